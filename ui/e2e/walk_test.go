//go:build linux

package e2e

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/practice/state"
)

// The words a person types in these tests. The domain is one that practice mode's
// own sample text does not ask for: what the window knows already it does not ask
// again, and then says nothing in the log that could be waited for.
const (
	oldPhone  = "iPhone 12"
	newPhone  = "iPhone 17"
	oneDomain = "harborline.example"
)

// lastDay is the day by which the old phone goes: three weeks from now, as people
// have them. A picture of it is believable in the year it was taken.
func lastDay() string { return time.Now().AddDate(0, 0, 21).Format(time.DateOnly) }

// guest is the person's own account in practice mode.
func guest() accounts.Account {
	return accounts.Account{Kind: accounts.Personal, Address: "practice.guest@outlook.example"}
}

// tenant returns the ID of a made-up organisation.
func tenant(t testing.TB, domain string) string {
	t.Helper()
	for _, o := range state.Organisations() {
		if o.Domain == domain {
			return o.TenantID
		}
	}
	t.Fatalf("no practice organisation has the domain %s", domain)
	return ""
}

// welcome goes through the first start as a person who reads and types, up to
// the last page.
func (a *app) welcome(t testing.TB, address string, domains ...string) {
	t.Helper()
	a.await(t, "screen", "name", "welcome")
	a.write(oldPhone)
	a.key("Tab")
	a.write(newPhone)
	a.key("Tab", "Tab", "Tab") // past the two answers to "do you still have it"
	a.write(lastDay())
	a.display.save(t, "welcome-phones")
	a.key("Return")
	a.await(t, "welcome", "page", "2")
	a.write(address)
	a.key("Return") // adds it
	a.display.settle(t)
	a.display.save(t, "welcome-account")
	a.key("Return") // goes on
	a.await(t, "welcome", "page", "3")
	a.paste(t, domains...)
	a.display.save(t, "welcome-organisations")
	a.key("ctrl+Return")
	a.await(t, "welcome", "page", "4")
	a.display.save(t, "welcome-ready")
}

// paste puts lines into the box for organisations, in place of what is there,
// and waits until each is answered and all can be added. One of them must be new
// to the window, as oneDomain is.
func (a *app) paste(t testing.TB, domains ...string) {
	t.Helper()
	a.key("ctrl+a")
	for i, domain := range domains {
		if i > 0 {
			a.key("Return")
		}
		a.write(domain)
	}
	count := strconv.Itoa(len(domains))
	a.await(t, "resolved", "answered", count, "total", count, "addable", count)
}

// start goes through the first start and leaves for the main window.
func (a *app) start(t testing.TB, address string, domains ...string) {
	t.Helper()
	a.welcome(t, address, domains...)
	a.key("Escape")
	a.await(t, "screen", "name", "main")
}

// tick presses the keys of steps, one after the other, and waits each time until
// the keyring has the step.
func (a *app) tick(t testing.TB, tenantID string, steps string) {
	t.Helper()
	for _, step := range steps {
		a.key(string(step))
		a.await(t, "saved", "membership", tenantID, "steps", string(step))
	}
}

// isPrivate waits for the page of a tenant in Chromium and fails the test if it
// is not exactly this page, in a private window.
func isPrivate(t testing.TB, c chromium, page string) {
	t.Helper()
	host, _, _ := strings.Cut(page, "?")
	found, private := c.page(t, host)
	if found.URL != page {
		t.Errorf("Chromium shows %s, want %s", found.URL, page)
	}
	if !private {
		t.Errorf("%s is not in a private window", found.URL)
	}
}

// choose selects an organisation of the main window by searching for it.
func (a *app) choose(domain string) {
	a.key("ctrl+f", "ctrl+a")
	a.write(domain)
	a.key("Down") // into the list, whose only row it is
}
