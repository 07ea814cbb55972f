package sms

import (
	_ "embed"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"sync"

	"norikae/accounts/facts"
)

// Tier is a price group of text messages, as Microsoft names it.
type Tier string

// The tiers.
const (
	Low     Tier = "Low"
	MidLow  Tier = "Mid Low"
	MidHigh Tier = "Mid High"
	High    Tier = "High"
)

// Country is a row of the tiers.
type Country struct {
	Name     string   // as the English edition prints it
	Japanese string   // in Japanese
	Regions  []string // ISO 3166 codes, as phone numbers use them
	Tier     Tier
}

// OptIn is a country code that is off until the organisation switches it on.
type OptIn struct {
	Code     string // digits after the plus, with an area code where one belongs to it
	Region   string // as the English edition prints it
	Japanese string
}

//go:embed data/tiers.csv
var tiersCSV string

//go:embed data/optin.csv
var optInCSV string

// rows reads an embedded table without its head.
func rows(text string) [][]string {
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		panic("sms: an embedded table is broken: " + err.Error()) // a test reads both
	}
	return all[1:]
}

var countries = sync.OnceValue(func() []Country {
	var list []Country
	for _, r := range rows(tiersCSV) {
		list = append(list, Country{Name: r[0], Tier: Tier(r[1]), Regions: strings.Fields(r[2]), Japanese: r[3]})
	}
	return list
})

var optIns = sync.OnceValue(func() []OptIn {
	var list []OptIn
	for _, r := range rows(optInCSV) {
		list = append(list, OptIn{Code: r[0], Region: r[1], Japanese: r[2]})
	}
	return list
})

// Countries returns the tiers, cheapest first, then by English name. The slice is
// the caller's own.
func Countries() []Country { return slices.Clone(countries()) }

// Title is what a screen calls the country in a language (a BCP 47 tag).
func (c Country) Title(language string) string { return facts.Pick(language, c.Name, c.Japanese) }

// OptIn returns the code under which messages to this country are off by
// default; nil when they are not, or when the country has no numbers of its own.
func (c Country) OptIn() *OptIn {
	for _, region := range c.Regions {
		if p := planOf(region); p != nil && p.Example != "" {
			if o := optInOf(strconv.Itoa(p.Code) + p.Example); o != nil {
				return o
			}
		}
	}
	return nil
}

// optInOf matches the digits of an international number with the longest code.
func optInOf(digits string) *OptIn {
	var best *OptIn
	for _, o := range optIns() {
		if strings.HasPrefix(digits, o.Code) && (best == nil || len(o.Code) > len(best.Code)) {
			best = &o
		}
	}
	return best
}
