package accounts

import (
	"reflect"
	"testing"
	"time"

	"norikae/tenantlookup"
)

var (
	wrong = Account{Kind: Personal, Address: "a.sato@outlook.example"}
	right = Account{Kind: Work, Address: "sato@myfirm.example"}
)

func reassigned(n byte) Membership {
	m := NewMembership(wrong, tenantlookup.Tenant{
		ID: "c0ffee01-1a2b-4c3d-8e4f-00000000000" + string('0'+n), Cloud: tenantlookup.Clouds()[0], Domain: "org" + string('0'+n) + ".example",
	})
	m.Name, m.Note, m.Link, m.Second = "Organisation "+string('0'+n), "asked by phone", "B", SecondYes
	m.Added = time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC)
	return m.DenyMethods(Refused, m.Added)
}

// TestUnderAnotherAccount: what is true of the organisation goes along, what is true of
// one user there does only on the person's word, and never what Microsoft listed.
func TestUnderAnotherAccount(t *testing.T) {
	at := time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)
	open := reassigned(1)
	for name, c := range map[string]struct {
		row  Membership
		did  bool
		kept bool
	}{
		"ticked":                   {open.Tick(Try, at), false, false},
		"ticked, with the other":   {open.Tick(Try, at), true, true},
		"done":                     {open.Tick(Remove, at).Prove(at), false, false},
		"proven, with the other":   {open.Tick(Remove, at).Prove(at), true, true},
		"listed by Microsoft":      {open.Confirm(Add, at), true, false},
		"waiting":                  {open.Set(Waiting, NoReason, at), false, false},
		"left":                     {open.Set(Left, NoReason, at), false, false},
		"nothing there":            {open.Set(NothingToMove, NoMethodThere, at), true, true},
		"a reason it cannot have":  {open.Set(NothingToMove, MailCode, at), true, false},
		"nothing begun":            {open, true, true},
		"nothing begun, not asked": {open, false, false},
	} {
		got := c.row.Under(right, c.did, at)
		want := c.row
		want.Account, want.MethodsAccess, want.Touched, want.Link = right, MethodsAccess{}, at, ""
		if !c.kept {
			want.Progress, want.Second = Progress{}, SecondUnknown
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
		if begun := c.kept && name != "nothing begun"; got.Begun() != begun {
			t.Errorf("%s: begun %v", name, got.Begun())
		}
	}
	sameKind := Account{Kind: Personal, Address: "other@outlook.example"}
	if got := open.Under(sameKind, false, at); got.Link != "B" {
		t.Errorf("between two personal accounts the link is %q", got.Link)
	}
}

// TestReassign: what would become the same row stays, and undo brings everything back.
func TestReassign(t *testing.T) {
	at := time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)
	third := Account{Kind: EmailCode, Address: "sato@elsewhere.example"}
	one, two, three := reassigned(1), reassigned(2).Tick(Remove, at), reassigned(3)
	there, again := two, three
	there.Account, again.Account = right, third
	m := Move{}.With(one, two, three, there, again)
	c, stay := m.Reassign(Keys([]Membership{one, two, three, there, again}), right, false, at)
	if !reflect.DeepEqual(Keys(stay), Keys([]Membership{two, there, again})) {
		t.Errorf("%v stay", Keys(stay))
	}
	after := c.Apply(m)
	if len(after.Memberships) != len(m.Memberships) || len(after.Accounts) != len(m.Accounts) {
		t.Fatalf("%d rows of %d accounts after, %d of %d before", len(after.Memberships), len(after.Accounts), len(m.Memberships), len(m.Accounts))
	}
	for _, x := range append([]Membership{two, there, again}, c.After...) {
		if got, ok := after.FindMembership(x.Key()); !ok || !reflect.DeepEqual(got, x) {
			t.Errorf("%v: %v, %+v", x.Key(), ok, got)
		}
	}
	back := c.Reverse().Onto(after).Apply(after)
	for _, x := range m.Memberships {
		if got, ok := back.FindMembership(x.Key()); !ok || !reflect.DeepEqual(got, x) {
			t.Errorf("after undo %v: %v, %+v", x.Key(), ok, got)
		}
	}
	if len(back.Memberships) != len(m.Memberships) {
		t.Errorf("after undo %d rows, %d before", len(back.Memberships), len(m.Memberships))
	}
}
