package settings

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"norikae/ui/browser"
	"norikae/ui/i18n"
	"norikae/ui/theme"
)

// verdict is the result of a trial in words.
type verdict struct {
	text string
	note string // what to look at oneself; empty: nothing opened
	tone fyne.ThemeColorName
}

// judge words what a trial saw and nothing more, because nothing outside a window can
// prove that it is private.
func judge(w *i18n.Words, b browser.Browser, seen browser.Trial, err error) verdict {
	if err != nil {
		id, tone := faultText(err)
		return verdict{text: w.T(id, "Browser", b.Name), tone: tone}
	}
	where := w.T("settings.try.look", "Window", windowName(w, b.Word))
	if !seen.Arrived {
		return verdict{text: "! " + w.T("settings.try.silent", "Browser", b.Name), tone: theme.Bad}
	}
	var wrong []string
	if !seen.Exact {
		wrong = append(wrong, "! "+w.T("settings.try.changed"))
	}
	if seen.Times > 1 {
		wrong = append(wrong, "! "+w.N("settings.try.times", seen.Times))
	}
	if seen.Marked {
		wrong = append(wrong, "! "+w.T("settings.try.marked"))
	}
	if len(wrong) > 0 {
		return verdict{text: strings.Join(wrong, "\n"), note: where, tone: theme.Warn}
	}
	return verdict{
		text: "✓ " + w.T("settings.try.fine", "Browser", b.Name, "Seconds", fmt.Sprintf("%.1f", seen.Took.Seconds())),
		note: where, tone: theme.OK,
	}
}

// faultText picks the sentence for a trial in which nothing opened.
func faultText(err error) (id string, tone fyne.ThemeColorName) {
	switch {
	case errors.Is(err, context.Canceled):
		return "settings.try.stopped", theme.Mute
	case errors.Is(err, browser.ErrNoPrivateMode):
		return "settings.try.copyOnly", theme.Warn
	case errors.Is(err, browser.ErrPrivateDisabled):
		return "settings.try.policy", theme.Warn
	case errors.Is(err, browser.ErrExited):
		return "settings.try.exited", theme.Bad
	case errors.Is(err, browser.ErrStart):
		return "settings.try.start", theme.Bad
	default:
		return "settings.try.failed", theme.Bad
	}
}
