package accounts_test

import (
	"testing"
	"time"

	"norikae/accounts"
)

// at is a moment so many hours after the move began.
func at(hours int) time.Time {
	return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC).Add(time.Duration(hours) * time.Hour)
}

// steps shows which steps were reached: "oatr", "oa--" …
func steps(p accounts.Progress) string {
	out := []byte("----")
	for i, c := range "oatr" {
		if p.Done(accounts.Step(i)) {
			out[i] = byte(c)
		}
	}
	return string(out)
}

func TestTickAndUntick(t *testing.T) {
	type progress = accounts.Progress
	tests := []struct {
		name    string
		do      func(p progress) progress
		steps   string
		outcome accounts.Outcome
	}{
		{"nothing", func(p progress) progress { return p }, "----", accounts.NotStarted},
		{"open", func(p progress) progress { return p.Tick(accounts.Open, at(1)) }, "o---", accounts.InProgress},
		{"try implies open and add", func(p progress) progress { return p.Tick(accounts.Try, at(1)) }, "oat-", accounts.InProgress},
		{"remove implies all", func(p progress) progress { return p.Tick(accounts.Remove, at(1)) }, "oatr", accounts.Done},
		{"untick drops later ones", func(p progress) progress { return p.Tick(accounts.Remove, at(1)).Untick(accounts.Add, at(2)) }, "o---", accounts.InProgress},
		{"untick all", func(p progress) progress { return p.Tick(accounts.Remove, at(1)).Untick(accounts.Open, at(2)) }, "----", accounts.NotStarted},
		{"untick what is not ticked", func(p progress) progress { return p.Tick(accounts.Open, at(1)).Untick(accounts.Try, at(2)) }, "o---", accounts.InProgress},
		{"removed untried", func(p progress) progress { return p.RemoveUntried(at(1)) }, "oa-r", accounts.InProgress},
		{"removed untried, tried then", func(p progress) progress { return p.RemoveUntried(at(1)).Tick(accounts.Try, at(2)) }, "oatr", accounts.Done},
		{"removed although tried", func(p progress) progress { return p.Tick(accounts.Try, at(1)).RemoveUntried(at(2)) }, "oatr", accounts.Done},
		{"removed untried, add taken back", func(p progress) progress { return p.RemoveUntried(at(1)).Untick(accounts.Add, at(2)) }, "o---", accounts.InProgress},
		{"Graph saw the new phone", func(p progress) progress { return p.Confirm(accounts.Add, at(1)) }, "oa--", accounts.InProgress},
		{"Graph cannot see a try", func(p progress) progress { return p.Confirm(accounts.Remove, at(1)) }, "oa-r", accounts.InProgress},
		{"Graph after the person", func(p progress) progress {
			return p.Tick(accounts.Try, at(1)).Confirm(accounts.Remove, at(2))
		}, "oatr", accounts.Done},
		{"steps that do not exist", func(p progress) progress {
			return p.Tick(9, at(1)).Untick(-1, at(1)).Confirm(4, at(1))
		}, "----", accounts.NotStarted},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := test.do(accounts.Progress{})
			if got := steps(p); got != test.steps || p.Outcome() != test.outcome {
				t.Errorf("steps %s, outcome %d; want %s, %d", got, p.Outcome(), test.steps, test.outcome)
			}
		})
	}
}

func TestTimesAndEvidence(t *testing.T) {
	p := accounts.Progress{}.Tick(accounts.Open, at(1)).Tick(accounts.Try, at(2)).Tick(accounts.Open, at(3))
	want := [4]accounts.Mark{{At: at(1)}, {At: at(2)}, {At: at(2)}, {}}
	if p.Marks != want {
		t.Errorf("marks %+v", p.Marks)
	}
	p = p.Confirm(accounts.Add, at(5))
	if got := p.Marks[accounts.Add]; got != (accounts.Mark{At: at(2), By: accounts.ByGraph}) {
		t.Errorf("confirmed: %+v", got)
	}
	if p.Marks[accounts.Open].By != accounts.ByHand {
		t.Error("what a proof implies is not proved")
	}
}

// TestTimesAreComparable: with ==, whatever clock they come from.
func TestTimesAreComparable(t *testing.T) {
	now := time.Now()
	tokyo := now.In(time.FixedZone("JST", 9*3600))
	a := accounts.Progress{}.Tick(accounts.Remove, now)
	b := accounts.Progress{}.Tick(accounts.Remove, tokyo)
	if a != b || a.Marks[0].At != time.Unix(now.Unix(), 0).UTC() {
		t.Errorf("%+v\n%+v", a, b)
	}
	for _, odd := range []time.Time{{}, time.Unix(-5, 0), time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)} {
		if p := (accounts.Progress{}).Tick(accounts.Open, odd); !p.Done(accounts.Open) {
			t.Errorf("ticked at %v and not done", odd)
		}
	}
}

func TestRisk(t *testing.T) {
	p := accounts.Progress{}.Tick(accounts.Add, at(1))
	for _, s := range accounts.Steps {
		if got, want := p.RiskOf(s), s == accounts.Remove; got != want {
			t.Errorf("risk of %d: %v", s, got)
		}
	}
	if p.Risky(accounts.Remove) {
		t.Error("nothing was removed yet")
	}
	if p = p.RemoveUntried(at(2)); !p.Risky(accounts.Remove) || p.Risky(accounts.Try) || p.Outcome() == accounts.Done {
		t.Error("removed untried, and no risk")
	}
	if p = p.Tick(accounts.Try, at(3)); p.Risky(accounts.Remove) || p.RiskOf(accounts.Remove) {
		t.Error("tried, and still a risk")
	}
}

func TestDecisions(t *testing.T) {
	begun := accounts.Progress{}.Tick(accounts.Open, at(1))
	for _, o := range []accounts.Outcome{accounts.NothingToMove, accounts.Left, accounts.Waiting, accounts.Skipped} {
		p := begun.Set(o, accounts.HomeTrusted, at(2))
		if p.Since != at(2) || (p.Reason == accounts.HomeTrusted) != (o == accounts.NothingToMove) {
			t.Errorf("set %d: %+v", o, p)
		}
		for what, test := range map[string]struct {
			got   accounts.Progress
			want  accounts.Outcome
			steps string
		}{
			"set":                            {p, o, "o---"},
			"a step that was reached before": {p.Tick(accounts.Open, at(3)), o, "o---"},
			"a proof of what was known":      {p.Confirm(accounts.Open, at(3)), o, "o---"},
			"a new step":                     {p.Tick(accounts.Add, at(3)), accounts.InProgress, "oa--"},
			"taken back":                     {p.Clear(at(3)), accounts.InProgress, "o---"},
			"a step taken back":              {p.Untick(accounts.Open, at(3)), o, "----"},
		} {
			if test.got.Outcome() != test.want || steps(test.got) != test.steps {
				t.Errorf("%d, %s: %+v", o, what, test.got)
			}
		}
	}
	if begun.Clear(at(2)) != begun {
		t.Error("nothing was decided, and taking it back changed something")
	}
}

// TestDecidingWhatFollowsFromSteps takes a decision back.
func TestDecidingWhatFollowsFromSteps(t *testing.T) {
	begun := accounts.Progress{}.Tick(accounts.Open, at(1))
	for _, o := range []accounts.Outcome{accounts.NotStarted, accounts.InProgress, accounts.Done} {
		if p := begun.Set(accounts.Waiting, 0, at(2)).Set(o, 0, at(3)); p.Outcome() != accounts.InProgress {
			t.Errorf("set to %d: %+v", o, p)
		}
	}
}

func TestNextAndReached(t *testing.T) {
	p := accounts.Progress{}
	for n, s := range accounts.Steps {
		if next, ok := p.Next(); !ok || next != s || p.Reached() != n {
			t.Errorf("after %d steps: next %d, %v", p.Reached(), next, ok)
		}
		p = p.Tick(s, at(n))
	}
	if _, ok := p.Next(); ok || p.Reached() != 4 {
		t.Error("all done, and there is a next step")
	}
	if s, ok := (accounts.Progress{}).RemoveUntried(at(1)).Next(); !ok || s != accounts.Try {
		t.Errorf("removed untried: next %d", s)
	}
}
