package steps

import (
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/i18n"
)

// TestEachStepHasItsDrawing: each step has another one; the old phone is in those of
// which it is a part, and in none once it is gone.
func TestEachStepHasItsDrawing(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	words := wording{s.Frame.Words, s.Frame.Words, s.data.move, s.Frame.Now()}
	known := regexp.MustCompile(`\{(ink|mute|track|panel|accent|bad)\}`)
	seen := map[string]bool{}
	for _, step := range accounts.Steps {
		line := accounts.RowLine(member(work, "Contoso", int(step)))
		words.move.OldPhone = accounts.OldPhoneUsable
		with := words.message(line).drawing
		words.move.OldPhone = accounts.OldPhoneGone
		without := words.message(line).drawing
		if with == "" || seen[with] {
			t.Errorf("%v: no drawing of its own", step)
		}
		seen[with] = true
		if rest := known.ReplaceAllString(with, ""); strings.ContainsAny(rest, "{}") {
			t.Errorf("%v: a colour that has no token: %s", step, rest)
		}
		if part := step == accounts.Open || step == accounts.Try; part != (with != without) || strings.Contains(without, `opacity="1"`) {
			t.Errorf("%v: the old phone is gone, and drawn", step)
		}
	}
	if x := words.message(accounts.RowLine(member(work, "Contoso", 4))); x.drawing != "" {
		t.Error("a drawing without a step")
	}
}

// TestADrawingNeedsRoom: in a low window the words have the place.
func TestADrawingNeedsRoom(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	shows := func(when string, want bool) {
		t.Helper()
		if s.drawing.Visible() != want {
			t.Errorf("%s: drawn is %v", when, !want)
		}
	}
	s.show(accounts.RowLine(member(work, "Contoso", 2)))
	shows("wide", true)
	s.Window.Resize(fyne.NewSize(960, 540))
	shows("low", false)
	s.Window.Resize(wide)
	shows("high again", true)
	s.show(accounts.RowLine(member(work, "Contoso", 4)))
	shows("done", false)
}

// TestADrawingPushesNothingOutOfSight: beside it the words are longer. Whatever the height
// of the window, it is there only where the whole card is.
func TestADrawingPushesNothingOutOfSight(t *testing.T) {
	drawn := map[bool]int{}
	for _, lang := range []i18n.Language{i18n.English, i18n.Japanese} {
		s := newStand(t, lang, wide)
		s.show(accounts.RowLine(member(work, "Contoso", 3)))
		for height := float32(560); height <= 860; height += 10 {
			s.Window.Resize(fyne.NewSize(1280, height))
			scroll := s.content.(*fyne.Container).Objects[0].(*container.Scroll)
			drawn[s.drawing.Visible()]++
			if s.drawing.Visible() && scroll.Content.MinSize().Height > scroll.Size().Height {
				t.Errorf("%v, %v high: the drawing stands beside a card that is cut", lang, height)
			}
		}
	}
	if drawn[true] == 0 || drawn[false] == 0 {
		t.Errorf("with and without a drawing: %v", drawn)
	}
}
