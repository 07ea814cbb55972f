package sms

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/nyaruka/phonenumbers"
)

// ErrNumber says that a text is no phone number: unknown country code, too short,
// too long, or no digits.
var ErrNumber = errors.New("sms: not a phone number")

// Number is a phone number and what is known about text messages to it.
type Number struct {
	E164    string  // +819012345678
	Admin   string  // +81 9012345678: as an administrator types it in the portal
	Region  string  // ISO 3166 code; empty when the code belongs to no country
	Valid   bool    // the number fits the country's numbering plan
	Virtual bool    // an internet number, such as 050 in Japan: not accepted as a method
	Country Country // row of the tiers; zero when HasTier is false
	HasTier bool
	OptIn   *OptIn // nil when messages to it are not off by default
}

// Look reads a phone number as people write it, in ASCII or full-width digits,
// with or without a country code. region is the country of a number without one
// ("JP"); with an empty region such a number is ErrNumber.
func Look(text, region string) (Number, error) {
	if len(text) > 250 { // the library's own bound, without its work
		return Number{}, fmt.Errorf("%w: too long", ErrNumber)
	}
	p, err := phonenumbers.Parse(text, region)
	if err != nil {
		return Number{}, fmt.Errorf("%w: %w", ErrNumber, err)
	}
	if !phonenumbers.IsPossibleNumber(p) {
		return Number{}, fmt.Errorf("%w: wrong number of digits", ErrNumber)
	}
	n := Number{
		E164:    phonenumbers.Format(p, phonenumbers.E164),
		Admin:   "+" + strconv.Itoa(int(p.GetCountryCode())) + " " + phonenumbers.GetNationalSignificantNumber(p),
		Region:  phonenumbers.GetRegionCodeForNumber(p),
		Valid:   phonenumbers.IsValidNumber(p),
		Virtual: phonenumbers.GetNumberType(p) == phonenumbers.VOIP,
	}
	if n.Region == "" { // a number outside the plan still has a country
		n.Region = phonenumbers.GetRegionCodeForCountryCode(int(p.GetCountryCode()))
	}
	if n.Region == "001" || n.Region == "ZZ" { // numbers of no country, or unknown
		n.Region = ""
	}
	n.OptIn = optInOf(strings.TrimPrefix(n.E164, "+"))
	i := slices.IndexFunc(countries(), func(c Country) bool { return n.Region != "" && slices.Contains(c.Regions, n.Region) })
	if n.HasTier = i >= 0; n.HasTier {
		n.Country = countries()[i]
	}
	return n, nil
}

// example returns the digits of a typical number of a region, "" when it has none.
func example(region string) string {
	p := phonenumbers.GetExampleNumberForType(region, phonenumbers.MOBILE)
	if p == nil {
		if p = phonenumbers.GetExampleNumber(region); p == nil {
			return ""
		}
	}
	return strings.TrimPrefix(phonenumbers.Format(p, phonenumbers.E164), "+")
}
