package report

import (
	"cmp"
	"time"

	"norikae/accounts"
	"norikae/ui/present"
)

// row is one organisation, or the account's own security info.
type row struct {
	Name, Where string
	State       string
	Class       string   // "settled", "waiting" or "open"
	More        []string // a risk, a second method
	Steps       [4]stepCell
	Note        string // several lines
}

// stepCell is one step: when it was reached and on whose word.
type stepCell struct {
	Done     bool
	Text     string // the day, or that it is not reached
	Short    string // the same for a narrow column: 2026-11-30
	Evidence string // empty while not reached
}

func (t teller) row(m accounts.Membership) row {
	r := t.progress(m.Progress)
	r.Name = clean(m.Title())
	r.Where = t.where(m)
	switch m.Second {
	case accounts.SecondYes:
		r.More = append(r.More, t.T("report.second.yes"))
	case accounts.SecondPhone:
		text := t.T("report.second.phone")
		if e, ok := accounts.RowLine(m).OnPhone(); ok {
			id := "report.second.phone.ends"
			if e.Past(t.src.Made) {
				id = "report.second.phone.ended"
			}
			text = t.T(id, "Day", t.Date(e.On))
		}
		r.More = append(r.More, text)
	case accounts.SecondNo:
		r.More = append(r.More, t.T("report.second.no"))
	}
	r.Note = cleanLines(m.Note)
	return r
}

// home is the row of an account's own security info.
func (t teller) home(a accounts.Account) row {
	r := t.progress(a.Home)
	r.Name = t.T("report.home.work")
	if a.Kind == accounts.Personal {
		r.Name = t.T("report.home.personal")
	}
	return r
}

// progress words what is known of a line.
func (t teller) progress(p accounts.Progress) row {
	o := p.Outcome()
	r := row{State: t.state(p), Class: "open"}
	switch {
	case accounts.Settled(o):
		r.Class = "settled"
	case o == accounts.Waiting:
		r.Class = "waiting"
	}
	if p.Risky(accounts.Remove) {
		r.More = append(r.More, t.T("report.why.untried"))
	}
	for _, s := range accounts.Steps {
		r.Steps[s] = t.step(p, s)
	}
	return r
}

// state words where a line stands, why, and since when.
func (t teller) state(p accounts.Progress) string {
	o := p.Outcome()
	switch o {
	case accounts.InProgress:
		return t.T("report.steps", "N", p.Reached())
	case accounts.NothingToMove:
		proof := t.T("report.guess")
		if p.Proven() {
			proof = t.T("report.proven", "Day", t.day(p.Proof))
		}
		return t.T("report.line", "Name", t.outcome(o), "Text", present.ReasonText(t.Words, p.Reason)+t.T("header.paren", "Text", proof))
	case accounts.Waiting:
		return t.T("report.waiting", "Day", t.day(p.Since))
	case accounts.Skipped, accounts.Left:
		return t.T("report.since", "State", t.outcome(o), "Day", t.day(p.Since))
	default:
		return t.outcome(o)
	}
}

func (t teller) step(p accounts.Progress, s accounts.Step) stepCell {
	switch o := p.Outcome(); {
	case p.Done(s):
	case accounts.Settled(o):
		return same(t.T("report.notNeeded"))
	default:
		return same(t.T("report.notYet"))
	}
	at := p.Marks[s].At
	if p.Evidence(s) == accounts.ByTry {
		at = p.Proof
	}
	return stepCell{
		Done: true, Text: t.day(at), Short: at.Local().Format(time.DateOnly), Evidence: t.evidence(p.Evidence(s)),
	}
}

// evidence words who vouches for a step.
func (t teller) evidence(e accounts.Evidence) string {
	id := map[accounts.Evidence]string{accounts.ByGraph: "report.byGraph", accounts.ByTry: "report.byTry"}[e]
	return t.T(cmp.Or(id, "report.byHand"))
}

// same is a step that was not reached.
func same(s string) stepCell { return stepCell{Text: s, Short: s} }

// where is domain, tenant ID and, outside the public cloud, the cloud.
func (t teller) where(m accounts.Membership) string {
	var parts []string
	if d := clean(m.Tenant.Domain); d != "" && d != clean(m.Title()) {
		parts = append(parts, d)
	}
	if id := clean(m.Tenant.ID); id != "" {
		parts = append(parts, id)
	}
	if c := m.Tenant.Cloud; !c.IsPublic() {
		parts = append(parts, clean(present.CloudName(t.Words, c)))
	}
	return join(parts, " · ")
}
