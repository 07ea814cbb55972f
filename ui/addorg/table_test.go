package addorg

import (
	"context"
	"testing"

	"norikae/accounts"
	"norikae/tenantlookup"
)

func tenant(id, domain string) tenantlookup.Tenant {
	return tenantlookup.Tenant{ID: id, Domain: domain, Cloud: tenantlookup.Clouds()[0]}
}

const (
	idOne = "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"
	idTwo = "c0ffee02-1a2b-4c3d-8e4f-5a6b7c8d9e02"
)

func states(t *table) []state {
	var out []state
	for _, e := range t.entries {
		out = append(out, e.state)
	}
	return out
}

func equal(a, b []state) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestTable(t *testing.T) {
	me := accounts.Account{Kind: accounts.Personal, Address: "a@example.com"}
	inList := accounts.NewMembership(me, tenant(idTwo, "fabrikam.example")).Key()
	tb := newTable(func(k accounts.MembershipKey) bool { return k == inList })
	tb.account = me
	tb.read("Contoso KK\tcontoso.example\nfabrikam.example\ncontoso-two.example\nno-such.example\nb2c.example\n")
	if got := tb.open(); len(got) != 5 {
		t.Fatalf("asks %q, want five", got)
	}
	if len(tb.open()) != 0 {
		t.Error("asks again what is under way")
	}
	b2c := tenant("c0ffee03-1a2b-4c3d-8e4f-5a6b7c8d9e03", "b2c.example")
	b2c.Kind = tenantlookup.B2C
	tb.answer(tenantlookup.Result{Text: "contoso.example", Tenant: tenant(idOne, "contoso.example")})
	tb.answer(tenantlookup.Result{Text: "fabrikam.example", Tenant: tenant(idTwo, "fabrikam.example")})
	tb.answer(tenantlookup.Result{Text: "contoso-two.example", Tenant: tenant(idOne, "contoso-two.example")})
	tb.answer(tenantlookup.Result{Text: "no-such.example", Err: tenantlookup.ErrNotFound})
	tb.answer(tenantlookup.Result{Text: "b2c.example", Tenant: b2c})
	tb.settle()
	if got, want := states(tb), []state{found, listed, twin, failed, found}; !equal(got, want) {
		t.Fatalf("states %v, want %v", got, want)
	}
	if tb.entries[2].of != "contoso.example" {
		t.Errorf("twin of %q", tb.entries[2].of)
	}
	answered, total, addable, faults := tb.counts()
	if answered != 5 || total != 5 || addable != 1 || faults != 1 {
		t.Errorf("counts %d %d %d %d", answered, total, addable, faults)
	}
	list := tb.memberships()
	if len(list) != 1 || list[0].Name != "Contoso KK" || list[0].Tenant.ID != idOne {
		t.Errorf("would add %+v", list)
	}

	tb.retry()
	if got := tb.open(); len(got) != 1 || got[0] != "no-such.example" {
		t.Errorf("retry asks %q, want only what failed", got)
	}
	tb.stopped()
	if tb.entries[3].state != waiting {
		t.Error("a stopped line is not waiting")
	}
}

func TestEditingAsksNothingTwice(t *testing.T) {
	tb := newTable(func(accounts.MembershipKey) bool { return false })
	tb.read("contoso.example\n")
	tb.open()
	tb.answer(tenantlookup.Result{Text: "contoso.example", Tenant: tenant(idOne, "contoso.example")})
	tb.read("contoso.example\nfabrikam.example\n")
	if got := tb.open(); len(got) != 1 || got[0] != "fabrikam.example" {
		t.Errorf("asks %q", got)
	}
}

func TestACancelledAnswerIsNoAnswer(t *testing.T) {
	tb := newTable(func(accounts.MembershipKey) bool { return false })
	tb.read("contoso.example\n")
	tb.open()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := tenantlookup.New(tenantlookup.Options{}).Resolve(ctx, "contoso.example")
	tb.answer(tenantlookup.Result{Text: "contoso.example", Err: err})
	tb.stopped()
	if tb.entries[0].state != waiting {
		t.Errorf("state %v after a cancel, want waiting", tb.entries[0].state)
	}
}

func TestReplaceOnce(t *testing.T) {
	for _, c := range []struct{ text, wrong, right, want string }{
		{"a\nContso.com\nb", "contso.com", "contoso.com", "a\ncontoso.com\nb"},
		{"x", "contso.com", "contoso.com", "x\ncontoso.com"},
	} {
		if got := replaceOnce(c.text, c.wrong, c.right); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestUntab(t *testing.T) {
	clean := untab("つばめ商事\ttsubame.example")
	f := tenantlookup.Find(clean)
	if len(f) != 1 || f[0].Name != "つばめ商事" || f[0].Query != "tsubame.example" {
		t.Errorf("%q is read as %+v", clean, f)
	}
}
