package tenantlookup

// Queries returns every distinct query in pasted text, in order.
func Queries(text string) []string {
	var out []string
	for _, f := range Find(text) {
		if f.Query != "" {
			out = append(out, f.Query)
		}
	}
	return out
}
