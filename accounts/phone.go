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
	Account    Account    // always set
	Membership Membership // zero for an account's own security info
	Home       bool       // the line is the account's own security info
	On         time.Time  // local midnight
	Only       bool       // the number is all there is, not just the second method
}

// PhoneEnds returns the day from which Microsoft sends no text messages and calls
// to a guest of t, and whether one is known: it depends on the cloud and on how
// the account stands there. An organisation can go on with a provider of its own,
// which nobody outside can see.
func PhoneEnds(a Account, t tenantlookup.Tenant) (time.Time, bool) {
	if t.Kind != tenantlookup.Workforce || !t.Cloud.IsPublic() {
		return time.Time{}, false
	}
	if a.Kind == Work && t.Domain != "" && strings.HasSuffix(a.Key().Address, "@"+t.Domain) {
		return ends("sms.end.member") // the account's own organisation: a member there
	}
	return ends("sms.end.guest")
}

// PhoneEnds is the day for the account's own security info. Personal accounts have
// none that is known, only reports.
func (a Account) PhoneEnds() (time.Time, bool) {
	if a.Kind != Work {
		return time.Time{}, false
	}
	return ends("sms.end.member")
}

func ends(fact string) (time.Time, bool) {
	f, ok := facts.Find(fact)
	return f.Until, ok && !f.Until.IsZero()
}

// OnPhone returns how a row rests on a phone number; ok is false when it does not,
// as far as is known, or no end is known there.
func (m Membership) OnPhone() (e Ending, ok bool) { return m.onPhone() }

func (m *Membership) onPhone() (e Ending, ok bool) {
	if !m.numbered() {
		return e, false
	}
	on, ok := PhoneEnds(m.Account, m.Tenant)
	return Ending{Account: m.Account, Membership: *m, On: on, Only: m.byPhone()}, ok
}

// numbered reports whether a number is the only or the second method of a row;
// that is asked of every row, and an Ending is large.
func (m *Membership) numbered() bool {
	return m.byPhone() || m.Second == SecondPhone && m.Decided != Left
}

// OnPhone is Membership.OnPhone for the account's own security info.
func (a Account) OnPhone() (e Ending, ok bool) {
	if !a.Home.byPhone() {
		return e, false
	}
	on, ok := a.PhoneEnds()
	return Ending{Account: a, Home: true, On: on, Only: true}, ok
}

// byPhone reports whether a line is settled because only a number, or a mailed
// code, is used there.
func (p *Progress) byPhone() bool { return p.Decided == NothingToMove && p.Reason == PhoneOrMail }

// Soon reports whether the end is near enough at now to count as a risk, or past.
// A zero now is before everything.
func (e Ending) Soon(now time.Time) bool {
	return !now.IsZero() && !now.Before(e.On.AddDate(0, 0, -SoonDays))
}

// Past reports whether Microsoft has ended text messages and calls there.
func (e Ending) Past(now time.Time) bool { return !now.IsZero() && !now.Before(e.On) }

// void reports whether a proof is worth nothing at now: what settled the line has
// ended, and no sign-in with the new phone has worked since.
func (e Ending) void(p *Progress, now time.Time) bool {
	return e.Only && e.Past(now) && p.Proven() && p.Proof.Before(e.On)
}

// At returns the move as it stands at a moment, to be shown and never to be saved:
// where a phone number has ended that was all there was, a sign-in from before
// proves nothing any more, and the line rests on a guess again. Where that is
// nowhere so, it is m itself.
func (m Move) At(now time.Time) Move {
	shared := true
	own := func() {
		if shared {
			m, shared = m.Clone(), false
		}
	}
	for i := range m.Accounts {
		if e, ok := m.Accounts[i].OnPhone(); ok && e.void(&m.Accounts[i].Home, now) {
			own()
			m.Accounts[i].Home.Proof = time.Time{}
		}
	}
	for i := range m.Memberships {
		if !m.Memberships[i].numbered() {
			continue
		}
		if e, ok := m.Memberships[i].onPhone(); ok && e.void(&m.Memberships[i].Progress, now) {
			own()
			m.Memberships[i].Proof = time.Time{}
		}
	}
	return m
}
