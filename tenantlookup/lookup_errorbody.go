package tenantlookup

import (
	"encoding/json"
	"slices"
	"strings"
)

// errorBody is the body of an error answer, as far as it is read.
type errorBody struct {
	Error       string `json:"error"`
	Description string `json:"error_description"`
	Codes       []int  `json:"error_codes"`
}

// verdict is what an error answer means.
type verdict int

const (
	noErrorBody      verdict = iota // no error answer of the sign-in service at all
	verdictNoTenant                 // not in this cloud
	verdictThrottled                // throttled
	verdictTransient                // a passing fault of the service
	verdictOther
)

// Numbers of Microsoft Learn, "Microsoft Entra authentication and authorization
// error codes", for what the OAuth error field alone does not distinguish.
var (
	absentCodes = []int{
		90002,  // tenant not found
		90038,  // belongs to another national cloud
		900023, // neither a DNS name nor an accepted external domain
	}
	throttledCodes = []int{90055}
	transientCodes = []int{90006, 90012, 90024, 90033}
)

// readErrorBody sorts the body of an error answer.
func readErrorBody(body []byte) verdict {
	var r errorBody
	if json.Unmarshal(body, &r) != nil || r.Error == "" {
		return noErrorBody
	}
	codes := r.Codes
	if len(codes) == 0 {
		codes = codesIn(r.Description)
	}
	anyOf := func(list []int) bool {
		return slices.ContainsFunc(codes, func(code int) bool { return slices.Contains(list, code) })
	}
	switch {
	case anyOf(throttledCodes):
		return verdictThrottled
	case r.Error == "invalid_tenant", anyOf(absentCodes):
		return verdictNoTenant
	case anyOf(transientCodes):
		return verdictTransient
	}
	return verdictOther
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
