package report

import (
	"slices"
	"time"

	"norikae/accounts"
)

// gate words the verdict and what holds it closed.
func (t teller) gate(d *document, v accounts.Verdict) {
	d.Light = "red"
	d.Gate = t.T("gate.red.title")
	if len(t.move.Old) > 0 {
		d.Gate = t.T("gate.red.named", "Old", t.oldPhone())
	}
	switch {
	case v.Lost > 0:
		d.GateText = t.N("gate.lost", v.Lost)
	case v.Empty:
		d.GateText = t.T("gate.empty")
	case v.Light == accounts.Green:
		d.Light, d.Gate, d.GateText = "green", t.T("gate.green.title"), t.T("gate.all")
	case v.Light == accounts.Amber && len(v.Holding) == 0:
		d.Light, d.Gate, d.GateText = "amber", t.T("gate.guess.title"), t.N("gate.guess", len(v.Unproven))
	case v.Light == accounts.Amber:
		d.Light, d.Gate, d.GateText = "amber", t.T("gate.amber.title"), t.N("gate.waiting", len(v.Holding))
	default:
		d.GateText = t.N("gate.holding", len(v.Holding))
	}
	holds := slices.Concat(v.Holding, v.Unproven)
	if len(holds) == 0 {
		return
	}
	d.Holding = heading(t.T("report.holding"))
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
