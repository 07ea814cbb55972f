package sms

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
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
	if len(text) > 250 {
		return Number{}, fmt.Errorf("%w: too long", ErrNumber)
	}
	digits, plus := digitsOf(text)
	p, national, err := parse(digits, plus, planOf(region))
	if err != nil {
		return Number{}, err
	}
	n := Number{
		E164:  "+" + strconv.Itoa(p.Code) + national,
		Admin: "+" + strconv.Itoa(p.Code) + " " + national,
	}
	n.Region = p.Region // a number outside the plan still has a country
	if owner := p.owner(national); owner != nil {
		n.Region = owner.Region
		n.Valid, n.Virtual = owner.valid(national)
	}
	if n.Region == noCountry {
		n.Region = ""
	}
	n.OptIn = optInOf(n.E164[1:])
	i := slices.IndexFunc(countries(), func(c Country) bool { return n.Region != "" && slices.Contains(c.Regions, n.Region) })
	if n.HasTier = i >= 0; n.HasTier {
		n.Country = countries()[i]
	}
	return n, nil
}

// between are the characters that people write between digits, after the
// compatibility forms of Unicode are gone.
const between = " -.()[]/~\u00AD\u200B\u2010\u2011\u2012\u2013\u2014\u2015\u2060\u2212\u2053\u223C\u30FC"

// digitsOf returns the digits of the first number in a text, and whether a plus
// stands before them. The number ends where something else than digits begins, as
// the extension in "090-1234-5678 ext. 5".
func digitsOf(text string) (digits string, plus bool) {
	var b strings.Builder
	for _, r := range norm.NFKC.String(text) {
		begun := plus || b.Len() > 0
		switch {
		case r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == '+' && b.Len() == 0:
			plus = true
		case begun && !strings.ContainsRune(between, r):
			return b.String(), plus
		}
	}
	return b.String(), plus
}

// parse separates the country code from the number within the country. home is the plan
// of a number without a code; nil: there is none. p is the main plan of the code.
func parse(digits string, plus bool, home *plan) (p *plan, national string, err error) {
	rest, abroad := digits, plus
	if !plus && home != nil {
		rest, abroad = home.fromAbroad(digits)
	}
	switch {
	case abroad:
		p, national = byCode(rest)
	case home != nil:
		p, national = home, home.withoutCode(digits)
	}
	if p == nil || abroad && len(rest) <= shortest {
		return nil, "", fmt.Errorf("%w: no country code", ErrNumber)
	}
	if len(national) >= shortest {
		if short := p.strip(national); p.fit(short) == fits || p.fit(short) == tooLong {
			national = short
		}
	}
	p = plansOf(p.Code)[0]
	if f := p.fit(national); len(national) < shortest || len(national) > longest || f != fits && f != local {
		return nil, "", fmt.Errorf("%w: wrong number of digits", ErrNumber)
	}
	return p, national, nil
}
