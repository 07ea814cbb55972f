package checkall

import (
	"slices"
	"strings"
	"testing"

	"norikae/ui/i18n"
	"norikae/ui/microsoft/proof"
)

// TestARunGoesOnInAnotherLanguage: nothing is read twice, what was read stays, and
// the rest of the answers come to the new page.
func TestARunGoesOnInAnotherLanguage(t *testing.T) {
	s := newStand(t, i18n.English, 4)
	delete(s.answers, 2) // the run stands here
	p := s.show()
	s.Until("the third row is being read", func() bool { return p.rows[2].at == reading })
	w, err := i18n.New(i18n.Japanese)
	if err != nil {
		t.Fatal(err)
	}
	s.Frame.Words = w
	n := p.Remake(s.Frame).(*Page)
	p.Closing()
	s.page = n
	s.Front(n)
	if !n.running || n.rows[0].at != answered || !strings.Contains(n.summary.Text(), "2") {
		t.Fatalf("the new page says %q", n.summary.Text())
	}
	if s.Window.Canvas().Focused() != n.stop {
		t.Error("the focus is elsewhere")
	}
	s.enter() // stops
	s.finished()
	s.answers[2] = trouble(proof.Refused)
	n.rest.OnTapped()
	s.finished()
	if len(s.runs) != 2 || !slices.Equal(s.runs[1], []int{2, 3}) {
		t.Errorf("read %v", s.runs)
	}
	if len(n.rows.which(func(r row) bool { return r.at == answered })) != 4 {
		t.Errorf("says\n%s", s.said())
	}
}
