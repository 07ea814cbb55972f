package tenantlookup

import "strings"

// The tenants in which Microsoft keeps accounts of no organisation (Microsoft Learn,
// "OpenID Connect on the Microsoft identity platform").
const (
	PersonalTenant     = "9188040d-6c67-4c5b-b112-36a304b66dad" // personal Microsoft accounts
	ConsumerMailTenant = "84df9e7f-e9f6-40af-b435-aaaaaaaaaaaa" // mailboxes of outlook.com
)

func isConsumerTenant(id string) bool { return id == PersonalTenant || id == ConsumerMailTenant }

const guidLength = 36

// ParseID returns a GUID, such as the ID of a tenant or an application, in lower
// case: 8-4-4-4-12 hexadecimal digits in any case (RFC 9562, section 4), not all
// zero. It reports false for anything else, braces and blanks included.
func ParseID(s string) (string, bool) {
	if len(s) != guidLength {
		return "", false
	}
	zero := true
	for i := range len(s) {
		switch i {
		case 8, 13, 18, 23:
			if s[i] != '-' {
				return "", false
			}
		default:
			if !isHex(s[i]) {
				return "", false
			}
			zero = zero && s[i] == '0'
		}
	}
	return strings.ToLower(s), !zero
}

// findGUID returns the first GUID in s that is not part of a longer run of
// letters and digits or of a domain, and where it starts; -1 when there is none.
func findGUID(s string) (id string, at int) {
	for at = 0; at+guidLength <= len(s); at++ {
		if s[at+8] != '-' || s[at+13] != '-' {
			continue
		}
		after := s[at+guidLength:]
		if at > 0 && isAlnum(s[at-1]) || after != "" && isAlnum(after[0]) || len(after) > 1 && (after[0] == '.' || after[0] == '-') && isAlnum(after[1]) {
			continue
		}
		if id, ok := ParseID(s[at : at+guidLength]); ok {
			return id, at
		}
	}
	return "", -1
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
