package accounts

import (
	"cmp"
	"slices"
	"time"
)

// Light is the gate's answer: may the old phone go?
type Light int

// The answers. The zero value is the safe one.
const (
	Red   Light = iota // no
	Amber              // only what waits for others, was left for later by choice, or rests on a guess is open
	Green              // yes: everything known is done, left, or proven to have nothing to move
)

// Why is the reason why a line still needs the old phone.
type Why int

// The reasons.
const (
	Untried      Why = iota // the old phone was removed and the new one never tried
	NotAdded                // only the old phone is registered, as far as is known
	NotTried                // the new phone is added and not tried
	NotRemoved              // the new phone works; the old one is still registered
	AdminWaiting            // waiting for the organisation's administrator
	ForLater                // left for later by choice
	Unproven                // "nothing to move here" is a guess that no sign-in has proven
)

// Hold is one line that holds the gate closed: a membership, or the own security
// info of an account.
type Hold struct {
	Line
	Why   Why
	Since time.Time // of a decision, else of the last step, else when it was added; may be zero
}

// Verdict is the gate's answer with everything a screen says about it.
type Verdict struct {
	Light    Light
	Empty    bool            // red because no membership is known: nothing may be promised
	Lost     int             // red because the list is incomplete: Move.Lost
	Unread   bool            // red because the saved list has not been read: Move.Unread
	Holding  []Hold          // what holds it closed: by risk, then oldest first
	Untried  []Hold          // those of Holding where nobody knows whether any phone works
	Unproven []Hold          // settled lines that rest on a guess, or on a number that has ended, oldest first: amber at best
	Endings  []Ending        // lines that rest on a phone number that ends soon or has ended, the first to end first
	Counts   map[Outcome]int // memberships by outcome

	Homes     int // accounts whose own security info is settled …
	HomesOf   int // … of those that have any
	ByGraph   int // done memberships where Microsoft Graph saw the new phone there and the old one gone
	ByTry     int // other done memberships, and those with nothing to move, where the new phone alone has worked
	ByHand    int // done memberships on the person's word
	Second    int // memberships with a second sign-in method …
	SecondOf  int // … of those that are not left
	SecondNot int // memberships known to have none
}

// Settled counts the memberships that need the old phone no longer.
func (v Verdict) Settled() int { return v.Counts[Done] + v.Counts[NothingToMove] + v.Counts[Left] }

// Gate computes the answer without regard to the time: no phone number has ended.
func Gate(m Move) Verdict { return GateAt(m, time.Time{}) }

// GateAt computes the answer at a moment. It is green only when every membership and every
// account's own security info is done, is left, or has nothing to move and a
// sign-in with the new phone alone has proven it. What only rests on a guess makes
// it amber at best. A list without memberships is red: nothing is known, so
// nothing may be promised. So is one of which records were lost, and one that has not
// been read.
//
// From the day Microsoft ends text messages and calls, a number is no second
// method, and a line that was settled because only the number is used there rests
// on a guess until a sign-in with the new phone has worked after that day.
func GateAt(m Move, now time.Time) Verdict {
	m = m.At(now)
	v := Verdict{Empty: len(m.Memberships) == 0, Lost: m.Lost, Unread: m.Unread, Counts: map[Outcome]int{}}
	open := make([]openLine, 0, len(m.Accounts)+len(m.Memberships))
	for i := range m.Accounts {
		open = v.countHome(open, &m.Accounts[i], m.Started, now)
	}
	for i := range m.Memberships {
		open = v.count(open, &m.Memberships[i], now)
	}
	v.list(open)
	slices.SortStableFunc(v.Endings, func(a, b Ending) int { return a.On.Compare(b.On) })
	v.Light = lightOf(v)
	return v
}

// openLine is a line that holds the gate closed, or rests on a guess. It points at
// the line, which is large: there may be thousands to sort.
type openLine struct {
	home  *Account
	row   *Membership
	risk  int
	since time.Time
}

// hold is the line as the verdict lists it.
func (o openLine) hold() Hold {
	if o.home != nil {
		return Hold{HomeLine(*o.home), o.home.Home.why(), o.since}
	}
	return Hold{RowLine(*o.row), o.row.why(), o.since}
}

// countHome counts an account's own security info. It has no time of its own at which
// it was added, so it counts from started, when the move began.
func (v *Verdict) countHome(open []openLine, a *Account, started, now time.Time) []openLine {
	if !a.HasHome() {
		return open
	}
	v.HomesOf++
	v.countEnding(HomeLine(*a), now)
	if Settled(a.Home.Outcome()) {
		v.Homes++
		if !a.Home.Guessed() {
			return open
		}
	}
	return append(open, openLine{home: a, risk: a.Home.risk(), since: a.Home.since(started)})
}

// count counts a membership.
func (v *Verdict) count(open []openLine, x *Membership, now time.Time) []openLine {
	o := x.Outcome()
	v.Counts[o]++
	ended := (x.byPhone() || x.secondByPhone()) && v.countEnding(RowLine(*x), now)
	if o != Left {
		v.countSecond(x.Second, ended)
	}
	switch {
	case o == Done && x.Marks[Add].By == ByGraph && x.Marks[Remove].By == ByGraph:
		v.ByGraph++
	case (o == Done || o == NothingToMove) && x.Proven():
		v.ByTry++
	case o == Done:
		v.ByHand++
	case !Settled(o), x.Guessed():
		open = append(open, openLine{row: x, risk: x.risk(), since: x.since(x.Added)})
	}
	return open
}

// countEnding lists a line that rests on a number that ends soon, and reports
// whether the number has ended.
func (v *Verdict) countEnding(l Line, now time.Time) (ended bool) {
	e, ok := l.OnPhone()
	if ok && e.Soon(now) {
		v.Endings = append(v.Endings, e)
	}
	return ok && e.Past(now)
}

// countSecond counts the answer about a second method; a number that has ended is
// none.
func (v *Verdict) countSecond(s Second, ended bool) {
	v.SecondOf++
	switch {
	case s == SecondYes, s == SecondPhone && !ended:
		v.Second++
	case s == SecondNo, s == SecondPhone:
		v.SecondNot++
	}
}

// list lists the open lines by risk, the oldest first, and apart from them those
// that rest on a guess.
func (v *Verdict) list(open []openLine) {
	slices.SortStableFunc(open, func(a, b openLine) int {
		return cmp.Or(a.risk-b.risk, a.since.Compare(b.since))
	})
	v.Holding = make([]Hold, 0, len(open))
	for _, o := range open {
		switch h := o.hold(); h.Why {
		case Unproven:
			v.Unproven = append(v.Unproven, h)
		case Untried:
			v.Untried = append(v.Untried, h)
			fallthrough
		default:
			v.Holding = append(v.Holding, h)
		}
	}
}

func lightOf(v Verdict) Light {
	if v.Empty || v.Lost > 0 || v.Unread {
		return Red
	}
	l := Green
	if len(v.Unproven) > 0 {
		l = Amber
	}
	for _, h := range v.Holding {
		if h.Why != AdminWaiting && h.Why != ForLater {
			return Red
		}
		l = Amber
	}
	return l
}

// why returns the reason of a line that is not settled, or rests on a guess.
func (p Progress) why() Why {
	switch {
	case p.Guessed():
		return Unproven
	case p.Decided == Waiting:
		return AdminWaiting
	case p.Decided == Skipped:
		return ForLater
	case p.Done(Remove) && !p.Done(Try):
		return Untried
	case !p.Done(Add):
		return NotAdded
	case !p.Done(Try):
		return NotTried
	default:
		return NotRemoved
	}
}

// The risks of a line, most urgent first.
const (
	riskNobody  = iota // the old phone was removed, the new one never tried
	riskOldOnly        // without the old phone the person is locked out
	riskChosen         // the same, left for later by choice
	riskPhone          // the phone number there ends soon, or has ended
	riskNone           // the new phone works there
	riskGuess          // nothing to move there, by a guess
	riskSettled
)

// risk rates what losing the old phone today would mean for the line.
func (p *Progress) risk() int {
	switch {
	case p.Guessed():
		return riskGuess
	case Settled(p.Outcome()):
		return riskSettled
	case p.Done(Try):
		return riskNone
	case p.Done(Remove):
		return riskNobody
	case p.Decided == Skipped:
		return riskChosen
	default:
		return riskOldOnly
	}
}

// since is how long an unsettled line stands where it is: since the decision,
// else the last step, else begun.
func (p Progress) since(begun time.Time) time.Time {
	if p.Decided != NotStarted {
		return p.Since
	}
	return later(begun, p.lastMark())
}
