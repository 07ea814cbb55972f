package browser

import (
	"context"

	"norikae/ui/browser/find"
	"norikae/ui/browser/machine"
	"norikae/ui/browser/policy"
	"norikae/ui/browser/product"
)

// Installed returns the browsers of this computer, the default one first, then
// in the order of the table, then by name. It reads files or the registry and
// runs small helper programs of the system, so it belongs on a goroutine of its
// own; nothing is written. When ctx ends it returns what was found until then.
func Installed(ctx context.Context) []Browser {
	return installed(ctx, machine.This())
}

// installed finds the browsers of m and reads their policies.
func installed(ctx context.Context, m *machine.Machine) []Browser {
	list := find.Browsers(ctx, m)
	browsers := make([]Browser, len(list))
	for i, f := range list {
		browsers[i] = withPolicy(ctx, m, Browser{
			ID: f.ID, Kind: f.Kind, Name: f.Name, Path: f.Path, Default: f.Default,
			Word: f.Word, Isolation: f.Isolation, Confined: f.Confined,
			launch: f.Launch, policy: policy.Source{Policies: f.Policies, Key: f.Key}, jar: f.Jar,
		})
	}
	return browsers
}

// withPolicy is b with its policies read. What was forbidden and cannot be read any
// more stays forbidden.
func withPolicy(ctx context.Context, m *machine.Machine, b Browser) Browser {
	if b.policy.Policies.Kind == product.NoPolicies {
		return b
	}
	now := policy.Read(ctx, m, b.policy)
	if now.State == PolicyUnknown && b.Policy == PolicyDisabled {
		return b
	}
	b.Policy, b.report = now.State, now
	return b
}
