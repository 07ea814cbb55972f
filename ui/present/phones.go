package present

import (
	"slices"
	"strings"
	"time"

	"norikae/accounts"
	"norikae/ui/i18n"
)

// Phones words sentences that name the phones of a move. Where the old phone is
// gone, a sentence that asks something of it is replaced by its variant that asks
// nothing: nobody can approve with, charge or wipe a phone that is lost.
type Phones struct {
	words *i18n.Words
	move  accounts.Move
}

// PhonesOf returns the phones of a move in a language.
func PhonesOf(w *i18n.Words, m accounts.Move) Phones { return Phones{w, m} }

// Fields are the names as the sentences' fields Old and New.
func (p Phones) Fields() []any {
	return []any{"Old", OldPhone(p.words, p.move), "New", NewPhone(p.words, p.move)}
}

// Pair is the phone that goes and the one that comes; empty where they are not named.
func (p Phones) Pair() string {
	if len(p.move.Old) == 0 || p.move.New == "" {
		return ""
	}
	return OldPhone(p.words, p.move) + " → " + p.move.New
}

// T words a sentence.
func (p Phones) T(id string, pairs ...any) string {
	return p.words.T(Variant(p.move.Device, id), append(p.Fields(), pairs...)...)
}

// N words a sentence with a number in it.
func (p Phones) N(id string, n int, pairs ...any) string {
	return p.words.N(Variant(p.move.Device, id), n, append(p.Fields(), pairs...)...)
}

// Variant returns the ID of a sentence as it stands for the phones of d: another one
// where the old phone is gone and the sentence asks something of it.
func Variant(d accounts.Device, id string) string {
	switch lost, ok := whenGone[id]; {
	case !d.Gone():
		return id
	case ok:
		return lost
	case slices.Contains(sayLost, id):
		return id + ".lost"
	default:
		return id
	}
}

// sayLost are the sentences that say something else once the old phone is gone: that with
// ".lost" behind the ID.
var sayLost = strings.Fields(`
	device.old gate.checks gate.green.title gate.list gate.page.amber gate.page.guess gate.page.red gate.red.title guided.gate
	gate.last.codes gate.last.codes.text gate.last.look gate.last.look.text gate.last.wipe gate.last.wipe.text
	report.calendar.text report.calendar.title report.holding step.hint.open step.hint.try
	todo.add.note todo.add.text todo.guess.text todo.later.text todo.left.text todo.open.email todo.open.note todo.open.text
	todo.home.add.personal todo.home.open.personal todo.home.open.wait todo.home.open.work
	todo.remove.note todo.remove.text todo.try.text`)

// whenGone are the others, with what is said then.
var whenGone = map[string]string{
	"gate.red.named":        "gate.red.title.lost",
	"menu.gate":             "gate.title.lost",
	"todo.home.remove.note": "todo.remove.note.lost",
}

// PhoneMark says in a few words when the phone number a line rests on ends, and
// whether that is soon enough to be a risk.
func PhoneMark(w *i18n.Words, e accounts.Ending, now time.Time) (text string, risk bool) {
	if e.Past(now) {
		return w.T("phone.ended", "Day", w.Date(e.On)), true
	}
	return w.T("phone.ends", "Day", w.Date(e.On)), e.Soon(now)
}

// PhoneNote is the message about the phone number a line may rest on, to be filled
// with a Day and the phones' names; empty where there is none.
func PhoneNote(l accounts.Line, now time.Time) (message string, day time.Time) {
	e, ok := l.OnPhone()
	p := l.Progress()
	switch {
	case ok && e.Past(now):
		return "phone.ended.note", e.On
	case ok:
		return "phone.ends.note", e.On
	case l.Home && l.Account.Kind == accounts.Personal && p.Decided == accounts.NothingToMove && p.Reason == accounts.PhoneOrMail:
		return "phone.personal.note", time.Time{}
	default:
		return "", time.Time{}
	}
}
