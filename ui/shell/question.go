package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Answer is one button.
type Answer struct {
	Text string
	Run  func() // called after the page has closed; nil: just close
	Keep bool   // the page stays open, as for "copy"

	// Ready reports whether the answer can be taken, and says why not: then the page
	// stays open, with what is typed. nil: it can.
	Ready func() bool
}

// Question is the app's one kind of question: a page with a sentence or two, perhaps
// a field, and buttons that say what they do. The first button is the one Enter
// presses; Escape is always "leave everything as it is".
type Question struct {
	Name    string // of the page, for the log
	Title   string
	Text    string
	Extra   []fyne.CanvasObject // under the text: a field, a list
	First   fyne.Focusable      // gets the focus; nil: the first button
	Answers []Answer            // the first one is the primary button
	Equal   bool                // no answer is likelier than another: none is the primary button, and Enter leaves everything as it is
	Cancel  string              // the text of the way out
	About   any                 // the topic of the guide that it belongs to; nil: none
}

// question is a Question on screen.
type question struct {
	Still
	frame Frame
	q     Question
	make  func() Question
	first fyne.Focusable
}

// Ask puts a question over the page in front. It is made anew, with what was typed,
// when the language changes.
func (n *Navigator) Ask(q func() Question) { n.AskOnce(nil, q) }

// AskOnce puts a question that a command asks: while it stands in front, it is not
// put a second time.
func (n *Navigator) AskOnce(id ID, q func() Question) {
	n.Push(id, func(f Frame) Page { return newQuestion(f, q) })
}

func newQuestion(f Frame, again func() Question) *question {
	q := again()
	p := &question{frame: f, q: q, make: again, first: q.First}
	objects := []fyne.CanvasObject{widgets.NewText(q.Title, widgets.Style{Size: theme.TextTitle, Bold: true})}
	if q.Text != "" {
		objects = append(objects, widgets.NewText(q.Text, widgets.Style{}))
	}
	for _, field := range fields(q.Extra) {
		if field.Name == "" {
			field.Name = q.Title
		}
	}
	objects = append(objects, q.Extra...)
	buttons := widgets.Column(10)
	for i, a := range q.Answers {
		kind := widgets.Soft
		if i == 0 && !q.Equal {
			kind = widgets.Primary
		}
		b := widgets.NewButton(kind, a.Text, "", p.press(a))
		if kind == widgets.Primary {
			b.Tall = true
			if p.first == nil {
				p.first = b
			}
		}
		buttons.Add(b)
	}
	leave := widgets.NewButton(widgets.Quiet, q.Cancel, "Esc", f.Close)
	if p.first == nil {
		p.first = leave
	}
	buttons.Add(container.NewHBox(leave))
	objects = append(objects, widgets.Gap(1, 4), buttons)
	card := widgets.Card(theme.Panel, theme.Edge, widgets.Column(14, objects...))
	p.Still = NewStill(q.Name, container.NewStack(widgets.NewFill(theme.Side, 0), container.NewVScroll(
		container.New(upperMiddle{}, layouts.Centred(600, card)))))
	return p
}

func (p *question) press(a Answer) func() {
	return func() {
		if a.Ready != nil && !a.Ready() {
			return
		}
		if !a.Keep {
			p.frame.Close()
		}
		if a.Run != nil {
			a.Run()
		}
	}
}

// upperMiddle sets its object a little above the middle.
type upperMiddle struct{}

func (upperMiddle) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(0, 2*theme.Edge)
}

func (upperMiddle) Layout(o []fyne.CanvasObject, s fyne.Size) {
	h := widgets.FitHeight(o[0], s.Width-2*theme.Edge)
	o[0].Move(fyne.NewPos(theme.Edge, max(theme.Edge, (s.Height-h)*0.4)))
}

func (p *question) Shown() { p.frame.Focus(p.first) }

// Submit implements Submitter: it gives the first answer.
func (p *question) Submit() {
	if len(p.q.Answers) > 0 && !p.q.Equal {
		p.press(p.q.Answers[0])()
	}
}

// Remake implements Remaker: the same question with what was typed in its
// fields.
func (p *question) Remake(f Frame) Page {
	page := newQuestion(f, p.make)
	from, to := fields(p.q.Extra), fields(page.q.Extra)
	for i := range min(len(from), len(to)) {
		to[i].SetText(from[i].Text)
	}
	return page
}

// fields lists the fields of a question, from above to below.
func fields(objects []fyne.CanvasObject) []*widgets.Field {
	var out []*widgets.Field
	for _, o := range objects {
		switch x := o.(type) {
		case *widgets.Field:
			out = append(out, x)
		case *fyne.Container:
			out = append(out, fields(x.Objects)...)
		}
	}
	return out
}

// About is the topic of the guide that the question belongs to.
func (p *question) About() any { return p.q.About }
