package tenantlookup

import (
	"encoding/json"
	"slices"
	"strings"
)

// refusal is the body of an error answer, as far as it is read.
type refusal struct {
	Error       string `json:"error"`
	Description string `json:"error_description"`
	Codes       []int  `json:"error_codes"`
}

// meaning is what an error answer says.
type meaning int

const (
	notARefusal  meaning = iota // no error answer of the sign-in service at all
	noSuchTenant                // not in this cloud
	waitPlease                  // throttled
	tryAgain                    // a passing fault of the service
	otherFault
)

// Numbers of Microsoft Learn, "Microsoft Entra authentication and authorization
// error codes", that the OAuth error field alone does not tell apart.
var (
	absentCodes = []int{
		90002,  // tenant not found
		90038,  // belongs to another national cloud
		900023, // neither a DNS name nor an accepted external domain
	}
	waitCodes  = []int{90055}
	faultCodes = []int{90006, 90012, 90024, 90033}
)

// readRefusal sorts the body of an error answer.
func readRefusal(body []byte) meaning {
	var r refusal
	if json.Unmarshal(body, &r) != nil || r.Error == "" {
		return notARefusal
	}
	codes := r.Codes
	if len(codes) == 0 {
		codes = codesIn(r.Description)
	}
	anyOf := func(list []int) bool {
		return slices.ContainsFunc(codes, func(code int) bool { return slices.Contains(list, code) })
	}
	switch {
	case anyOf(waitCodes):
		return waitPlease
	case r.Error == "invalid_tenant", anyOf(absentCodes):
		return noSuchTenant
	case anyOf(faultCodes):
		return tryAgain
	}
	return otherFault
}

// codesIn reads the number out of "AADSTS90002: …", for answers without
// error_codes.
func codesIn(description string) []int {
	_, rest, ok := strings.Cut(description, "AADSTS")
	if !ok {
		return nil
	}
	code, digits := 0, 0
	for ; digits < len(rest) && digits < 9 && '0' <= rest[digits] && rest[digits] <= '9'; digits++ {
		code = code*10 + int(rest[digits]-'0')
	}
	if digits == 0 {
		return nil
	}
	return []int{code}
}
