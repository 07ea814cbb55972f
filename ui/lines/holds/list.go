// Package holds lists the lines that hold the gate closed, each with why and with
// the button that does the next thing about it. The gate's page and the end of the
// guided run show the same list.
package holds

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// List shows the lines that hold the gate closed, the riskiest and oldest first. There
// may be any number. Enter or a row's button does the next thing about it; the keys 1
// to 4 tick a step.
type List struct {
	Rows   *widgets.KeyList // what is put into a page and gets the focus
	frame  shell.Frame
	act    Actions
	move   accounts.Move
	holds  []accounts.Hold
	now    time.Time
	chosen accounts.LineKey // the row the person is at
	height float32          // of one row, with the space under it
}

// rowGap is what Fyne's list leaves between two rows.
const rowGap = 4

// Actions is what the person can do about a row.
type Actions interface {
	DoNext(accounts.Hold)                      // the next thing about a line
	Tick(accounts.LineKey, accounts.Step) bool // ticks a step, or takes it back
}

// NewList returns an empty list.
func NewList(f shell.Frame, a Actions) *List {
	l := &List{frame: f, act: a, height: NewRow(1).MinSize().Height + rowGap}
	l.Rows = widgets.NewKeyList(
		func() int { return len(l.holds) },
		func() fyne.CanvasObject { return NewRow(1) },
		func(id int, o fyne.CanvasObject) { l.fill(id, o.(*Row)) },
		func(id int) {
			if id >= 0 && id < len(l.holds) {
				l.chosen = l.holds[id].Key()
			}
		})
	l.Rows.OnEnter = func(id int) { l.act.DoNext(l.holds[id]) }
	l.Rows.OnKey = l.typed
	l.Rows.Name = func(id int) string { return Title(l.frame.Words, l.holds[id]) }
	return l
}

// Fill shows what holds the gate closed; the row the person is at stays chosen.
func (l *List) Fill(m accounts.Move, holds []accounts.Hold) {
	l.move, l.holds, l.now = m, holds, l.frame.Now()
	l.Rows.Refresh()
	at := l.Rows.Current()
	if i := slices.IndexFunc(holds, func(h accounts.Hold) bool { return h.Key() == l.chosen }); i >= 0 {
		at = i
	}
	l.Rows.Choose(min(at, len(holds)-1))
}

// Len is the number of rows.
func (l *List) Len() int { return len(l.holds) }

// Current returns the line the person is at; ok is false in an empty list.
func (l *List) Current() (h accounts.Hold, ok bool) {
	at := l.Rows.Current()
	if at < 0 || at >= len(l.holds) {
		return h, false
	}
	return l.holds[at], true
}

// RowHeight is the height of one row with the space under it.
func (l *List) RowHeight() float32 { return l.height }

// Wanted is the height at which every row would show.
func (l *List) Wanted() float32 { return float32(len(l.holds)) * l.height }

func (l *List) fill(id int, r *Row) {
	if id >= len(l.holds) {
		return
	}
	h := l.holds[id]
	w := l.frame.Words
	r.Set(Title(w, h), Reason(w, l.move, h, l.now))
	r.Button(0, w.T(actionTexts[NextFor(h)]), func() { l.act.DoNext(h) })
	r.Refresh()
}

// typed ticks the step of keys 1 to 4 in the row the person is at.
func (l *List) typed(r rune) bool {
	h, ok := l.Current()
	if !ok || r < '1' || r > '4' {
		return false
	}
	l.act.Tick(h.Key(), accounts.Step(r-'1'))
	return true
}
