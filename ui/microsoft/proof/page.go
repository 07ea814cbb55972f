package proof

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Options make a page.
type Options struct {
	Organisation, Account string
	Old, New              string                                         // how the person calls the phones
	Read                  func(ctx context.Context, again bool) Finding  // off Fyne's goroutine; again: also where it was refused
	Name                  func(f Finding, device string, r Role) Finding // keeps what a device is, and judges a finding anew by it
	SignIn                func(done func())                              // has the account sign in there
	Confirm               func(Finding)                                  // marks what is proved
}

// Page shows a finding.
type Page struct {
	shell.Still
	frame   shell.Frame
	opt     Options
	options func() Options // in the language of the frame
	body    *fyne.Container
	sheet   *container.Scroll // around the body
	leave   fyne.Focusable
	first   fyne.Focusable // what gets the focus: leaving, or what there is to do
	finding Finding
	reading bool
	begun   bool
}

// New returns the page; it reads when it is shown first. The options are asked for
// again when the page is made anew, as in another language.
func New(f shell.Frame, options func() Options) *Page {
	p := &Page{options: options}
	p.build(f)
	return p
}

// build makes what is on the page.
func (p *Page) build(f shell.Frame) {
	p.frame, p.opt, p.body = f, p.options(), widgets.Column(20)
	leave := widgets.NewButton(widgets.Quiet, f.Words.T("page.close"), "Esc", f.Close)
	p.leave = leave
	p.sheet = layouts.Sheet(36, 680, p.body)
	p.Still = shell.NewStill("proof", layouts.Full(layouts.Header(f.Words.T("proof.title", "Organisation", p.opt.Organisation), leave), p.sheet))
	p.draw()
}

// read asks anew.
func (p *Page) read(again bool) {
	if p.reading {
		return
	}
	p.reading = true
	p.draw()
	frame, ask := p.frame, p.opt.Read
	frame.Go(func(ctx context.Context) {
		f := ask(ctx, again)
		frame.Post(ctx, func() {
			p.reading, p.finding = false, f
			p.draw()
			p.front()
		})
	})
}

// front gives the focus to what comes first, and shows the page from its top,
// where that stands.
func (p *Page) front() {
	p.sheet.ScrollToTop()
	p.frame.Focus(p.first)
}

// draw shows what is known.
func (p *Page) draw() {
	w := p.frame.Words
	p.first = p.leave
	p.body.Objects = []fyne.CanvasObject{widgets.NewText(p.opt.Account, widgets.Style{Color: theme.Mute})}
	switch {
	case p.reading || !p.begun:
		p.body.Add(widgets.NewText(w.T("proof.reading"), widgets.Style{Color: theme.Info}))
	case p.finding.Trouble != NoTrouble:
		p.drawTrouble()
	default:
		p.drawFinding()
	}
	p.body.Refresh()
}

// drawTrouble says why nothing is shown; never that nothing is registered.
func (p *Page) drawTrouble() {
	w := p.frame.Words
	p.body.Add(widgets.NewText(TroubleText(w, p.finding.Trouble), widgets.Style{Bold: true}))
	p.body.Add(widgets.NewText(w.T("proof.byHand"), widgets.Style{Color: theme.Mute}))
	text, press := w.T("proof.again"), func() { p.read(true) }
	if p.finding.Trouble == NeedsSignIn {
		text, press = w.T("proof.signIn"), func() { p.opt.SignIn(func() { p.read(true) }) }
	}
	if p.finding.Trouble != Unsupported {
		p.button(widgets.Primary, text, press)
	}
}

// button adds a button that gets the focus.
func (p *Page) button(kind widgets.ButtonKind, text string, press func()) {
	b := widgets.NewButton(kind, text, "", press)
	p.first = b
	p.body.Add(container.NewHBox(b))
}

// drawFinding shows what there is to do about the list over the list, which may be
// longer than the window.
func (p *Page) drawFinding() {
	w := p.frame.Words
	f := p.finding
	p.body.Add(widgets.NewText(w.T("proof.at", "Time", w.Moment(f.At, p.frame.Now())), widgets.Style{Color: theme.Mute}))
	if len(f.Methods) == 0 {
		p.body.Add(widgets.NewText(w.T("proof.nothing"), widgets.Style{Bold: true}))
	}
	var first fyne.Focusable
	for i, name := range f.Unknown {
		question, answer := p.question(name)
		if p.body.Add(question); i == 0 {
			first = answer
		}
	}
	for _, s := range Sentences(w, f, p.opt.Old, p.opt.New) {
		p.body.Add(widgets.NewText(s, widgets.Style{Bold: true}))
	}
	if len(f.News) > 0 {
		p.button(widgets.Primary, confirmText(w, f.News), func() {
			p.frame.Close()
			p.opt.Confirm(f)
		})
	} else {
		p.button(widgets.Soft, w.T("proof.again"), func() { p.read(true) })
	}
	if first != nil {
		p.first = first
	}
	if len(f.Methods) > 0 {
		p.body.Add(list(w, f.Methods, p.frame.Now()))
	}
}

// confirmText says which steps would be marked.
func confirmText(w *i18n.Words, news []accounts.Step) string {
	switch {
	case len(news) > 1:
		return w.T("proof.confirm.both")
	case news[0] == accounts.Add:
		return w.T("proof.confirm.add")
	default:
		return w.T("proof.confirm.remove")
	}
}

// question asks what a device is; it returns the first answer too.
func (p *Page) question(name string) (content fyne.CanvasObject, first *widgets.Button) {
	w := p.frame.Words
	answer := func(text string, r Role) *widgets.Button {
		return widgets.NewButton(widgets.Soft, text, "", func() {
			p.finding = p.opt.Name(p.finding, name, r)
			p.draw()
			p.front()
		})
	}
	first = answer(w.T("proof.role.old"), OldPhone)
	return widgets.Column(8, widgets.NewText(w.T("proof.which", "Device", name), widgets.Style{Bold: true}),
		layouts.Equal(8, first, answer(w.T("proof.role.new"), NewPhone), answer(w.T("proof.role.other"), OtherDevice))), first
}

// Shown implements shell.Page: it reads when shown for the first time.
func (p *Page) Shown() {
	if !p.begun {
		p.begun = true
		p.read(false)
	}
	p.front()
}

// Typed implements shell.Page: the list scrolls by the keys that scroll, as
// nothing in it takes the focus.
func (p *Page) Typed(_ rune, key fyne.KeyName) bool { return widgets.ScrollKey(p.sheet, key) }

// Remake implements shell.Remaker: what was read stays, and so does what is being read.
func (p *Page) Remake(f shell.Frame) shell.Page {
	p.build(f)
	return p
}
