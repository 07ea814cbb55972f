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

// Why says what a line still needs the old phone for, in order of risk: the
// first is where a lost phone locks the person out.
type Why int

// The reasons, riskiest first.
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
	Since      time.Time // last change, or when it was added; may be zero
}

// Verdict is the gate's answer with everything a screen says about it.
type Verdict struct {
	Light   Light
	Holding []Hold          // what holds it closed: by risk, then oldest first
	Counts  map[Outcome]int // memberships by outcome
	Homes   int             // accounts whose own security info is settled
	ByGraph int             // settled memberships whose last proof is Microsoft Graph's
	ByHand  int             // settled memberships on the person's word
	Second  int             // memberships with a second sign-in method
}

// Settled counts the memberships that need the old phone no longer.
func (v Verdict) Settled() int { return v.Counts[Done] + v.Counts[NothingToMove] + v.Counts[Left] }

// Gate computes the answer. It is green only when every membership and every
// account's own security info is done, has nothing to move, or is left. A list
// without memberships is red: nothing is known, so nothing may be promised.
func Gate(m Move) Verdict {
	v := Verdict{Counts: map[Outcome]int{}}
	for _, a := range m.Accounts {
		if !a.HasHome() {
			continue
		}
		if Settled(a.Home.Outcome()) {
			v.Homes++
			continue
		}
		v.Holding = append(v.Holding, Hold{Account: a, Home: true, Why: whyOf(a.Home), Since: a.Home.Since})
	}
	for _, x := range m.Memberships {
		o := x.Outcome()
		v.Counts[o]++
		if x.Second == SecondYes {
			v.Second++
		}
		if Settled(o) {
			if o == Done && x.Marks[Remove].By == ByGraph {
				v.ByGraph++
			} else {
				v.ByHand++
			}
			continue
		}
		v.Holding = append(v.Holding, Hold{Account: x.Account, Membership: x, Why: whyOf(x.Progress), Since: x.lastChange()})
	}
	slices.SortStableFunc(v.Holding, func(a, b Hold) int {
		if a.Why != b.Why {
			return int(a.Why) - int(b.Why)
		}
		return a.Since.Compare(b.Since)
	})
	v.Light = light(v.Holding, len(m.Memberships))
	return v
}

func light(holding []Hold, known int) Light {
	if known == 0 {
		return Red
	}
	l := Green
	for _, h := range holding {
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

// lastChange is when the row was last touched, or added.
func (m Membership) lastChange() time.Time {
	if !m.Touched.IsZero() {
		return m.Touched
	}
	return m.Added
}
