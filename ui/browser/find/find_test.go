package find

import (
	"context"
	"slices"
	"testing"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
)

const goodLink = "https://mysignins.microsoft.com/security-info?tenantId=f1e2d3c4-0000-4000-8000-00000000abcd&lng=ja"

// look finds the browsers of f.
func look(f *machinetest.Fake) []Found { return Browsers(context.Background(), &f.Machine) }

// command returns the argument list that opens a link in a private window of b,
// or nothing where there is none.
func command(b Found) []string {
	if b.Isolation == product.CopyOnly {
		return nil
	}
	return b.Launch.Arguments(goodLink, nil, b.Launch.Flag)
}

// foundIDs lists the IDs of browsers, the default one marked.
func foundIDs(list []Found) []string {
	var out []string
	for _, b := range list {
		mark := ""
		if b.Default {
			mark = "*"
		}
		out = append(out, mark+b.ID)
	}
	return out
}

// foundKind returns the one browser of a kind.
func foundKind(t testing.TB, list []Found, kind string) Found {
	t.Helper()
	i := slices.IndexFunc(list, func(b Found) bool { return b.Kind == kind })
	if i < 0 {
		t.Fatalf("no %s in %v", kind, foundIDs(list))
	}
	return list[i]
}
