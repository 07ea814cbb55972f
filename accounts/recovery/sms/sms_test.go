package sms_test

import (
	"encoding/csv"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"

	"norikae/accounts/recovery/sms"
)

func read(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open("data/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all[1:]
}

// example is a typical number of a region; nil: it has none of its own.
func example(region string) *phonenumbers.PhoneNumber {
	if p := phonenumbers.GetExampleNumberForType(region, phonenumbers.MOBILE); p != nil {
		return p
	}
	return phonenumbers.GetExampleNumber(region)
}

// number is the same as a text.
func number(region string) string {
	p := example(region)
	if p == nil {
		return ""
	}
	return phonenumbers.Format(p, phonenumbers.INTERNATIONAL)
}

func TestEveryCountryIsFound(t *testing.T) {
	table := read(t, "tiers.csv")
	if len(table) != 226 || len(sms.Countries()) != 226 {
		t.Fatalf("%d rows, %d countries", len(table), len(sms.Countries()))
	}
	for _, r := range table {
		for _, region := range strings.Fields(r[2]) {
			text := number(region)
			if text == "" {
				if r[0] != "Antarctica" { // has no numbers of its own
					t.Errorf("%s: no number of %s", r[0], region)
				}
				continue
			}
			n, err := sms.Look(text, "")
			if err != nil || !n.HasTier || string(n.Country.Tier) != r[1] {
				t.Errorf("%s (%s): %+v, %v", r[0], text, n, err)
				continue
			}
			// A few regions share one numbering plan; then another region of the same code is right too.
			if n.Country.Name != r[0] && n.Region == region {
				t.Errorf("%s (%s) is called %s", r[0], text, n.Country.Name)
			}
		}
	}
}

func TestEveryOptInIsFound(t *testing.T) {
	table := read(t, "optin.csv")
	if len(table) != 114 || len(sms.OptIns()) != 114 {
		t.Fatalf("%d rows, %d codes", len(table), len(sms.OptIns()))
	}
	for _, r := range table {
		n, err := sms.Look("+"+r[0]+strings.Repeat("2", 11-len(r[0])), "")
		for digits := 13; err != nil && digits > 5; digits-- { // numbers are of different lengths
			n, err = sms.Look("+"+r[0]+strings.Repeat("2", digits-len(r[0])), "")
		}
		if err != nil || n.OptIn == nil || n.OptIn.Code != r[0] || n.OptIn.Region != r[1] {
			t.Errorf("%s %s: %+v, %v", r[0], r[1], n, err)
		}
	}
}

func TestTables(t *testing.T) {
	tiers := map[sms.Tier]int{}
	regions := map[string]string{}
	supported := phonenumbers.GetSupportedRegions()
	for _, c := range sms.Countries() {
		tiers[c.Tier]++
		if c.Name == "" || c.Japanese == "" || len(c.Regions) == 0 {
			t.Errorf("row %+v", c)
		}
		for _, r := range c.Regions {
			if regions[r] != "" {
				t.Errorf("%s is %s and %s", r, regions[r], c.Name)
			}
			if !supported[r] && r != "AQ" {
				t.Errorf("%s: no numbers of region %q", c.Name, r)
			}
			regions[r] = c.Name
		}
	}
	if tiers[sms.Low] != 15 || tiers[sms.MidLow] != 47 || tiers[sms.MidHigh] != 91 || tiers[sms.High] != 73 {
		t.Errorf("tiers %v", tiers)
	}
	for _, o := range sms.OptIns() {
		if strings.Trim(o.Code, "0123456789") != "" || o.Region == "" || o.Japanese == "" {
			t.Errorf("code %+v", o)
		}
	}
}

// The table that is returned must not be the one that is looked up.
func TestTableIsACopy(t *testing.T) {
	sms.Countries()[0] = sms.Country{}
	if sms.Countries()[0].Name == "" {
		t.Error("a table was changed")
	}
}

func TestLook(t *testing.T) {
	for _, c := range []struct {
		text, region   string
		admin, country string
		tier           sms.Tier
		optIn          string
		virtual        bool
	}{
		{"090-1234-5678", "JP", "+81 9012345678", "Japan", sms.MidLow, "", false},
		{"+81 80 1234 5678", "", "+81 8012345678", "Japan", sms.MidLow, "", false},
		{"０８０１２３４５６７８", "JP", "+81 8012345678", "Japan", sms.MidLow, "", false},
		{"+81 (0)80-1234-5678", "JP", "+81 8012345678", "Japan", sms.MidLow, "", false},
		{"050-3123-4567", "JP", "+81 5031234567", "Japan", sms.MidLow, "", true},
		{"+1 876 210 1234", "", "+1 8762101234", "Jamaica", sms.High, "1876", false},
		{"+1 206 555 0100", "", "+1 2065550100", "United States", sms.Low, "", false},
		{"+7 701 123 4567", "", "+7 7011234567", "", "", "7", false}, // Kazakhstan: opt-in, no tier
		{"+262 639 01 23 45", "", "+262 639012345", "", "", "262", false},
		{"+20 100 123 4567", "", "+20 1001234567", "Egypt", sms.High, "20", false},
		{"+211 97 712 3456", "", "+211 977123456", "South Sudan", sms.MidHigh, "211", false},
		{"+246 380 1234", "", "+246 3801234", "Diego Garcia", sms.MidHigh, "", false},
	} {
		n, err := sms.Look(c.text, c.region)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		code := ""
		if n.OptIn != nil {
			code = n.OptIn.Code
		}
		if n.Admin != c.admin || n.Country.Name != c.country || n.Country.Tier != c.tier || code != c.optIn || n.Virtual != c.virtual {
			t.Errorf("%s: %+v, code %q", c.text, n, code)
		}
	}
}

func TestNoNumber(t *testing.T) {
	for _, text := range []string{"", "x", "090-1234-5678", "+", "+999 123 456", "12", strings.Repeat("1", 300), "+81", "日本"} {
		if n, err := sms.Look(text, ""); !errors.Is(err, sms.ErrNumber) {
			t.Errorf("%q: %+v, %v", text, n, err)
		}
	}
	if n, err := sms.Look("+800 1234 5678", ""); err != nil || n.Region != "" || n.HasTier {
		t.Errorf("a number of no country: %+v, %v", n, err)
	}
}

func TestCountryOptIn(t *testing.T) {
	want := map[string]string{
		"Japan": "", "United States": "", "Jamaica": "1876", "Egypt": "20", "Antarctica": "", "Sint Maarten": "1721",
		"Réunion": "262", "Saint Vincent and the Grenadines": "1784", "Canada": "", "Timor-Leste": "670", "Russia": "7",
	}
	for _, c := range sms.Countries() {
		code, asked := want[c.Name]
		got := ""
		if o := c.OptIn(); o != nil {
			got = o.Code
		}
		if asked && got != code {
			t.Errorf("%s: %q, want %q", c.Name, got, code)
		}
	}
	if n := slices.IndexFunc(sms.Countries(), func(c sms.Country) bool { return c.Name == "Japan" }); sms.Countries()[n].Title("ja") != "日本" || sms.Countries()[n].Title("en") != "Japan" {
		t.Error("Japan has another name")
	}
}

func FuzzLook(f *testing.F) {
	for _, s := range []string{"090-1234-5678", "+1876", "+", "tel:+81-90-1234-5678;ext=1", "\xff", "٠١٢", "+672 1"} {
		f.Add(s, "JP")
	}
	f.Fuzz(func(t *testing.T, text, region string) {
		n, err := sms.Look(text, region)
		if err != nil {
			if !errors.Is(err, sms.ErrNumber) {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		if !strings.HasPrefix(n.E164, "+") || strings.Trim(n.E164[1:], "0123456789") != "" || strings.ReplaceAll(n.Admin, " ", "") != n.E164 {
			t.Errorf("%q: %+v", text, n)
		}
		if n.OptIn != nil && !strings.HasPrefix(n.E164[1:], n.OptIn.Code) {
			t.Errorf("%q: %+v", text, n)
		}
	})
}

func BenchmarkLook(b *testing.B) {
	for b.Loop() {
		if _, err := sms.Look("090-1234-5678", "JP"); err != nil {
			b.Fatal(err)
		}
	}
}
