package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/prefs"
	"norikae/ui/store"
	"norikae/ui/widgets"
)

// TestASwitchedOffCloudIsNotSpokenFor: an organisation of China, while China is
// not asked, is not reported as one that does not exist.
func TestASwitchedOffCloudIsNotSpokenFor(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	setCloud(r, tenantlookup.Clouds()[2], false)
	r.add.SetDraft("meihua.example")
	r.add.Open()
	want := r.shell.Words().T("lookup.notChosen")
	r.until("told", func() bool { return strings.Contains(r.texts(), want) })
	if strings.Contains(r.texts(), r.shell.Words().T("lookup.notFound")) {
		t.Error("it is said not to exist at all")
	}
	r.home()
	setCloud(r, tenantlookup.Clouds()[2], true)
	r.add.SetDraft("meihua.example")
	r.add.Open()
	r.until("found", func() bool {
		return strings.Contains(r.texts(), "✓") || strings.Contains(r.texts(), r.shell.Words().T("add.state.listed"))
	})
}

// TestANearSpellingIsOneKeyAway: the button in the line puts the spelling right.
func TestANearSpellingIsOneKeyAway(t *testing.T) {
	r := newRoom(t, newMemory(), "ja")
	r.start()
	r.add.SetDraft("tsubame-tradng.example")
	r.add.Open()
	label := r.shell.Words().T("add.near", "Domain", "tsubame-trading.example")
	r.until("offered", func() bool { return r.button(label) != nil })
	r.button(label).Tapped(nil)
	r.until("asked", func() bool { return strings.Contains(r.texts(), r.shell.Words().T("add.state.listed")) })
	if got := fields(r.shell.Top().Content())[0].Text; got != "tsubame-trading.example" {
		t.Errorf("the box holds %q", got)
	}
}

// setCloud has a cloud asked, or no longer, as the settings do.
func setCloud(r *room, c tenantlookup.Cloud, on bool) {
	r.prefs.Set(func(v *prefs.Values) {
		v.CloudsOff = slices.DeleteFunc(v.CloudsOff, func(h string) bool { return h == c.LoginHost })
		if !on {
			v.CloudsOff = append(v.CloudsOff, c.LoginHost)
		}
	})
}

// TestWhatIsOpenIsSaid: lines that became no organisation are counted when the others
// are added, and stand in the box the next time; a name counts for every account.
func TestWhatIsOpenIsSaid(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		r := newRoom(t, newMemory(), lang)
		r.until("the welcome page", func() bool { return r.page() == "welcome" })
		r.home()
		first, second := guest(), accounts.Account{Kind: accounts.Personal, Address: "somebody@outlook.example"}
		r.accounts.Put(first)
		r.accounts.Put(second)
		w := r.shell.Words()
		adds := func(text string, a accounts.Account) {
			r.add.SetDraft(text)
			r.prefs.Set(func(v *prefs.Values) { v.Overview.Account = a.Key().Hash() })
			r.add.Open()
			r.until("answered", func() bool {
				return r.button(w.N("add.add", 1)) != nil && !strings.Contains(r.texts(), w.T("add.asking"))
			})
			r.press(w.N("add.add", 1))
			r.until("added", func() bool { return r.page() == "main" })
		}
		adds("tsubame-trading.example", first)
		adds("No.\t会社名\tドメイン\t担当\n1\tつばめ商事\ttsubame-trading.example\t田中\n2\tなし\tno-such-organisation.example\t鈴木", second)
		if got := r.add.Draft(); got != "No.\t会社名\tドメイン\t担当\n2\tなし\tno-such-organisation.example\t鈴木" {
			t.Errorf("%s: the next time the box holds %q", lang, got)
		}
		if !strings.Contains(r.texts(), w.N("toast.addedOpen", 1)) {
			t.Errorf("%s: the window says\n%s", lang, r.texts())
		}
		for _, m := range r.store.Move().Memberships {
			if m.Name != "つばめ商事" {
				t.Errorf("%s: %q is its name for %s", lang, m.Name, m.Account.Address)
			}
		}
		if n := len(r.store.Move().Memberships); n != 2 {
			t.Errorf("%s: %d in the list", lang, n)
		}
	}
}

// TestOneNameForBothAccounts: an organisation that is added for two accounts at once has
// the name that stood in one of the lines.
func TestOneNameForBothAccounts(t *testing.T) {
	r := newRoom(t, newMemory(), "ja")
	r.start()
	x := tenantlookup.Tenant{ID: "c0ffee09-1a2b-4c3d-8e4f-5a6b7c8d9e09", Cloud: tenantlookup.Clouds()[0]}
	named := accounts.NewMembership(guest(), x)
	named.Name = "あおば工業"
	nameless := accounts.NewMembership(accounts.Account{Kind: accounts.Personal, Address: "somebody@outlook.example"}, x)
	if !r.add.Add([]accounts.Membership{nameless, named}) {
		t.Fatal("not added")
	}
	m, ok := r.store.Move().FindMembership(nameless.Key())
	if !ok || m.Name != named.Name {
		t.Errorf("%v, called %q", ok, m.Name)
	}
}

// TestALineKeepsItsAccount while the page is closed, also when another line is looked up
// and added meanwhile; that one is for the account it was looked up for.
func TestALineKeepsItsAccount(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.until("the welcome page", func() bool { return r.page() == "welcome" })
	r.home()
	first, second := guest(), accounts.Account{Kind: accounts.Personal, Address: "somebody@outlook.example"}
	r.accounts.Put(first)
	r.accounts.Put(second)
	const domain = "tsubame-trading.example"
	r.add.SetDraft(domain)
	r.add.Open()
	w := r.shell.Words()
	ready := func() bool {
		return r.button(w.N("add.add", 1)) != nil && !strings.Contains(r.texts(), w.T("add.asking"))
	}
	r.until("answered", ready)
	r.shell.Window().Canvas().Focus(proposalList(r))
	r.typeText("a")
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
		r.key(k)
	}
	r.home()
	for _, want := range []accounts.Account{first, second} {
		if want.Same(first) {
			r.add.LookUp(accounts.Membership{Account: first, Tenant: tenantlookup.Tenant{Domain: domain}})
		} else {
			r.add.Open()
		}
		r.until("answered again", ready)
		r.press(w.N("add.add", 1))
		r.until("added", func() bool { return r.page() == "main" })
		if all := r.store.Move().Memberships; !slices.ContainsFunc(all, func(m accounts.Membership) bool {
			return m.Tenant.Domain == domain && m.Account.Same(want)
		}) {
			t.Errorf("not added for %s: %+v", want.Address, all)
		}
	}
}

// TestWhatCouldNotBeAddedStaysTyped: the list went away while the page was open.
func TestWhatCouldNotBeAddedStaysTyped(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	const text = "no-such-organisation.example\nminato-trust.example"
	row, _ := r.store.Move().FindMembership(rowOf(r, "minato-trust.example"))
	r.store.Remove(row)
	r.until("removed", r.settled)
	r.add.SetDraft(text)
	r.add.Open()
	add := r.shell.Words().N("add.add", 1)
	r.until("answered", func() bool {
		return r.button(add) != nil && !strings.Contains(r.texts(), r.shell.Words().T("add.asking"))
	})
	loseAll(r)
	r.press(add)
	if r.page() != "add" || r.add.Draft() != text || !strings.Contains(r.texts(), r.shell.Words().T("toast.notWritable")) {
		t.Errorf("page %s, typed %q:\n%s", r.page(), r.add.Draft(), r.texts())
	}
}

// loseAll empties the keyring behind the program's back, which the list then notices.
func loseAll(r *room) {
	r.t.Helper()
	r.keyring.mu.Lock()
	clear(r.keyring.items)
	r.keyring.mu.Unlock()
	r.store.Check()
	r.until("missed", func() bool { return r.store.State().Phase == store.Missing })
}

// TestWhatCouldNotBeSavedStaysTyped: the same on the pages of the phones, of an account
// and of the next move.
func TestWhatCouldNotBeSavedStaysTyped(t *testing.T) {
	const typed = "a.kobayashi@harbour.example"
	for name, page := range map[string]struct {
		open   func(*room)
		button string
	}{
		"device":   {func(r *room) { r.device.Open() }, "device.save"},
		"account":  {func(r *room) { r.accounts.Open() }, "account.add"},
		"nextMove": {func(r *room) { r.device.Next() }, "nextMove.do"},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, newMemory(), "en")
			r.start()
			page.open(r)
			r.until("the page", func() bool { return r.page() == name })
			loseAll(r)
			r.typeText(typed)
			r.press(r.shell.Words().T(page.button))
			w := r.shell.Words()
			stays := slices.ContainsFunc(fields(r.shell.Top().Content()), func(f *widgets.Field) bool { return strings.Contains(f.Text, typed) })
			if r.page() != name || !stays || !strings.Contains(r.texts(), w.T("toast.notWritable")) {
				t.Errorf("page %s:\n%s", r.page(), r.texts())
			}
		})
	}
}

// rowOf is the key of the row of a domain.
func rowOf(r *room, domain string) accounts.LineKey {
	for _, m := range r.store.Move().Memberships {
		if m.Tenant.Domain == domain {
			return m.Key()
		}
	}
	r.t.Fatalf("no row of %s", domain)
	return accounts.LineKey{}
}

// TestAPhoneThatIsGoneNow: the page that says so offers what can be done, and undo
// takes it back.
func TestAPhoneThatIsGoneNow(t *testing.T) {
	r := newRoom(t, newMemory(), "ja")
	r.start()
	w := r.shell.Words()
	r.device.Open()
	r.press(w.T("device.have.no"))
	r.press(w.T("device.save"))
	if r.store.Move().OldPhone != accounts.OldPhoneGone || !strings.Contains(r.texts(), w.T("device.lost.saved")) {
		t.Fatalf("the window says\n%s", r.texts())
	}
	r.pressed(w.T("welcome.lost.do"))
	if r.page() != "lost" {
		t.Errorf("the button leads to %q", r.page())
	}
	r.home()
	r.lines.Undo()
	if r.store.Move().OldPhone == accounts.OldPhoneGone {
		t.Error("undo leaves the phone gone")
	}
}

// TestANewLastDayOffersTheReminder: a day that is set, or changed, is offered to the
// calendar; a day that stays, is taken out or has passed is not, nor is one of a phone
// that is gone.
func TestANewLastDayOffersTheReminder(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		r := newRoom(t, newMemory(), lang)
		r.start()
		w := r.shell.Words()
		day := func(days int) string { return time.Now().AddDate(0, 0, days).Format(time.DateOnly) }
		saves := func(by string, more ...string) {
			t.Helper()
			r.device.Open()
			fields(r.shell.Top().Content())[2].SetText(by)
			for _, button := range more {
				r.press(w.T(button))
			}
			for range 2 { // a day that has passed is asked about once
				if r.page() == "device" {
					r.press(w.T("device.save"))
				}
			}
			r.until("saved", r.settled)
		}
		offered := func() bool { return strings.Contains(r.texts(), w.T("device.by.remind")) }
		for _, c := range []struct {
			by     string
			offers bool
		}{{day(9), true}, {day(9), false}, {"", false}, {day(20), true}, {day(0), false}, {day(-3), false}} {
			if saves(c.by); offered() != c.offers {
				t.Errorf("%s: with the day %q the reminder is offered: %v", lang, c.by, !c.offers)
			}
			if card, ok := r.toast().(fyne.Tappable); ok {
				card.Tapped(nil)
			}
		}
		saves(day(9))
		path := r.save(func() { r.pressed(w.T("device.by.remind.do")) })
		if want := "DTSTART;VALUE=DATE:" + strings.ReplaceAll(day(9), "-", ""); !strings.Contains(content(t, path), want) {
			t.Errorf("%s: %s is not in the calendar's file", lang, want)
		}
		if saves(day(30), "device.have.no"); offered() || !strings.Contains(r.texts(), w.T("device.lost.saved")) {
			t.Errorf("%s: with the phone gone the window says\n%s", lang, r.texts())
		}
		if saves(day(40)); offered() {
			t.Errorf("%s: of a phone that is gone the reminder is offered", lang)
		}
	}
}

// TestTheGuidedRunShowsWhatWasTyped: opened over the page of the phones, it says the
// names that stand there.
func TestTheGuidedRunShowsWhatWasTyped(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.device.Open()
	fields(r.shell.Top().Content())[1].SetText("Pixel 11")
	r.guided.Open()
	if got := r.store.Move().New; got != "Pixel 11" {
		t.Errorf("the list has %q", got)
	}
	r.shell.Back()
	if got := fields(r.shell.Top().Content())[1].Text; r.page() != "device" || got != "Pixel 11" {
		t.Errorf("page %s with %q", r.page(), got)
	}
}
