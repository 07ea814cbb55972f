package steps

import (
	"strconv"
	"strings"
	"time"

	"norikae/accounts"
	"norikae/accounts/facts"
	"norikae/accounts/links"
	"norikae/assets"
	"norikae/ui/i18n"
	"norikae/ui/present"
)

// message is what the card says: a sentence, what the page shows, a hint.
type message struct {
	title, text, note string
	basis             facts.Basis // of what is said about Microsoft's pages
	drawing           string      // what is done at the step, as SVG; empty where there is no step
}

// wording puts a line into words. quotes holds the language of Microsoft's pages.
type wording struct {
	words, quotes *i18n.Words
	move          accounts.Move
	now           time.Time
}

// fields are what the sentences may name.
func (s wording) fields(l accounts.Line) []any {
	q := s.quotes.T
	return []any{
		"Keys", strings.ReplaceAll(present.Hint("Z"), " ", "+"),
		"Old", present.OldPhone(s.words, s.move), "New", present.NewPhone(s.words, s.move),
		"Address", l.Account.Address, "Organisation", l.Title(),
		"Add", q("quote.add"), "Info", q("quote.info"), "Default", q("quote.default"), "Delete", q("quote.delete"),
		"Advanced", q("quote.advanced"), "Recovery", q("quote.recovery"),
	}
}

// message words where a line stands, or its next step, and what becomes of the phone
// number it rests on.
func (s wording) message(l accounts.Line) message {
	x := s.standing(l)
	if message, day := present.PhoneNote(l, s.now); message != "" {
		note := s.words.T(message, append(s.fields(l), "Day", s.words.Date(day))...)
		x.note = strings.TrimPrefix(x.note+"\n"+note, "\n")
		x.basis = i18n.Basis(message)
	}
	return x
}

func (s wording) standing(l accounts.Line) message {
	p := l.Progress()
	switch {
	case l.Home && !l.Account.HasHome():
		return s.of(l, texts{"todo.mailbox.title", "todo.mailbox.text", ""})
	case over(p):
		return s.where(l, p)
	case p.Guessed():
		return s.guess(l, p)
	case p.Risky(accounts.Remove):
		return s.drawn(accounts.Try, s.of(l, texts{"todo.untried.title", "todo.untried.text", "todo.try.note"}))
	}
	step, _ := p.Next()
	return s.drawn(step, s.of(l, textsAt(l, step)))
}

// drawings show what is done at each step.
var drawings = [4]string{assets.DrawingOpen, assets.DrawingAdd, assets.DrawingTry, assets.DrawingRemove}

// drawn adds the drawing of a step: without the old phone where that is gone.
func (s wording) drawn(step accounts.Step, x message) message {
	opacity := "1"
	if s.move.Device.Gone() {
		opacity = "0"
	}
	x.drawing = strings.ReplaceAll(drawings[step], "{old}", opacity)
	return x
}

// guess words the only way to know whether nothing has to be moved here.
func (s wording) guess(l accounts.Line, p accounts.Progress) message {
	x := s.of(l, texts{"todo.guess.title", "todo.guess.text", "todo.guess.note"})
	if p.Reason != accounts.NoReason {
		x.text = s.words.T("todo.guess.because", "Reason", present.ReasonText(s.words, p.Reason)) + "\n" + x.text
	}
	return x
}

// of fills three texts; an empty id is an empty text.
func (s wording) of(l accounts.Line, t texts) message {
	fields := s.fields(l)
	fill := func(id *string) string {
		if *id == "" {
			return ""
		}
		*id = present.Variant(s.move.Device, *id)
		return s.words.T(*id, fields...)
	}
	x := message{title: fill(&t.title), text: fill(&t.text), note: fill(&t.note)}
	x.basis = i18n.Basis(t.title, t.text, t.note) // fill names the variants that are said
	return x
}

// texts are the IDs of a title, a text and a note.
type texts struct{ title, text, note string }

// What is to be done at each step: at an organisation, at the security info of a work
// account, and at that of a personal one, whose page has other words.
var (
	atTenant = [...]texts{
		accounts.Open:   {"todo.open.title", "todo.open.text", "todo.open.note"},
		accounts.Add:    {"todo.add.title", "todo.add.text", "todo.add.note"},
		accounts.Try:    {"todo.try.title", "todo.try.text", "todo.try.note"},
		accounts.Remove: {"todo.remove.title", "todo.remove.text", "todo.remove.note"},
	}
	atWork = [...]texts{
		accounts.Open:   {"todo.open.title", "todo.home.open.work", "todo.home.open.note"},
		accounts.Add:    atTenant[accounts.Add],
		accounts.Try:    atTenant[accounts.Try],
		accounts.Remove: {"todo.remove.title", "todo.remove.text", "todo.home.remove.note"},
	}
	atPersonal = [...]texts{
		accounts.Open:   {"todo.open.title", "todo.home.open.personal", "todo.home.open.wait"},
		accounts.Add:    {"todo.add.title", "todo.home.add.personal", "todo.home.recovery"},
		accounts.Try:    atTenant[accounts.Try],
		accounts.Remove: {"todo.remove.title", "todo.home.remove.personal", "todo.home.recovery"},
	}
)

// textsAt are the texts of a step of a line.
func textsAt(l accounts.Line, step accounts.Step) texts {
	switch kind := l.Account.Kind; {
	case l.Home && kind == accounts.Personal:
		return atPersonal[step]
	case l.Home:
		return atWork[step]
	case kind == accounts.EmailCode && step == accounts.Open:
		return texts{"todo.open.title", "todo.open.email", "todo.open.note"}
	default:
		return atTenant[step]
	}
}

// where words a line that asks for nothing now.
func (s wording) where(l accounts.Line, p accounts.Progress) message {
	switch p.Outcome() {
	case accounts.Done:
		done := texts{"todo.done.title", "todo.done.text", "todo.done.note"}
		if l.Home {
			done.text = "todo.home.done.text"
		}
		return s.of(l, done)
	case accounts.NothingToMove:
		x := s.of(l, texts{title: "todo.nothing.title"})
		x.note = s.words.T("todo.nothing.proven", append(s.fields(l), "Moment", s.words.Moment(p.Proof, s.now))...)
		if p.Reason != accounts.NoReason {
			x.text = s.words.T("todo.because", "Reason", present.ReasonText(s.words, p.Reason))
		}
		return x
	case accounts.Left:
		return s.of(l, texts{"todo.left.title", "todo.left.text", ""})
	case accounts.Waiting:
		x := s.of(l, texts{title: "todo.waiting.title"})
		if l.Home {
			x.title = s.words.T("todo.home.waiting.title")
		}
		x.text = s.words.T("todo.waiting.text", "Since", present.Since(s.words, p.Since, s.now))
		return x
	default:
		return s.of(l, texts{"todo.later.title", "todo.later.text", ""})
	}
}

// over reports whether a line has no next step now: settled on more than a guess,
// or decided by the person.
func over(p accounts.Progress) bool {
	o := p.Outcome()
	return accounts.Settled(o) && !p.Guessed() || o == accounts.Waiting || o == accounts.Skipped
}

// didTexts are what the person says when each step is reached.
var didTexts = [...]string{"todo.did.open", "todo.did.add", "todo.did.try", "todo.did.remove"}

// DidText is what the person says when a step is reached.
func DidText(w *i18n.Words, step accounts.Step) string { return w.T(didTexts[step]) }

// byHand words what the person does on a page that does not lead all the way,
// one numbered line an action; empty when it does.
func (s wording) byHand(l accounts.Line, link links.Link) string {
	lines := make([]string, 0, len(link.Steps))
	for i, a := range link.Steps {
		lines = append(lines, strconv.Itoa(i+1)+". "+s.action(l, link, a))
	}
	return strings.Join(lines, "\n")
}

func (s wording) action(l accounts.Line, link links.Link, a links.Action) string {
	press := func(label string) string { return s.words.T("byHand.press", "Label", label) }
	switch a {
	case links.SignInOptions:
		return press(s.quotes.T("quote.options"))
	case links.SignInToOrganization:
		return press(s.quotes.T("quote.organisation"))
	case links.TypeDomain:
		if link.Enter == "" {
			return s.words.T("byHand.domain")
		}
		return s.words.T("byHand.type", "Domain", link.Enter)
	case links.SwitchOrganization:
		return s.words.T("byHand.switch")
	case links.PickOrganization:
		return s.words.T("byHand.pick", "Organisation", l.Title())
	default: // SecurityInfo
		return press(s.quotes.T("quote.info"))
	}
}
