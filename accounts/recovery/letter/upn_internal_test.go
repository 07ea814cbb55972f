package letter

import "testing"

// TestQuote: every sign that PowerShell takes for a single quote is doubled, although no
// name with such a sign but the plain one comes this far.
func TestQuote(t *testing.T) {
	for text, want := range map[string]string{
		"a": "'a'", "o'brien": "'o''brien'", "\u2018\u2019\u201a\u201b": "'\u2018\u2018\u2019\u2019\u201a\u201a\u201b\u201b'",
		"a’; Start-Process calc; #": "'a’’; Start-Process calc; #'",
	} {
		if got := quote(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
