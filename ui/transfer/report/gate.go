package report

import (
	"slices"
	"time"

	"norikae/accounts"
	"norikae/ui/present"
)

// gate words the verdict and what holds it closed.
func (t teller) gate(d *document, v accounts.Verdict) {
	sign := present.Gate(t.Words, t.move, v, true)
	d.Light, d.Gate, d.GateText = lights[v.Light], sign.Title, sign.Text
	holds := slices.Concat(v.Holding, v.Unproven)
	if len(holds) == 0 {
		return
	}
	d.Holding = heading(t.phones.T("report.holding"))
	for _, h := range holds {
		d.Holds = append(d.Holds, t.hold(h))
	}
}

// lights are the classes of the page, by light.
var lights = map[accounts.Light]string{accounts.Red: "red", accounts.Amber: "amber", accounts.Green: "green"}

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
	switch w {
	case accounts.Untried:
		return t.T("report.why.untried")
	case accounts.NotTried:
		return t.T("report.why.notTried")
	case accounts.NotRemoved:
		return t.T("report.why.notRemoved")
	case accounts.AdminWaiting:
		return t.T("report.waiting", "Day", t.day(since))
	case accounts.ForLater:
		return t.T("state.skipped")
	case accounts.Unproven:
		return t.T("report.why.guess")
	default:
		return t.T("report.why.notAdded")
	}
}
