package tenantlookup

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSuggest(t *testing.T) {
	known := []string{"fabrikam.co.jp", "contoso.com", "northwind.example", "contoso.co.jp", "eu.adatum.com", "日本語.jp"}
	cases := []struct {
		name, domain string
		want         []string
	}{
		{"letter left out", "contso.com", []string{"contoso.com"}},
		{"letter added", "conntoso.com", []string{"contoso.com"}},
		{"wrong letter", "contozo.com", []string{"contoso.com"}},
		{"neighbours swapped", "fabrikma.co.jp", []string{"fabrikam.co.jp"}},
		{"ending", "contoso.cmo", []string{"contoso.com", "contoso.co.jp"}},
		{"other top-level domain", "northwind.com", []string{"northwind.example"}},
		{"part in front", "sales.northwind.example", []string{"northwind.example"}},
		{"part in front missing", "adatum.com", []string{"eu.adatum.com"}},
		{"full-width", "ｃｏｎｔｏｓ．ｃｏｍ", []string{"contoso.com"}},
		{"dot forgotten", "contosocom", []string{"contoso.com"}},
		{"Japanese", "日本誤.jp", []string{"xn--wgv71a119e.jp"}},
		{"known itself", "fabrikam.co.jp", nil},
		{"nothing near", "woodgrove.net", nil},
		{"empty", "", nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Suggest(c.domain, known); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// An ending that does not exist is put right without any known domain.
func TestSuggestEnding(t *testing.T) {
	for domain, want := range map[string]string{
		"contoso.con":                "contoso.com",
		"contoso.ocm":                "contoso.com",
		"contoso.co.jo":              "contoso.co.jp",
		"contoso.onmicrosft.com":     "contoso.onmicrosoft.com",
		"contoso.onmicrosoft.con":    "contoso.onmicrosoft.com",
		"contoso.example":            "",
		"contoso.net":                "",
		"contoso.completelydifferen": "",
	} {
		got := Suggest(domain, nil)
		if want == "" && len(got) != 0 || want != "" && !slices.Equal(got, []string{want}) {
			t.Errorf("%q: got %q, want %q", domain, got, want)
		}
	}
}

func TestSuggestIsShort(t *testing.T) {
	known := []string{"contosa.com", "contosb.com", "contosc.com", "contosd.com", "contose.com", "contosa.com"}
	got := Suggest("contoso.com", known)
	if !slices.Equal(got, []string{"contosa.com", "contosb.com", "contosc.com"}) {
		t.Errorf("got %q", got)
	}
}

// distance counts edits: nothing for equal words, the same both ways, at most
// one more after one more edit, and never beyond the bound.
func TestDistance(t *testing.T) {
	word := rapid.StringMatching(`[abc.]{0,12}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b, bound := word.Draw(t, "a"), word.Draw(t, "b"), rapid.IntRange(1, 4).Draw(t, "bound")
		d := distance(a, b, bound)
		if (d == 0) != (a == b) || d > bound+1 || d != distance(b, a, bound) {
			t.Fatalf("distance(%q, %q, %d) = %d, back %d", a, b, bound, d, distance(b, a, bound))
		}
		at := rapid.IntRange(0, len(a)).Draw(t, "at")
		if more := a[:at] + "x" + a[at:]; distance(a, more, bound) != 1 {
			t.Fatalf("%q to %q", a, more)
		}
		if swapped := strings.Replace(a, "ab", "ba", 1); swapped != a && distance(a, swapped, bound) != 1 {
			t.Fatalf("%q to %q", a, swapped)
		}
	})
}
