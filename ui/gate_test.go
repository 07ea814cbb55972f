package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/prefs"
)

// onGate opens the gate's page over the practice list.
func onGate(t *testing.T) *room {
	t.Helper()
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.takes(nil)
	r.gate.Open()
	r.rest()
	return r
}

// TestARowOfTheGate opens the page of its next step and explains it: the link
// goes to the browser, the line's own page takes the tick.
func TestARowOfTheGate(t *testing.T) {
	r := onGate(t)
	r.copied()
	r.key(fyne.KeyReturn)
	r.rest()
	if r.page() != "line" || !r.copied() {
		t.Fatalf("page %s", r.page())
	}
	key := r.account().Key()
	r.rune('1')
	r.rest()
	if a, _ := r.store.Move().FindAccount(key); a.Home.Reached() != 1 {
		t.Error("the tick is not taken")
	}
	r.key(fyne.KeyEscape)
	if r.page() != "gate" {
		t.Errorf("Escape leads to %s", r.page())
	}
}

func TestFollowingUp(t *testing.T) {
	r := onGate(t)
	row := r.store.Move().Memberships[0]
	month := time.Now().AddDate(0, -1, 0)
	now := func() accounts.Membership { m, _ := r.store.FindMembership(row.Key()); return m }
	press := func(id string) {
		t.Helper()
		r.lines.DoNext(accounts.Hold{Line: accounts.RowLine(now()), Why: accounts.AdminWaiting})
		if r.page() != "followUp" {
			t.Fatalf("page %s", r.page())
		}
		for _, b := range buttons(r.shell.Top().Content()) {
			if b.Text() == r.shell.Words().T(id) {
				b.Tapped(nil)
				r.rest()
				return
			}
		}
		t.Fatalf("no %s", id)
	}
	r.store.Put(row.Set(accounts.Waiting, accounts.NoReason, month))
	press("followUp.again")
	if m := now(); m.Outcome() != accounts.Waiting || time.Since(m.Since) > time.Hour {
		t.Errorf("asked again: outcome %d since %v", m.Outcome(), m.Since)
	}
	r.copied()
	press("followUp.answered")
	if r.page() != "line" || !r.copied() {
		t.Errorf("answered: page %s", r.page())
	}
	r.key(fyne.KeyEscape)
	press("followUp.left")
	if m := now(); m.Outcome() != accounts.Left {
		t.Errorf("left: outcome %d", m.Outcome())
	}
	press("nothing.reopen")
	if m := now(); m.Decided != accounts.NotStarted {
		t.Errorf("reopened: decided %d", m.Decided)
	}
	// At an account itself the same words act on the account.
	r.lines.Decide(accounts.HomeLine(r.account()).Key(), accounts.Waiting, accounts.NoReason)
	r.rest()
	if r.account().Home.Outcome() != accounts.Waiting {
		t.Error("the account does not wait")
	}
}

func TestALineWithoutAPageIsOnlyShown(t *testing.T) {
	r := onGate(t)
	r.copied()
	m := r.store.Move().Memberships[0]
	m.Tenant.ID, m.Tenant.Cloud = "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e99", tenantlookup.Cloud{Name: "Delos", LoginHost: "login.sovcloud-identity.de"}
	r.store.Put(m)
	r.lines.DoNext(accounts.Hold{Line: accounts.RowLine(m)})
	if r.page() != "line" || r.copied() {
		t.Errorf("page %s", r.page())
	}
}

func TestSecondMethodsAreKept(t *testing.T) {
	r := onGate(t)
	r.gate.OpenSecond()
	r.rest()
	r.rune('y')
	r.until("written", func() bool { return accounts.Gate(r.store.Move()).Second == 1 && r.settled() })
	r.lines.Undo()
	r.rest()
	if accounts.Gate(r.store.Move()).Second != 0 {
		t.Error("undo does not take the answer back")
	}
}

func TestTheGateSaysWhenTheListWasExported(t *testing.T) {
	r := onGate(t)
	all := func() string { return strings.Join(said(r.shell.Window().Content()), "\n") }
	if !r.transfer.Exported().IsZero() || !strings.Contains(all(), r.shell.Words().T("gate.export.never")) {
		t.Errorf("exported %v, the page says:\n%s", r.transfer.Exported(), all())
	}
	at := time.Now().Add(time.Minute).Truncate(time.Second)
	r.prefs.Set(func(v *prefs.Values) { v.Exported = at })
	r.shell.Redraw()
	r.rest()
	if !r.transfer.Exported().Equal(at) || strings.Contains(all(), r.shell.Words().T("gate.export.never")) {
		t.Errorf("exported %v, the page says:\n%s", r.transfer.Exported(), all())
	}
}

// TestTheGateFollowsTheKeyring: unreadable, nothing is promised; readable again,
// the numbers come.
func TestTheGateFollowsTheKeyring(t *testing.T) {
	keyring := newMemory()
	keyring.fail(errLocked{})
	r := newRoom(t, keyring, "en")
	r.rest()
	r.gate.Open()
	r.rest()
	all := func() string { return strings.Join(said(r.shell.Window().Content()), "\n") }
	if !strings.Contains(all(), r.shell.Words().T("gate.unknown")) || strings.Contains(all(), r.shell.Words().T("gate.empty")) {
		t.Errorf("the page says:\n%s", all())
	}
	keyring.fail(nil)
	r.key(fyne.KeyReturn)
	r.until("read", func() bool { return r.store.State().Known() })
	r.rest()
}

// TestTheGateLeadsToThePlacesToLook: is the list complete? Each work account has a button
// of its own that opens its list at Microsoft, and a phone that is gone is not looked at.
func TestTheGateLeadsToThePlacesToLook(t *testing.T) {
	r := onGate(t)
	w := r.shell.Words()
	all := r.store.Move().Memberships
	for i := range all {
		all[i] = all[i].Set(accounts.Left, 0, time.Now())
	}
	r.store.Put(all...)
	x := r.account()
	x.Home = x.Home.Tick(accounts.Remove, time.Now())
	r.store.PutAccount(x)
	r.until("green", func() bool { return r.settled() && accounts.Gate(r.store.Move()).Light == accounts.Green })
	places := func() string {
		t.Helper()
		r.pressed(w.T("gate.do.places"))
		if r.page() != "places" {
			t.Fatalf("page %s", r.page())
		}
		return strings.Join(said(r.shell.Top().Content()), "\n")
	}
	if text := places(); !strings.Contains(text, w.T("add.places.phone")) || strings.Contains(text, w.T("add.places.account")) {
		t.Errorf("a personal account alone reads:\n%s", text)
	}
	r.pressed(w.T("add.places.mail.do"))
	if got := r.fyne.Clipboard().Content(); got != "invites@microsoft.com" {
		t.Errorf("copied %q", got)
	}
	r.key(fyne.KeyEscape)

	for _, address := range []string{"one@firm.example", "two@firm.example"} {
		a := accounts.Account{Kind: accounts.Work, Address: address}
		a.Home = a.Home.Tick(accounts.Remove, time.Now())
		r.store.PutAccount(a)
	}
	d := r.store.Move().Device
	d.OldPhone = accounts.OldPhoneGone
	r.store.PutDevice(d)
	r.rest()
	if text := places(); strings.Contains(text, w.T("add.places.phone")) {
		t.Errorf("a phone that is gone is looked at:\n%s", text)
	}
	r.copied()
	r.pressed(w.T("add.places.account.as", "Address", "two@firm.example"))
	r.rest()
	if !r.copied() || r.page() != "places" {
		t.Errorf("no page was opened, or the places are gone: page %s", r.page())
	}
	r.pressed(w.T("list.add"))
	if r.page() != "add" {
		t.Errorf("page %s", r.page())
	}
	r.key(fyne.KeyEscape)
	if r.page() != "gate" {
		t.Errorf("Escape leads to %s", r.page())
	}
}
