package ui

import (
	"iter"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// morePages are those of screens and the others that open without an answer of
// Microsoft's.
func morePages(r *room) map[string]func() {
	row, _ := r.main().Selected()
	pages := r.screens()
	for name, open := range map[string]func(){
		"main": func() {}, "save": r.transfer.Export, "openFile": r.transfer.Import, "second": r.gate.OpenSecond, "next move": r.device.Next,
		"application": func() { r.microsoft.OpenApplication(nil) }, "line": func() { r.lines.Show(row.Key()) },
		"support": r.recovery.Support, "welcome": r.welcome.Open, "check all": r.microsoft.CheckAll,
		"reassign":  func() { r.lines.Reassign([]accounts.LineKey{row.Key()}) },
		"notes":     func() { r.lines.NoteAll([]accounts.LineKey{row.Key()}) },
		"lost here": func() { r.recovery.Lost(row.Key()) }, "risk": func() { r.lines.Tick(row.Key(), accounts.Remove) },
	} {
		pages[name] = open
	}
	return pages
}

// TestLongerTextsFit opens every page, and every part of one, in the smallest
// window with texts that are 40 % longer: nothing may be cut, stand outside or
// over something else, no page may need more than the window has, and a message
// may lie over nothing that can be pressed.
func TestLongerTextsFit(t *testing.T) {
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		r := newRoom(t, newMemory(), string(l))
		r.start()
		r.shell.Window().Resize(fyne.NewSize(shell.LeastWidth, shell.LeastHeight))
		r.shell.Appearance().SetWords(stage.Words(t, stage.Longer(l)))
		for name, open := range morePages(r) {
			open()
			r.rest()
			if name != "main" && r.page() == "main" {
				t.Errorf("%s does not open", name)
			}
			for part := range partsOfPage(r) {
				for _, wrong := range append(r.misfits(), hiddenByToast(r)...) {
					t.Errorf("%s in %s, part %d: %s", name, l, part, wrong)
				}
			}
			r.home()
		}
	}
}

// partsOfPage turns to every part of a page that has several: by its index, or as the
// wizard does by going on.
func partsOfPage(r *room) iter.Seq[int] {
	return func(yield func(int) bool) {
		for part := 0; yield(part); part++ {
			before := said(r.shell.Top().Content())
			nav, ok := r.shell.Window().Canvas().Focused().(*widgets.KeyList)
			switch {
			case r.page() == "welcome":
				for _, b := range buttons(r.shell.Top().Content()) {
					if b.Text() == r.shell.Words().T("welcome.next") || b.Text() == r.shell.Words().T("welcome.skip") {
						b.Tapped(nil)
					}
				}
			case ok && r.page() != "main":
				nav.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			}
			r.rest()
			if slices.Equal(before, said(r.shell.Top().Content())) {
				return
			}
		}
	}
}
