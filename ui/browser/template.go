package browser

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path"
	"slices"
	"strings"

	"norikae/ui/browser/find"
	"norikae/ui/browser/policy"
	"norikae/ui/browser/product"
)

// kindCustom is the Kind of a Browser made from a Template.
const kindCustom = "custom"

// linkMark stands for the link in a command template.
const linkMark = "{url}"

// ErrTemplate is every refusal of a command template; the errors below wrap it
// and say why.
var ErrTemplate = errors.New("browser: command template refused")

// Why a template was refused, matched with errors.Is.
var (
	ErrTemplateEmpty   = fmt.Errorf("%w: empty", ErrTemplate)
	ErrTemplateQuote   = fmt.Errorf("%w: a quote is not closed", ErrTemplate)
	ErrTemplateControl = fmt.Errorf("%w: holds a control character", ErrTemplate)
	ErrTemplateTooLong = fmt.Errorf("%w: too long", ErrTemplate)
	ErrTemplateLink    = fmt.Errorf("%w: {url} must stand once, as an argument of its own", ErrTemplate)
	ErrTemplateShell   = fmt.Errorf("%w: starts a shell or an interpreter", ErrTemplate)
	ErrTemplateProgram = fmt.Errorf("%w: the program is neither a full path nor a plain name", ErrTemplate)
)

// maxTemplate bounds a template in bytes.
const maxTemplate = 4096

// Template is a validated command of the person's own that opens a link. The
// zero value is none.
type Template struct {
	text string
	argv []string
	link int // index in argv at which the link stands
}

// ParseTemplate reads a command: a program and its arguments, split at blanks,
// with {url} in the place of the link. Single or double quotes keep blanks
// together; the backslash means itself, so that Windows paths need no doubling.
// No shell is involved: $, %, ;, | and the like are ordinary characters.
func ParseTemplate(text string) (Template, error) {
	argv, err := splitTemplate(text)
	if err != nil {
		return Template{}, err
	}
	t := Template{text: strings.TrimSpace(text)}
	for i, a := range argv {
		switch {
		case a == linkMark && i > 0 && t.link == 0:
			t.link = i
		case strings.Contains(a, linkMark):
			return Template{}, ErrTemplateLink
		default:
			t.argv = append(t.argv, a)
		}
	}
	switch {
	case t.link == 0:
		return Template{}, ErrTemplateLink
	case !plainProgram(argv[0]):
		return Template{}, ErrTemplateProgram
	case find.RunsCode(argv[:t.link]) || path.Base(argv[0]) == "env":
		return Template{}, ErrTemplateShell
	}
	return t, nil
}

// splitTemplate splits a template into arguments.
func splitTemplate(text string) ([]string, error) {
	if len(text) > maxTemplate {
		return nil, ErrTemplateTooLong
	}
	text = strings.TrimSpace(text)
	if strings.ContainsFunc(text, func(c rune) bool { return c < 0x20 && c != '\t' || c == 0x7f }) {
		return nil, ErrTemplateControl
	}
	argv, closed := find.SplitWords(text, false)
	switch {
	case !closed:
		return nil, ErrTemplateQuote
	case len(argv) == 0:
		return nil, ErrTemplateEmpty
	}
	return argv, nil
}

// plainProgram reports whether a program is a full path of either kind, or a
// bare name to be found on PATH. Relative paths depend on where the app was
// started, and a name that begins with a dash is a flag out of place.
func plainProgram(s string) bool {
	if s == "" || s[0] == '-' {
		return false
	}
	windows := len(s) > 3 && s[1] == ':' && (s[2] == '\\' || s[2] == '/') || strings.HasPrefix(s, `\\`)
	return path.IsAbs(s) || windows || !strings.ContainsAny(s, `/\`)
}

// String returns the template as it was written.
func (t Template) String() string { return t.text }

// Browser makes a browser of the template. What its command does with the link
// is the person's word: it counts as a private window, one cookie jar for all.
func (t Template) Browser() Browser {
	if len(t.argv) == 0 {
		return Browser{Kind: kindCustom}
	}
	program := t.argv[0]
	name := path.Base(strings.ReplaceAll(program, `\`, "/"))
	return Browser{
		ID: kindCustom, Kind: kindCustom, Name: name, Path: program, Isolation: PrivateOnly,
		jar:    "program:" + program,
		launch: product.Launch{Program: t.argv, Style: product.StyleInPlace, Link: t.link},
	}
}

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
