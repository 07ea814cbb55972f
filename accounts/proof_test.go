package accounts_test

import (
	"testing"

	"norikae/accounts"
)

func TestProve(t *testing.T) {
	fresh := accounts.Progress{}
	guess := fresh.Set(accounts.NothingToMove, accounts.HomeTrusted, at(1))
	tests := []struct {
		name    string
		p       accounts.Progress
		steps   string
		outcome accounts.Outcome
		proven  bool
		guessed bool
		by      accounts.Evidence // of the try
	}{
		{"not begun", fresh.Prove(at(2)), "oat-", accounts.InProgress, true, false, accounts.ByTry},
		{"tried by hand", fresh.Tick(accounts.Try, at(1)), "oat-", accounts.InProgress, false, false, accounts.ByHand},
		{"done by hand, then tried", fresh.Tick(accounts.Remove, at(1)).Prove(at(2)), "oatr", accounts.Done, true, false, accounts.ByTry},
		{"removed untried, then tried", fresh.RemoveUntried(at(1)).Prove(at(2)), "oatr", accounts.Done, true, false, accounts.ByTry},
		{"a guess", guess, "----", accounts.NothingToMove, false, true, accounts.ByHand},
		{"a guess that held", guess.Prove(at(2)), "----", accounts.NothingToMove, true, false, accounts.ByTry},
		{"a guess that did not hold", guess.Disprove(at(2)), "----", accounts.NotStarted, false, false, accounts.ByHand},
		{"proven, then asked for the old phone", guess.Prove(at(2)).Disprove(at(3)), "----", accounts.NotStarted, false, false, accounts.ByHand},
		{"done, then asked for the old phone", fresh.Tick(accounts.Remove, at(1)).Prove(at(2)).Disprove(at(3)), "oa--", accounts.InProgress, false, false, accounts.ByHand},
		{"proven before it was decided", fresh.Prove(at(1)).Set(accounts.NothingToMove, accounts.CodesExported, at(2)), "oat-", accounts.NothingToMove, true, false, accounts.ByTry},
		{"the try taken back", fresh.Prove(at(1)).Untick(accounts.Try, at(2)), "oa--", accounts.InProgress, false, false, accounts.ByHand},
		{"only the removal taken back", fresh.Tick(accounts.Remove, at(1)).Prove(at(2)).Untick(accounts.Remove, at(3)), "oat-", accounts.InProgress, true, false, accounts.ByTry},
		{"waiting", fresh.Set(accounts.Waiting, 0, at(1)).Prove(at(2)), "----", accounts.Waiting, true, false, accounts.ByTry},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := test.p
			if steps(p) != test.steps || p.Outcome() != test.outcome || p.Proven() != test.proven ||
				p.Guessed() != test.guessed || p.Evidence(accounts.Try) != test.by {
				t.Errorf("steps %s, outcome %d, proven %v, guessed %v, try by %d", steps(p), p.Outcome(), p.Proven(), p.Guessed(), p.Evidence(accounts.Try))
			}
		})
	}
}

// TestProofMerges: a proof of one copy is the other's too, unless that one has taken it
// back since.
func TestProofMerges(t *testing.T) {
	guess := accounts.Progress{}.Set(accounts.NothingToMove, accounts.HomeTrusted, at(1))
	proven := guess.Prove(at(2))
	for _, test := range []struct {
		name string
		a, b accounts.Progress
		want bool
	}{
		{"one knows", guess, proven, true},
		{"the other took it back later", proven, proven.Disprove(at(3)), false},
		{"proven again after it was taken back", proven.Disprove(at(3)).Set(accounts.NothingToMove, accounts.HomeTrusted, at(4)).Prove(at(5)), proven, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, got := range []accounts.Progress{test.a.Merge(test.b), test.b.Merge(test.a)} {
				if got.Proven() != test.want {
					t.Errorf("proven %v: %+v", got.Proven(), got)
				}
			}
		})
	}
}

// TestNextMoveForgetsProofs: another phone proves nothing.
func TestNextMoveForgetsProofs(t *testing.T) {
	m := accounts.Move{Lost: 2}.With(row("x", 1).Set(accounts.NothingToMove, accounts.HomeTrusted, at(1)).Prove(at(2)))
	next := m.Next(accounts.Device{}, at(3))
	if next.Memberships[0].Proven() || next.Lost != 2 {
		t.Errorf("%+v", next)
	}
}
