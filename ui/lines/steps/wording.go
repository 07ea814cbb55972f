package steps

import (
	"strings"
	"time"

	"norikae/accounts"
	"norikae/accounts/facts"
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
		return s.of(l, "todo.mailbox.title", "todo.mailbox.text", "")
	case over(p):
		return s.where(l, p)
	case p.Guessed():
		return s.guess(l, p)
	case p.Risky(accounts.Remove):
		return s.drawn(accounts.Try, s.of(l, "todo.untried.title", "todo.untried.text", "todo.try.note"))
	}
	step, _ := p.Next()
	if l.Home {
		return s.drawn(step, s.home(l, step))
	}
	return s.drawn(step, s.tenant(l, step))
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
	x := s.of(l, "todo.guess.title", "todo.guess.text", "todo.guess.note")
	if p.Reason != accounts.NoReason {
		x.text = s.words.T("todo.guess.because", "Reason", present.ReasonText(s.words, p.Reason)) + "\n" + x.text
	}
	return x
}

// of fills three texts; an empty id is an empty text.
func (s wording) of(l accounts.Line, title, text, note string) message {
	fields := s.fields(l)
	fill := func(id *string) string {
		if *id == "" {
			return ""
		}
		*id = present.Variant(s.move.Device, *id)
		return s.words.T(*id, fields...)
	}
	x := message{title: fill(&title), text: fill(&text), note: fill(&note)}
	x.basis = i18n.Basis(title, text, note) // fill names the variants that are said
	return x
}

// tenant words a step at an organisation.
func (s wording) tenant(l accounts.Line, step accounts.Step) message {
	switch step {
	case accounts.Open:
		text := "todo.open.text"
		if l.Account.Kind == accounts.EmailCode {
			text = "todo.open.email"
		}
		return s.of(l, "todo.open.title", text, "todo.open.note")
	case accounts.Add:
		return s.of(l, "todo.add.title", "todo.add.text", "todo.add.note")
	case accounts.Try:
		return s.of(l, "todo.try.title", "todo.try.text", "todo.try.note")
	default:
		return s.of(l, "todo.remove.title", "todo.remove.text", "todo.remove.note")
	}
}

// home words a step at the account's own security info. A personal account's
// page has other words than an organisation's.
func (s wording) home(l accounts.Line, step accounts.Step) message {
	personal := l.Account.Kind == accounts.Personal
	switch {
	case step == accounts.Open && personal:
		return s.of(l, "todo.open.title", "todo.home.open.personal", "todo.home.open.wait")
	case step == accounts.Open:
		return s.of(l, "todo.open.title", "todo.home.open.work", "todo.home.open.note")
	case step == accounts.Add && personal:
		return s.of(l, "todo.add.title", "todo.home.add.personal", "todo.home.recovery")
	case step == accounts.Add:
		return s.of(l, "todo.add.title", "todo.add.text", "todo.add.note")
	case step == accounts.Try:
		return s.of(l, "todo.try.title", "todo.try.text", "todo.try.note")
	case personal:
		return s.of(l, "todo.remove.title", "todo.home.remove.personal", "todo.home.recovery")
	default:
		return s.of(l, "todo.remove.title", "todo.remove.text", "todo.home.remove.note")
	}
}

// where words a line that asks for nothing now.
func (s wording) where(l accounts.Line, p accounts.Progress) message {
	switch p.Outcome() {
	case accounts.Done:
		text := "todo.done.text"
		if l.Home {
			text = "todo.home.done.text"
		}
		return s.of(l, "todo.done.title", text, "todo.done.note")
	case accounts.NothingToMove:
		x := s.of(l, "todo.nothing.title", "", "")
		x.note = s.words.T("todo.nothing.proven", append(s.fields(l), "Moment", s.words.Moment(p.Proof, s.now))...)
		if p.Reason != accounts.NoReason {
			x.text = s.words.T("todo.because", "Reason", present.ReasonText(s.words, p.Reason))
		}
		return x
	case accounts.Left:
		return s.of(l, "todo.left.title", "todo.left.text", "")
	case accounts.Waiting:
		x := s.of(l, "todo.waiting.title", "", "")
		if l.Home {
			x.title = s.words.T("todo.home.waiting.title")
		}
		x.text = s.words.T("todo.waiting.text", "Since", present.Since(s.words, p.Since, s.now))
		return x
	default:
		return s.of(l, "todo.later.title", "todo.later.text", "")
	}
}

// over reports whether a line has no next step now: settled on more than a guess,
// or decided by the person.
func over(p accounts.Progress) bool {
	o := p.Outcome()
	return accounts.Settled(o) && !p.Guessed() || o == accounts.Waiting || o == accounts.Skipped
}

// did is what the person says when a step is reached.
func (s wording) did(step accounts.Step) string {
	switch step {
	case accounts.Open:
		return s.words.T("todo.did.open")
	case accounts.Add:
		return s.words.T("todo.did.add")
	case accounts.Try:
		return s.words.T("todo.did.try")
	default:
		return s.words.T("todo.did.remove")
	}
}
