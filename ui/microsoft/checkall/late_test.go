package checkall

import (
	"testing"

	"norikae/ui/i18n"
	"norikae/ui/microsoft/proof"
	"norikae/ui/shell"
)

// TestARunEndsWithItsPage: a late answer changes nothing, whether it comes with
// the page closed or with the run stopped.
func TestARunEndsWithItsPage(t *testing.T) {
	for _, close := range []bool{true, false} {
		s := newStand(t, i18n.English, 2)
		delete(s.answers, 0) // the run stands here
		s.page = s.Open(func(f shell.Frame) shell.Page { return New(f, s.options) }).(*Page)
		p := s.page
		s.Until("the first is being read", func() bool { return p.rows[0].at == reading })
		if close {
			s.Nav.Back()
		} else {
			p.halt()
		}
		s.Until("the second comes all the same", func() bool { return s.late })
		if p.rows[1].at == answered {
			t.Errorf("closed %v: a late answer is shown", close)
		}
	}
}

// TestASignInForAClosedPage reads nothing anew on it.
func TestASignInForAClosedPage(t *testing.T) {
	s := newStand(t, i18n.English, 1)
	s.answers[0] = trouble(proof.NeedsSignIn)
	s.signed = map[string]bool{}
	var done func()
	s.signing = func(then func()) { done = then }
	s.page = s.Open(func(f shell.Frame) shell.Page { return New(f, s.options) }).(*Page)
	s.finished()
	s.page.signInNext()
	s.Nav.Back()
	done()
	s.Until("the run has ended", func() bool { return len(s.runs) == 2 })
	if s.page.rows[0].at == answered {
		t.Error("the closed page was read anew")
	}
}
