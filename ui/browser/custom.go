package browser

import (
	"context"
	"fmt"
	"os/exec"
	"slices"

	"norikae/ui/browser/find"
	"norikae/ui/browser/policy"
	"norikae/ui/browser/product"
)

// resolveCustom completes a command of the person's own by what the command starts in
// the end, which may have changed since it was written: whose cookies its windows share,
// and which policies hold for it. It returns any other browser unchanged. The errors are
// ErrTemplateShell, and ErrStart for a program that is not found: nothing has checked
// what the system would start in its place.
func (o *Opener) resolveCustom(ctx context.Context, b Browser) (Browser, error) {
	if b.Kind != kindCustom || len(b.launch.Program) == 0 {
		return b, nil
	}
	t := find.Behind(ctx, o.machine, b.launch.Program)
	if t.Interpreter {
		return b, fmt.Errorf("%w: %s", ErrTemplateShell, b.Name)
	}
	if t.Program == "" {
		return b, fmt.Errorf("%w: %s: %w", ErrStart, b.Name, exec.ErrNotFound)
	}
	b.jar = t.Jar
	// The program that was looked at is the one that is started.
	b.launch.Program = slices.Clone(b.launch.Program)
	b.launch.Program[0] = t.Program
	// A command that asks for a private window is meant to be one. Of any other
	// only the person knows what it opens.
	if t.Product != nil && slices.ContainsFunc(b.launch.Program, product.PrivateFlag) {
		b.policy = policy.Source{Policies: t.Product.Policy, Key: t.Key}
	}
	return b, nil
}
