package stage

import (
	"encoding/json"
	"regexp"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"norikae/assets"
	"norikae/ui/i18n"
)

// longer marks the languages whose texts are stretched.
const longer = "-longer"

// Longer is a language with each of its texts about 40 % longer, as another
// language or a later wording may need it: vowels twice in English, a long sound
// at the end in Japanese. What a template fills in stays as it is. Only New and
// Words know it.
func Longer(l i18n.Language) i18n.Language { return l + longer }

// known holds the texts of each language that were read: a hundred stages use them.
var known sync.Map

// Words returns the texts of a language, or of one that Longer returned.
func Words(t testing.TB, l i18n.Language) *i18n.Words {
	t.Helper()
	if w, ok := known.Load(l); ok {
		return w.(*i18n.Words)
	}
	base, long := strings.CutSuffix(string(l), longer)
	w, err := i18n.New(i18n.Language(base))
	if long {
		w, err = i18n.From(stretched(t, base), i18n.Language(base))
	}
	if err != nil {
		t.Fatal(err)
	}
	known.Store(l, w)
	return w
}

// stretched is the file of a language with its texts stretched.
func stretched(t testing.TB, base string) fstest.MapFS {
	t.Helper()
	name := "translations/" + base + ".json"
	raw, err := assets.Translations.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	for id, text := range all {
		switch x := text.(type) {
		case string:
			all[id] = stretch(x)
		case map[string]any:
			for form, s := range x {
				x[form] = stretch(s.(string))
			}
		}
	}
	if raw, err = json.Marshal(all); err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{name: {Data: raw}}
}

var (
	template = regexp.MustCompile(`\{\{[^}]*\}\}`)
	vowel    = regexp.MustCompile(`[aeiouAEIOU]`)
	japanese = regexp.MustCompile(`[\p{Han}\p{Hiragana}\p{Katakana}]`)
)

func stretch(s string) string {
	var out strings.Builder
	at := 0
	for _, span := range append(template.FindAllStringIndex(s, -1), []int{len(s), len(s)}) {
		out.WriteString(vowel.ReplaceAllString(s[at:span[0]], "$0$0"))
		out.WriteString(s[span[0]:span[1]])
		at = span[1]
	}
	long := out.String()
	if japanese.MatchString(s) {
		long += strings.Repeat("ー", (utf8.RuneCountInString(s)*2+4)/5)
	}
	return long
}
