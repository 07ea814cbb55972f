package accounts_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"norikae/accounts"
)

func TestMergeProgress(t *testing.T) {
	type progress = accounts.Progress
	start := accounts.Progress{}.Tick(accounts.Open, at(0))
	tests := []struct {
		name    string
		a, b    progress
		steps   string
		outcome accounts.Outcome
	}{
		{"steps move forward", start, start.Tick(accounts.Try, at(1)), "oat-", accounts.InProgress},
		{"taken back after it was reached", start.Tick(accounts.Add, at(1)), start.Tick(accounts.Add, at(1)).Untick(accounts.Add, at(2)), "o---", accounts.InProgress},
		{"reached after it was taken back", start.Tick(accounts.Add, at(3)), start.Tick(accounts.Add, at(1)).Untick(accounts.Add, at(2)), "oa--", accounts.InProgress},
		{"what both have stays", start.Tick(accounts.Try, at(1)), start.Tick(accounts.Remove, at(1)).Untick(accounts.Remove, at(5)), "oat-", accounts.InProgress},
		{"newer decision", start.Set(accounts.Waiting, 0, at(1)), start.Set(accounts.Left, 0, at(2)), "o---", accounts.Left},
		{"decision taken back", start.Set(accounts.Waiting, 0, at(1)), start.Set(accounts.Waiting, 0, at(1)).Clear(at(2)), "o---", accounts.InProgress},
		{"decided again after it was taken back", start.Set(accounts.Waiting, 0, at(3)), start.Set(accounts.Left, 0, at(1)).Clear(at(2)), "o---", accounts.Waiting},
		{"a step after the decision", start.Set(accounts.Waiting, 0, at(1)), start.Tick(accounts.Remove, at(2)), "oatr", accounts.Done},
		{"a decision after the step", start.Set(accounts.Waiting, 0, at(3)), start.Tick(accounts.Try, at(2)), "oat-", accounts.Waiting},
		{"gaps are filled", accounts.Progress{}.Tick(accounts.Open, at(0)).Untick(accounts.Open, at(2)), start.Tick(accounts.Add, at(3)), "oa--", accounts.InProgress},
		{"a try is never made up", start.RemoveUntried(at(1)), start, "oa-r", accounts.InProgress},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, got := range []progress{test.a.Merge(test.b), test.b.Merge(test.a)} {
				if steps(got) != test.steps || got.Outcome() != test.outcome {
					t.Errorf("steps %s, outcome %d; want %s, %d", steps(got), got.Outcome(), test.steps, test.outcome)
				}
			}
		})
	}
	if got := start.Merge(start.Confirm(accounts.Open, at(4))); got.Marks[0] != (accounts.Mark{At: at(0), By: accounts.ByGraph}) {
		t.Errorf("proof: %+v", got.Marks[0])
	}
}

func TestMergeMembership(t *testing.T) {
	a, b := row("a", 1), row("a", 1)
	a.Note, a.Name, a.Touched, a.Added = "older", "Contoso", at(1), at(0)
	b.Note, b.Name, b.Second, b.Link, b.Touched, b.Added = "newer", "", accounts.SecondYes, "rung", at(2), at(-5)
	for _, got := range []accounts.Membership{a.Merge(b), b.Merge(a)} {
		if got.Note != "newer" || got.Name != "Contoso" || got.Second != accounts.SecondYes || got.Link != "rung" ||
			got.Touched != at(2) || got.Added != at(-5) {
			t.Errorf("%+v", got)
		}
	}
	a, b = a.DenyMethods(accounts.Refused, at(3)), b.DenyMethods(accounts.NotOffered, at(2))
	for _, got := range []accounts.Membership{a.Merge(b), b.Merge(a)} {
		if got.MethodsAccess != (accounts.MethodsAccess{Denial: accounts.Refused, At: at(3)}) {
			t.Errorf("denied %+v", got.MethodsAccess)
		}
	}
	b.Note = ""
	if got := a.Merge(b); got.Note != "older" {
		t.Errorf("a note is lost: %+v", got)
	}
}

// anyProgress draws a line that any sequence of acts could have made.
func anyProgress(t *rapid.T) accounts.Progress {
	p := accounts.Progress{}
	for range rapid.IntRange(0, 6).Draw(t, "acts") {
		p = act(t, p)
	}
	return p
}

// act draws one act on a line.
func act(t *rapid.T, p accounts.Progress) accounts.Progress {
	now := at(rapid.IntRange(0, 9).Draw(t, "hour")).Add(time.Duration(rapid.IntRange(0, 1).Draw(t, "second")) * time.Second)
	s := accounts.Step(rapid.IntRange(0, 3).Draw(t, "step"))
	switch rapid.IntRange(0, 7).Draw(t, "act") {
	case 6:
		return p.Prove(now)
	case 7:
		return p.Disprove(now)
	case 0:
		return p.Untick(s, now)
	case 1:
		return p.Set(accounts.Outcome(rapid.IntRange(0, 6).Draw(t, "outcome")), accounts.Reason(rapid.IntRange(0, 4).Draw(t, "reason")), now)
	case 2:
		return p.Clear(now)
	case 3:
		return p.Confirm(s, now)
	case 4:
		return p.RemoveUntried(now)
	default:
		return p.Tick(s, now)
	}
}

// whole checks what must always be true of a line.
func whole(t *rapid.T, p accounts.Progress) {
	for _, s := range []accounts.Step{accounts.Add, accounts.Try, accounts.Remove} {
		for before := range min(s, accounts.Try) {
			if p.Done(s) && !p.Done(before) {
				t.Fatalf("step %d without %d: %+v", s, before, p)
			}
		}
	}
	for _, m := range p.Marks {
		if m.At.IsZero() && m.By != 0 {
			t.Fatalf("evidence for nothing: %+v", p)
		}
	}
	if p.Outcome() == accounts.Done && p.Risky(accounts.Remove) {
		t.Fatalf("done at a risk: %+v", p)
	}
	possible(t, p)
}

// possible checks a decision.
func possible(t *rapid.T, p accounts.Progress) {
	switch {
	case p.Reason != accounts.NoReason && p.Decided != accounts.NothingToMove:
		t.Fatalf("a reason without its outcome: %+v", p)
	case p.Decided == accounts.InProgress, p.Decided == accounts.Done, p.Decided != 0 && p.Since.IsZero():
		t.Fatalf("impossible decision: %+v", p)
	}
}

// TestAnyActsKeepTheRules: whatever is done in whatever order.
func TestAnyActsKeepTheRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := accounts.Progress{}
		for range rapid.IntRange(1, 12).Draw(t, "length") {
			p = act(t, p)
			whole(t, p)
		}
		s := accounts.Step(rapid.IntRange(0, 3).Draw(t, "step"))
		if ticked := p.Tick(s, at(20)); !ticked.Done(s) || ticked.Tick(s, at(21)) != ticked {
			t.Fatalf("tick %d of %+v: %+v", s, p, ticked)
		}
		un := p.Untick(s, at(20))
		for later := s; later <= accounts.Remove; later++ {
			if un.Done(later) {
				t.Fatalf("untick %d of %+v: %+v", s, p, un)
			}
		}
	})
}

// TestMergeIsFair: neither the order nor the number of merges matters, and what only
// one copy has is not lost unless the other took something back.
func TestMergeIsFair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := anyProgress(t)
		a, b := start, start
		for range rapid.IntRange(0, 4).Draw(t, "acts of a") {
			a = act(t, a)
		}
		for range rapid.IntRange(0, 4).Draw(t, "acts of b") {
			b = act(t, b)
		}
		m := a.Merge(b)
		whole(t, m)
		if m != b.Merge(a) {
			t.Fatalf("order matters:\na %+v\nb %+v\n%+v\n%+v", a, b, m, b.Merge(a))
		}
		if m.Merge(a) != m || m.Merge(b) != m || a.Merge(a) != a {
			t.Fatalf("merging again changes something:\na %+v\nb %+v\nm %+v\n%+v\n%+v", a, b, m, m.Merge(a), m.Merge(b))
		}
		for _, s := range accounts.Steps {
			fair(t, s, start, a, b, m)
		}
	})
}

// fair checks one step of a merge.
func fair(t *rapid.T, s accounts.Step, start, a, b, m accounts.Progress) {
	one, both := a.Done(s) || b.Done(s), a.Done(s) && b.Done(s)
	kept := keeps(a, start) && keeps(b, start) // nobody took anything back
	switch {
	case both && !m.Done(s), one && kept && !m.Done(s):
		t.Fatalf("step %d is lost:\na %+v\nb %+v", s, a, b)
	case !one && m.Done(s):
		t.Fatalf("step %d is made up:\na %+v\nb %+v", s, a, b)
	}
}

// keeps reports whether nothing was taken back between start and p. The time of the
// last taking back alone does not show that: it can be the same second.
func keeps(p, start accounts.Progress) bool {
	for _, s := range accounts.Steps {
		if start.Done(s) && !p.Done(s) {
			return false
		}
	}
	return p.Reset == start.Reset
}
