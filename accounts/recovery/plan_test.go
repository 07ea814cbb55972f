package recovery_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"norikae/accounts"
	"norikae/accounts/recovery"
	"norikae/tenantlookup"
)

// before is a day on which every number still works.
var before = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

func account(k accounts.Kind) accounts.Account {
	return accounts.Account{Kind: k, Address: "a.sato@example.org"}
}

func row(k accounts.Kind, domain string) accounts.Membership {
	return accounts.NewMembership(account(k), tenantlookup.Tenant{
		ID: "0f3c52e1-0000-4000-8000-" + (domain + "000000000000")[:12], Domain: domain, Cloud: tenantlookup.Clouds()[0],
	})
}

// same gives every question about every line the same answers.
func same(a recovery.Answers) func(accounts.LineKey) recovery.Answers {
	return func(accounts.LineKey) recovery.Answers { return a }
}

// kinds lists a plan's tasks in short.
func kinds(p recovery.Plan) string {
	var list []string
	for _, t := range p.Tasks {
		list = append(list, string(t.Kind))
	}
	return strings.Join(list, " ")
}

func TestPlanForOneRow(t *testing.T) {
	const (
		yes = recovery.Yes
		no  = recovery.No
	)
	none := recovery.Answers{Home: no, Number: no, Other: no, Codes: no, Trusted: no}
	for _, c := range []struct {
		name string
		kind accounts.Kind
		a    recovery.Answers
		want string
	}{
		{"nothing known", accounts.Work, recovery.Answers{}, "carrier home-desk look letter after"},
		{"nothing left, work", accounts.Work, none, "home-desk letter after"},
		{"nothing left, personal", accounts.Personal, none, "home-code home-form letter after"},
		{"nothing left, mailed code", accounts.EmailCode, none, "mailbox letter after"},
		{"home is open", accounts.Work, none.With(recovery.AskHome, yes), "home-own letter after"},
		{"personal is open", accounts.Personal, none.With(recovery.AskHome, yes), "home-own letter after"},
		{"number", accounts.Personal, none.With(recovery.AskNumber, yes), "home-code home-form carrier number"},
		{"other method", accounts.Work, none.With(recovery.AskOther, yes), "home-desk other"},
		{"codes", accounts.Work, none.With(recovery.AskCodes, yes), "home-desk codes"},
		{"trusted", accounts.Work, none.With(recovery.AskTrusted, yes), "home-desk trusted look letter after"},
		{"trust is for work accounts", accounts.Personal, none.With(recovery.AskTrusted, yes), "home-code home-form letter after"},
		{"surest first", accounts.Work, recovery.Answers{Home: yes, Number: yes, Other: yes, Codes: yes, Trusted: yes}, "carrier home-own other number codes trusted"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := row(c.kind, "contoso.example")
			p := recovery.PlanFor(nil, []accounts.Membership{m}, same(c.a), before)
			if got := kinds(p); got != c.want {
				t.Errorf("plan: %s\nwant: %s", got, c.want)
			}
			if n := len(p.Alone) + len(p.Perhaps) + len(p.Letters); n != 1 {
				t.Errorf("the row is in %d lists", n)
			}
		})
	}
}

// A tenant without a page leaves only the letter, whatever is registered there.
func TestPlanWithoutAPage(t *testing.T) {
	m := row(accounts.Work, "contoso.example")
	m.Tenant.Cloud.LoginHost = "login.sovcloud-identity.de"
	p := recovery.PlanFor(nil, []accounts.Membership{m}, same(recovery.Answers{Home: recovery.Yes, Number: recovery.Yes}), before)
	if got := kinds(p); got != "home-own letter after" || len(p.Letters) != 1 {
		t.Errorf("plan: %s", got)
	}
}

// On a page that is only reported nothing is promised: it is looked at, and the
// letter stands behind it.
func TestPlanOnAReportedPage(t *testing.T) {
	m := row(accounts.Work, "contoso.example")
	m.Tenant.Cloud.LoginHost = "login.partner.microsoftonline.cn"
	p := recovery.PlanFor(nil, []accounts.Membership{m}, same(recovery.Answers{Home: recovery.Yes, Other: recovery.Yes, Number: recovery.No}), before)
	if got := kinds(p); got != "home-own other look letter after" || len(p.Perhaps) != 1 {
		t.Errorf("plan: %s", got)
	}
}

// From the day Microsoft ends text messages and calls, a number brings nobody back:
// no SIM is worth getting for it, and the letter is what is left.
func TestPlanAfterTheEndOfTextMessages(t *testing.T) {
	m := row(accounts.Personal, "contoso.example")
	end, ok := accounts.PhoneEnds(m.Account, m.Tenant)
	if !ok {
		t.Fatal("no end is known")
	}
	a := recovery.Answers{Home: recovery.Yes, Number: recovery.Yes, Other: recovery.No, Codes: recovery.No, Trusted: recovery.No}
	for at, want := range map[time.Time]string{
		end.Add(-time.Second): "carrier home-own number", end: "home-own letter after", end.AddDate(1, 0, 0): "home-own letter after",
	} {
		if got := kinds(recovery.PlanFor(nil, []accounts.Membership{m}, same(a), at)); got != want {
			t.Errorf("%s: %s, want %s", at, got, want)
		}
	}
	m.Tenant.Cloud.LoginHost = "login.microsoftonline.us" // no date is known there
	if got := kinds(recovery.PlanFor(nil, []accounts.Membership{m}, same(a), end.AddDate(1, 0, 0))); got != "carrier home-own number" {
		t.Errorf("US Government: %s", got)
	}
}

func TestPlanForMany(t *testing.T) {
	rows := []accounts.Membership{
		row(accounts.Work, "a.example"), row(accounts.Work, "b.example"), row(accounts.Work, "c.example"),
		row(accounts.Personal, "d.example"),
	}
	no := recovery.Answers{Home: recovery.No, Number: recovery.No, Other: recovery.No, Codes: recovery.No, Trusted: recovery.No}
	answers := map[accounts.LineKey]recovery.Answers{
		rows[0].Key(): no.With(recovery.AskTrusted, recovery.Yes),
		rows[1].Key(): no,
		rows[2].Key(): no,
		rows[3].Key(): no.With(recovery.AskNumber, recovery.Yes),
	}
	p := recovery.PlanFor([]accounts.Account{account(accounts.EmailCode)}, rows, func(k accounts.LineKey) recovery.Answers { return answers[k] }, before)
	if got, want := kinds(p), "home-code home-form carrier home-desk mailbox number trusted look letter after"; got != want {
		t.Errorf("plan: %s\nwant: %s", got, want)
	}
	for _, task := range p.Tasks {
		if task.Kind == recovery.Letter && len(task.Rows) != 3 {
			t.Errorf("one letter task for all rows: %+v", task.Rows)
		}
		if task.Kind == recovery.HomeForm && (len(task.Links) == 0 || task.Links[0].ID != "recover-form") {
			t.Errorf("the form has no link: %+v", task.Links)
		}
	}
	if len(p.Alone) != 1 || len(p.Letters) != 2 || len(p.Perhaps) != 1 {
		t.Errorf("alone %d, letters %d, perhaps %d", len(p.Alone), len(p.Letters), len(p.Perhaps))
	}
}

func TestPlanOfNothing(t *testing.T) {
	if p := recovery.PlanFor(nil, nil, same(recovery.Answers{}), before); len(p.Tasks) != 0 {
		t.Errorf("plan: %s", kinds(p))
	}
}

// Whatever is answered: every row is in exactly one list, a personal account's
// own recovery comes first, and a letter is asked for only where nothing is left.
func TestPlanRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		answer := rapid.SampledFrom([]recovery.Answer{recovery.Unknown, recovery.Yes, recovery.No})
		answers := map[accounts.LineKey]recovery.Answers{}
		var rows []accounts.Membership
		for i := range rapid.IntRange(1, 8).Draw(t, "rows") {
			m := row(accounts.Kind(rapid.IntRange(0, 2).Draw(t, "kind")), string(rune('a'+i))+".example")
			rows = append(rows, m)
			answers[m.Key()] = recovery.Answers{
				Home: answer.Draw(t, "home"), Number: answer.Draw(t, "number"), Other: answer.Draw(t, "other"),
				Codes: answer.Draw(t, "codes"), Trusted: answer.Draw(t, "trusted"),
			}
		}
		p := recovery.PlanFor(nil, rows, func(k accounts.LineKey) recovery.Answers { return answers[k] }, before)
		lists := map[accounts.LineKey]int{}
		for _, list := range [][]accounts.Membership{p.Alone, p.Perhaps, p.Letters} {
			for _, m := range list {
				lists[m.Key()]++
			}
		}
		for _, m := range rows {
			if lists[m.Key()] != 1 {
				t.Fatalf("%s is in %d lists", m.Tenant.Domain, lists[m.Key()])
			}
		}
		for _, m := range p.Letters {
			a := answers[m.Key()]
			if a.Number == recovery.Yes || a.Other == recovery.Yes || a.Codes == recovery.Yes {
				t.Fatalf("a letter although %+v", a)
			}
		}
		at := func(k recovery.TaskKind) int {
			return slices.IndexFunc(p.Tasks, func(x recovery.Task) bool { return x.Kind == k })
		}
		if i := at(recovery.HomeCode); i > 0 {
			t.Fatalf("the personal account comes at %d: %s", i, kinds(p))
		}
		if at(recovery.After) >= 0 && at(recovery.After) != len(p.Tasks)-1 {
			t.Fatalf("what comes after is not last: %s", kinds(p))
		}
	})
}

func TestQuestions(t *testing.T) {
	if got := recovery.QuestionsFor(accounts.Personal); slices.Contains(got, recovery.AskTrusted) {
		t.Error("trust is asked about a personal account")
	}
	if got := recovery.QuestionsFor(accounts.EmailCode); slices.Contains(got, recovery.AskHome) {
		t.Error("a mailed code has no page of its own")
	}
	a := recovery.Answers{}
	for _, q := range recovery.QuestionsFor(accounts.Work) {
		if a = a.With(q, recovery.Yes); a.Get(q) != recovery.Yes {
			t.Errorf("%s is not kept", q)
		}
	}
	if a != (recovery.Answers{Home: 1, Number: 1, Other: 1, Codes: 1, Trusted: 1}) {
		t.Errorf("answers: %+v", a)
	}
	if a.With("nonsense", recovery.No) != a || a.Get("nonsense") != recovery.Unknown {
		t.Error("an unknown question changed something")
	}
}
