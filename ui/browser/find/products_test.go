package find

import (
	"slices"
	"strings"
	"testing"

	"norikae/ui/browser/product"
)

func TestEveryProductOnEverySystem(t *testing.T) {
	for _, m := range product.All() {
		list := onEverySystem(m)
		if len(list) == 0 {
			t.Errorf("%s is found on no system", m.Kind)
		}
		for _, b := range list {
			if !strings.HasPrefix(b.ID, m.Kind+":") || b.Name != m.Name {
				t.Errorf("%s: ID %q, name %q", m.Kind, b.ID, b.Name)
			}
			argv := command(b)
			if (argv != nil) != (m.Level != product.CopyOnly) {
				t.Errorf("%s: %q", m.Kind, argv)
			}
			if argv != nil {
				checkArguments(t, m, b, argv)
			}
		}
	}
}

// onEverySystem makes the browser as each system that has it would list it.
func onEverySystem(m *product.Product) []Found {
	is := identity{model: m}
	var list []Found
	if m.Windows.Exe != "" {
		list = append(list, winCandidate{identity: is, exe: `C:\x\` + m.Windows.Exe}.browser())
	}
	if m.Mac.Bundle != "" {
		const app = "/Applications/X.app"
		list = append(list, macCandidate{identity: is, bundle: m.Mac.Bundle, app: app, program: app + "/Contents/MacOS/x"}.browser())
	}
	if len(m.Linux.Names) > 0 {
		list = append(list, candidate{identity: is, key: "/usr/bin/x", path: "/usr/bin/x", program: []string{"/usr/bin/x"}}.browser())
	}
	return list
}

// checkArguments checks what holds for every private window.
func checkArguments(t *testing.T, m *product.Product, b Found, argv []string) {
	t.Helper()
	flag := slices.Index(argv, m.Flag)
	if (argv[0] != b.Path && argv[0] != "/usr/bin/open") || argv[len(argv)-1] != goodLink || flag < 1 {
		t.Errorf("%s: %q", m.Kind, argv)
	}
	if m.Style == product.StyleGecko && argv[flag+1] != goodLink {
		t.Errorf("%s: the link does not follow the flag: %q", m.Kind, argv)
	}
}
