// Package letter is where a letter to an administrator is written: a form at the
// left, the text at the right, to be changed, copied, opened in the mail program
// or saved. Page is one letter, Many a batch of them, Support the file to have
// ready for Microsoft's support.
//
// The texts come from accounts/recovery/letter. What is typed is kept for the
// next letter of the same run of the app and never stored.
package letter

import (
	"io"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/accounts/facts"
	"norikae/accounts/recovery/guide"
	text "norikae/accounts/recovery/letter"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Actions is what the person can ask for at a letter.
type Actions struct {
	Mail func(link text.Mailto)                                 // open the mail program
	Save func(name, ending string, write func(io.Writer) error) // save a file
	Sent func()                                                 // it was sent: wait for the answer
	Keep func(text.Facts, text.Options)                         // what was typed, for the next letter
}

// Start is what a letter begins with.
type Start struct {
	Line    accounts.Line
	Facts   text.Facts
	Options text.Options
}

// Page is one letter.
type Page struct {
	shell.Still
	frame   shell.Frame
	actions Actions
	start   Start
	form    *form
	letter  text.Letter // as made from the form

	subject, body *widgets.Field
	again         *fyne.Container // "write it anew"
	mail, sent    *widgets.Button
	edited        bool // the text was changed by hand
	filling       bool // the text is being set
}

// New returns the page with a letter made from what is known.
func New(f shell.Frame, w Actions, s Start) *Page {
	p := &Page{frame: f, actions: w, start: s}
	t := f.Words.T
	p.subject, p.body = widgets.NewField(""), widgets.NewBox("")
	p.body.Name = t("letter.title", "Organisation", s.Line.Title())
	p.subject.OnChanged, p.body.OnChanged = p.byHand, p.byHand
	p.form = newForm(f.Words, s.Facts, s.Options, part{kind: s.Line.Account.Kind, home: s.Line.Home}, p.changed)
	p.again = container.NewBorder(nil, nil, nil, widgets.NewButton(widgets.Quiet, t("letter.again"), "", p.anew),
		layouts.Middle(widgets.NewText(t("letter.edited"), widgets.Style{Size: theme.TextSmall, Color: theme.Warn})))
	p.mail = widgets.NewButton(widgets.Primary, t("letter.mail"), "", p.openMail)
	p.sent = widgets.NewButton(widgets.Soft, t("letter.sent"), "", p.markSent)
	p.layOut()
	p.make()
	return p
}

func (p *Page) layOut() {
	t := p.frame.Words.T
	soft := func(id string, f func()) *widgets.Button { return widgets.NewButton(widgets.Soft, t(id), "", f) }
	ways := layouts.Flow(8, p.mail, soft("letter.copy", p.copy), soft("letter.eml", p.saveEML), soft("letter.txt", p.saveTXT))
	wait := container.NewBorder(nil, nil, nil, p.sent, layouts.Middle(
		widgets.NewText(t("letter.sent.text"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute})))
	right := container.NewBorder(
		widgets.Column(8, layouts.Labelled(t("letter.subject"), p.subject), p.again),
		widgets.Column(10, widgets.Gap(1, 0), ways, wait), nil, nil, widgets.Pad(8, 0, 0, 0, tall(p.body)))
	p.Still = shell.NewStill("letter", sheet(p.frame, t("letter.title", "Organisation", p.start.Line.Title()), p.form.content, text.Basis(), right))
}

// tall gives an object, a letter or the list of them, its least height.
func tall(o fyne.CanvasObject) fyne.CanvasObject { return container.NewStack(widgets.Gap(1, 160), o) }

// sheet lays a page out: a form at the left, on the side's ground, under it how old that
// is what the texts rest on, and the rest beside it. Where a small screen is drawn large,
// either side scrolls.
func sheet(f shell.Frame, title string, form fyne.CanvasObject, b facts.Basis, rest fyne.CanvasObject) fyne.CanvasObject {
	leave := widgets.NewButton(widgets.Quiet, f.Words.T("page.close"), "Esc", f.Close)
	side := widgets.Column(14, form, present.SmallAsOf(f.Words, b, f.Now()))
	left := layouts.Width(352, widgets.On(theme.Side, container.NewVScroll(widgets.Pad(20, 20, 20, 20, side))))
	right := container.NewVScroll(widgets.Pad(20, theme.Edge, 20, 24, rest))
	return layouts.Full(layouts.Header(title, leave), container.NewBorder(nil, nil, left, nil, right))
}

// changed is called when the person changes the form.
func (p *Page) changed() {
	p.actions.Keep(p.form.read(p.start.Facts, p.start.Options))
	p.make()
}

// make writes the letter from the form, unless it was changed by hand.
func (p *Page) make() {
	facts, options := p.form.read(p.start.Facts, p.start.Options)
	p.letter = text.Write(facts, options)
	widgets.Show(p.again, p.edited)
	if p.edited {
		return
	}
	p.filling = true
	p.body.Wrapping = fyne.TextWrapBreak // Japanese has no spaces to wrap at
	if options.Language == text.English {
		p.body.Wrapping = fyne.TextWrapWord
	}
	p.subject.SetText(p.letter.Subject)
	p.body.SetText(p.letter.Body)
	p.body.CursorRow, p.body.CursorColumn = 0, 0
	p.body.Refresh()
	p.filling = false
}

func (p *Page) byHand(string) {
	if !p.filling {
		p.edited = true
		widgets.Show(p.again, true)
	}
}

// anew writes the letter from the form again.
func (p *Page) anew() {
	p.edited = false
	p.make()
}

// now is the letter as it stands on screen.
func (p *Page) now() text.Letter {
	l := p.letter
	l.Subject, l.Body = p.subject.Text, p.body.Text
	return l
}

// openMail opens the mail program. A letter too long for its link goes to the
// clipboard, to be pasted there.
func (p *Page) openMail() {
	limit := text.LongMailto
	if runtime.GOOS == "windows" {
		limit = text.ShortMailto
	}
	l := p.now()
	link, whole := l.Mailto(limit, p.frame.Words.T("letter.paste"))
	if !whole {
		p.frame.Copy(l.Body)
		p.frame.Toast(p.frame.Words.T("letter.pasted"), "", nil)
	}
	p.actions.Mail(link)
	p.delivered("mail")
}

func (p *Page) copy() {
	p.frame.Copy(p.body.Text)
	p.frame.Toast(p.frame.Words.T("letter.copied"), "", nil)
	p.delivered("copy")
}

func (p *Page) saveEML() {
	l := p.now()
	p.save(".eml", func(w io.Writer) error { return l.EML(w, p.frame.Now()) })
}

func (p *Page) saveTXT() { p.save(".txt", p.now().TXT) }

func (p *Page) save(ending string, write func(io.Writer) error) {
	p.actions.Save(text.FileName(1, 1, p.start.Line.Title(), ""), ending, write)
	p.delivered(ending)
}

// delivered makes "I have sent it" the main button: that is what comes next. way
// is how the letter left, for the log.
func (p *Page) delivered(way string) {
	p.frame.Log.Debug("letter", "way", way)
	comesNext(p.sent, p.mail)
}

// comesNext makes the button of what comes next the main one, in place of another.
func comesNext(next, before *widgets.Button) {
	before.Kind, next.Kind = widgets.Soft, widgets.Primary
	before.Refresh()
	next.Refresh()
}

func (p *Page) markSent() {
	p.frame.Close()
	p.actions.Sent()
}

// Line returns the line the letter is about.
func (p *Page) Line() (accounts.Line, bool) { return p.start.Line, true }

// Topic returns the page of the guide that explains this page.
func (p *Page) Topic() guide.Topic { return guide.Lost }

// Shown implements shell.Page.
func (p *Page) Shown() { focus(p.frame, p.sent, p.mail) }

// focus gives "I have sent it" the focus once that is the main button, else what comes
// first.
func focus(f shell.Frame, sent *widgets.Button, first fyne.Focusable) {
	if sent.Kind == widgets.Primary {
		first = sent
	}
	f.Focus(first)
}

// Remake implements shell.Remaker: a letter changed by hand stays as it is.
func (p *Page) Remake(f shell.Frame) shell.Page {
	s := p.start
	s.Facts, s.Options = p.form.read(s.Facts, s.Options)
	n := New(f, p.actions, s)
	if p.edited {
		n.subject.SetText(p.subject.Text)
		n.body.SetText(p.body.Text)
	}
	if p.sent.Kind == widgets.Primary {
		n.delivered("again")
	}
	return n
}
