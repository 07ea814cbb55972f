// Package card is the page that stands while an account signs in at
// Microsoft: what the browser will show and in which language, a way to use
// another window, and a way out. The page sees no token; the sign-in itself is a [Job]
// that the caller gives it.
package card

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Job signs in. It runs off Fyne's goroutine, ends when ctx does, and reports to the
// page through s.
type Job func(ctx context.Context, s *Stage) error

// Options make a page.
type Options struct {
	Account  string // who is to sign in, as screens call the account
	At       string // the organisation signed in at; empty: at home
	App      string // what the sign-in page calls the app; empty: by its own name
	Practice bool   // the page is a practice page, which ends with a button of its own
	Job      Job
	Code     Job         // the same with a code to be entered on a page; nil: not offered
	Done     func()      // after the page has closed, when a job succeeded
	Failed   func(error) // an attempt came to nothing; may be nil
	Rooms    Rooms       // where the card leads
}

// Rooms are where a card leads.
type Rooms interface {
	Register() // how to register an application
	Stuck()    // explains an error that the sign-in page shows
}

// Page is the card.
type Page struct {
	shell.Still
	frame   shell.Frame
	opt     Options
	options func() Options // in the language of the frame
	status  *widgets.Text
	code    *widgets.Text
	begin   *widgets.Button
	yes, no *widgets.Button // of a question, see Stage.Sure
	copy    *widgets.Button
	stop    *widgets.Button
	help    *widgets.Button
	stuck   *widgets.Button
	byCode  *widgets.Button
	leave   fyne.CanvasObject
	room    *fyne.Container                         // the column of all that can be shown
	lines   map[fyne.CanvasObject]fyne.CanvasObject // what stands in it for each control

	said     func(*i18n.Words) string // the text of the status; nil: none
	color    fyne.ThemeColorName      // of the status
	shows    string                   // the code to be entered; empty: none
	link     string
	failed   bool               // an attempt came to nothing
	register bool               // the registration of another application would mend that
	running  bool               // an attempt is under way
	cancel   context.CancelFunc // ends it
	reply    chan bool          // of the question that stands; nil: none
	sure     Question           // the question
}

// New returns the card; nothing opens before the person says so. The options are
// asked for again when the card is made anew, as in another language: what runs goes
// on, so they give words alone anew, and the same job and what follows it.
func New(f shell.Frame, options func() Options) *Page {
	p := &Page{options: options}
	p.build(f)
	return p
}

// build makes what is on the card.
func (p *Page) build(f shell.Frame) {
	p.frame, p.opt, p.lines = f, p.options(), map[fyne.CanvasObject]fyne.CanvasObject{}
	o, w := p.opt, f.Words
	title := w.T("signin.title")
	if o.At != "" {
		title = w.T("signin.title.at", "Organisation", o.At)
	}
	p.status = widgets.NewText("", widgets.Style{Bold: true})
	p.code = widgets.NewText(p.shows, widgets.Style{Size: theme.TextTitle + 6, Bold: true, Mono: true})
	p.begin = widgets.NewButton(widgets.Primary, w.T("signin.open"), "", func() { p.run(o.Job) })
	if p.failed {
		p.begin.Set(w.T("signin.retry"), "")
	}
	p.begin.Tall = true
	p.copy = widgets.NewButton(widgets.Quiet, w.T("signin.copy"), "", func() {
		f.Copy(p.link)
		f.Toast(w.T("toast.linkCopied"), "", nil)
	})
	p.stop = widgets.NewButton(widgets.Soft, w.T("signin.stop"), "", p.end)
	p.yes = widgets.NewButton(widgets.Soft, "", "", func() { p.answer(true) })
	p.no = widgets.NewButton(widgets.Soft, "", "", func() { p.answer(false) })
	p.help = widgets.NewButton(widgets.Quiet, w.T("signin.register"), "", o.Rooms.Register)
	p.stuck = widgets.NewButton(widgets.Quiet, w.T("signin.stuck"), "", o.Rooms.Stuck)
	p.byCode = widgets.NewButton(widgets.Quiet, w.T("signin.code"), "", func() { p.run(o.Code) })
	p.leave = container.NewHBox(widgets.NewButton(widgets.Quiet, w.T("page.cancel"), "Esc", f.Close))
	text := widgets.Column(8, widgets.NewText(title, widgets.Style{Size: theme.TextTitle, Bold: true}),
		widgets.NewText(o.Account, widgets.Style{Color: theme.Mute}))
	for _, line := range p.explanation() {
		text.Add(widgets.NewText(line, widgets.Style{}))
	}
	p.room = widgets.Column(14, text)
	for _, o := range []fyne.CanvasObject{p.status, p.code, p.yes, p.no, p.begin, p.stop, p.copy, p.stuck, p.byCode, p.help} {
		p.lines[o] = o
		if o == p.copy || o == p.help || o == p.stuck || o == p.byCode {
			p.lines[o] = container.NewHBox(o)
		}
		p.room.Add(p.lines[o])
	}
	p.room.Add(p.leave)
	card := widgets.Card(theme.Panel, theme.Edge, p.room)
	p.Still = shell.NewStill("signin", container.NewStack(widgets.NewFill(theme.Side, 0), container.NewVScroll(container.NewVBox(
		widgets.Pad(32, theme.Edge, theme.Edge, theme.Edge, layouts.Centred(600, card))))))
	if p.reply != nil {
		p.askSure()
	} else if p.said != nil {
		p.tell(p.said, p.color)
	}
	p.show()
}

// explanation says what the browser will show.
func (p *Page) explanation() []string {
	w := p.frame.Words
	lines := []string{w.T("signin.page"), w.T("signin.end")}
	if p.opt.Practice {
		lines = append(lines, w.T("signin.end.practice"))
	}
	if p.opt.App != "" {
		lines = append(lines, w.T("signin.app", "App", p.opt.App))
	}
	return lines
}

// run starts an attempt.
func (p *Page) run(job Job) {
	if p.running {
		return
	}
	p.running, p.link, p.register = true, "", false
	p.setCode("")
	p.say("signin.opening", theme.Info)
	p.show()
	p.frame.Focus(p.stop)
	frame := p.frame
	p.cancel = frame.Go(func(ctx context.Context) {
		stage := &Stage{p: p, frame: frame, ctx: ctx}
		err := job(ctx, stage)
		stage.do(func() { p.ended(err) })
	})
}

func (p *Page) setCode(code string) {
	p.shows = code
	p.code.Set(code)
}

// ended shows what came of an attempt.
func (p *Page) ended(err error) {
	p.halt()
	if err == nil {
		p.frame.Close()
		p.opt.Done()
		return
	}
	p.frame.Log.Warn("sign-in", "error", err) // the package's errors hold nothing secret
	if p.opt.Failed != nil {
		p.opt.Failed(err)
	}
	p.register = Explain(p.frame.Words, err).Register
	p.tell(func(w *i18n.Words) string { return Explain(w, err).Text }, theme.Bad)
	p.show()
	p.frame.Focus(p.begin)
}

// answer answers the question that stands.
func (p *Page) answer(yes bool) {
	if p.reply == nil {
		return
	}
	p.reply <- yes
	p.reply = nil
	p.say("signin.reading", theme.Info)
	p.show()
	p.frame.Focus(p.stop)
}

// end stops the attempt under way, by the person's wish.
func (p *Page) end() {
	if !p.running {
		return
	}
	p.halt()
	p.say("signin.cancelled", theme.Mute)
	p.show()
	p.frame.Focus(p.begin)
}

func (p *Page) halt() {
	p.cancel()
	p.running, p.reply = false, nil
	p.link, p.failed = "", true
	p.setCode("")
	p.begin.Set(p.frame.Words.T("signin.retry"), "")
}

// say puts a text into the status, tell one that needs more than its key. Either
// is worded again when the language changes.
func (p *Page) say(key string, color fyne.ThemeColorName, values ...any) {
	p.tell(func(w *i18n.Words) string { return w.T(key, values...) }, color)
}

func (p *Page) tell(said func(*i18n.Words) string, color fyne.ThemeColorName) {
	p.said, p.color = said, color
	p.status.Set(said(p.frame.Words))
	p.status.SetColor(color)
}

// show lets only those buttons be seen that do something now.
func (p *Page) show() {
	waiting := p.running && p.reply == nil // at Microsoft, not for an answer here
	for o, on := range map[fyne.CanvasObject]bool{
		p.begin: !p.running, p.stop: waiting, p.copy: waiting && p.link != "", p.yes: p.reply != nil, p.no: p.reply != nil,
		p.byCode: !p.running && p.opt.Code != nil, p.stuck: waiting && p.link != "" || !p.running && p.failed,
		p.help: p.register, p.code: p.code.Text() != "", p.status: p.status.Text() != "",
	} {
		widgets.Show(o, on)
		widgets.Show(p.lines[o], on)
	}
	widgets.Show(p.leave, !p.stop.Visible()) // two ways to stop side by side are one too many; Escape leaves all the same
	p.room.Refresh()
}

// Shown implements shell.Page.
func (p *Page) Shown() {
	switch {
	case p.reply != nil:
		p.frame.Focus(p.no)
	case p.running:
		p.frame.Focus(p.stop)
	default:
		p.frame.Focus(p.begin)
	}
}

// Submit implements shell.Submitter.
func (p *Page) Submit() { p.run(p.opt.Job) }

// Remake implements shell.Remaker: an attempt under way goes on, with what it says and
// asks.
func (p *Page) Remake(f shell.Frame) shell.Page {
	p.build(f)
	return p
}
