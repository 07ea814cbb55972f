//go:build linux

package browser

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/policy"
)

// underPolicy makes the entry of Chromium start it under a policy file of the test's own,
// in a mount namespace that nobody else sees, and returns the browser.
func underPolicy(t *testing.T, b Browser, name, content string) Browser {
	t.Helper()
	home := os.Getenv("HOME")
	if os.Getuid() != 0 || exec.Command("unshare", "-m", "true").Run() != nil {
		t.Skip("no mount namespaces here")
	}
	if _, err := os.Stat("/etc/chromium"); err != nil {
		t.Skip("no folder to mount over")
	}
	managed := filepath.Join(home, "etc", "policies", "managed")
	machinetest.Must(t, os.MkdirAll(managed, 0o755))
	machinetest.Must(t, os.WriteFile(filepath.Join(managed, name), []byte(content), 0o644))
	script := filepath.Join(home, "under policy")
	text := fmt.Sprintf("#!/bin/sh\nexport INNER='%s'\nexec unshare -m sh -c 'mount --bind \"%s/etc\" /etc/chromium && exec \"$INNER\" \"$@\"' sh \"$@\"\n",
		b.launch.Program[0], home)
	machinetest.Must(t, os.WriteFile(script, []byte(text), 0o700))
	b.launch.Program = []string{script}
	return b
}

// TestRealChromiumObeysWhatIsReadHere holds the reader against the browser: a policy
// file as no strict reader takes it switches private windows off.
func TestRealChromiumObeysWhatIsReadHere(t *testing.T) {
	const odd = "\xef\xbb\xbf// company\n{\"IncognitoEnabled\": false, /* old */ }\n"
	fake := machinetest.New("linux", "/home/sato")
	fake.Files.Put("/etc/chromium/policies/managed/company", odd, 0o644)
	inChromium(t, func(t *testing.T, b Browser) {
		if got := policy.Read(t.Context(), &fake.Machine, b.policy).State; got != policy.Disabled {
			t.Fatalf("read as %v", got)
		}
		b = underPolicy(t, b, "company", odd)
		p := servePages(t)
		cmd := exec.Command(b.launch.Program[0], p.URL+"/set/normal")
		machinetest.Must(t, cmd.Start())
		go func() { _ = cmd.Wait() }()
		p.arrived(t, "/set/normal")
		b.Policy, b.policy = PolicyAvailable, policy.Source{} // as if it had not been read
		open(t, openerIn(t, profiles()), b, p, "/set/private", Session{Account: "a"}, PrivateWindow)
		if v := p.arrived(t, "/set/private"); v.cookie != "jar=normal" {
			t.Errorf("the browser opened a private window all the same: %q", v.cookie)
		}
	})
}

// TestRealChromiumAsAGuest opens the way out where private windows are forbidden, and
// where nobody knows: nothing of the page reaches the disk, whether they are or not.
func TestRealChromiumAsAGuest(t *testing.T) {
	for name, test := range map[string]struct {
		content string
		known   Policy
	}{
		"forbidden":              {`{"IncognitoModeAvailability":1}`, PolicyDisabled},
		"unknown, and forbidden": {`{"IncognitoModeAvailability":1}`, PolicyUnknown},
		"unknown, and allowed":   {`{}`, PolicyUnknown},
	} {
		t.Run(name, func(t *testing.T) {
			inChromium(t, func(t *testing.T, b Browser) {
				b = underPolicy(t, b, "company", test.content)
				b.Policy, b.policy = test.known, policy.Source{}
				p := servePages(t)
				dir := profiles()
				open(t, openerIn(t, dir), b, p, "/set/secret-cookie", Session{Account: "a", Isolated: true}, ThrowawayProfile)
				p.arrived(t, "/set/secret-cookie")
				waitAlive(t, p, "/alive/set/secret-cookie")
				list := sessions(t, dir)
				if len(list) != 1 {
					t.Fatalf("profiles: %v", list)
				}
				found := slices.DeleteFunc(traces(list[0], "secret-cookie"), func(f string) bool { return strings.Contains(f, "norikae-owner") })
				if len(found) > 0 {
					t.Errorf("traces in %v", found)
				}
			})
		})
	}
}

// TestRealFirefoxAsksForPrivacyItself: where nobody knows whether private windows are
// allowed, the profile asks for them, and the link arrives in any case.
func TestRealFirefoxAsksForPrivacyItself(t *testing.T) {
	inFirefox(t, func(t *testing.T, b Browser) {
		b.Policy, b.policy = PolicyUnknown, policy.Source{}
		p := servePages(t)
		dir := profiles()
		o := openerIn(t, dir)
		open(t, o, b, p, "/set/secret-cookie", Session{Account: "a"}, ThrowawayProfile)
		p.arrived(t, "/set/secret-cookie")
		open(t, o, b, p, "/set/second", Session{Account: "a"}, ThrowawayProfile)
		if v := p.arrived(t, "/set/second"); v.cookie != "jar=secret-cookie" {
			t.Errorf("the account lost its session: %q", v.cookie)
		}
		if found := traces(sessions(t, dir)[0], "secret-cookie"); len(found) > 0 {
			t.Errorf("traces in %v", found)
		}
	})
}
