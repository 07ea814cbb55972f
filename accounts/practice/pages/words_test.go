package pages

import (
	"reflect"
	"strings"
	"testing"
	"unicode"
)

func TestEveryWordIsInBothLanguages(t *testing.T) {
	en, ja := reflect.ValueOf(english()), reflect.ValueOf(japanese())
	for i := range en.NumField() {
		name := en.Type().Field(i).Name
		e, j := en.Field(i).String(), ja.Field(i).String()
		if e == "" || j == "" {
			t.Errorf("%s: English %q, Japanese %q", name, e, j)
		}
		if strings.ContainsFunc(e, func(r rune) bool { return unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) }) {
			t.Errorf("%s: Japanese in English: %q", name, e)
		}
		// Microsoft Authenticator keeps its name everywhere.
		if e == j && name != "KindApp" {
			t.Errorf("%s is the same in both languages: %q", name, e)
		}
	}
}
