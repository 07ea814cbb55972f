package add

import (
	"cmp"
	"errors"
	"strings"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// state is how far one line of the table is.
type state int

const (
	waiting       state = iota // not asked yet
	asking                     // under way
	found                      // an organisation, to be added
	duplicate                  // the same organisation as a line above
	alreadyListed              // already in the list for this account
	homeTenant                 // the account's home: it has a line of its own
	excluded                   // a proposal that the person leaves out
	failed                     // see entry.err
	unusable                   // nothing in this line could be understood
)

// entry is one line of the table.
type entry struct {
	query    string // what is asked; empty: unusable
	name     string // display name that stood beside it
	text     string // as pasted
	state    state
	tenant   tenantlookup.Tenant
	err      error
	sameAs   string // duplicate: what the line above was asked as
	proposed bool   // Microsoft lists it for the account, or another cloud has it; nobody typed it

	domainOf    string                // the query of the line that it was taken from another cloud for
	relation    Relation              // with proposed
	reason      tenantlookup.Reason   // unusable: why
	otherClouds []tenantlookup.Tenant // the same domain in other clouds
}

// table is what was understood and what came of it. Answers are kept by query,
// so that editing the text asks nothing twice.
type table struct {
	entries         []entry
	proposals       []entry // what Microsoft lists for the account, behind the text's lines
	proposalsKnown  bool    // Microsoft has said what it lists, be it nothing
	answers         map[string]tenantlookup.Result
	excluded        map[tenantlookup.Key]bool        // proposals that the person leaves out
	otherClouds     map[string][]tenantlookup.Tenant // what other clouds hold, by query; empty: nothing
	fromOtherClouds map[string][]entry               // of those, what the person wants too, by query
	named           map[tenantlookup.Key]string      // names given here to organisations known by their ID only
	account         accounts.Account
	has             func(accounts.LineKey) bool
}

func newTable(has func(accounts.LineKey) bool) *table {
	return &table{
		answers: map[string]tenantlookup.Result{}, excluded: map[tenantlookup.Key]bool{}, has: has,
		otherClouds: map[string][]tenantlookup.Tenant{}, fromOtherClouds: map[string][]entry{},
		named: map[tenantlookup.Key]string{},
	}
}

// read takes the text apart anew.
func (t *table) read(text string) {
	t.entries = nil
	for _, f := range tenantlookup.Find(text) {
		t.entries = append(t.entries, entry{query: f.Query, name: f.Name, text: f.Text, reason: f.Reason})
		t.entries = append(t.entries, t.fromOtherClouds[f.Query]...)
	}
	t.entries = append(t.entries, t.proposals...)
	t.settle()
}

// settle derives every line's state from the answers.
func (t *table) settle() {
	seen := map[tenantlookup.Key]string{}
	for i := range t.entries {
		e := &t.entries[i]
		if e.query == "" {
			e.state = unusable
			continue
		}
		answer, ok := t.answers[e.query]
		if !ok {
			if e.state != asking {
				e.state = waiting
			}
			continue
		}
		e.tenant, e.err = answer.Tenant, answer.Err
		if e.err != nil {
			e.state = failed
			continue
		}
		e.state, e.otherClouds = found, t.remainingClouds(e.query)
		key := e.tenant.Key()
		if above, dup := seen[key]; dup {
			e.state, e.sameAs = duplicate, above
			continue
		}
		seen[key] = e.query
		switch {
		case t.has(accounts.NewMembership(t.account, e.tenant).Key()):
			e.state = alreadyListed
		case e.proposed && e.relation == Home:
			e.state = homeTenant
		case e.proposed && t.excluded[key]:
			e.state = excluded
		}
	}
}

// pending returns the queries that have no answer yet, each once, and marks them
// as being asked.
func (t *table) pending() []string {
	var out []string
	once := map[string]bool{}
	for i := range t.entries {
		e := &t.entries[i]
		if e.state != waiting {
			continue
		}
		e.state = asking
		if !once[e.query] {
			once[e.query] = true
			out = append(out, e.query)
		}
	}
	return out
}

// answer records one result.
func (t *table) answer(r tenantlookup.Result) {
	if errors.Is(r.Err, tenantlookup.ErrCancelled) {
		return
	}
	t.answers[r.Text] = r
}

// stopped puts lines without an answer back to waiting.
func (t *table) stopped() {
	for i := range t.entries {
		if t.entries[i].state == asking {
			t.entries[i].state = waiting
		}
	}
	t.settle()
}

// retry forgets failures that may go better another time.
func (t *table) retry() {
	for q, r := range t.answers {
		if r.Err != nil {
			delete(t.answers, q)
		}
	}
	t.settle()
}

// counts returns how many queries are answered, how many there are, how many
// lines can be added and how many failed.
func (t *table) counts() (answered, total, addable, faults int) {
	for _, e := range t.entries {
		total++
		switch e.state {
		case waiting, asking:
			continue
		case found:
			if e.tenant.Kind != tenantlookup.B2C {
				addable++
			}
		case failed:
			faults++
		}
		answered++
	}
	return answered, total, addable, faults
}

// memberships returns what would be added.
func (t *table) memberships() []accounts.Membership {
	var out []accounts.Membership
	names := t.names()
	for _, e := range t.entries {
		if e.state != found || e.tenant.Kind == tenantlookup.B2C {
			continue
		}
		m := accounts.NewMembership(t.account, e.tenant)
		m.Name = cmp.Or(e.name, names[e.tenant.Key()], strings.TrimSpace(t.named[e.tenant.Key()]))
		out = append(out, m)
	}
	return out
}

// nameless reports whether an organisation to be added is known by its ID only:
// nobody recognises it in the list by that.
func (t *table) nameless(e entry) bool {
	return e.state == found && e.tenant.Kind != tenantlookup.B2C && !e.proposed && e.name == "" && e.tenant.Domain == ""
}

// known lists the domains answered so far, for near spellings.
func (t *table) known() []string {
	var out []string
	for q, r := range t.answers {
		if r.Err == nil && !strings.Contains(q, "/") { // what Microsoft listed has no spelling
			out = append(out, q)
		}
	}
	return out
}
