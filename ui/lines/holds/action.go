package holds

import (
	"time"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/i18n"
	"norikae/ui/present"
)

// NextAction is the next thing to do about a line that holds the gate closed.
type NextAction int

// The actions.
const (
	Open     NextAction = iota // open the page of its next step
	Try                        // open the page that proves a sign-in with the new phone
	FollowUp                   // ask its administrator again, or go on after the answer
	Look                       // there is no page to open: show what is known
)

// NextFor says what is to be done next about a line.
func NextFor(h accounts.Hold) NextAction {
	switch {
	case h.Why == accounts.AdminWaiting:
		return FollowUp
	case !h.Home && links.NoPage(h.Membership.Tenant) != links.HasPage:
		return Look
	case h.Why == accounts.Untried, h.Why == accounts.NotTried, h.Why == accounts.Unproven:
		return Try
	default:
		return Open
	}
}

// actionTexts name the button of each.
var actionTexts = [...]string{Open: "gate.do.open", Try: "gate.do.try", FollowUp: "gate.do.followUp", Look: "gate.do.look"}

// Title names a line: the organisation, or the account itself.
func Title(w *i18n.Words, h accounts.Hold) string {
	if h.Home {
		return w.T("gate.itself", "Address", h.Account.Title())
	}
	return h.Membership.Title()
}

// why says what a line still needs the old phone for.
func why(w *i18n.Words, m accounts.Move, h accounts.Hold, now time.Time) string {
	phones := present.PhonesOf(w, m)
	switch h.Why {
	case accounts.Untried:
		return phones.T("gate.why.untried")
	case accounts.NotTried:
		return phones.T("gate.why.notTried")
	case accounts.NotRemoved:
		return phones.T("gate.why.notRemoved")
	case accounts.AdminWaiting:
		return w.T("gate.why.waiting", "Since", present.Since(w, h.Since, now))
	case accounts.ForLater:
		return w.T("gate.why.later", "Since", present.Since(w, h.Since, now))
	case accounts.Unproven:
		return w.T("gate.why.guess")
	}
	if h.Line.Progress().Reached() == 0 {
		return w.T("gate.why.notStarted")
	}
	return phones.T("gate.why.notAdded")
}

// Reason is the line under a title: what it still needs, and whose it is.
func Reason(w *i18n.Words, m accounts.Move, h accounts.Hold, now time.Time) string {
	text := why(w, m, h, now)
	switch {
	case h.Home:
		return w.T(present.ByKind(h.Account.Kind, "todo.home.work", "todo.home.personal", "todo.home.work")) + " · " + text
	case len(m.Accounts) > 1:
		return text + " · " + h.Account.Address
	default:
		return text
	}
}
