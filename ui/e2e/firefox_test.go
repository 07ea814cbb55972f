//go:build linux

package e2e

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// installFirefox gives the person Firefox ESR.
func installFirefox(t testing.TB, p *person) *webBrowser {
	t.Helper()
	need(t, "firefox-esr")
	b := installBrowser(t, p, "firefox-esr", "/usr/bin/firefox-esr", "--profile", p.path("firefox-esr-profile"))
	// Nothing but what is asked for: no welcome page, no reports, no updates.
	prefs := `user_pref("browser.aboutwelcome.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("app.update.enabled", false);
user_pref("app.normandy.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
`
	if err := os.WriteFile(filepath.Join(b.profile, "user.js"), []byte(prefs), 0o600); err != nil {
		t.Fatal(err)
	}
	return b
}

// firefoxIsPrivate waits until Firefox's window shows a page and reports whether its
// title says that it is private. Before, the window is there without a title of its
// own, or with one that says nothing of private windows yet.
func firefoxIsPrivate(t testing.TB, d *display) bool {
	t.Helper()
	var title string
	until(t, 2*patience, "page in a window of Firefox", func() bool {
		for _, title = range d.titles() {
			if strings.Contains(title, " — Mozilla Firefox") {
				return true
			}
		}
		return false
	})
	return strings.Contains(title, "Private Browsing")
}

// serve runs a server on loopback for a test and returns its address.
func serve(t testing.TB, h http.Handler) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

func TestFirefoxHarness(t *testing.T) {
	for flag, want := range map[string]bool{"--private-window": true, "--new-window": false} {
		d := newDisplay(t, 1280, 820)
		p := newPerson(t, "en_US.UTF-8", "light")
		b := installFirefox(t, p)
		asked := make(chan string, 16)
		server := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			asked <- r.RequestURI
			w.Header().Set("Content-Type", "text/html")
			_, _ = io.WriteString(w, "<!doctype html><title>Here</title>") // a browser that left needs none
		}))
		launch(t, p.path("bin", "firefox-esr"), p, d, flag, server+"/x?a=1")
		select {
		case got := <-asked:
			if got != "/x?a=1" {
				t.Errorf("asked for %s", got)
			}
		case <-time.After(2 * patience):
			t.Fatalf("Firefox asks for nothing; on the screen: %q", d.titles())
		}
		if private := firefoxIsPrivate(t, d); private != want {
			t.Errorf("with %s: private: %v, titles %q", flag, private, d.titles())
		}
		b.close(t)
	}
}
