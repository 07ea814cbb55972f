package ui

import (
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/practice/practicetest"
	"norikae/accounts/practice/state"
	"norikae/accounts/signin"
	"norikae/ui/prefs"
)

// everywhere begins with every organisation that an account of practice mode can enter.
func everywhere(r *room, x accounts.Account) []accounts.Membership {
	r.t.Helper()
	cases := []state.Case{state.Ordinary}
	for _, o := range state.Organisations() {
		if o.TenantID != "" && o.Guest(x.Kind) && o.Shows != state.Ordinary {
			cases = append(cases, o.Shows)
		}
	}
	return beginWith(r, x, cases...)
}

// checkAllIdle reports that the page to check all has nothing under way.
func checkAllIdle(r *room) bool { return r.page() == "checkAll" && r.button("Stop") == nil }

// TestEverythingIsChecked signs in once, reads every organisation of practice mode,
// marks what was proved, and takes that back with one undo.
func TestEverythingIsChecked(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := guest()
	list := everywhere(r, x)
	v := practicetest.NewVisitor(r.practice.World)
	defer v.Close()
	ordinary := list[0]
	addPhone(t, v, x, ordinary)
	before := r.store.Move()
	r.microsoft.CheckAll()
	r.until("told to sign in", func() bool { return checkAllIdle(r) && r.button("Sign in as") != nil })
	if n := strings.Count(r.texts(), "This account is not signed in."); n == 0 {
		t.Error("the rows do not say why")
	}
	for clouds := 0; r.button("Sign in as") != nil; clouds++ { // one sign-in a cloud
		if clouds > 2 {
			t.Fatal("the sign-in does not help")
		}
		r.press("Sign in as")
		signIn(r, x)
		r.until("read", func() bool { return checkAllIdle(r) })
	}
	r.until("proved", func() bool { return r.button("Mark what was proved") != nil })
	said := r.texts()
	for _, part := range []string{"1 refused", "awaiting sign-in", "1 not readable", state.NewPhone + " is registered."} {
		if !strings.Contains(said, part) {
			t.Errorf("does not say %q:\n%s", part, said)
		}
	}
	for _, m := range r.store.Move().Memberships {
		if old, _ := before.FindMembership(m.Key()); m.Progress != old.Progress {
			t.Errorf("%s was marked unasked", m.Title())
		}
	}
	byPhone := 0
	for _, m := range r.stored().Memberships {
		if m.Second == accounts.SecondPhone {
			byPhone++
		}
	}
	if byPhone == 0 {
		t.Error("a list with a number as the only second method told nothing")
	}
	r.press("Mark what was proved")
	r.until("written", r.settled)
	marked := 0
	for _, m := range r.store.Move().Memberships {
		if m.Done(accounts.Try) {
			t.Errorf("%s is ticked as tried", m.Title())
		}
		if m.Done(accounts.Add) && m.Marks[accounts.Add].By == accounts.ByGraph {
			marked++
		}
	}
	if got, _ := r.stored().FindMembership(ordinary.Key()); marked == 0 || !got.Done(accounts.Add) {
		t.Errorf("%d marked, %+v stored", marked, got.Progress)
	}
	r.lines.Undo()
	r.until("taken back", r.settled)
	for _, m := range r.store.Move().Memberships {
		if m.Reached() != 0 {
			t.Errorf("%s is still marked", m.Title())
		}
	}
	checkNoSecrets(r, x)
}

// TestRefusalsAndNamesAreKept: after a restart, a refusal is known and not asked
// about again, and organisations bear the names they gave.
func TestRefusalsAndNamesAreKept(t *testing.T) {
	keyring := newMemory()
	r := newRoom(t, keyring, "en")
	x := guest()
	list := beginWith(r, x, state.ConsentRefused, state.SameNames)
	r.microsoft.CheckAll()
	r.until("told to sign in", func() bool { return checkAllIdle(r) && r.button("Sign in as") != nil })
	r.press("Sign in as")
	signIn(r, x)
	r.until("learned", func() bool {
		m, _ := r.store.FindMembership(list[0].Key())
		return checkAllIdle(r) && m.MethodsAccess.Denial == accounts.Refused && r.settled()
	})
	if m, _ := r.stored().FindMembership(list[1].Key()); m.Name != "Momiji Research" {
		t.Errorf("named %q", m.Name)
	}
	if m, _ := r.stored().FindMembership(list[0].Key()); m.MethodsAccess.Denial != accounts.Refused {
		t.Errorf("kept %+v", m.MethodsAccess)
	}
	asked := len(r.practice.World.Requests())
	r.shell.Home()
	r.microsoft.Check(list[0].Key())
	r.until("said", func() bool { return r.button("Read again") != nil })
	if n := len(r.practice.World.Requests()); n != asked {
		t.Errorf("%d requests about a refusal that is known", n-asked)
	}
	r.press("Read again")
	r.until("asked", func() bool { return len(r.practice.World.Requests()) > asked && r.button("Read again") != nil })
}

// TestADeviceIsToldOnceForAll: what the person says about a device is kept with
// the list.
func TestADeviceIsToldOnceForAll(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := guest()
	beginWith(r, x, state.Throttled, state.Ordinary)
	r.store.PutDevice(accounts.Device{Old: []string{"A", "B"}, New: state.NewPhone})
	r.microsoft.CheckAll()
	r.until("told to sign in", func() bool { return checkAllIdle(r) && r.button("Sign in as") != nil })
	r.press("Sign in as")
	signIn(r, x)
	r.until("asked", func() bool { return checkAllIdle(r) && r.button("The old phone") != nil })
	r.press("The old phone")
	r.until("written", r.settled)
	if got := r.stored().Names.Old; len(got) != 1 || got[0] != "A B" {
		t.Errorf("kept %q", got)
	}
	if r.button("The old phone") != nil {
		t.Error("asked again")
	}
	r.device.Put(accounts.Device{Old: []string{"Another phone"}, New: state.NewPhone})
	r.until("written", r.settled)
	if got := r.stored().Names.Old; len(got) != 0 {
		t.Errorf("another phone is known as %q", got)
	}
}

// TestSigningOut takes every access away.
func TestSigningOut(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := guest()
	m := beginWith(r, x, state.Throttled)
	if r.microsoft.SignedIn() || !isDisabled(r, "Sign out of Microsoft") {
		t.Error("there is somebody to sign out")
	}
	r.microsoft.Check(m[0].Key())
	r.until("told to sign in", func() bool { return r.button("Sign in there") != nil })
	r.press("Sign in there")
	signIn(r, x)
	if !r.microsoft.SignedIn() || isDisabled(r, "Sign out of Microsoft") {
		t.Error("nobody can be signed out")
	}
	r.microsoft.SignOut()
	r.until("told", func() bool { return strings.Contains(r.texts(), "Signed out of Microsoft") })
	if r.microsoft.SignedIn() || !isDisabled(r, "Sign out of Microsoft") {
		t.Error("somebody is still signed in")
	}
	r.shell.Home()
	r.microsoft.Check(m[0].Key())
	r.until("told to sign in again", func() bool { return r.button("Sign in there") != nil })
}

// isDisabled reports whether a menu entry cannot be chosen.
func isDisabled(r *room, label string) bool {
	for _, m := range r.shell.Window().MainMenu().Items {
		for _, i := range m.Items {
			if i.Label == label {
				return i.Disabled
			}
		}
	}
	r.t.Fatalf("no entry %q", label)
	return false
}

// TestAnotherNameIsAskedAbout: an address that is not what Microsoft calls the
// person is used only after they said so.
func TestAnotherNameIsAskedAbout(t *testing.T) {
	for _, sure := range []bool{true, false} {
		r := newRoom(t, newMemory(), "en")
		alias := guest()
		alias.Address = "another@outlook.example"
		m := beginWith(r, alias, state.Throttled)
		r.store.PutAccount(guest()) // the page offers it as well
		r.microsoft.Check(m[0].Key())
		r.until("told to sign in", func() bool { return r.button("Sign in there") != nil })
		r.press("Sign in there")
		openPageOf(r, guest())
		r.until("asked", func() bool { return r.button("Yes, that is my account") != nil })
		if !strings.Contains(r.texts(), guest().Address) {
			t.Error("does not say who signed in")
		}
		if sure {
			r.press("Yes")
			r.until("read", func() bool { return r.page() == "proof" && r.button("Read again") != nil })
		} else {
			r.press("No")
			r.until("told", func() bool { return strings.Contains(r.texts(), "A different account signed in") })
		}
		if r.microsoft.SignedIn() != sure {
			t.Errorf("sure %v, signed in %v", sure, r.microsoft.SignedIn())
		}
		r.rest()
		checkNoSecrets(r, guest())
	}
}

// TestNothingToCheck says so.
func TestNothingToCheck(t *testing.T) {
	r := newRoom(t, newMemory(), "ja")
	r.until("the welcome page", func() bool { return r.page() == "welcome" })
	r.key("Escape")
	r.microsoft.CheckAll()
	if r.page() != "nothingToCheck" {
		t.Errorf("page %s", r.page())
	}
}

// TestARefusalAtTheSignInIsKept: an organisation whose sign-in page says that its
// administrator has to agree is not asked again.
func TestARefusalAtTheSignInIsKept(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	m := beginWith(r, guest(), state.ConsentRefused, state.MFANeeded)
	r.microsoft.CheckAll()
	r.until("told to sign in", func() bool { return checkAllIdle(r) && r.button("Sign in as") != nil })
	request := signin.Request{Account: m[1].Account, Tenant: m[1].Tenant.ID, Scope: directory.MethodsScope(m[1].Tenant)}
	for _, class := range []error{signin.ErrTimeout, signin.ErrCancelled, signin.ErrUnavailable} {
		r.microsoft.SignInFailed(request, &signin.Error{Class: class})
	}
	elsewhere := request
	elsewhere.Scope = directory.AzureScope(m[1].Tenant.Cloud)
	r.microsoft.SignInFailed(elsewhere, &signin.Error{Class: signin.ErrConsent})
	// Any web page can send this to the port that waits for the browser.
	r.microsoft.SignInFailed(request, &signin.Error{Class: signin.ErrPolicy, Codes: []int{53003}, Unproven: true})
	if got, _ := r.store.FindMembership(m[1].Key()); got.MethodsAccess.Denial != accounts.NoDenial {
		t.Errorf("kept %+v", got.MethodsAccess)
	}
	r.microsoft.SignInFailed(request, &signin.Error{Class: signin.ErrConsent, Codes: []int{90094}})
	r.until("written", r.settled)
	r.shell.Update()
	if got, _ := r.store.FindMembership(m[1].Key()); got.MethodsAccess.Denial != accounts.Refused || !strings.Contains(r.texts(), "1 refused") {
		t.Errorf("kept %+v, says\n%s", got.MethodsAccess, r.texts())
	}
	r.prefs.Set(func(v *prefs.Values) { v.ClientSince = time.Date(2099, 1, 1, 0, 0, 0, 0, time.UTC) })
	if got, _ := r.store.FindMembership(m[1].Key()); r.microsoft.WasDenied(got) {
		t.Error("another application inherits the refusal")
	}
}

// TestAWorkAccountSignsInAtHome, and in another cloud at the organisation: that
// cloud does not know where the account lives.
func TestAWorkAccountSignsInAtHome(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := state.Accounts()[0]
	m := beginWith(r, x, state.MFANeeded, state.SameNames, state.USGovernment)
	r.microsoft.CheckAll()
	r.until("told to sign in", func() bool { return checkAllIdle(r) && r.button("Sign in as") != nil })
	r.press("Sign in as")
	if !strings.Contains(r.texts(), "Sign in at Microsoft") {
		t.Errorf("signs in at an organisation:\n%s", r.texts())
	}
	signIn(r, x)
	r.until("read", func() bool { return checkAllIdle(r) })
	r.press("Sign in at")
	signIn(r, x)
	r.until("read there", func() bool { return checkAllIdle(r) && strings.Contains(r.texts(), "2 read") })
	r.press("Sign in as")
	r.until("the card", func() bool { return r.page() == "signin" })
	if !strings.Contains(r.texts(), m[2].Title()) {
		t.Errorf("does not sign in at %s:\n%s", m[2].Title(), r.texts())
	}
	signIn(r, x)
	r.until("all read", func() bool {
		return checkAllIdle(r) && strings.Contains(r.texts(), "3 read") && r.button("Sign in") == nil
	})
	checkNoSecrets(r, x)
}
