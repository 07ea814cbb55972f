package add

import (
	"cmp"
	"slices"
	"strings"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// tally counts the lines of the table.
type tally struct {
	total, answered int // lines that are asked for, or were
	addable         int // to be added
	troubled        int // to be looked at
	listed          int // in the list already
	repeated        int // the same as another line
}

func (t *table) counts() tally {
	var n tally
	for _, e := range t.entries {
		n.total++
		n.repeated += len(e.again)
		if e.state == waiting || e.state == asking {
			continue
		}
		n.answered++
		switch {
		case e.addable():
			n.addable++
		case e.troubled():
			n.troubled++
		case e.state == alreadyListed, e.state == homeTenant, e.state == ownAddress:
			n.listed++
		case e.state == duplicate && !e.proposed:
			n.repeated++
		}
	}
	return n
}

// memberships returns what would be added.
func (t *table) memberships() []accounts.Membership {
	var out []accounts.Membership
	names := t.names()
	for _, e := range t.entries {
		if !e.addable() {
			continue
		}
		m := accounts.NewMembership(e.account, e.tenant)
		m.Name = cmp.Or(accounts.Cut(cmp.Or(e.name, names[e.tenant.Key()]), accounts.MaxName), t.typedName(e))
		if t.notes {
			m.Note = accounts.Cut(note(e.more), accounts.MaxNote)
		}
		out = append(out, m)
	}
	return out
}

// typedName is what the person calls an organisation that is known by its ID only.
func (t *table) typedName(e entry) string { return strings.TrimSpace(t.named[e.tenant.Key()]) }

// note is what the other cells of a line hold, each under its heading.
func note(more []tenantlookup.Cell) string {
	var lines []string
	for _, c := range more {
		if c.Heading != "" {
			c.Text = c.Heading + ": " + c.Text
		}
		lines = append(lines, c.Text)
	}
	return strings.Join(lines, "\n")
}

// hasNotes reports whether a line that would be added holds more than a name.
func (t *table) hasNotes() bool {
	return slices.ContainsFunc(t.entries, func(e entry) bool { return e.addable() && len(e.more) > 0 })
}

// rest is what of the text is still open when everything that can be added has
// been: the lines to look at and those that nobody has asked for, under the
// headings of a table.
func (t *table) rest(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	open, entries := map[int]bool{}, map[int]bool{}
	for _, e := range t.entries {
		entries[e.line] = true
		if e.line > 0 && e.open() {
			open[e.line] = true
		}
	}
	if len(open) > 0 && !entries[1] && strings.Contains(lines[0], "\t") {
		open[1] = true
	}
	var out []string
	for i, line := range lines {
		if open[i+1] {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// hasFailures reports whether a line may go better another time.
func (t *table) hasFailures() bool {
	return slices.ContainsFunc(t.entries, func(e entry) bool { return e.state == failed })
}
