package steps

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"golang.org/x/text/width"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// columnWidth is the width of line and card.
const columnWidth = 640

// View shows one line at its next step.
type View struct {
	frame   shell.Frame
	data    Data
	actions Actions
	quotes  *i18n.Words
	line    accounts.Line
	over    string // the line of text over the name
	next    Next
	opening Opening

	compact bool // little height: see viewport

	sub, title, where        *widgets.Text
	stations                 *widgets.Line
	drawing                  *widgets.Drawing // of the step; only where there is room
	hasDrawing               bool
	words                    *fyne.Container // what is said, and the drawing beside it
	track                    *fyne.Container // of the stations
	todo, text, byHand, note *widgets.Text
	trouble                  *widgets.Text
	seen                     *widgets.Text   // as of when the words are, and by whom
	main                     *widgets.Button // opens the page, or goes on
	did, stuck, nothing      *widgets.Button
	asked                    *widgets.Button // the page asked for the old phone
	again                    *widgets.Button // opens the page once more
	waits                    *widgets.Text   // which window waits for the person
	copy, another, language  *widgets.Button
	answers, more            *fyne.Container
	card                     *fyne.Container   // around the words and the buttons
	gap                      fyne.CanvasObject // before the buttons, where there is room
	content                  fyne.CanvasObject
}

// New returns the view, empty until Show.
func New(f shell.Frame, d Data, a Actions) *View {
	v := &View{frame: f, data: d, actions: a}
	v.setQuotes(a.PageLanguage())
	t := f.Words.T
	centred := widgets.Style{Color: theme.Mute, Align: fyne.TextAlignCenter, Lines: 1}
	v.where = widgets.NewText("", centred)
	centred.Lines = 2
	v.sub = widgets.NewText("", centred)
	v.title = widgets.NewText("", titleStyle(theme.TextHeadline))
	v.stations = NewStations(f.Words)
	v.drawing = widgets.NewDrawing(fyne.NewSize(164, 96))
	v.todo = widgets.NewText("", widgets.Style{Size: theme.TextTitle + 2, Bold: true})
	v.text = widgets.NewText("", widgets.Style{})
	v.byHand = widgets.NewText("", widgets.Style{})
	v.note = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute})
	v.seen = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute})
	v.waits = widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1, Bold: true, Color: theme.Accent})
	v.trouble = widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1, Bold: true, Color: theme.Bad})
	v.main = widgets.NewButton(widgets.Primary, "", "Enter", v.Press)
	v.main.Tall = true
	v.did = widgets.NewButton(widgets.Soft, "", "", v.tickNext)
	v.asked = widgets.NewButton(widgets.Soft, "", "O", func() { a.Prove(v.line.Key(), false) })
	v.stuck = widgets.NewButton(widgets.Soft, "", "X", v.on(a.Stuck))
	v.nothing = widgets.NewButton(widgets.Soft, t("todo.nothing"), "0", v.on(a.Nothing))
	v.again = widgets.NewButton(widgets.Soft, t("todo.again"), "R", v.on(a.Open))
	v.copy = widgets.NewButton(widgets.Quiet, t("detail.copyLink"), "C", v.on(a.Copy))
	v.another = widgets.NewButton(widgets.Quiet, t("detail.another"), "L", v.on(a.Another))
	v.language = widgets.NewButton(widgets.Quiet, "", "", v.switchLanguage)
	v.answers, v.more = layouts.Equal(12), widgets.Row(20)
	v.gap = widgets.Gap(1, 2)
	v.layOut()
	return v
}

// NewStations returns a large train line with the names of the steps.
func NewStations(w *i18n.Words) *widgets.Line {
	return widgets.NewLargeLine([4]string{w.T("step.short.open"), w.T("step.short.add"), w.T("step.short.try"), w.T("step.short.remove")})
}

func (v *View) layOut() {
	v.words = container.NewBorder(nil, nil, nil, v.drawing,
		widgets.Column(8, v.todo, v.text, v.byHand, v.note, v.trouble))
	v.card = container.New(cardPadding(false), widgets.Column(10, v.words, v.gap, v.waits, v.main, v.answers, v.more, v.seen))
	card := container.NewStack(widgets.NewFill(theme.Background, 16), v.card)
	head := widgets.Column(0, v.sub, v.title, v.where)
	v.track = layouts.Centred(columnWidth, v.stations)
	v.content = container.New(viewport{v}, container.NewVScroll(container.New(spread{},
		head, v.track, layouts.Centred(columnWidth, card))))
}

func titleStyle(size float32) widgets.Style {
	return widgets.Style{Size: size, Bold: true, Align: fyne.TextAlignCenter, Lines: 2}
}

// fit names the line as large as the height allows.
func (v *View) fit() {
	size, sub, where := theme.TextHeadline, v.over, placeOf(v.frame.Words, v.line)
	if v.compact {
		size = theme.TextTitle + 3
		parts := slices.DeleteFunc([]string{where, sub}, func(s string) bool { return s == "" })
		sub, where = strings.Join(parts, " · "), ""
	}
	v.title.SetStyle(titleStyle(size))
	v.card.Layout = cardPadding(v.compact)
	widgets.Show(v.gap, !v.compact)
	v.sub.SetOrHide(sub)
	v.where.SetOrHide(where)
}

// Content returns the view.
func (v *View) Content() fyne.CanvasObject { return v.content }

// First returns what gets the focus: the main button where there is one.
func (v *View) First() fyne.Focusable {
	for _, b := range []*widgets.Button{v.main, v.did, v.stuck} {
		if b.Visible() {
			return b
		}
	}
	return nil
}

// Line returns what is shown.
func (v *View) Line() accounts.Line { return v.line }

// on makes a callback for the line shown.
func (v *View) on(f func(accounts.LineKey)) func() {
	return func() { f(v.line.Key()) }
}

// Press does what the main button says. However long the key is held, it does one
// thing: what comes after it must be read first.
func (v *View) Press() {
	switch {
	case v.actions.Held():
	case v.Over():
		v.next.Run()
	case v.awaited():
		v.confirm()
	default:
		v.OpenPage()
	}
}

// OpenPage opens the page of the next step, where there is one to open.
func (v *View) OpenPage() {
	if !v.Over() && v.main.Visible() && !v.main.Disabled() {
		v.actions.Open(v.line.Key())
	}
}

// awaited reports whether a page was opened for the step and waits for the person:
// then the main button says that the step is done.
func (v *View) awaited() bool { return v.opening.Opened != "" && !v.Over() }

// confirm says that the step is done from which the person comes back. After the last
// one comes the next line.
func (v *View) confirm() {
	p := v.line.Progress()
	step, _ := p.Next()
	if v.actions.Confirm(v.line.Key(), p) && step == accounts.Remove && !p.Guessed() && v.next.Finish != "" {
		v.next.GoOn()
	}
}

// Over reports whether the line shown asks for nothing now.
func (v *View) Over() bool {
	return over(v.line.Progress()) || v.line.Home && !v.line.Account.HasHome()
}

// tickNext ticks the next step, or says that the guess held.
func (v *View) tickNext() {
	if v.line.Progress().Guessed() {
		v.actions.Prove(v.line.Key(), true)
		return
	}
	if s, ok := v.line.Progress().Next(); ok {
		v.tick(s)
	}
}

// tick ticks a step by its number. A step that is ticked stays so: pressing a
// key twice must not take it back. The message offers to.
func (v *View) tick(s accounts.Step) {
	line, w := v.line, v.frame.Words
	if now, ok := v.data.Move().Find(line.Key()); ok {
		line = now // keys may come quicker than the window draws
	}
	if !line.Progress().Done(s) {
		v.actions.Tick(line.Key(), s)
		return
	}
	v.frame.Toast(w.T("todo.already"), w.T("todo.already.back"), func() { v.actions.Tick(line.Key(), s) })
}

// Typed gets a plain key: 1 to 4, Y and O about a guess, 0, X, R, C, L, Enter. It reports
// whether it used it. Full-width letters, as typed with a Japanese input method, count too.
func (v *View) Typed(r rune, key fyne.KeyName) bool {
	if key == fyne.KeyReturn || key == fyne.KeyEnter {
		v.Press()
		return true
	}
	if v.line.Home && !v.line.Account.HasHome() {
		return false
	}
	switch k := Letter(r); k {
	case "1", "2", "3", "4":
		v.tick(accounts.Step(k[0] - '1'))
	case "y":
		v.answer(v.did)
	case "o":
		v.answer(v.asked)
	case "0":
		v.actions.Nothing(v.line.Key())
	case "x":
		v.actions.Stuck(v.line.Key())
	case "r":
		press(v.again)
	case "c":
		press(v.copy)
	case "l":
		press(v.another)
	default:
		return false
	}
	return true
}

// answer presses a button about a guess; elsewhere its key means nothing.
func (v *View) answer(b *widgets.Button) {
	if v.line.Progress().Guessed() {
		press(b)
	}
}

// press presses a button unless it is not there.
func press(b *widgets.Button) {
	if b.Visible() {
		b.Tapped(nil)
	}
}

// Letter folds a typed character to a lower-case ASCII one where there is one.
func Letter(r rune) string {
	if r == 0 {
		return ""
	}
	return strings.ToLower(width.Narrow.String(string(r)))
}

// setQuotes quotes Microsoft's pages in a language.
func (v *View) setQuotes(l i18n.Language) {
	v.quotes = v.frame.Words
	if l == v.frame.Words.Language() {
		return
	}
	w, err := i18n.New(l)
	if err != nil {
		v.frame.Log.Error("texts of the other language", "error", err)
		return
	}
	v.quotes = w
}

// switchLanguage quotes the pages in the other language from now on.
func (v *View) switchLanguage() {
	l := i18n.Japanese
	if v.quotes.Language() == i18n.Japanese {
		l = i18n.English
	}
	v.setQuotes(l)
	v.actions.SetPageLanguage(l)
	v.Show(v.line, v.over, v.next)
}
