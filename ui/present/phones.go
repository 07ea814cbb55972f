package present

import (
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
	if lost, ok := whenGone[id]; ok && d.Gone() {
		return lost
	}
	return id
}

// whenGone are the sentences that say something else once the old phone is gone.
var whenGone = map[string]string{
	"device.old":              "device.old.lost",
	"gate.checks":             "gate.checks.lost",
	"gate.green.title":        "gate.green.title.lost",
	"gate.last.codes":         "gate.last.codes.lost",
	"gate.last.codes.text":    "gate.last.codes.text.lost",
	"gate.last.look":          "gate.last.look.lost",
	"gate.last.look.text":     "gate.last.look.text.lost",
	"gate.last.wipe":          "gate.last.wipe.lost",
	"gate.last.wipe.text":     "gate.last.wipe.text.lost",
	"gate.list":               "gate.list.lost",
	"gate.page.amber":         "gate.page.amber.lost",
	"gate.page.guess":         "gate.page.guess.lost",
	"gate.page.red":           "gate.page.red.lost",
	"gate.red.named":          "gate.red.title.lost",
	"gate.red.title":          "gate.red.title.lost",
	"guided.gate":             "guided.gate.lost",
	"menu.gate":               "gate.title.lost",
	"report.calendar.text":    "report.calendar.text.lost",
	"report.calendar.title":   "report.calendar.title.lost",
	"report.holding":          "report.holding.lost",
	"step.hint.open":          "step.hint.open.lost",
	"step.hint.try":           "step.hint.try.lost",
	"todo.add.note":           "todo.add.note.lost",
	"todo.add.text":           "todo.add.text.lost",
	"todo.guess.text":         "todo.guess.text.lost",
	"todo.home.add.personal":  "todo.home.add.personal.lost",
	"todo.home.open.personal": "todo.home.open.personal.lost",
	"todo.home.open.wait":     "todo.home.open.wait.lost",
	"todo.home.open.work":     "todo.home.open.work.lost",
	"todo.home.remove.note":   "todo.remove.note.lost",
	"todo.later.text":         "todo.later.text.lost",
	"todo.left.text":          "todo.left.text.lost",
	"todo.open.email":         "todo.open.email.lost",
	"todo.open.note":          "todo.open.note.lost",
	"todo.open.text":          "todo.open.text.lost",
	"todo.remove.note":        "todo.remove.note.lost",
	"todo.remove.text":        "todo.remove.text.lost",
	"todo.try.text":           "todo.try.text.lost",
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
