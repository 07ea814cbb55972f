package browser

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryProductOnEverySystem(t *testing.T) {
	for _, m := range models {
		list := onEverySystem(m)
		if len(list) == 0 {
			t.Errorf("%s is found on no system", m.kind)
		}
		for _, b := range list {
			if !strings.HasPrefix(b.ID, m.kind+":") || b.Name != m.name {
				t.Errorf("%s: ID %q, name %q", m.kind, b.ID, b.Name)
			}
			argv := command(b)
			if (argv != nil) != (m.level != CopyOnly) {
				t.Errorf("%s: %q", m.kind, argv)
			}
			if argv != nil {
				checkArguments(t, m, b, argv)
			}
		}
	}
}

// onEverySystem makes the browser as each system that has it would list it.
func onEverySystem(m model) []Found {
	var list []Found
	if m.windows.exe != "" {
		list = append(list, winCandidate{model: &m, exe: `C:\x\` + m.windows.exe}.browser())
	}
	if m.mac.bundle != "" {
		const app = "/Applications/X.app"
		list = append(list, macCandidate{model: &m, bundle: m.mac.bundle, app: app, program: app + "/Contents/MacOS/x"}.browser())
	}
	if len(m.linux.names) > 0 {
		list = append(list, candidate{model: &m, key: "/usr/bin/x", program: []string{"/usr/bin/x"}}.browser())
	}
	return list
}

// checkArguments checks what holds for every private window.
func checkArguments(t *testing.T, m model, b Found, argv []string) {
	t.Helper()
	flag := slices.Index(argv, m.flag)
	if argv[0] != b.Path || argv[len(argv)-1] != goodLink2 || flag < 1 {
		t.Errorf("%s: %q", m.kind, argv)
	}
	if m.style == styleGecko && argv[flag+1] != goodLink2 {
		t.Errorf("%s: the link does not follow the flag: %q", m.kind, argv)
	}
}
