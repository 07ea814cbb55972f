package tenantlookup

import (
	"cmp"
	"slices"
	"strings"
)

// maxSuggestions is how many near spellings are worth reading.
const maxSuggestions = 3

// Suggest returns up to three domains that the person may have meant by
// domain, which was not found, the likeliest first: known domains that differ
// by a slip of the keyboard, by the top-level domain or by a part in front,
// and domain itself with a mistyped common ending put right. domain itself is
// never among them.
func Suggest(domain string, known []string) []string {
	asked := comparable(domain)
	if asked == "" {
		return nil
	}
	type near struct {
		domain   string
		distance int
	}
	var all []near
	for _, k := range known {
		k = comparable(k)
		if d, ok := nearness(asked, k); ok {
			all = append(all, near{k, d})
		}
	}
	slices.SortStableFunc(all, func(a, b near) int { return cmp.Compare(a.distance, b.distance) })
	var out []string
	add := func(d string) {
		if d != asked && !slices.Contains(out, d) && len(out) < maxSuggestions {
			out = append(out, d)
		}
	}
	for _, n := range all {
		add(n.domain)
	}
	if ending, ok := repaired(asked); ok {
		add(ending)
	}
	return out
}

// comparable brings a domain, or a text that was meant as one, to one spelling.
func comparable(s string) string {
	s = strings.TrimSpace(normalize(s))
	if ascii, ok := parseDomain(s); ok {
		return ascii
	}
	return strings.ToLower(strings.Trim(s, "."))
}

// nearness reports whether known may be what was meant, and how far off it is.
func nearness(asked, known string) (int, bool) {
	if known == "" || asked == known {
		return 0, false
	}
	bound := 2
	if len(asked) < 8 {
		bound = 1
	}
	if d := distance(asked, known, bound); d <= bound {
		return d, true
	}
	if strings.HasSuffix(asked, "."+known) || strings.HasSuffix(known, "."+asked) {
		return bound + 1, true
	}
	own, others := ownLabel(asked), ownLabel(known)
	return bound + 1, own == others && len(own) > 2
}

// ownLabel is the label that somebody chose: contoso of www.contoso.co.jp.
func ownLabel(domain string) string {
	label, _, _ := strings.Cut(registrable(domain), ".")
	return label
}

// commonEndings are the endings of most domains that are looked up here.
var commonEndings = []string{
	"com", "co.jp", "jp", "ne.jp", "or.jp", "ac.jp", "go.jp", "net", "org", "onmicrosoft.com", "co.uk", "de", "fr", "eu", "io",
}

// repaired puts a mistyped ending right, if the one there does not exist:
// contoso.con, contoso.co.jo, contoso.onmicrosft.com.
func repaired(domain string) (string, bool) {
	best, bestDistance := "", 2
	for _, ending := range commonEndings {
		labels := strings.Split(domain, ".")
		n := strings.Count(ending, ".") + 1
		if len(labels) <= n {
			continue
		}
		typed := strings.Join(labels[len(labels)-n:], ".")
		if isSuffix(typed) {
			continue
		}
		if d := distance(typed, ending, 2); d > 0 && d < bestDistance {
			best, bestDistance = strings.TrimSuffix(domain, typed)+ending, d
		}
	}
	return best, best != ""
}

// distance counts the slips between a and b: a letter left out, added, wrong,
// or two neighbours swapped (optimal string alignment). It stops at bound+1.
func distance(a, b string, bound int) int {
	if len(a)-len(b) > bound || len(b)-len(a) > bound {
		return bound + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > bound {
			return bound + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], bound+1)
}
