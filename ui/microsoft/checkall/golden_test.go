package checkall

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/ui/i18n"
	"norikae/ui/microsoft/proof"
	"norikae/ui/stage"
)

// drawn waits until the last answer is on screen.
func (s *stand) drawn() {
	s.T.Helper()
	s.Until("the next drawing", func() bool { return !s.page.redraw.Planned && len(s.Calls) == 0 })
}

// outcomes gives the first rows an answer of every kind, and one a long name.
func outcomes(s *stand) {
	s.items[0].Title = "乗り換え案内ユーザーグループ実行委員会とその仲間たちの長い名前の会 東日本支部"
	s.items[1].Account = "someone.with.a.very.long.name@hayabusa-consulting-and-partners.example"
	for i, x := range []proof.Trouble{proof.Refused, proof.NeedsSignIn, proof.Unsupported, proof.Busy, proof.Unavailable} {
		s.answers[i+1] = trouble(x)
	}
	s.answers[6] = proof.Finding{Reading: directory.Reading{At: stage.Now()}}
	s.answers[7] = proof.Finding{
		Reading: directory.Reading{At: stage.Now(), Methods: []directory.Method{{Kind: directory.Authenticator, Name: "iPhone 12"}}},
		Verdict: directory.Verdict{New: directory.NotSeen, Old: directory.Seen},
	}
}

// TestGolden holds the page in each of its states, in both languages.
func TestGolden(t *testing.T) {
	for state, c := range map[string]struct {
		n      int
		before func(*stand)
		after  func(*stand)
	}{
		"reading": {9, func(s *stand) {
			s.answers[1] = trouble(proof.Unavailable)
			delete(s.answers, 3)
		}, func(s *stand) {
			s.Until("the fourth under way", func() bool { return s.page.rows[3].at == reading })
			s.drawn()
		}},
		"stopped": {9, func(s *stand) { delete(s.answers, 3) }, func(s *stand) {
			s.Until("the fourth under way", func() bool { return s.page.rows[3].at == reading })
			s.page.halt()
			s.drawn()
		}},
		"outcomes": {12, outcomes, func(s *stand) { s.finished() }},
		"chosen": {12, outcomes, func(s *stand) {
			s.finished()
			s.Frame.Focus(s.page.list)
			s.page.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		}},
		"sign-in": {2, func(s *stand) {
			s.signed = map[string]bool{}
			s.answers[0], s.answers[1] = trouble(proof.NeedsSignIn), trouble(proof.NeedsSignIn)
		}, func(s *stand) { s.finished() }},
		"question": {4, func(s *stand) {
			f := found()
			f.Unknown = []string{"SM-G991"}
			s.answers[1] = f
		}, func(s *stand) { s.finished() }},
		"marked": {3, func(s *stand) {
			f := found()
			f.News = []accounts.Step{accounts.Remove}
			s.answers[2] = f
		}, func(s *stand) {
			s.finished()
			s.page.Submit()
		}},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				s := newStand(t, lang, c.n)
				c.before(s)
				s.show()
				c.after(s)
				s.drawn()
				s.Golden(state, "Organisation 2")
				s.page.Closing()
			})
		})
	}
}
