package add

import (
	"context"
	"slices"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/stage"
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
	tb := newTable(&stand{move: accounts.Move{}.With(accounts.NewMembership(me, tenant(idTwo, "fabrikam.example")))})
	tb.asking = true // lines stay where they are
	tb.account = me
	tb.read("Contoso KK\tcontoso.example\nfabrikam.example\ncontoso-two.example\nno-such.example\nb2c.example\n")
	if got := tb.pending(); len(got) != 5 {
		t.Fatalf("asks %q, want five", got)
	}
	if len(tb.pending()) != 0 {
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
	if got, want := states(tb), []state{found, alreadyListed, duplicate, failed, found}; !equal(got, want) {
		t.Fatalf("states %v, want %v", got, want)
	}
	if tb.entries[2].sameAs != "contoso.example" {
		t.Errorf("duplicate of %q", tb.entries[2].sameAs)
	}
	if got, want := tb.counts(), (tally{total: 5, answered: 5, addable: 1, troubled: 2, listed: 1, repeated: 1}); got != want {
		t.Errorf("counts %+v, want %+v", got, want)
	}
	list := tb.memberships()
	if len(list) != 1 || list[0].Name != "Contoso KK" || list[0].Tenant.ID != idOne {
		t.Errorf("would add %+v", list)
	}

	tb.retry()
	if got := tb.pending(); len(got) != 1 || got[0] != "no-such.example" {
		t.Errorf("retry asks %q, want only what failed", got)
	}
	tb.stopped()
	if tb.entries[3].state != waiting {
		t.Error("a stopped line is not waiting")
	}
}

// TestWhatIsReadShowsAsItIs: marks of direction and signs that cannot be seen are gone
// before a line is shown, not only when it is saved.
func TestWhatIsReadShowsAsItIs(t *testing.T) {
	const hidden = "\u202e\u2066\u061c\u180e\u115f\u200b\ufeff"
	tb := newTable(&stand{})
	tb.read("Con" + hidden + "toso" + hidden + "\tcontoso.example\nnothing" + hidden + " here\n")
	for _, e := range tb.entries {
		if e.name != accounts.CleanLine(e.name) || e.text != accounts.CleanLine(e.text) {
			t.Errorf("name %+q, text %+q", e.name, e.text)
		}
	}
	if !slices.ContainsFunc(tb.entries, func(e entry) bool { return e.name == "Contoso" }) {
		t.Errorf("%+v", tb.entries)
	}
	if got := lineOf(tenantlookup.Found{Query: "contoso.example", Name: "Con" + hidden + "toso"}); got != "Contoso\tcontoso.example" {
		t.Errorf("into the box goes %+q", got)
	}
}

func TestEditingAsksNothingTwice(t *testing.T) {
	tb := newTable(&stand{})
	tb.read("contoso.example\n")
	tb.pending()
	tb.answer(tenantlookup.Result{Text: "contoso.example", Tenant: tenant(idOne, "contoso.example")})
	tb.read("contoso.example\nfabrikam.example\n")
	if got := tb.pending(); len(got) != 1 || got[0] != "fabrikam.example" {
		t.Errorf("asks %q", got)
	}
}

func TestACancelledAnswerIsNoAnswer(t *testing.T) {
	tb := newTable(&stand{})
	tb.read("contoso.example\n")
	tb.pending()
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
		{"İş Bankası\tcontosso.com", "contosso.com", "contoso.com", "İş Bankası\tcontoso.com"}, // its lower case is longer
		{"ȺȺȺȺ contosso.com", "contosso.com", "contoso.com", "ȺȺȺȺ contoso.com"},
		{"CONTOSSO.COM.au contosso.com", "contosso.com", "contoso.com", "CONTOSSO.COM.au contoso.com"},
		{"担当はa@contosso.comです。contosso.com", "contosso.com", "contoso.com", "担当はa@contoso.comです。contosso.com"},
	} {
		if got := replaceOnce(c.text, c.wrong, c.right); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Tabs stay in what is read, whatever is edited beside them.
func TestTabs(t *testing.T) {
	const pasted = "1\tつばめ商事\ttsubame.example\t田中\n佐藤　愛\taozora.example\nplain"
	var x tabs
	if got := x.read(pasted); got != pasted {
		t.Errorf("%q", got)
	}
	shown := untab(pasted)
	for edit, want := range map[string]string{
		shown: pasted,
		strings.Replace(shown, "田中", "田中様", 1):      strings.Replace(pasted, "田中", "田中様", 1),
		strings.Replace(shown, "愛", "藍", 1):         strings.Replace(pasted, "愛", "藍", 1),
		"above\n" + shown:                           "above\n" + pasted,
		strings.Replace(shown, "\n佐藤", "\n\n佐藤", 1): strings.Replace(pasted, "\n佐藤", "\n\n佐藤", 1),
		"佐藤　愛　別の　列":                                 "佐藤　愛　別の　列",
		strings.ReplaceAll(shown, "\n", "\nx\ty\n"): strings.ReplaceAll(pasted, "\n", "\nx\ty\n"),
		"": "",
	} {
		var x tabs
		x.read(pasted)
		if got := x.read(edit); got != want {
			t.Errorf("%q:\ngot  %q\nwant %q", edit, got, want)
		}
	}
}

// A spreadsheet of five columns through the panel: the name is the company's,
// the headings are no line, and what is kept has its tabs.
func TestColumnsReachTheNames(t *testing.T) {
	s := newStand(t, i18n.Japanese, stage.Wide)
	p := s.page("")
	const pasted = "No.\t会社名\tドメイン\t担当\t備考\n1\tつばめ商事株式会社\ttsubame.example\t田中\t東京\n2\tあおぞら食品\taozora.example\t鈴木\t\n"
	p.box.SetText(pasted) // as the toolkit pastes
	p.ask()
	if strings.Contains(p.box.Text, "\t") || p.Text() != pasted {
		t.Errorf("shows %q, keeps %q", p.box.Text, p.Text())
	}
	var got []string
	for _, e := range p.table.entries {
		got = append(got, e.name+"="+e.query)
	}
	if want := []string{"つばめ商事株式会社=tsubame.example", "あおぞら食品=aozora.example"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	p.suggested("aozora.example", "aozora-foods.example")
	if !strings.Contains(p.Text(), "2\tあおぞら食品\taozora-foods.example\t鈴木") {
		t.Errorf("%q", p.Text())
	}
}

func TestUntab(t *testing.T) {
	clean := untab("つばめ商事\ttsubame.example")
	f := tenantlookup.Find(clean)
	if len(f) != 1 || f[0].Name != "つばめ商事" || f[0].Query != "tsubame.example" {
		t.Errorf("%q is read as %+v", clean, f)
	}
}
