package recovery_test

import (
	"strings"
	"testing"

	"norikae/accounts/recovery"
)

func FuzzExplain(f *testing.F) {
	for _, s := range []string{english, japanese, token, addressBar, "50020", "AADSTS%3A", "エラー番号", "error?code=", "[1001]", "0xCAA20004", "error code 80090016 50020", "error_description=%", "error_description=%zz+%E3%81", "\xff\xfeAADSTS50020", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e := recovery.Explain(text)
		for _, c := range e.Codes {
			if len(c) < 5 || len(c) > 7 || strings.Trim(c, "0123456789") != "" {
				t.Errorf("%q is no code", c)
			}
		}
		if (e.Code == "") != (len(e.Codes) == 0) || e.Code != "" && e.Code != e.Codes[0] {
			t.Errorf("first of %q is %q", e.Codes, e.Code)
		}
		for _, id := range []string{e.Trace, e.Correlation} {
			if id != "" && (len(id) != 36 || strings.Trim(id, "0123456789abcdef-") != "") {
				t.Errorf("%q is no ID", id)
			}
		}
		if strings.ContainsAny(e.Timestamp, "\r\n\x00<>") || len(e.Timestamp) > 45 {
			t.Errorf("time %q", e.Timestamp)
		}
		for _, lang := range []string{"ja", "en"} {
			if s := e.Say(lang); s.What == "" || s.Do == "" {
				t.Errorf("nothing is said in %s", lang)
			}
		}
	})
}

func BenchmarkExplain(b *testing.B) {
	text := strings.Repeat(english, 64<<10/len(english))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		recovery.Explain(text)
	}
}
