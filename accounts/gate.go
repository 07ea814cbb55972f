package accounts

import (
	"slices"
	"time"
)

// Light is the gate's answer: may the old phone go?
type Light int

// The answers. The zero value is the safe one.
const (
	Red   Light = iota // no
	Amber              // only what waits for others, or was left for later by choice, is open
	Green              // yes: everything known is done, nothing to move, or left
)

// Why says what a line still needs the old phone for.
type Why int

// The reasons.
const (
	Untried      Why = iota // the old phone was removed and the new one never tried
	NotAdded                // only the old phone is registered, as far as is known
	NotTried                // the new phone is added and not tried
	NotRemoved              // the new phone works; the old one is still registered
	AdminWaiting            // waiting for the organisation's administrator
	ForLater                // left for later by choice
)

// Hold is one line that holds the gate closed: a membership, or the own security
// info of an account.
type Hold struct {
	Account    Account    // always set
	Membership Membership // zero for an account's own security info
	Home       bool       // the line is the account's own security info
	Why        Why
	Since      time.Time // of a decision, else of the last step, else when it was added; may be zero
}

// Verdict is the gate's answer with everything a screen says about it.
type Verdict struct {
	Light   Light
	Empty   bool            // red because no membership is known: nothing may be promised
	Holding []Hold          // what holds it closed: by risk, then oldest first
	Untried []Hold          // those of Holding where nobody knows whether any phone works
	Counts  map[Outcome]int // memberships by outcome

	Homes     int // accounts whose own security info is settled …
	HomesOf   int // … of those that have any
	ByGraph   int // done memberships where Microsoft Graph saw the new phone there and the old one gone
	ByHand    int // done memberships on the person's word
	Second    int // memberships with a second sign-in method …
	SecondOf  int // … of those that are not left
	SecondNot int // memberships known to have none
}

// Settled counts the memberships that need the old phone no longer.
func (v Verdict) Settled() int { return v.Counts[Done] + v.Counts[NothingToMove] + v.Counts[Left] }

// Remaining counts the memberships that are not begun or not finished.
func (v Verdict) Remaining() int { return v.Counts[NotStarted] + v.Counts[InProgress] }

// Gate computes the answer. It is green only when every membership and every
// account's own security info is done, has nothing to move, or is left. A list
// without memberships is red: nothing is known, so nothing may be promised.
func Gate(m Move) Verdict {
	v := Verdict{Counts: map[Outcome]int{}, Empty: len(m.Memberships) == 0}
	for _, a := range m.Accounts {
		v.countHome(a, m.Started)
	}
	for i := range m.Memberships {
		v.count(&m.Memberships[i])
	}
	slices.SortStableFunc(v.Holding, func(a, b Hold) int {
		if c := risk(a.progress()) - risk(b.progress()); c != 0 {
			return c
		}
		return a.Since.Compare(b.Since)
	})
	for _, h := range v.Holding {
		if h.Why == Untried {
			v.Untried = append(v.Untried, h)
		}
	}
	v.Light = light(v)
	return v
}

// countHome adds an account's own security info.
func (v *Verdict) countHome(a Account, started time.Time) {
	if !a.HasHome() {
		return
	}
	v.HomesOf++
	if Settled(a.Home.Outcome()) {
		v.Homes++
		return
	}
	v.Holding = append(v.Holding, Hold{
		Account: a, Home: true, Why: whyOf(a.Home), Since: a.Home.since(started),
	})
}

// count adds a membership.
func (v *Verdict) count(x *Membership) {
	o := x.Outcome()
	v.Counts[o]++
	if o != Left {
		v.SecondOf++
		switch x.Second {
		case SecondYes:
			v.Second++
		case SecondNo:
			v.SecondNot++
		}
	}
	switch {
	case o == Done && x.Marks[Add].By == ByGraph && x.Marks[Remove].By == ByGraph:
		v.ByGraph++
	case o == Done:
		v.ByHand++
	case !Settled(o):
		v.Holding = append(v.Holding, Hold{
			Account: x.Account, Membership: *x, Why: whyOf(x.Progress), Since: x.since(x.Added),
		})
	}
}

func (h Hold) progress() Progress {
	if h.Home {
		return h.Account.Home
	}
	return h.Membership.Progress
}

func light(v Verdict) Light {
	if v.Empty {
		return Red
	}
	l := Green
	for _, h := range v.Holding {
		if h.Why != AdminWaiting && h.Why != ForLater {
			return Red
		}
		l = Amber
	}
	return l
}

// whyOf says what an unsettled line still needs.
func whyOf(p Progress) Why {
	switch {
	case p.Decided == Waiting:
		return AdminWaiting
	case p.Decided == Skipped:
		return ForLater
	case p.Risky(Remove):
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
	riskNone           // the new phone works there
	riskSettled
)

// risk says what losing the old phone today would mean for a line.
func risk(p Progress) int {
	switch {
	case Settled(p.Outcome()):
		return riskSettled
	case p.Risky(Remove):
		return riskNobody
	case p.Done(Try):
		return riskNone
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
