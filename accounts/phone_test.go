package accounts_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// on is midnight of a day.
func on(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.Local)
}

var (
	memberEnd = on(2027, time.February, 1)
	guestEnd  = on(2027, time.July, 1)
)

func TestPhoneEnds(t *testing.T) {
	tenant := func(host, domain string, k tenantlookup.Kind) tenantlookup.Tenant {
		return tenantlookup.Tenant{ID: "x", Domain: domain, Kind: k, Cloud: tenantlookup.Cloud{LoginHost: host}}
	}
	guest := accounts.Account{Kind: accounts.Work, Address: "A.Sato@Firm.example"}
	for name, c := range map[string]struct {
		a    accounts.Account
		t    tenantlookup.Tenant
		want time.Time
	}{
		"guest":                 {guest, tenant("login.microsoftonline.com", "contoso.example", tenantlookup.Workforce), guestEnd},
		"guest, alias":          {guest, tenant("login.windows.net", "contoso.example", tenantlookup.Workforce), guestEnd},
		"guest, never resolved": {guest, tenant("", "contoso.example", tenantlookup.Workforce), guestEnd},
		"member":                {guest, tenant("login.microsoftonline.com", "firm.example", tenantlookup.Workforce), memberEnd},
		"personal":              {accounts.Account{Kind: accounts.Personal, Address: "a@firm.example"}, tenant("login.microsoftonline.com", "firm.example", tenantlookup.Workforce), guestEnd},
		"US Government":         {guest, tenant("login.microsoftonline.us", "contoso.example", tenantlookup.Workforce), time.Time{}},
		"China":                 {guest, tenant("login.partner.microsoftonline.cn", "contoso.example", tenantlookup.Workforce), time.Time{}},
		"unheard of":            {guest, tenant("login.example", "contoso.example", tenantlookup.Workforce), time.Time{}},
		"external":              {guest, tenant("login.microsoftonline.com", "contoso.example", tenantlookup.External), time.Time{}},
		"B2C":                   {guest, tenant("login.microsoftonline.com", "contoso.example", tenantlookup.B2C), time.Time{}},
	} {
		got, ok := accounts.PhoneEnds(c.a, c.t)
		if !got.Equal(c.want) || ok == c.want.IsZero() {
			t.Errorf("%s: %s (%v), want %s", name, got, ok, c.want)
		}
	}
	if got, ok := guest.PhoneEnds(); !ok || !got.Equal(memberEnd) {
		t.Errorf("at home: %s", got)
	}
	for _, k := range []accounts.Kind{accounts.Personal, accounts.EmailCode} {
		if got, ok := (accounts.Account{Kind: k}).PhoneEnds(); ok {
			t.Errorf("kind %d: a date that nobody gave: %s", k, got)
		}
	}
}

// moments are the days around the end for guests, and the zero one.
var moments = map[string]time.Time{
	"unknown": {}, "91 days": guestEnd.AddDate(0, 0, -91), "90 days": guestEnd.AddDate(0, 0, -90),
	"eve": guestEnd.Add(-time.Second), "the day": guestEnd, "later": guestEnd.AddDate(1, 0, 0),
}

// TestEndingAtTheGate: a row that rests on a number is named from 90 days before,
// is a guess again from the day, and is settled by a sign-in after it.
func TestEndingAtTheGate(t *testing.T) {
	only := row("Contoso", 1).Set(accounts.NothingToMove, accounts.PhoneOrMail, at(1)).Prove(at(2))
	for name, want := range map[string]struct {
		light accounts.Light
		named bool
	}{
		"unknown": {accounts.Green, false}, "91 days": {accounts.Green, false}, "90 days": {accounts.Green, true},
		"eve": {accounts.Green, true}, "the day": {accounts.Amber, true}, "later": {accounts.Amber, true},
	} {
		v := accounts.GateAt(accounts.Move{Memberships: []accounts.Membership{only}}, moments[name])
		if v.Light != want.light || (len(v.Endings) == 1) != want.named {
			t.Errorf("%s: light %v, %d named", name, v.Light, len(v.Endings))
		}
		if want.light == accounts.Amber && (len(v.Unproven) != 1 || v.Unproven[0].Why != accounts.Unproven) {
			t.Errorf("%s: unproven %+v", name, v.Unproven)
		}
		if want.named && (!v.Endings[0].Only || !v.Endings[0].On.Equal(guestEnd) || v.Endings[0].Home) {
			t.Errorf("%s: %+v", name, v.Endings[0])
		}
	}
	again := only.Prove(guestEnd.Add(time.Hour))
	if v := accounts.GateAt(accounts.Move{Memberships: []accounts.Membership{again}}, moments["later"]); v.Light != accounts.Green {
		t.Errorf("proven after the day: light %v", v.Light)
	}
	// A reason that has nothing to do with a number stays what it was.
	codes := row("Contoso", 1).Set(accounts.NothingToMove, accounts.CodesExported, at(1)).Prove(at(2))
	if v := accounts.GateAt(accounts.Move{Memberships: []accounts.Membership{codes}}, moments["later"]); v.Light != accounts.Green || len(v.Endings) > 0 {
		t.Errorf("codes: light %v, %d named", v.Light, len(v.Endings))
	}
}

func TestSecondMethodThatEnds(t *testing.T) {
	number := row("Contoso", 1).Tick(accounts.Remove, at(1))
	number.Second = accounts.SecondPhone
	for name, want := range map[string][2]int{ // with one, without
		"unknown": {1, 0}, "91 days": {1, 0}, "90 days": {1, 0}, "eve": {1, 0}, "the day": {0, 1}, "later": {0, 1},
	} {
		v := accounts.GateAt(accounts.Move{Memberships: []accounts.Membership{number}}, moments[name])
		if v.Second != want[0] || v.SecondNot != want[1] || v.SecondOf != 1 {
			t.Errorf("%s: %d have one, %d have none", name, v.Second, v.SecondNot)
		}
		if v.Light != accounts.Green {
			t.Errorf("%s: the second method closes the gate", name)
		}
		if len(v.Endings) == 1 && v.Endings[0].Only {
			t.Errorf("%s: called the only method", name)
		}
	}
	elsewhere := number
	elsewhere.Tenant.Cloud.LoginHost = "login.microsoftonline.us"
	if v := accounts.GateAt(accounts.Move{Memberships: []accounts.Membership{elsewhere}}, moments["later"]); v.Second != 1 || len(v.Endings) > 0 {
		t.Errorf("US Government: %+v", v)
	}
	left := number.Set(accounts.Left, 0, at(2))
	if v := accounts.GateAt(accounts.Move{Memberships: []accounts.Membership{left}}, moments["later"]); len(v.Endings) > 0 {
		t.Error("an organisation that was left is named")
	}
}

func TestEndingAtHome(t *testing.T) {
	a := accounts.Account{Kind: accounts.Work, Address: "a@firm.example"}
	a.Home = a.Home.Set(accounts.NothingToMove, accounts.PhoneOrMail, at(1)).Prove(at(2))
	done := row("Contoso", 1).Tick(accounts.Remove, at(1))
	m := accounts.Move{Accounts: []accounts.Account{a}, Memberships: []accounts.Membership{done}}
	if v := accounts.GateAt(m, memberEnd.Add(-time.Second)); v.Light != accounts.Green || len(v.Endings) != 1 || !v.Endings[0].Home {
		t.Errorf("the day before: %v, %+v", v.Light, v.Endings)
	}
	if v := accounts.GateAt(m, memberEnd); v.Light != accounts.Amber || len(v.Unproven) != 1 || !v.Unproven[0].Home {
		t.Errorf("the day: %v, %+v", v.Light, v.Unproven)
	}
}

// TestArrangeByWhatEnds: from 90 days before, a row on a number comes before those
// where the new phone works, and behind those that need the old one.
func TestArrangeByWhatEnds(t *testing.T) {
	number := row("Zulu", 3).Tick(accounts.Remove, at(1))
	number.Second = accounts.SecondPhone
	list := []accounts.Membership{row("Able", 1), row("Baker", 2).Tick(accounts.Try, at(1)), number}
	for day, want := range map[string]string{
		"unknown": "Able,Baker,Zulu", "91 days": "Able,Baker,Zulu", "90 days": "Able,Zulu,Baker", "later": "Able,Zulu,Baker",
	} {
		if got := names(accounts.Arrange(list, accounts.View{Today: moments[day]})); got != want {
			t.Errorf("%s: %s, want %s", day, got, want)
		}
	}
}

// Without a moment the gate answers as it does without regard to the time.
func TestGateAtNoMoment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := row("Contoso", 1).Set(accounts.Outcome(rapid.IntRange(0, 6).Draw(t, "outcome")), accounts.Reason(rapid.IntRange(0, 4).Draw(t, "reason")), at(1))
		m.Second = accounts.Second(rapid.IntRange(0, 3).Draw(t, "second"))
		move := accounts.Move{Memberships: []accounts.Membership{m}}
		without, with := accounts.Gate(move), accounts.GateAt(move, on(2026, time.January, 1))
		if without.Light != with.Light || without.Second != with.Second || len(without.Endings)+len(with.Endings) > 0 {
			t.Fatalf("%+v and %+v", without, with)
		}
		// The end of a number never makes the answer better.
		if after := accounts.GateAt(move, guestEnd); after.Light > without.Light || after.Second > without.Second {
			t.Fatalf("better after the end: %+v", after)
		}
	})
}

// TestMoveAt: what is shown after the end is a guess again, is only a copy, and
// costs nothing where no number has ended.
func TestMoveAt(t *testing.T) {
	only := row("Contoso", 1).Set(accounts.NothingToMove, accounts.PhoneOrMail, at(1)).Prove(at(2))
	move := accounts.Move{Memberships: []accounts.Membership{only, row("Fabrikam", 2).Tick(accounts.Remove, at(1)).Prove(at(2))}}
	if got := move.At(guestEnd.Add(-time.Second)); &got.Memberships[0] != &move.Memberships[0] {
		t.Error("copied for nothing")
	}
	got := move.At(guestEnd)
	if !got.Memberships[0].Guessed() || got.Memberships[0].Decided != accounts.NothingToMove || !got.Memberships[1].Proven() {
		t.Errorf("at the end: %+v", got.Memberships)
	}
	if !move.Memberships[0].Proven() {
		t.Error("the move itself was changed")
	}
	if again := move.With(only.Prove(guestEnd.Add(time.Hour))).At(guestEnd.AddDate(1, 0, 0)); again.Memberships[0].Guessed() {
		t.Error("a sign-in after the end proves nothing")
	}
}
