package overview

import (
	"strings"
	"testing"

	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestThePaceGoesFirst: the longer the phones are called, the less stands beside them.
// The date does without its pace before it goes under the names, where there is room for
// all of it again; it is never cut.
func TestThePaceGoesFirst(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		d := ready(member(sato, 1, "Contoso"))
		o, s := play(t, lang, stage.Small, d)
		h := o.head
		var seen []string
		for n := range 60 {
			d.move.New = strings.Repeat("o", n+1)
			o.Update()
			s.Settle()
			at := "beside"
			if h.date.Position().Y > h.phones.Position().Y {
				at = "under"
			}
			if h.date.Text() == h.dates[0] {
				at += " with the pace"
			}
			if len(seen) == 0 || seen[len(seen)-1] != at {
				seen = append(seen, at)
			}
			if h.date.Shortened() {
				t.Errorf("%q is cut %s names of %d letters", h.date.Text(), at, n)
			}
		}
		if got, want := strings.Join(seen, ", "), "beside with the pace, beside, under with the pace"; got != want {
			t.Errorf("stands %s; want %s", got, want)
		}
		if full := s.Frame.Words.T("header.paren", "Text", s.Frame.Words.T("header.pace", "Days", s.Frame.Words.N("header.days", 8), "N", 1)); !strings.HasSuffix(h.dates[0], full) {
			t.Errorf("the date is %q, without %q", h.dates[0], full)
		}
	})
}
