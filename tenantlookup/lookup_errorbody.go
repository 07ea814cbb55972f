package tenantlookup

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
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
	m := codeInText.FindStringSubmatch(description)
	if m == nil {
		return nil
	}
	code, _ := strconv.Atoi(m[1]) // nine digits at most
	return []int{code}
}

var codeInText = regexp.MustCompile(`AADSTS([0-9]{1,9})`)
