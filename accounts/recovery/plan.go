package recovery

import (
	"time"

	"norikae/accounts"
	"norikae/accounts/links"
)

// Task is one thing to do about lines of the move, in the order of a plan.
type Task struct {
	Kind    TaskKind
	Account accounts.Account      // whose task it is; zero for one that serves all accounts
	Rows    []accounts.Membership // the organisations it is about; nil for an account's own
	Links   []links.Link          // pages to open, best first; nil when each row has its own, or none
}

// TaskKind is the kind of a task. Its values are stable words.
type TaskKind string

// The tasks, in the order in which a plan lists them. Only a personal account has
// a way back of its own; it comes before everything else.
const (
	HomeCode  TaskKind = "home-code" // personal: recovery code or another contact
	HomeForm  TaskKind = "home-form" // personal: Microsoft's recovery form
	Carrier   TaskKind = "carrier"   // a SIM with the same number
	HomeOwn   TaskKind = "home-own"  // the account is open: add the new phone there
	HomeDesk  TaskKind = "home-desk" // work: the own company's help desk
	Mailbox   TaskKind = "mailbox"   // e-mail code: the mailbox
	UseOther  TaskKind = "other"     // another method that is registered there
	UseNumber TaskKind = "number"    // a text message or a call
	UseCodes  TaskKind = "codes"     // the restored code app
	UseTrust  TaskKind = "trusted"   // may follow from the own company; to be tried
	Look      TaskKind = "look"      // see what the page offers; then perhaps the letter
	Letter    TaskKind = "letter"    // only the administrator can help
	After     TaskKind = "after"     // what to do when the answer has come
)

// taskOrder is the order of a plan.
var taskOrder = [...]TaskKind{
	HomeCode, HomeForm, Carrier, HomeOwn, HomeDesk, Mailbox, UseOther, UseNumber, UseCodes, UseTrust, Look, Letter, After,
}

// Plan is what can be done without the old phone.
type Plan struct {
	Tasks   []Task
	Alone   []accounts.Membership // rows the person gets back into without anybody's help
	Perhaps []accounts.Membership // rows where the page has to be tried or looked at first
	Letters []accounts.Membership // rows where only the administrator can help
}

// PlanFor makes the plan for accounts whose own line is to be recovered and for
// memberships, in the order given within each task. answers is called once for each
// membership, and once for each account without one, whose key then has no tenant. now
// decides whether a phone number still works, see accounts.PhoneEnds.
func PlanFor(homes []accounts.Account, rows []accounts.Membership, answers func(accounts.LineKey) Answers, now time.Time) Plan {
	b := builder{tasks: map[TaskKind][]Task{}, now: now}
	seen := map[accounts.AccountKey]bool{}
	for _, m := range rows {
		a := answers(m.Key())
		b.addRow(m, a)
		if !seen[m.Account.Key()] {
			seen[m.Account.Key()] = true
			b.addHome(m.Account, a)
		}
	}
	for _, x := range homes {
		if !seen[x.Key()] {
			seen[x.Key()] = true
			b.addHome(x, answers(accounts.LineKey{Account: x.Key()}))
		}
	}
	return b.plan()
}

// builder collects the tasks of a plan by kind.
type builder struct {
	tasks   map[TaskKind][]Task
	carrier bool
	now     time.Time
	p       Plan
}

// addHome adds the tasks at the account itself.
func (b *builder) addHome(x accounts.Account, a Answers) {
	add := func(k TaskKind, l []links.Link) { b.tasks[k] = append(b.tasks[k], Task{Kind: k, Account: x, Links: l}) }
	own := links.Home(x, "")
	switch {
	case x.Kind == accounts.EmailCode:
		add(Mailbox, nil)
	case a.Home == Yes:
		add(HomeOwn, own)
	case x.Kind == accounts.Personal:
		add(HomeCode, own)
		add(HomeForm, links.Recovery(x))
	default:
		add(HomeDesk, nil)
	}
}

// addRow adds what can be done at one organisation.
func (b *builder) addRow(m accounts.Membership, a Answers) {
	if end, ok := accounts.PhoneEnds(m.Account, m.Tenant); ok && !b.now.Before(end) {
		a.Number = No // text messages and calls have ended there
	}
	kinds, alone := recoveryWays(m, a)
	// A SIM is worth getting where the number is known to be registered, and
	// where nothing better is known.
	if kinds[0] != Letter && (a.Number == Yes || a.Number == Unknown && !alone) {
		b.carrier = true
	}
	for _, k := range kinds {
		b.tasks[k] = append(b.tasks[k], Task{Kind: k, Rows: []accounts.Membership{m}})
	}
	switch {
	case alone:
		b.p.Alone = append(b.p.Alone, m)
	case kinds[0] != Letter:
		b.p.Perhaps = append(b.p.Perhaps, m)
	default:
		b.p.Letters = append(b.p.Letters, m)
	}
}

// recoveryWays lists what can be done at one organisation, surest first. alone reports
// that the person can do one of them without help. Whether the organisation trusts the
// person's company cannot be seen, so the plan tries it and has the letter as the next
// step; so it does with a page that is only reported.
func recoveryWays(m accounts.Membership, a Answers) (kinds []TaskKind, alone bool) {
	if links.NoPage(m.Tenant) != links.HasPage {
		return []TaskKind{Letter}, false // there is no page of Microsoft's to try anything on
	}
	if m.Account.Kind != accounts.Work {
		a.Trusted = No
	}
	for _, w := range []struct {
		answer Answer
		kind   TaskKind
	}{{a.Other, UseOther}, {a.Number, UseNumber}, {a.Codes, UseCodes}} {
		if w.answer == Yes {
			kinds = append(kinds, w.kind)
		}
	}
	alone = len(kinds) > 0 && !links.ByReport(m.Tenant)
	if a.Trusted == Yes {
		kinds = append(kinds, UseTrust)
	}
	switch {
	case alone:
		return kinds, true
	case len(kinds) > 0:
		return append(kinds, Look, Letter), false
	case a.Other == No && a.Number == No && a.Codes == No && a.Trusted == No:
		return []TaskKind{Letter}, false
	default:
		return []TaskKind{Look, Letter}, false
	}
}

// plan puts the tasks into their order: one task a kind and account at home, one
// task a kind for all organisations.
func (b *builder) plan() Plan {
	if b.carrier {
		b.tasks[Carrier] = []Task{{Kind: Carrier}}
	}
	if len(b.tasks[Letter]) > 0 {
		b.tasks[After] = []Task{{Kind: After}}
	}
	for _, k := range taskOrder {
		list := b.tasks[k]
		if len(list) > 1 && len(list[0].Rows) > 0 {
			for _, t := range list[1:] {
				list[0].Rows = append(list[0].Rows, t.Rows...)
			}
			list = list[:1]
		}
		b.p.Tasks = append(b.p.Tasks, list...)
	}
	return b.p
}
