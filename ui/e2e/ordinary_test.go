//go:build linux

package e2e

import (
	"os"
	"strings"
	"testing"

	"norikae/accounts/ledger"
	"norikae/accounts/practice"
	"norikae/accounts/practice/practicetest"
)

// TestOrdinaryMode runs the app as people run it, without practice mode and
// without a word of test code in it: the system's proxy setting leads to a proxy
// that plays Microsoft's hosts, and the system's certificates are those of its
// throw-away authority. So what arrives is what Microsoft would see.
func TestOrdinaryMode(t *testing.T) {
	world, err := practice.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := world.Close(); err != nil {
			t.Error(err)
		}
	}()
	proxy, err := practicetest.NewProxy(world)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = proxy.Close() }()
	digest, err := practicetest.KeyDigest(t.Context(), world)
	if err != nil {
		t.Fatal(err)
	}
	certificate, err := practicetest.AuthorityPEM(t.Context(), world)
	if err != nil {
		t.Fatal(err)
	}
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "en_US.UTF-8", "light")
	startBus(t, p)
	k := startKeyring(t, p, true)
	c := installChromium(t, p, "--proxy-server="+proxy.URL(), "--ignore-certificate-errors-spki-list="+digest)
	authority := p.path("authority.pem")
	if err := os.WriteFile(authority, certificate, 0o600); err != nil {
		t.Fatal(err)
	}
	p.vars["HTTPS_PROXY"], p.vars["SSL_CERT_FILE"], p.vars["SSL_CERT_DIR"] = proxy.URL(), authority, p.path("share")

	a := open(t, program(t, shipped()), p, d)
	a.start(t, "a.sato@outlook.jp", oneDomain)
	id := tenant(t, oneDomain)
	arrived(t, world.Requests, "https", "login.microsoftonline.com", "/"+oneDomain+"/v2.0/.well-known/openid-configuration")

	a.key("ctrl+Return")
	a.await(t, "opened", "browser", "chromium")
	path := "/security-info?tenantId=" + id
	arrived(t, world.Requests, "https", "mysignins.microsoft.com", path)
	isPrivate(t, c, "https://mysignins.microsoft.com"+path)
	d.save(t, "ordinary-private-window")
	calls := c.argv(t)
	if len(calls) != 1 || strings.Join(calls[0], " ") != "--incognito https://mysignins.microsoft.com"+path {
		t.Errorf("Chromium was called with %q", calls)
	}

	a.tick(t, id, "1")
	if got := k.items(t, ledger.Service); len(got) == 0 {
		t.Error("secret-tool finds nothing in the keyring")
	}
	a.quit(t)
	holds(t, p, ledger.Service, map[string]int{id: 1})
	a.onlyKnown(t, proxy)
}

// onlyKnown: the app and the link it opened asked Microsoft's hosts and nobody
// else. Chromium's own requests, which it makes beside that, are refused by the
// proxy and not counted.
func (a *app) onlyKnown(t testing.TB, proxy *practicetest.Proxy) {
	t.Helper()
	for _, r := range proxy.Seen() {
		if r.Refused && !strings.Contains(r.Host, "google") && !strings.Contains(r.Host, "gstatic") {
			t.Errorf("somebody asked for %s", r.Host)
		}
	}
	for _, r := range readRecords(t, a.log)[a.from:] {
		for _, secret := range []string{"outlook.jp"} {
			if r["level"] != "DEBUG" && strings.Contains(r["msg"], secret) {
				t.Errorf("the log gives an address away: %v", r)
			}
		}
	}
}
