package tenantlookup

import (
	"bytes"
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// document is the part of a discovery document that is read. Only the issuer
// has to be there; the fields are untyped so that an odd region does not cost
// the tenant.
type document struct {
	Issuer    any `json:"issuer"`
	Region    any `json:"tenant_region_scope"`
	SubRegion any `json:"tenant_region_sub_scope"`
}

// readTenant makes a tenant of a discovery document, or gives the reason why
// it is none. cloudOf decides the cloud from the issuer's host.
func readTenant(body []byte, cloudOf func(host string) (Cloud, bool)) (Tenant, Reason) {
	var doc document
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	if err := json.Unmarshal(body, &doc); err != nil {
		return Tenant{}, ReasonNotJSON
	}
	issuer, _ := doc.Issuer.(string)
	if issuer = strings.TrimSpace(issuer); issuer == "" {
		return Tenant{}, ReasonNoIssuer
	}
	tenant, reason := readIssuer(issuer, cloudOf)
	if reason != "" {
		return Tenant{}, reason
	}
	tenant.Region, tenant.SubRegion = regionText(doc.Region), regionText(doc.SubRegion)
	return tenant, ""
}

// readIssuer takes the tenant out of an issuer: its ID is the first segment of
// the path, its cloud that of the host.
func readIssuer(issuer string, cloudOf func(string) (Cloud, bool)) (Tenant, Reason) {
	if strings.Contains(strings.ToLower(issuer), "{tenantid}") {
		return Tenant{}, ReasonTemplate
	}
	u, err := url.Parse(issuer)
	if err != nil || u.Scheme != "https" || u.Host == "" || u.User != nil {
		return Tenant{}, ReasonForeignIssuer
	}
	host := strings.ToLower(u.Host)
	segment, _, _ := strings.Cut(strings.TrimPrefix(u.Path, "/"), "/")
	id, valid := ParseID(segment)

	tenant := Tenant{ID: id}
	var known bool
	if name, ok := singleLabel(host, ciamDomain); ok {
		tenant.Kind, tenant.Cloud = External, cloudTable[0].cloud
		known = name == id || !valid // {guid}.ciamlogin.com/{guid}: one ID, twice
	} else if row, _, ok := b2cRow(host); ok {
		tenant.Kind, tenant.Cloud, known = B2C, row.cloud, true
	} else {
		tenant.Cloud, known = cloudOf(host)
	}
	switch {
	case !known && strings.EqualFold(segment, "adfs"):
		return Tenant{}, ReasonADFS
	case !known:
		return Tenant{}, ReasonForeignIssuer
	case !valid:
		return Tenant{}, ReasonMalformedID
	case isConsumerTenant(id):
		return Tenant{}, ReasonConsumerTenant
	}
	return tenant, ""
}

// regionText keeps a region as answered when it is a short word, and nothing
// else: null, a number and a long text count as no region.
func regionText(v any) string {
	s, _ := v.(string)
	s = strings.TrimSpace(s)
	odd := func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsPrint(r) }
	if len(s) > 32 || strings.ContainsFunc(s, odd) {
		return ""
	}
	return s
}

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
