package sms

import (
	_ "embed"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// plan is the numbering plan of a region: the part of libphonenumber's data that
// Look needs. Patterns are regular expressions of the number within the country;
// they match the whole of it, or its beginning where the field's comment says so.
type plan struct {
	Region   string
	Code     int
	Abroad   string `json:",omitempty"` // what is dialled before a country code; the beginning
	Prefix   string `json:",omitempty"` // what is dialled before a number within the country; the beginning
	Rule     string `json:",omitempty"` // what the prefix is replaced by; empty: nothing
	Lead     string `json:",omitempty"` // what distinguishes the region from others of the same code; the beginning
	Lengths  []int  // numbers of digits, ascending
	Local    []int  `json:",omitempty"` // the same, of numbers without an area code
	All      string // every number
	Charged  string `json:",omitempty"` // free and premium numbers
	Internet string `json:",omitempty"` // numbers of internet telephony
	Other    string `json:",omitempty"` // all other kinds
	Example  string `json:",omitempty"` // a typical number
}

// noCountry is the region of codes that belong to no country, such as +800.
const noCountry = "001"

// shortest and longest bound the digits of any number within a country.
const shortest, longest = 2, 17

// plansJSON are the plans, by code, the main region of a code first. The test
// TestPlans writes the file.
//
//go:embed data/plans.json
var plansJSON []byte

var plans = sync.OnceValue(func() []plan {
	var all []plan
	if err := json.Unmarshal(plansJSON, &all); err != nil {
		panic("sms: the embedded numbering plans are broken: " + err.Error()) // a test reads them
	}
	return all
})

// planOf returns the plan of a region, nil without one.
func planOf(region string) *plan {
	all := plans()
	i := slices.IndexFunc(all, func(p plan) bool { return p.Region == region && region != noCountry })
	if i < 0 {
		return nil
	}
	return &all[i]
}

// plansOf returns the plans of the regions that share a code.
func plansOf(code int) []*plan {
	var of []*plan
	for i := range plans() {
		if p := &plans()[i]; p.Code == code {
			of = append(of, p)
		}
	}
	return of
}

// byCode cuts the country code off an international number. No code is the
// beginning of another.
func byCode(digits string) (p *plan, national string) {
	for n := 1; n <= min(3, len(digits)) && digits[0] != '0'; n++ {
		code, _ := strconv.Atoi(digits[:n])
		if of := plansOf(code); len(of) > 0 {
			return of[0], digits[n:]
		}
	}
	return nil, ""
}

// fit is whether a number can have so many digits.
type fit int

const (
	neither fit = iota // too short, or between two possible lengths
	fits
	local   // without an area code
	tooLong // for any number
)

func (p *plan) fit(national string) fit {
	switch n := len(national); {
	case slices.Contains(p.Local, n):
		return local
	case slices.Contains(p.Lengths, n):
		return fits
	case n > p.Lengths[len(p.Lengths)-1]:
		return tooLong
	}
	return neither
}

// fromAbroad cuts off what is dialled from this region before a country code. No
// country code begins with 0.
func (p *plan) fromAbroad(digits string) (rest string, found bool) {
	at := starts(p.Abroad).FindStringIndex(digits)
	if p.Abroad == "" || at == nil || strings.HasPrefix(digits[at[1]:], "0") {
		return digits, false
	}
	return digits[at[1]:], true
}

// withoutCode cuts off the country code that somebody wrote without a plus: where
// the number makes sense only without it.
func (p *plan) withoutCode(digits string) string {
	rest, found := strings.CutPrefix(digits, strconv.Itoa(p.Code))
	if !found {
		return digits
	}
	rest = p.strip(rest)
	if !matches(p.All, digits) && matches(p.All, rest) || p.fit(digits) == tooLong {
		return rest
	}
	return digits
}

// strip cuts off what is dialled before a number within the country, such as 0 in
// Japan, unless the number makes sense only with it.
func (p *plan) strip(national string) string {
	if p.Prefix == "" || national == "" {
		return national
	}
	prefix := starts(p.Prefix)
	at := prefix.FindStringSubmatchIndex(national)
	if at == nil {
		return national
	}
	short := national[at[1]:]
	if p.Rule != "" && at[len(at)-2] >= 0 {
		short = prefix.ReplaceAllString(national, p.Rule)
	}
	if matches(p.All, national) && !matches(p.All, short) {
		return national
	}
	return short
}

// owner returns the plan of the region that a number belongs to, among those that
// share its code; nil: it is in none.
func (p *plan) owner(national string) *plan {
	of := plansOf(p.Code)
	for _, q := range of {
		fits, _ := q.valid(national)
		if len(of) == 1 || q.Lead != "" && starts(q.Lead).MatchString(national) || q.Lead == "" && fits {
			return q
		}
	}
	return nil
}

// valid reports whether a number fits the plan, and whether it is one of internet
// telephony. Free and premium numbers are none.
func (p *plan) valid(national string) (valid, internet bool) {
	if !slices.Contains(p.Lengths, len(national)) || !matches(p.All, national) {
		return false, false
	}
	charged := matches(p.Charged, national)
	internet = !charged && matches(p.Internet, national)
	return charged || internet || matches(p.Other, national), internet
}

// compiled keeps the patterns that were used.
var compiled sync.Map

func pattern(p string) *regexp.Regexp {
	if r, ok := compiled.Load(p); ok {
		return r.(*regexp.Regexp)
	}
	r := regexp.MustCompile(p)
	compiled.Store(p, r)
	return r
}

// starts returns the expression for a pattern of a number's beginning.
func starts(p string) *regexp.Regexp { return pattern("^(?:" + p + ")") }

// matches reports whether a pattern stands for the whole of a number.
func matches(p, national string) bool { return p != "" && pattern("^(?:"+p+")$").MatchString(national) }
