package tenantlookup

import "strings"

// Found is one query in pasted text, or one entry of a list that holds none.
type Found struct {
	Query  string // in the form Resolve and Parse read; empty when the entry holds nothing usable
	Name   string // the display name beside it on the line; empty when there is none
	Line   int    // where it stands first, counted from 1
	Text   string // what it was read from; of an entry without a query, the line as pasted
	Entry  bool   // the text is a list: the person expects an answer to this line
	Reason Reason // why an entry holds no query: a reason of ErrInvalid
	Again  []int  // further lines that hold the same query
	More   []Cell // what else stands in the row of a table
}

// Queries returns every distinct query in pasted text, in order: of a mail, a
// chat, a table, lines of anything. Each is a domain, a tenant ID or the
// sign-in host of an external tenant, and Resolve reads it with the meaning it
// has in the text. No query is of a name that merely looks like a domain, of
// an ID that is labelled as something else, or of Microsoft's own links and
// senders.
func Queries(text string) []string {
	var queries []string
	for _, f := range Find(text) {
		if f.Query != "" {
			queries = append(queries, f.Query)
		}
	}
	return queries
}

// Find returns the queries of pasted text, as Queries does, with the display
// name that stands beside each ("Contoso 株式会社 <tab> contoso.com",
// "Sato <sato@contoso.com>").
//
// When the text is a list, such as a column copied from a spreadsheet, every
// line is an entry: a line without a query is returned too, in its place, so
// that it can be answered. A line of headings is not an entry. In the prose of
// a mail only the queries are returned.
func Find(text string) []Found {
	rows := split(text)
	tabulate(rows, text)
	each(rows, func(some []row) { read(some, rows, false) })
	keepTenants(rows)
	rows, columns, list := entries(rows)
	if list {
		columns.infer(rows)
	}
	each(rows, func(some []row) { complete(some, columns, list) })
	nameInvitations(rows)
	c := collector{found: make([]Found, 0, len(rows)), at: make(map[string]int, len(rows))}
	for i := range rows {
		row := &rows[i]
		for _, h := range row.hits {
			c.add(Found{Query: h.query.Value, Name: h.name, Line: row.number, Text: row.text[h.start:h.end], Entry: list, More: row.more})
		}
		if list && len(row.hits) == 0 {
			reason := row.missed
			if reason == "" {
				reason = ReasonNothing
			}
			c.found = append(c.found, Found{Line: row.number, Text: strings.TrimSpace(row.raw), Entry: true, Reason: reason})
		}
	}
	return c.found
}

// A collector keeps each query once.
type collector struct {
	found []Found
	at    map[string]int // query: its index in found
}

func (c *collector) add(f Found) {
	i, seen := c.at[f.Query]
	if !seen {
		c.at[f.Query] = len(c.found)
		c.found = append(c.found, f)
		return
	}
	first := &c.found[i]
	if first.Name == "" {
		first.Name = f.Name
	}
	if len(first.More) == 0 {
		first.More = f.More
	}
	last := first.Line
	if n := len(first.Again); n > 0 {
		last = first.Again[n-1]
	}
	if f.Line != last {
		first.Again = append(first.Again, f.Line)
	}
}
