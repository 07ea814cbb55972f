package report

import (
	"slices"
	"time"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/present"
)

// Source is what a report is made from.
type Source struct {
	Move     accounts.Move
	Made     time.Time // now; printed in local time
	Version  string    // of the app, e.g. "1.2.0"
	Practice bool      // the organisations are made up, and the report says so
	Unsaved  int       // changes in Move that the keyring does not have
}

// document is a report in words, before it becomes a page or a text.
type document struct {
	Lang, Title, Made string
	Warnings          []string // practice mode, changes not saved
	Phones            string
	Date              string // empty: none
	Light             string // "red", "amber" or "green"
	Gate, GateText    string
	Holding           string // title of the Holds; empty: none
	Holds             []pair
	Total             string
	Counts            []pair
	Accounts          []accountPart
	Heads             heads
	Earlier           string // title of the Past; empty: none
	Past              []pair
}

// pair is a name with a text about it.
type pair struct{ Name, Text string }

// heads are the titles of the columns.
type heads struct {
	Organisation, State string
	Steps               [4]string
}

// accountPart is one account with its rows.
type accountPart struct {
	Title, Kind, Count string
	Home               *row // nil: the account has no security info of its own
	Rows               []row
}

// teller words a Source in one language.
type teller struct {
	*i18n.Words
	phones present.Phones
	src    Source
	move   accounts.Move
}

// tellerOf returns the teller of a source as it is at the moment of the report, with
// names of phones that are one line.
func tellerOf(w *i18n.Words, s Source) teller {
	s.Move = s.Move.At(s.Made)
	m := s.Move
	m.Old, m.New = slices.Clone(m.Old), clean(m.New)
	for i := range m.Old {
		m.Old[i] = clean(m.Old[i])
	}
	return teller{Words: w, phones: present.PhonesOf(w, m), src: s, move: m}
}

// compose words the whole report.
func compose(w *i18n.Words, s Source) document {
	t := tellerOf(w, s)
	s = t.src
	v := accounts.GateAt(s.Move, s.Made)
	d := document{
		Lang:   string(w.Language()),
		Title:  t.T("report.title"),
		Made:   t.T("report.made", "Moment", t.moment(s.Made), "Version", clean(s.Version)),
		Phones: t.phones.T("report.phones"),
		Total:  present.TallyOf(v).SettledText(w),
		Counts: t.counts(v.Counts, present.TallyOf(v).Guessed),
		Heads: heads{
			Organisation: t.T("report.organisation"), State: t.T("report.state"),
		},
	}
	for _, step := range accounts.Steps {
		d.Heads.Steps[step] = present.StepName(w, t.move, step)
	}
	if s.Practice {
		d.Warnings = append(d.Warnings, t.T("practice.badge"))
	}
	if v.Lost > 0 {
		d.Warnings = append(d.Warnings, t.N("report.lost", v.Lost))
	}
	if s.Unsaved > 0 {
		d.Warnings = append(d.Warnings, t.N("report.unsaved", s.Unsaved))
	}
	if !s.Move.By.IsZero() {
		d.Date = t.date()
	}
	t.gate(&d, v)
	for _, a := range s.Move.Accounts {
		d.Accounts = append(d.Accounts, t.account(a))
	}
	if len(s.Move.Archive) > 0 {
		d.Earlier = t.T("report.earlier")
		for _, past := range s.Move.Archive {
			title, text := Past(w, past)
			d.Past = append(d.Past, pair{title, text})
		}
	}
	return d
}

// account words one account and its organisations, in the order of the list.
func (t teller) account(a accounts.Account) accountPart {
	p := accountPart{Title: clean(a.Title()), Kind: present.KindText(t.Words, a.Kind)}
	if a.Label != "" {
		p.Kind = clean(a.Address) + t.T("header.paren", "Text", p.Kind)
	}
	if a.HasHome() {
		p.Home = new(t.home(a))
	}
	for _, m := range t.move.Memberships {
		if m.Account.Same(a) {
			p.Rows = append(p.Rows, t.row(m))
		}
	}
	p.Count = present.TallyFor(t.move, a).SettledText(t.Words)
	return p
}

// counts words how many memberships have each outcome, and how many of those with
// nothing to move are a guess; what none has is left out.
func (t teller) counts(by map[accounts.Outcome]int, guessed int) []pair {
	var list []pair
	add := func(name string, n int) {
		if n > 0 {
			list = append(list, pair{name, t.N("report.count", n)})
		}
	}
	for _, o := range []accounts.Outcome{
		accounts.Done, accounts.NothingToMove, accounts.Left, accounts.Waiting,
		accounts.Skipped, accounts.InProgress, accounts.NotStarted,
	} {
		if o == accounts.NothingToMove {
			add(t.outcome(o), by[o]-guessed)
			add(t.T("gate.count.guess"), guessed)
			continue
		}
		add(t.outcome(o), by[o])
	}
	return list
}
