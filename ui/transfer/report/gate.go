package report

import (
	"cmp"
	"slices"
	"time"

	"norikae/accounts"
	"norikae/ui/present"
)

// gate words the verdict and what holds it closed.
func (t teller) gate(d *document, v accounts.Verdict) {
	sign := present.Gate(t.Words, t.move, v, true)
	d.Light, d.Gate, d.GateText = [...]string{accounts.Red: "red", accounts.Amber: "amber", accounts.Green: "green"}[v.Light], sign.Title, sign.Text
	holds := slices.Concat(v.Holding, v.Unproven)
	if len(holds) == 0 {
		return
	}
	d.Holding = t.phones.T("report.holding")
	for _, h := range holds {
		d.Holds = append(d.Holds, t.hold(h))
	}
}

func (t teller) hold(h accounts.Hold) pair {
	p := pair{Text: t.why(h.Why, h.Since)}
	address := clean(h.Account.Address)
	if h.Home {
		p.Name = t.T("report.hold.home", "Address", address)
		return p
	}
	p.Name = t.T("report.hold", "Organisation", clean(h.Membership.Title()), "Address", address)
	return p
}

// why says what a line still needs the old phone for.
func (t teller) why(w accounts.Why, since time.Time) string {
	if w == accounts.AdminWaiting {
		return t.T("report.waiting", "Day", t.day(since))
	}
	id := map[accounts.Why]string{
		accounts.Untried: "report.why.untried", accounts.NotTried: "report.why.notTried", accounts.NotRemoved: "report.why.notRemoved",
		accounts.ForLater: "state.skipped", accounts.Unproven: "report.why.guess",
	}[w]
	return t.T(cmp.Or(id, "report.why.notAdded"))
}
