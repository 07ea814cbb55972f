package recovery_test

import (
	"strings"
	"testing"

	"norikae/accounts/facts"
	"norikae/accounts/recovery"
)

// What is said is as old and as sure as the facts of its row and of its advice.
func TestExplainSaysWhatItRestsOn(t *testing.T) {
	for text, want := range map[string]struct {
		source string
		sure   facts.Confidence
	}{
		"AADSTS50020":   {"error codes", facts.Documented},
		"AADSTS500121":  {"forums", facts.Reported},        // reported; the advice is documented
		"AADSTS50014":   {"error codes", facts.Unverified}, // only its name says "pending"
		"AADSTS530999":  {"error codes", facts.Unverified}, // by its first digits
		"CAA20004":      {"administrators", facts.Reported},
		"no number":     {"administrators", facts.Reported},
		"AADSTS5000211": {"Tenant restrictions", facts.Documented},
	} {
		b := recovery.Explain(text).Basis()
		if !strings.Contains(b.Titles("en"), want.source) || b.Sure != want.sure || b.Seen.IsZero() {
			t.Errorf("%s: %s, %s", text, b.Titles("en"), b.Sure)
		}
	}
	if b := recovery.Explain("AADSTS999999").Basis(); !b.Seen.IsZero() {
		t.Errorf("an unknown number rests on %s", b.Titles("en"))
	}
}
