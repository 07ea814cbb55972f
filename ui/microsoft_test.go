package ui

import (
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/practice/practicetest"
	"norikae/accounts/practice/state"
	"norikae/tenantlookup"
	"norikae/ui/browser"
	"norikae/ui/present"
	"norikae/ui/widgets"
)

// withoutBrowsers takes the browsers away, so that a sign-in page is a link to copy.
func withoutBrowsers(r *room) {
	r.rest()
	r.takes([]browser.Browser{{Name: "Copy", Isolation: browser.CopyOnly}})
}

// takes lets the window work with these browsers. It waits until those of the computer
// are found, which else would take their place.
func (r *room) takes(found []browser.Browser) {
	r.t.Helper()
	r.until("the search for browsers", func() bool {
		_, searched := r.browsing.Found()
		return searched
	})
	r.browsing.SetFound(found)
}

// button finds a visible button of the page on top by the beginning of its label.
func (r *room) button(label string) *widgets.Button {
	for _, b := range buttons(r.shell.Top().Content()) {
		if strings.HasPrefix(b.Text(), label) {
			return b
		}
	}
	return nil
}

func (r *room) press(label string) {
	r.t.Helper()
	b := r.button(label)
	if b == nil {
		r.t.Fatalf("no button %q on page %s", label, r.page())
	}
	b.OnTapped()
}

// signIn does what a person does from the card on: copy the link, open it and
// sign in there.
func signIn(r *room, x accounts.Account) {
	r.t.Helper()
	openPageOf(r, x)
	r.until("signed in", func() bool { return r.page() != "signin" })
}

// openPageOf signs in on the page and goes back to the card.
func openPageOf(r *room, x accounts.Account) {
	r.t.Helper()
	r.until("the card", func() bool { return r.page() == "signin" })
	r.press("Open the sign-in page")
	r.until("a link to copy", func() bool { return r.button("Copy the link") != nil })
	r.press("Copy the link")
	link := r.fyne.Clipboard().Content()
	done := make(chan error, 1)
	go func() {
		v := practicetest.NewVisitor(r.practice.World)
		defer v.Close()
		done <- v.SignIn(r.t.Context(), link, x)
	}()
	ended := false
	r.until("the page has answered", func() bool {
		select {
		case err := <-done:
			if err != nil {
				r.t.Error(err)
			}
			ended = true
		default:
			time.Sleep(time.Millisecond)
			r.shell.Do(func() {})
		}
		return ended
	})
}

func guest() accounts.Account {
	for _, x := range state.Accounts() {
		if x.Kind == accounts.Personal {
			return x
		}
	}
	return accounts.Account{}
}

// beginWith puts a made-up account with some organisations into the list.
func beginWith(r *room, x accounts.Account, shows ...state.Case) []accounts.Membership {
	r.t.Helper()
	r.until("the welcome page", func() bool { return r.page() == "welcome" })
	r.key("Escape")
	r.until("the list", func() bool { return r.page() == "main" && r.store.Writable() })
	r.store.PutDevice(accounts.Device{Old: []string{state.OldPhone}, New: state.NewPhone})
	r.store.PutAccount(x)
	var list []accounts.Membership
	for _, c := range shows {
		for _, o := range state.Organisations() {
			if o.Shows == c {
				t, err := tenantlookup.New(tenantlookup.Options{HTTPClient: r.practice.Client()}).Resolve(r.t.Context(), o.TenantID)
				if err != nil {
					r.t.Fatal(err)
				}
				list = append(list, accounts.NewMembership(x, t))
			}
		}
	}
	r.store.PutAll(list, nil)
	r.until("written", r.settled)
	withoutBrowsers(r)
	return list
}

func TestOrganisationsAreFound(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := guest()
	known := beginWith(r, x, state.SameNames)
	r.add.SetDraft("tsubame-trading.example\n")
	r.add.Open()
	r.press("Find them for me")
	signIn(r, x)
	var n int
	r.until("a longer table", func() bool {
		if b := r.button("Add "); b != nil {
			n, _ = strconv.Atoi(strings.TrimPrefix(b.Text(), "Add "))
		}
		return n > 6
	})
	r.shell.Submit()
	r.until("added", func() bool { return r.page() == "main" && r.settled() && len(r.store.Move().Memberships) > 6 })
	if _, ok := r.store.FindMembership(known[0].Key()); !ok {
		t.Error("what was in the list is gone")
	}
	checkNoSecrets(r, x)
}

func TestAStepIsProved(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := guest()
	m := beginWith(r, x, state.Throttled, state.ConsentRefused)
	v := practicetest.NewVisitor(r.practice.World)
	defer v.Close()
	addPhone(t, v, x, m[0])
	r.microsoft.Check(m[0].Key())
	r.until("told to sign in", func() bool { return r.button("Sign in there") != nil })
	r.press("Sign in there")
	signIn(r, x)
	r.until("a proof", func() bool { return r.button("Mark “added”") != nil })
	r.press("Mark “added”")
	r.until("written", r.settled)
	got, _ := r.store.FindMembership(m[0].Key())
	if !got.Done(accounts.Add) || got.Marks[accounts.Add].By != accounts.ByGraph || got.Done(accounts.Try) || got.Done(accounts.Remove) {
		t.Errorf("marked %+v", got.Progress)
	}
	r.microsoft.Check(m[1].Key())
	r.until("refused", func() bool { return r.button("Read again") != nil })
	checkNoSecrets(r, x)
}

// addPhone registers the new phone on the organisation's page.
func addPhone(t *testing.T, v *practicetest.Visitor, x accounts.Account, m accounts.Membership) {
	t.Helper()
	if err := v.Open(t.Context(), "https://mysignins.microsoft.com/security-info?tenantId="+m.Tenant.ID); err != nil {
		t.Fatal(err)
	}
	for _, label := range []string{x.Address, "Approve on ", "Add"} {
		if err := v.Press(t.Context(), label); err != nil {
			t.Fatal(err)
		}
	}
}

// checkNoSecrets looks for tokens, codes and proof keys in the log, in the keyring, in
// the app's folder and on the screen, and for the address where it has no place.
func checkNoSecrets(r *room, x accounts.Account) {
	r.t.Helper()
	secrets := []string{
		"practice-", "code_challenge", "code_verifier", "login_hint", "refresh_token", "access_token", "id_token", "client_info", "eyJ",
	}
	look := func(where, text string, words ...string) {
		for _, word := range words {
			if i := strings.Index(text, word); i >= 0 {
				r.t.Errorf("%q is in %s: …%s", word, where, text[max(0, i-60):min(len(text), i+60)])
			}
		}
	}
	look("the log", r.log.String(), append(secrets, x.Address)...)
	look("the screen", r.texts(), secrets...)
	r.keyring.mu.Lock()
	for k, v := range r.keyring.items {
		look("the keyring under "+k, v, secrets...)
	}
	r.keyring.mu.Unlock()
	err := filepath.WalkDir(r.cfg.StateDir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		look(path, string(b), append(secrets, x.Address)...)
		return err
	})
	if err != nil {
		r.t.Error(err)
	}
}

// TestEachCloudIsListedByItself: where an account is known in two clouds, the
// person says which one is asked, and the other is left alone.
func TestEachCloudIsListedByItself(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := guest()
	known := beginWith(r, x, state.SameNames, state.USGovernment)
	r.add.SetDraft("tsubame-trading.example\n")
	r.add.Open()
	r.press("Find them for me")
	if r.page() != "whichCloud" {
		t.Fatalf("page %s", r.page())
	}
	r.press(present.CloudName(r.shell.Words(), known[1].Tenant.Cloud))
	signIn(r, x)
	r.until("listed", func() bool { return strings.Contains(r.texts(), "Microsoft lists") })
	asked := map[string]bool{}
	for _, q := range r.practice.World.Requests() {
		asked[q.Host] = true
	}
	if !asked["management.usgovcloudapi.net"] || asked["management.azure.com"] {
		t.Errorf("asked %v", asked)
	}
}
