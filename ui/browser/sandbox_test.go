package browser

import (
	"context"
	"reflect"
	"testing"
)

func TestInsideAFlatpak(t *testing.T) {
	f := newFake("linux", "/home/sato")
	f.vars["PATH"] = "/app/bin:/usr/bin"
	f.vars["XDG_DATA_DIRS"] = "/app/share"
	f.desktop(t, "/run/host"+systemApps, "firefox-esr", "google-chrome")
	// Of the sandbox, where nobody can start it.
	f.desktop(t, systemApps, "brave-browser")
	f.desktop(t, "/app/share/applications", "firefox-nightly-home")
	f.files.programs("/app/bin/opera", `/home/sato/my "apps" $1/firefox/firefox`)
	f.files.programs("/run/host/usr/lib/firefox-esr/firefox-esr", "/run/host/usr/bin/google-chrome-stable", "/usr/bin/brave-browser-stable")
	f.files.put("/run/host"+managedChrome+"/a.json", `{"IncognitoModeAvailability":1}`, 0o644)
	f.run.answers["flatpak-spawn --host "+xdgMain] = "firefox-esr.desktop\n"

	list := sandboxed(&f.machine).installed(context.Background())
	want := []string{"*firefox-esr:/usr/lib/firefox-esr/firefox-esr", "chrome:/usr/bin/google-chrome-stable"}
	if got := ids(list); !reflect.DeepEqual(got, want) {
		t.Fatalf("found %q, want %q", got, want)
	}
	if list[1].Policy != PolicyDisabled {
		t.Errorf("the policy outside was not read: %v", list[1].Policy)
	}
	got, err := list[0].Command(goodLink, Session{})
	must(t, err)
	wantArgs := []string{"flatpak-spawn", "--host", "/usr/lib/firefox-esr/firefox-esr", "--private-window", goodLink}
	if got := outside(got); !reflect.DeepEqual(got, wantArgs) {
		t.Errorf("%q", got)
	}
}
