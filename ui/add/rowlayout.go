package add

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"norikae/ui/widgets"
)

// askedAndAnswer gives the question two fifths of the width, with the account under it,
// where it takes no room from the answer. The button stands
// behind the answer; in a tall row it stands under the question, where it takes no
// room from the answer.
type askedAndAnswer struct{ r *resultRow }

const (
	underAsked = 4   // between question and button
	underName  = 2   // between question and account
	widestAct  = 220 // of the button behind the answer
)

func (l askedAndAnswer) MinSize([]fyne.CanvasObject) fyne.Size {
	r := l.r
	chip := l.chipHeight()
	if r.name.Visible() {
		return fyne.NewSize(300, max(r.asked.MinSize().Height+r.detail.MinSize().Height+chip, r.name.MinSize().Height))
	}
	left, right := r.asked.MinSize().Height+chip, r.title.MinSize().Height+r.detail.MinSize().Height
	act := r.act.MinSize().Height
	switch {
	case !r.act.Visible():
	case r.tall:
		left += underAsked + act
	default:
		left = max(left, act)
	}
	return fyne.NewSize(300, max(left, right))
}

// chipHeight is how much the account takes under what stands over it.
func (l askedAndAnswer) chipHeight() float32 {
	if !l.r.chip.Visible() {
		return 0
	}
	return underName + l.r.chip.MinSize().Height
}

// widths are those of the question, of the answer, and of the button.
func (l askedAndAnswer) widths(whole float32) (asked, answer, act float32) {
	asked = whole*0.4 - 12
	answer = whole * 0.6
	if l.r.act.Visible() {
		act = min(l.r.act.MinSize().Width, asked)
		if !l.r.tall {
			act = min(act, widestAct)
			answer -= act + theme.Padding()
		}
	}
	return asked, answer, act
}

func (l askedAndAnswer) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	r := l.r
	asked, answer, act := l.widths(s.Width)
	// put sets an object at a place and returns where it ends.
	put := func(o fyne.CanvasObject, x, y, width float32) float32 {
		widgets.FitHeight(o, max(1, width))
		o.Move(fyne.NewPos(x, y))
		return y + o.Size().Height
	}
	if r.name.Visible() { // its name at the right, what is known of it at the left
		end := put(r.asked, 0, 0, asked)
		end = put(r.detail, 0, end, asked)
		off := (s.Height - end - l.chipHeight()) / 2
		r.asked.Move(fyne.NewPos(0, off))
		r.detail.Move(fyne.NewPos(0, off+r.asked.Size().Height))
		put(r.chip, 0, off+end+underName, min(r.chip.natural(), asked))
		put(r.name, s.Width*0.4, (s.Height-r.name.MinSize().Height)/2, answer)
		return
	}
	middle := func(height float32) float32 { return (s.Height - height) / 2 }
	high := r.act.MinSize().Height
	left := r.asked.MinSize().Height + l.chipHeight()
	if r.tall && r.act.Visible() {
		left += underAsked + high
	}
	end := put(r.asked, 0, middle(left), asked)
	put(r.chip, 0, end+underName, min(r.chip.natural(), asked))
	end += l.chipHeight()
	if r.tall {
		put(r.act, 0, end+underAsked, act)
	} else {
		put(r.act, s.Width-act, middle(high), act)
	}
	put(r.title, s.Width*0.4, 0, answer)
	put(r.detail, s.Width*0.4, 0, answer)
	top := middle(r.title.Size().Height + r.detail.Size().Height)
	r.title.Move(fyne.NewPos(s.Width*0.4, top))
	r.detail.Move(fyne.NewPos(s.Width*0.4, top+r.title.Size().Height))
}
