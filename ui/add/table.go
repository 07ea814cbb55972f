package add

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/tenantlookup"
)

// state is how far one line of the table is.
type state int

const (
	waiting       state = iota // not asked yet
	asking                     // under way
	found                      // an organisation, to be added
	duplicate                  // the same organisation as a line above, for the same account
	alreadyListed              // already in the list for its account
	homeTenant                 // the account's home: it has a line of its own
	ownAddress                 // the address of one of the accounts: nothing to ask
	excluded                   // a proposal that the person leaves out
	failed                     // see entry.err
	unusable                   // nothing in this line could be understood
)

// entry is one line of the table.
type entry struct {
	query    string // what is asked; empty: unusable
	name     string // display name that stood beside it, or that it has in the list
	text     string // as pasted
	line     int    // where it stands in the box, counted from 1; 0: nobody typed it
	again    []int  // further lines that hold the same
	more     []tenantlookup.Cell
	state    state
	tenant   tenantlookup.Tenant
	account  accounts.Account // it is added for
	err      error
	sameAs   string // duplicate: what the line above was asked as
	proposed bool   // Microsoft lists it for the account, or another cloud has it; nobody typed it

	domainOf    string                // the query of the line that it was taken from another cloud for
	relation    directory.Category    // with proposed: how the account belongs to it
	reason      tenantlookup.Reason   // unusable: why
	otherClouds []tenantlookup.Tenant // the same domain in other clouds
}

// addable reports whether the line would be added.
func (e entry) addable() bool { return e.state == found && e.tenant.Kind != tenantlookup.B2C }

// troubled reports whether the person has to look at the line: it became no
// organisation, and not because that is there already.
func (e entry) troubled() bool {
	return e.state == failed || e.state == unusable || e.state == found && e.tenant.Kind == tenantlookup.B2C
}

// open reports whether nothing has come of the line yet.
func (e entry) open() bool { return e.troubled() || e.state == waiting || e.state == asking }

// table is what was understood and what came of it. Answers are kept by query,
// so that editing the text asks nothing twice.
type table struct {
	entries         []entry
	proposals       []entry // what Microsoft lists for the account, behind the text's lines
	proposalsKnown  bool    // Microsoft has answered what it lists, be it nothing
	answers         map[string]tenantlookup.Result
	excluded        map[tenantlookup.Key]bool        // proposals that the person leaves out
	otherClouds     map[string][]tenantlookup.Tenant // what other clouds hold, by query; empty: nothing
	fromOtherClouds map[string][]entry               // of those, what the person wants too, by query
	named           map[tenantlookup.Key]string      // names given here to organisations known by their ID only
	notes           bool                             // the other cells of a pasted table go into the notes
	asking          bool                             // a round is under way: lines stay where they are
	account         accounts.Account                 // of the lines that have none of their own
	chosen          map[string]accounts.AccountKey   // the account of a line alone, by query
	data            Data
}

func newTable(d Data) *table {
	return &table{
		answers: map[string]tenantlookup.Result{}, excluded: map[tenantlookup.Key]bool{}, data: d,
		otherClouds: map[string][]tenantlookup.Tenant{}, fromOtherClouds: map[string][]entry{},
		named: map[tenantlookup.Key]string{}, chosen: map[string]accounts.AccountKey{},
	}
}

// read takes the text apart anew.
func (t *table) read(text string) {
	t.entries = nil
	all := tenantlookup.Find(text)
	for _, f := range all {
		e := entry{query: f.Query, name: accounts.CleanLine(f.Name), text: accounts.CleanLine(f.Text), line: f.Line, again: f.Again, more: f.More, reason: f.Reason}
		if t.isOwnAddress(e.text) {
			e.state = ownAddress
		}
		if !f.Entry && (e.state == ownAddress || tenantlookup.IsMailProvider(f.Query) && len(all) > 1) {
			continue // an address in the prose of a mail: the person's own, or somebody else's mailbox
		}
		t.entries = append(t.entries, e)
		t.entries = append(t.entries, t.fromOtherClouds[f.Query]...)
	}
	t.entries = append(t.entries, t.proposals...)
	t.settle()
}

// isOwnAddress reports whether a text is the address of one of the accounts.
func (t *table) isOwnAddress(text string) bool {
	return slices.ContainsFunc(t.data.Move().Accounts, func(a accounts.Account) bool {
		return strings.EqualFold(strings.TrimSpace(a.Address), text)
	})
}

// isHome reports whether a line is the organisation that its account lives in.
func (t *table) isHome(e *entry) bool {
	if e.proposed && (e.domainOf != "" || e.account.Same(t.account)) {
		return e.relation == directory.HomeTenant
	}
	_, domain, _ := strings.Cut(e.account.Address, "@")
	return e.account.Kind == accounts.Work && e.tenant.Domain != "" && strings.EqualFold(domain, e.tenant.Domain)
}

// settle derives every line's state from the answers. While nothing is asked, the
// lines that the person has to look at come first.
func (t *table) settle() {
	seen := map[accounts.LineKey]string{}
	move := t.data.Move()
	listed, names := listed(move)
	for i := range t.entries {
		e := &t.entries[i]
		if e.state == ownAddress {
			continue
		}
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
		e.name = cmp.Or(e.name, names[key])
		e.account = e.accountIn(move, t)
		at := accounts.LineKey{Account: e.account.Key(), Tenant: key}
		if above, dup := seen[at]; dup {
			e.state, e.sameAs = duplicate, above
			continue
		}
		seen[at] = e.query
		switch {
		case listed[at]:
			e.state = alreadyListed
		case t.isHome(e):
			e.state = homeTenant
		case e.proposed && t.excluded[key]:
			e.state = excluded
		}
	}
	if !t.asking {
		slices.SortStableFunc(t.entries, func(a, b entry) int { return rank(a) - rank(b) })
	}
}

// rank is 0 for the lines that the person has to look at, 1 for the others.
func rank(e entry) int {
	if e.troubled() {
		return 0
	}
	return 1
}

// listed are the organisations in the list, each for its account, and what those of
// every account are called there.
func listed(move accounts.Move) (has map[accounts.LineKey]bool, names map[tenantlookup.Key]string) {
	has, names = map[accounts.LineKey]bool{}, map[tenantlookup.Key]string{}
	for _, m := range move.Memberships {
		key := m.Tenant.Key()
		has[accounts.LineKey{Account: m.Account.Key(), Tenant: key}] = true
		names[key] = cmp.Or(names[key], m.Name)
	}
	return has, names
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

// nameless reports whether an organisation to be added is known by its ID only:
// nobody recognises it in the list by that.
func (t *table) nameless(e entry) bool {
	return e.addable() && !e.proposed && e.name == "" && e.tenant.Domain == ""
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
