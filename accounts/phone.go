package accounts

import (
	"strings"
	"time"

	"norikae/accounts/facts"
	"norikae/tenantlookup"
)

// SoonDays is how many days before the end of text messages and calls a line that
// rests on a phone number counts as a risk.
const SoonDays = 90

// Ending is a line that rests on a phone number, with the day from which Microsoft
// sends it no text messages and calls any more.
type Ending struct {
	Line
	On   time.Time // local midnight
	Only bool      // the number is all there is, not just the second method
}

// PhoneEnds returns the day from which Microsoft sends no text messages and calls
// to the account in t; ok is false where no day is known. The day depends on the
// cloud and on whether the account is a member or a guest. An organisation with a
// telephony provider of its own goes on, which cannot be seen from outside.
func PhoneEnds(a Account, t tenantlookup.Tenant) (end time.Time, ok bool) {
	if t.Kind != tenantlookup.Workforce || !t.Cloud.IsPublic() {
		return time.Time{}, false
	}
	if a.Kind == Work && t.Domain != "" && strings.HasSuffix(a.Key().Address, "@"+t.Domain) {
		return endOf("sms.end.member") // the account's own organisation: a member there
	}
	return endOf("sms.end.guest")
}

// PhoneEnds is the same day for the account's own security info. For personal
// accounts no day is known, only reports.
func (a Account) PhoneEnds() (time.Time, bool) {
	if a.Kind != Work {
		return time.Time{}, false
	}
	return endOf("sms.end.member")
}

func endOf(fact string) (time.Time, bool) {
	f, ok := facts.Find(fact)
	return f.Until, ok && !f.Until.IsZero()
}

// OnPhone returns how the line rests on a phone number; ok is false when it does
// not, as far as is known, or no end is known there.
func (l Line) OnPhone() (e Ending, ok bool) {
	p := l.Progress()
	only := p.byPhone()
	switch {
	case !only && (l.Home || !l.Membership.secondByPhone()):
		return e, false
	case l.Home:
		e.On, ok = l.Account.PhoneEnds()
	default:
		e.On, ok = PhoneEnds(l.Account, l.Membership.Tenant)
	}
	e.Line, e.Only = l, only
	return e, ok
}

// secondByPhone reports whether a number is the only second method of a row.
func (m *Membership) secondByPhone() bool { return m.Second == SecondPhone && m.Decided != Left }

// byPhone reports whether a line is settled because only a number is used there.
func (p *Progress) byPhone() bool { return p.Decided == NothingToMove && p.Reason == PhoneOrMail }

// Soon reports whether the end is near enough at now to count as a risk, or past.
// A zero now is before everything.
func (e Ending) Soon(now time.Time) bool {
	return !now.IsZero() && !now.Before(e.On.AddDate(0, 0, -SoonDays))
}

// Past reports whether Microsoft has ended text messages and calls there.
func (e Ending) Past(now time.Time) bool { return !now.IsZero() && !now.Before(e.On) }

// outdates reports whether the end makes the line's proof worthless at now: the number
// that settled the line has ended, and the proof is older than that.
func (e Ending) outdates(now time.Time) bool {
	p := e.Progress()
	return e.Only && e.Past(now) && p.Proven() && p.Proof.Before(e.On)
}

// At returns the move as a screen shows it at a moment; it is never saved. Where a
// phone number was all there was and has ended, an older sign-in proves nothing any
// more, and the line rests on a guess again. If no line is so, At returns m itself.
func (m Move) At(now time.Time) Move {
	own := m
	for i, a := range m.Accounts {
		if e, ok := HomeLine(a).OnPhone(); ok && e.outdates(now) {
			own = own.Clone()
			own.Accounts[i].Home.Proof = time.Time{}
		}
	}
	cloned := false
	for i := range m.Memberships {
		if !m.Memberships[i].byPhone() { // nearly all
			continue
		}
		if e, ok := RowLine(m.Memberships[i]).OnPhone(); ok && e.outdates(now) {
			if !cloned {
				own, cloned = own.Clone(), true
			}
			own.Memberships[i].Proof = time.Time{}
		}
	}
	return own
}
