package accounts_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/tenantlookup"
)

var (
	work     = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.co.jp"}
	personal = accounts.Account{Kind: accounts.Personal, Address: "sato@myfirm.co.jp"}
	code     = accounts.Account{Kind: accounts.EmailCode, Address: "sato@partner.example"}
)

// row makes up a membership of the work account.
func row(name string, n int) accounts.Membership {
	return rowOf(work, name, n)
}

func rowOf(a accounts.Account, name string, n int) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: fmt.Sprintf("0f3c52e1-77aa-4b1c-9d2e-%012d", n), Cloud: tenantlookup.Clouds()[0], Domain: fmt.Sprintf("org%d.example", n),
	})
	m.Name, m.Added = name, at(0)
	return m
}

func TestIdentity(t *testing.T) {
	a := accounts.Account{Kind: accounts.Work, Address: " Sato@MyFirm.co.jp "}
	if !a.Same(work) || a.Key() != work.Key() || a.Same(personal) || personal.Key() == work.Key() {
		t.Error("accounts are told apart by kind and address without case")
	}
	if got := a.Key().Hash(); got != "xu7b2pbx" || personal.Key().Hash() == got {
		t.Errorf("settings and profiles of earlier versions are named %q now", got)
	}
	if m := accounts.NewMembership(a, tenantlookup.Tenant{}); m.Account.Address != "Sato@MyFirm.co.jp" {
		t.Errorf("address %q", m.Account.Address)
	}
	us := row("a", 1)
	us.Tenant.Cloud = tenantlookup.Clouds()[1]
	if us.Key() == row("a", 1).Key() {
		t.Error("one ID in two clouds is two tenants")
	}
	unknown := func(domain string) accounts.LineKey {
		return accounts.NewMembership(work, tenantlookup.Tenant{Domain: domain}).Key()
	}
	if unknown("a.example") == unknown("b.example") {
		t.Error("tenants without an ID are told apart by domain")
	}
}

func TestTitles(t *testing.T) {
	m := row("Contoso", 1)
	if m.Title() != "Contoso" {
		t.Error(m.Title())
	}
	if m.Name = ""; m.Title() != "org1.example" {
		t.Error(m.Title())
	}
	if m.Tenant.Domain = ""; m.Title() != m.Tenant.ID {
		t.Error(m.Title())
	}
	a := work
	if a.Title() != a.Address {
		t.Error(a.Title())
	}
	if a.Label = "会社"; a.Title() != "会社" {
		t.Error(a.Title())
	}
}

func TestKindHint(t *testing.T) {
	for address, want := range map[string]accounts.Kind{
		"a@outlook.jp": accounts.Personal, "a@gmail.com": accounts.Personal, "a@contoso.com": accounts.Work,
	} {
		if got, sure := accounts.KindHint(address); got != want || sure != (want == accounts.Personal) {
			t.Errorf("%s: %d, %v", address, got, sure)
		}
	}
}

func TestTouched(t *testing.T) {
	m := row("a", 1)
	acts := map[string]func(m accounts.Membership) accounts.Membership{
		"tick":    func(m accounts.Membership) accounts.Membership { return m.Tick(accounts.Open, at(5)) },
		"confirm": func(m accounts.Membership) accounts.Membership { return m.Confirm(accounts.Open, at(5)) },
		"untried": func(m accounts.Membership) accounts.Membership { return m.RemoveUntried(at(5)) },
		"untick": func(m accounts.Membership) accounts.Membership {
			return m.Tick(accounts.Open, at(1)).Untick(accounts.Open, at(5))
		},
		"set":   func(m accounts.Membership) accounts.Membership { return m.Set(accounts.Left, 0, at(5)) },
		"clear": func(m accounts.Membership) accounts.Membership { return m.Set(accounts.Left, 0, at(1)).Clear(at(5)) },
	}
	for name, act := range acts {
		if got := act(m); got.Touched != at(5) {
			t.Errorf("%s: touched %v", name, got.Touched)
		}
	}
	if got := m.Untick(accounts.Open, at(5)).Clear(at(5)); got != m {
		t.Errorf("nothing happened, and it is touched: %+v", got)
	}
}

func TestWithAndWithout(t *testing.T) {
	m := accounts.Move{}.With(row("a", 1), rowOf(personal, "b", 2), row("c", 3))
	tests := []struct {
		name           string
		got            accounts.Move
		rows, accounts int
	}{
		{"three rows of two accounts", m, 3, 2},
		{"replaced", m.With(row("a!", 1)), 3, 2},
		{"without a row", m.Without(row("", 1).Key()), 2, 2},
		{"without a row that is not there", m.Without(row("", 99).Key()), 3, 2},
		{"without an account", m.WithoutAccount(work.Key()), 1, 1},
		{"without an account that is not there", m.WithoutAccount(code.Key()), 3, 2},
		{"with a new account", m.WithAccount(code), 3, 3},
	}
	for _, test := range tests {
		if len(test.got.Memberships) != test.rows || len(test.got.Accounts) != test.accounts {
			t.Errorf("%s: %+v", test.name, test.got)
		}
	}
	changed := row("a!", 1).Tick(accounts.Try, at(1))
	if got := m.With(changed); got.Memberships[0] != changed {
		t.Errorf("not replaced in place: %+v", got.Memberships[0])
	}
	labelled := work
	labelled.Label = "会社"
	if got := m.WithAccount(labelled); got.Accounts[0] != labelled || got.Memberships[0].Account.Label != "会社" {
		t.Errorf("relabelled: %+v", got)
	}
}

func TestFind(t *testing.T) {
	m := accounts.Move{}.With(row("a", 1), rowOf(personal, "b", 2), row("c", 3))
	if x, ok := m.FindMembership(row("", 3).Key()); !ok || x.Name != "c" {
		t.Errorf("found %+v, %v", x, ok)
	}
	if _, ok := m.FindMembership(accounts.LineKey{}); ok {
		t.Error("found nothing")
	}
	if a, ok := m.FindAccount(personal.Key()); !ok || a != personal {
		t.Errorf("found %+v, %v", a, ok)
	}
	if _, ok := m.FindAccount(code.Key()); ok {
		t.Error("found an account that is not there")
	}
}

// TestNothingIsShared: no operation changes its receiver or shares memory with it.
func TestNothingIsShared(t *testing.T) {
	make := func() accounts.Move {
		m := accounts.Move{Device: accounts.Device{Old: []string{"a", "b"}}}.With(row("a", 1), rowOf(personal, "b", 2))
		return m.Next(accounts.Device{Old: []string{"c"}}, at(1))
	}
	operations := map[string]func(m accounts.Move) accounts.Move{
		"clone":           func(m accounts.Move) accounts.Move { return m.Clone() },
		"with":            func(m accounts.Move) accounts.Move { return m.With(row("x", 1), row("y", 9)) },
		"without":         func(m accounts.Move) accounts.Move { return m.Without(row("", 1).Key()) },
		"with account":    func(m accounts.Move) accounts.Move { return m.WithAccount(accounts.Account{Address: "new"}) },
		"without account": func(m accounts.Move) accounts.Move { return m.WithoutAccount(personal.Key()) },
		"next":            func(m accounts.Move) accounts.Move { return m.Next(accounts.Device{Old: []string{"z"}}, at(2)) },
		"apply":           func(m accounts.Move) accounts.Move { return m.ChangeTo(row("x", 1)).Apply(m) },
		"device": func(m accounts.Move) accounts.Move {
			return m.ChangeDevice(accounts.Device{Old: []string{"q"}}).Apply(m)
		},
	}
	for name, operation := range operations {
		m := make()
		got := operation(m)
		for _, x := range []*accounts.Move{&got} {
			for i := range x.Old {
				x.Old[i] = "changed"
			}
			for i := range x.Accounts {
				x.Accounts[i].Label = "changed"
			}
			for i := range x.Memberships {
				x.Memberships[i].Note = "changed"
			}
			for i := range x.Archive {
				x.Archive[i].Counts[accounts.Done] = 99
				if len(x.Archive[i].Old) > 0 {
					x.Archive[i].Old[0] = "changed"
				}
			}
		}
		if !reflect.DeepEqual(m, make()) {
			t.Errorf("%s changed its receiver", name)
		}
	}
}

// TestAChangeStaysAsItIs: what it was applied to can change without it, so that
// undoing and doing again bring back what was.
func TestAChangeStaysAsItIs(t *testing.T) {
	m := accounts.Move{Device: accounts.Device{Old: []string{"a"}}}
	c := m.ChangeDevice(accounts.Device{Old: []string{"b"}})
	after := c.Apply(m)
	after.Old[0] = "changed"
	if got := c.Apply(m).Old[0]; got != "b" {
		t.Errorf("done again it brings %q", got)
	}
}

// TestAnEmptyListIsNone: with the last row gone a move is as one that never had any.
func TestAnEmptyListIsNone(t *testing.T) {
	full := accounts.Move{}.With(row("a", 1))
	empty := full.Without(full.Memberships[0].Key())
	if empty.Memberships != nil || !reflect.DeepEqual(empty, empty.Clone()) {
		t.Errorf("rows: %#v", empty.Memberships)
	}
}

// lastYear is a move that is about to end.
func lastYear() accounts.Move {
	done := row("done", 1).Tick(accounts.Remove, at(1))
	done.Note, done.Link, done.Second = "note", "rung", accounts.SecondYes
	home := work
	home.Home = home.Home.Tick(accounts.Remove, at(1))
	m := accounts.Move{Device: accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"}, Started: at(0)}
	return m.WithAccount(home).With(
		done,
		row("left", 2).Set(accounts.Left, 0, at(1)),
		row("trusted", 3).Set(accounts.NothingToMove, accounts.HomeTrusted, at(1)),
	)
}

func TestNextMoveArchives(t *testing.T) {
	m := lastYear()
	next := m.Next(accounts.Device{Old: []string{"iPhone 17"}, New: "iPhone 19"}, at(100))
	want := []accounts.Summary{{
		Device: m.Device, Started: at(0), Ended: at(100),
		Counts: map[accounts.Outcome]int{accounts.Done: 1, accounts.Left: 1, accounts.NothingToMove: 1},
	}}
	if !reflect.DeepEqual(next.Archive, want) {
		t.Errorf("archive: %+v", next.Archive)
	}
	if next.New != "iPhone 19" || next.Started != at(100) {
		t.Errorf("%+v", next.Device)
	}
	if again := next.Next(accounts.Device{}, at(200)); len(again.Archive) != 2 || again.Archive[0].New != "iPhone 19" {
		t.Errorf("newest first: %+v", again.Archive)
	}
}

func TestNextMoveOpensEverything(t *testing.T) {
	m := lastYear()
	next := m.Next(accounts.Device{}, at(100))
	if len(next.Memberships) != 3 || len(next.Accounts) != 1 || next.Accounts[0].Home.Outcome() != accounts.NotStarted {
		t.Fatalf("%+v", next)
	}
	for i, want := range []accounts.Outcome{accounts.NotStarted, accounts.Left, accounts.NotStarted} {
		if x := next.Memberships[i]; x.Outcome() != want || x.Reached() != 0 {
			t.Errorf("%+v", x)
		}
		// last year's export does not bring last year's ticks back
		if x := next.Memberships[i].Merge(m.Memberships[i]); x.Outcome() != want || x.Reached() != 0 {
			t.Errorf("merged with the old move: %+v", x)
		}
	}
	if x := next.Memberships[0]; x.Note != "note" || x.Link != "rung" || x.Second != accounts.SecondUnknown {
		t.Errorf("%+v", x)
	}
}

func TestDaysLeft(t *testing.T) {
	tokyo := time.FixedZone("JST", 9*3600)
	d := accounts.Device{By: time.Date(2026, 11, 30, 0, 0, 0, 0, tokyo)}
	for day, want := range map[int]int{22: 8, 29: 1, 30: 0} {
		for _, hour := range []int{0, 23} {
			if got, ok := d.DaysLeft(time.Date(2026, 11, day, hour, 59, 0, 0, tokyo)); !ok || got != want {
				t.Errorf("on %d November at %d: %d", day, hour, got)
			}
		}
	}
	if got, _ := d.DaysLeft(time.Date(2026, 12, 2, 1, 0, 0, 0, tokyo)); got != -2 {
		t.Errorf("two days late: %d", got)
	}
	if _, ok := (accounts.Device{}).DaysLeft(at(0)); ok {
		t.Error("no date, and days are left")
	}
	if !d.Equal(d) || d.Equal(accounts.Device{}) {
		t.Error("devices compare wrongly")
	}
}

func TestCut(t *testing.T) {
	for _, test := range []struct {
		s    string
		max  int
		want string
	}{{"abc", 5, "abc"}, {"abc", 2, "ab"}, {"日本語", 7, "日本"}, {"日本語", 2, ""}, {"", 0, ""}} {
		if got := accounts.Cut(test.s, test.max); got != test.want {
			t.Errorf("%q to %d: %q", test.s, test.max, got)
		}
	}
}
