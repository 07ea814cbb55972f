package tenantlookup

import "strings"

// Found is one query.
type Found struct {
	Query, Name string
	Line        int
	Text        string
}

// Find finds.
func Find(text string) []Found {
	var out []Found
	s := scanner{}
	seen := map[string]bool{}
	n := 0
	for line := range strings.Lines(fold(text)) {
		n++
		for _, h := range s.scan(line) {
			if !seen[h.query.Value] {
				seen[h.query.Value] = true
				out = append(out, Found{Query: h.query.Value, Line: n, Text: line[h.start:h.end]})
			}
		}
	}
	return out
}
