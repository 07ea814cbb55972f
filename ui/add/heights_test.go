package add

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// faults is a text with a line for everything that can go wrong with one, and the
// answers.
func faults() (text string, answers []tenantlookup.Result) {
	var lines []string
	for i, why := range []tenantlookup.Reason{
		tenantlookup.ReasonUnknown, tenantlookup.ReasonMailDomain, tenantlookup.ReasonADFS, tenantlookup.ReasonForeignIssuer,
		tenantlookup.ReasonCaptivePortal, tenantlookup.ReasonDNS, tenantlookup.ReasonNetwork, tenantlookup.ReasonTLS, tenantlookup.ReasonClock,
		tenantlookup.ReasonProxy, tenantlookup.ReasonTimeout, tenantlookup.ReasonServer, tenantlookup.ReasonThrottled,
		tenantlookup.ReasonConsumerTenant, tenantlookup.ReasonTemplate, tenantlookup.ReasonNotJSON, tenantlookup.ReasonServiceAddress,
	} {
		class := map[int]error{0: tenantlookup.ErrNotFound, 1: tenantlookup.ErrMailProvider, 2: tenantlookup.ErrNotEntra}[i]
		if class == nil {
			class = tenantlookup.ErrUnavailable
		}
		line := fmt.Sprintf("contoso%d.example", i)
		lines, answers = append(lines, line), append(answers, wrong(line, class, why))
	}
	return strings.Join(lines, "\n"), answers
}

// rowsSeen are the rows of the list that are drawn.
func rowsSeen(p *Panel) (out []*resultRow) {
	stage.Visible(p.rows, func(o fyne.CanvasObject) {
		if r, ok := o.(*resultRow); ok {
			out = append(out, r)
		}
	})
	return out
}

// whole reports whether a text is shown without anything cut.
func whole(t *widgets.Text, style widgets.Style) bool {
	full := widgets.NewText(t.Text(), style)
	for range 2 {
		full.Resize(fyne.NewSize(t.Size().Width, full.MinSize().Height))
	}
	return t.Text() == "" || full.MinSize().Height <= t.MinSize().Height && (t.MinSize().Height > 30 || t.Natural() <= t.Size().Width)
}

// TestWhatWentWrongCanBeRead: what happened, what to do and the spelling proposed
// stand in the row in full, in both languages and sizes, row by row.
func TestWhatWentWrongCanBeRead(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, lang i18n.Language, size fyne.Size) {
		s := newStand(t, lang, size)
		text, answers := faults()
		p := s.page(mixed + "\n" + text)
		answered(p)
		p.answerWith(answers...)
		p.cancelRound()
		s.Frame.Focus(p.rows)
		seen := map[string]bool{}
		for range p.table.entries {
			s.Settle()
			for _, r := range rowsSeen(p) {
				if g := r.glyph.Text(); g == "✓" && !r.act.Visible() || g == "＝" || r.glyph.Text() == "·" {
					continue // a name that is too long may be cut
				}
				seen[r.asked.Text()] = true
				title, detail := widgets.Style{Bold: true}, widgets.Style{Size: theme.TextSmall + 1}
				if !whole(r.title, title) || !whole(r.detail, detail) {
					t.Fatalf("%s is cut: %q %v, %q %v", r.asked.Text(), r.title.Text(), r.title.Size(), r.detail.Text(), r.detail.Size())
				}
				if r.act.Visible() && r.act.Shortened() {
					t.Errorf("%q is cut", r.act.Text())
				}
				if got, need := r.Size().Height, r.MinSize().Height; got < need {
					t.Errorf("%s: the row is %v high and needs %v", r.asked.Text(), got, need)
				}
			}
			p.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
		if want := len(answers) + 6; len(seen) < want {
			t.Errorf("saw %d rows, want at least %d", len(seen), want)
		}
	})
}

// TestOnlyTroubleGrows: a long list of organisations has rows of one height.
func TestOnlyTroubleGrows(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small)
	text, answers := lines(40)
	p := s.page(text)
	p.answerWith(answers...)
	if len(p.heights.set) > 0 {
		t.Errorf("rows are higher than usual: %v", p.heights.set)
	}
	p.answerWith(wrong("organisation-12.example", tenantlookup.ErrNotFound, tenantlookup.ReasonUnknown))
	if n := len(p.heights.set); n != 1 || p.heights.set[2] <= p.heights.usual {
		t.Errorf("after one fault the heights are %v", p.heights.set)
	}
	p.answerWith(answers...) // asked again, it went well
	if p.heights.set[2] != p.heights.usual {
		t.Errorf("the row stays %v high", p.heights.set[2])
	}
	s.Window.Resize(fyne.NewSize(2400, 586)) // everything fits in a line there
	p.answerWith(wrong("organisation-12.example", tenantlookup.ErrNotFound, tenantlookup.ReasonUnknown))
	if p.heights.set[2] != p.heights.usual {
		t.Errorf("in a wide window the row is %v high", p.heights.set[2])
	}
}

// TestTheListDoesNotJump: rows that grow over what can be seen leave that where
// it is.
func TestTheListDoesNotJump(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small)
	text, answers := lines(60)
	p := s.page(text)
	p.answerWith(answers...)
	s.Settle()
	p.rows.ScrollToOffset(p.heights.before(20) + 7)
	for i := range 10 {
		p.answerWith(wrong(answers[i].Text, tenantlookup.ErrNotFound, tenantlookup.ReasonUnknown))
		if id, into := p.heights.top(p.rows.GetScrollOffset()); id != 20 || into < 6.9 || into > 7.1 {
			t.Fatalf("after %d faults row %d is at the top, %v into it", i+1, id, into)
		}
	}
}

// TestAChosenRowIsSeenWhole: one of which a part could be seen comes up by the rest.
func TestAChosenRowIsSeenWhole(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small)
	text, answers := faults()
	p := s.page(text)
	p.answerWith(answers...)
	s.Settle()
	p.rows.Choose(12)
	end := p.heights.before(14) - fynetheme.Padding()
	p.rows.ScrollToOffset(end - p.rows.Size().Height - 8)
	s.Frame.Focus(p.rows)
	p.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if view := p.rows.GetScrollOffset() + p.rows.Size().Height; p.rows.Current() != 13 || end > view+0.5 {
		t.Errorf("row %d ends at %v, seen up to %v", p.rows.Current(), end, view)
	}
}

// TestKindsThatLookTheSameAreMeasuredOnce keeps thousands of lines quick.
func TestKindsThatLookTheSameAreMeasuredOnce(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small)
	text, answers := lines(50)
	p := s.page(text)
	for i := range answers {
		answers[i] = wrong(answers[i].Text, tenantlookup.ErrNotFound, tenantlookup.ReasonUnknown)
	}
	p.answerWith(answers...)
	if n := len(p.heights.higher); n != 1 {
		t.Errorf("%d measurements", n)
	}
	if _, ok := kindOf(entry{state: failed, err: errors.New("x")}); !ok {
		t.Error("an error of another package has no height")
	}
}

// BenchmarkFit5000 gives 5,000 rows, all of them in trouble, their heights after
// the list's width has changed.
func BenchmarkFit5000(b *testing.B) {
	s := newStand(b, i18n.English, stage.Small)
	text, answers := lines(5000)
	p := s.page(text)
	for i := range answers {
		answers[i] = wrong(answers[i].Text, tenantlookup.ErrNotFound, tenantlookup.ReasonUnknown)
	}
	p.answerWith(answers...)
	p.fit()
	b.ResetTimer()
	for i := range b.N {
		p.rows.Resize(fyne.NewSize([]float32{1600, 600}[i%2], p.rows.Size().Height))
		p.fit()
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms")
	b.ReportMetric(100, "ms-limit")
}
