package browser

import (
	"errors"
	"reflect"
	"testing"

	"norikae/ui/browser/policy"
	"norikae/ui/browser/product"
)

const goodLink = "https://mysignins.microsoft.com/security-info?tenantId=f1e2d3c4-0000-4000-8000-00000000abcd&lng=ja"

// made returns a browser of the table as if it were installed at program.
func made(t testing.TB, kind string, program ...string) Browser {
	t.Helper()
	m := product.Of(kind)
	if m == nil {
		t.Fatalf("no model %q", kind)
	}
	return Browser{
		ID: m.Kind + ":" + program[0], Kind: m.Kind, Name: m.Name, Path: program[0], Word: m.Word, Isolation: m.Level,
		launch: product.Launch{Program: program, Style: m.Style, Flag: m.Flag}, policy: policy.Source{Policies: m.Policy, Key: program[0]},
		jar: m.Kind,
	}
}

func TestCommandOrder(t *testing.T) {
	tests := []struct {
		kind    string
		program []string
		want    []string
	}{
		{"edge", []string{"/usr/bin/microsoft-edge"}, []string{"/usr/bin/microsoft-edge", "--inprivate", goodLink}},
		{"chrome", []string{"/opt/a b/chrome"}, []string{"/opt/a b/chrome", "--incognito", goodLink}},
		{"chromium", []string{"/snap/bin/chromium"}, []string{"/snap/bin/chromium", "--incognito", goodLink}},
		{"brave", []string{"/usr/bin/brave"}, []string{"/usr/bin/brave", "--incognito", goodLink}},
		{"vivaldi", []string{"/usr/bin/vivaldi"}, []string{"/usr/bin/vivaldi", "--incognito", goodLink}},
		{"opera", []string{"/usr/bin/opera"}, []string{"/usr/bin/opera", "--private", goodLink}},
		{"firefox", []string{"/usr/bin/firefox"}, []string{"/usr/bin/firefox", "--private-window", goodLink}},
		{
			"zen",
			[]string{"/usr/bin/flatpak", "run", "app.zen_browser.zen"},
			[]string{"/usr/bin/flatpak", "run", "app.zen_browser.zen", "--private-window", goodLink},
		},
	}
	for _, tt := range tests {
		got, err := made(t, tt.kind, tt.program...).Command(goodLink, Session{})
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: got %q, %v; want %q", tt.kind, got, err, tt.want)
		}
	}
}

func TestCommandRefuses(t *testing.T) {
	chrome := made(t, "chrome", "/usr/bin/google-chrome")
	forbidden := chrome
	forbidden.Policy = PolicyDisabled
	tests := []struct {
		name string
		b    Browser
		link string
		s    Session
		want error
	}{
		{"unknown host", chrome, "https://evil.example/", Session{}, ErrLinkHost},
		{"host as user name", chrome, "https://mysignins.microsoft.com@evil.example/", Session{}, ErrLinkUserInfo},
		{"zero browser", Browser{}, goodLink, Session{}, ErrNoPrivateMode},
		{"safari", made(t, "safari", "/Applications/Safari.app"), goodLink, Session{}, ErrNoPrivateMode},
		{"policy", forbidden, goodLink, Session{}, ErrPrivateDisabled},
		{"isolated", chrome, goodLink, Session{Isolated: true}, ErrProfile},
		{"fresh", chrome, goodLink, Session{Fresh: true}, ErrProfile},
	}
	for _, tt := range tests {
		argv, err := tt.b.Command(tt.link, tt.s)
		if argv != nil || !errors.Is(err, tt.want) {
			t.Errorf("%s: got %q, %v; want %v", tt.name, argv, err, tt.want)
		}
	}
}
