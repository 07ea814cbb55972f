package find

import (
	"strings"
	"testing"
)

func TestPeel(t *testing.T) {
	tests := []struct {
		line   string
		prefix string
		rest   string // "" means refused
		boxed  bool
	}{
		{"firefox -x", "", "firefox -x", false},
		{"env A=1 B=2 firefox A=3", "env A=1 B=2", "firefox A=3", false},
		{"/usr/bin/env firefox", "", "firefox", false},
		{"env BAMF_DESKTOP_FILE_HINT=/x firefox", "", "firefox", false},
		{"env A=1 -u B firefox", "env A=1 -u B", "firefox", false},
		{"env --unset=B firefox", "env --unset=B", "firefox", false},
		{"env", "", "", false},
		{"env A=1", "", "", false},
		{"env -S sh", "", "", false},
		{"env -i firefox", "", "", false},
		{"env --split-string=sh\tx a", "", "", false},
		{"env A=1 " + linkPlace, "", "", false},
		{"", "", "", false},
		{"uwsm app -- firefox %u", "uwsm app --", "firefox %u", false},
		{"uwsm app -s b -t scope -- /usr/bin/chromium", "uwsm app -s b -t scope --", "/usr/bin/chromium", false},
		{"uwsm stop -- firefox", "", "", false},
		{"uwsm-app firefox", "uwsm-app", "firefox", false},
		{"app2unit -s a -- brave", "app2unit -s a --", "brave", false},
		{"systemd-run --user --scope --slice=app.slice -p X=1 firefox", "systemd-run --user --scope --slice=app.slice -p X=1", "firefox", false},
		{"systemd-run --user -S", "", "", false},
		{"systemd-run --shell firefox", "", "", false},
		{"nice -n 5 ionice -c 3 firefox", "nice -n 5 ionice -c 3", "firefox", false},
		{"timeout -k 5 1h firefox", "timeout -k 5 1h", "firefox", false},
		{"nohup setsid firefox", "nohup setsid", "firefox", false},
		{"prime-run google-chrome", "prime-run", "google-chrome", false},
		{"firejail --noprofile firefox", "firejail --noprofile", "firefox", true},
		{"toolbox run -c box firefox", "toolbox run -c box", "firefox", true},
		{"/usr/bin/distrobox-enter -n box -- /usr/bin/firefox -x", "/usr/bin/distrobox-enter -n box --", "/usr/bin/firefox -x", true},
		{"distrobox enter box -- firefox", "distrobox enter box --", "firefox", true},
		{"distrobox enter box", "", "", false},
		{"distrobox list -- x", "", "", false},
		{strings.Repeat("nice ", 20) + "firefox", "", "", false},
	}
	for _, tt := range tests {
		argv := strings.Split(tt.line, " ")
		if tt.line == "env --split-string=sh\tx a" {
			argv = []string{"env", "--split-string=sh\tx", "a"}
		}
		got, ok := unwrap(argv)
		if ok != (tt.rest != "") {
			t.Errorf("%q: %+v, %v", tt.line, got, ok)
			continue
		}
		if ok && (strings.Join(got.prefix, " ") != tt.prefix || strings.Join(got.rest, " ") != tt.rest || got.boxed != tt.boxed) {
			t.Errorf("%q became %q before %q, boxed %v", tt.line, got.prefix, got.rest, got.boxed)
		}
	}
}

// FuzzPeel takes command lines apart: nothing is lost but what kept leaves out, and
// what is left is never a wrapper again.
func FuzzPeel(f *testing.F) {
	for _, s := range []string{"env A=1 firefox", "uwsm app -- firefox", "nice -n", "distrobox-enter -n x -- sh -c y", "firejail --x --", "env -S x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		p, ok := unwrap(strings.Fields(line))
		if !ok {
			return
		}
		if _, wrapped := wrappers[p.rest[0]]; wrapped || len(p.rest)+len(p.prefix) > len(strings.Fields(line)) {
			t.Errorf("%q: %+v", line, p)
		}
	})
}
