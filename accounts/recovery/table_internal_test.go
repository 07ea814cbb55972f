package recovery

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// listed is every code of the reference this table was made from, section by
// section. A code that is dropped by mistake is missed here.
const listed = `50020 16000 16003 50034 51004 50014 500208 90072 90084 50059 50128 90019 50105 50057 50053 50126 50177 50178
90002 900023 90038 90051 1000104 50049 50050
50072 50079 50074 500121 50076 50078 50087 50088 50158 50161 50166 50125 53004 53010 53011 130004 130005 135010 135011 50085
53003 53000 53001 530003 53002 50131 530032 530035 530034 500021 500022 50002 5000211 500212 500213
65001 90094 90095 65004 65002 700016 500011 50194 9001023 90124 90130 9002332 650052 650054 650056 650057 90008 90093 7000218 50011 700025 700054 70011
50058 50089 50132 50133 50173 70008 700082 70043 50140 50199 50196 90006 90012 90024 90033 90090 90055 90013 90014 900144 90023 9002313 90100 165004 165900 165000
500571 50197 54000 50015 50029 90043 5000225 5000224 90071 50170 50176 50203 75011 50086 130006 130007 130008
530004 530002 53009 530021 50005 50097 50127 50129 50155 50187 700003 16001 16002 160021 900561 9002341 70000 50139 50136 70012 70018 70019
50000 50033 500133 500141 220450 50055 50144 50135 50137 50142 50056 50064 20001 20012 20033 40008 40009 40010 40015 50008 50107 5000819 5001256
90123 399284 50180 500207 500200`

func TestEveryCodeIsExplainedWithAnAction(t *testing.T) {
	for _, code := range strings.Fields(listed) {
		e := Explain("AADSTS" + code + ": something went wrong")
		if !e.Known || e.Code != code {
			t.Errorf("%s is not in the table", code)
			continue
		}
		if len(e.Do) == 0 || len(e.Fixers) == 0 || e.Rule == UnknownRule || e.Rule == "" {
			t.Errorf("%s: %v, %v, %v", code, e.Do, e.Fixers, e.Rule)
		}
		for _, lang := range []string{"ja", "en"} {
			if s := e.Say(lang); s.What == "" || s.Do == "" {
				t.Errorf("%s: nothing in %s", code, lang)
			}
		}
	}
	if n := len(table().byCode); n != len(strings.Fields(listed)) {
		t.Errorf("the table has %d codes, %d are listed", n, len(strings.Fields(listed)))
	}
}

func TestTableIsWhole(t *testing.T) {
	tab := table()
	seen, used := map[string]bool{}, map[string]bool{"general": true}
	for _, e := range tab.Entries {
		used[e.Advice] = true
		if _, ok := tab.Advice[e.Advice]; !ok {
			t.Errorf("%v: advice %q does not exist", e.Codes, e.Advice)
		}
		for _, c := range e.Codes {
			if seen[c] || !isCode(c) {
				t.Errorf("code %q twice, or none", c)
			}
			seen[c] = true
		}
		checkTexts(t, e.Codes[0], e.bilingual)
	}
	for id, a := range tab.Advice {
		checkTexts(t, id, a.bilingual)
		for _, x := range a.Actions {
			if !slices.Contains(Actions(), x) {
				t.Errorf("%s: action %q does not exist", id, x)
			}
		}
	}
	for _, e := range tab.Apps {
		used[e.Advice] = true
		checkTexts(t, e.Codes[0], e.bilingual)
		if _, ok := tab.Advice[e.Advice]; !ok {
			t.Errorf("%v: advice %q does not exist", e.Codes, e.Advice)
		}
	}
	for _, p := range tab.Phrases {
		used[p.Advice] = true
		checkTexts(t, p.Phrases[0], p.bilingual)
		if _, ok := tab.Advice[p.Advice]; !ok {
			t.Errorf("%v: advice %q does not exist", p.Phrases, p.Advice)
		}
		for _, words := range p.Phrases {
			if got, ok := tab.phrase(lowerASCII("x " + strings.ToUpper(words))); !ok || got.Advice != p.Advice {
				t.Errorf("%q is not found", words)
			}
		}
	}
	prefixes := map[string]bool{}
	for _, f := range tab.Families {
		used[f.Advice] = true
		checkTexts(t, string(f.Family), f.bilingual)
		if _, ok := tab.Advice[f.Advice]; !ok {
			t.Errorf("%s: advice %q does not exist", f.Family, f.Advice)
		}
		for _, p := range f.Prefixes {
			if prefixes[p] {
				t.Errorf("prefix %q twice", p)
			}
			prefixes[p] = true
		}
	}
	for id := range tab.Advice {
		if !used[id] {
			t.Errorf("advice %q is given to nobody", id)
		}
	}
	checkTexts(t, "no code", tab.NoCode.bilingual)
	if !prefixes[""] {
		t.Error("no family takes what no other does")
	}
}

// The words in which kinds are written must be those of the code: a misspelt one would
// silently be none.
func TestTableSpellsItsWords(t *testing.T) {
	rules := []Rule{NobodysRule, OrganisationRule, HomeRule, NetworkRule, MicrosoftRule, AppRule, UnknownRule}
	fixers := []Fixer{Person, HomeAdmin, OrganisationAdmin, NetworkOwner, Developer, Microsoft}
	families := []Family{AccountFamily, CloudFamily, MFAFamily, PolicyFamily, AppFamily, SessionFamily, HomeFamily, Other}
	for id, a := range table().Advice {
		if !slices.Contains(rules, a.Rule) {
			t.Errorf("%s: rule %q", id, a.Rule)
		}
		for _, f := range a.Fixers {
			if !slices.Contains(fixers, f) {
				t.Errorf("%s: fixer %q", id, f)
			}
		}
	}
	for _, e := range table().Entries {
		if !slices.Contains(families, e.Family) {
			t.Errorf("%v: family %q", e.Codes, e.Family)
		}
	}
	for _, f := range table().Families {
		if !slices.Contains(families, f.Family) {
			t.Errorf("family %q", f.Family)
		}
	}
	d := json.NewDecoder(strings.NewReader(string(errorsJSON)))
	d.DisallowUnknownFields()
	if err := d.Decode(&errorTable{}); err != nil {
		t.Errorf("the table has a field that is not read: %v", err)
	}
}

var kana = regexp.MustCompile(`[\p{Hiragana}\p{Katakana}]`)

// checkTexts looks after the tone: both languages, sentences, nobody shouts.
func checkTexts(t *testing.T, id string, b bilingual) {
	t.Helper()
	checkText(t, id, b.EN, b.JA)
}

func checkText(t *testing.T, id, en, ja string) {
	t.Helper()
	switch {
	case en == "" || ja == "":
		t.Errorf("%s: a language is missing", id)
	case kana.MatchString(en) || !kana.MatchString(ja):
		t.Errorf("%s: a language stands in the place of the other", id)
	case strings.ContainsAny(en+ja, "!！") || !utf8.ValidString(en+ja):
		t.Errorf("%s shouts", id)
	case !strings.HasSuffix(strings.TrimRight(en, `”"`), ".") && !strings.HasSuffix(ja, "。") && utf8.RuneCountInString(en) > 60:
		t.Errorf("%s is no sentence", id)
	case strings.Contains(en, "organization"):
		t.Errorf("%s: British spelling", id)
	}
}

func TestPlanTextsAreWhole(t *testing.T) {
	if b := (Plan{Tasks: []Task{{Kind: Carrier}}}).Basis(); b.Titles("en") == "" || b.Seen.IsZero() {
		t.Error("no source")
	}
	for _, k := range taskOrder {
		en, ja := k.Say("en"), k.Say("ja")
		checkText(t, string(k)+" title", en.Title, ja.Title)
		checkText(t, string(k), en.Text, ja.Text)
	}
	if n := len(tasks().Steps); n != len(taskOrder) {
		t.Errorf("%d tasks have words, %d exist", n, len(taskOrder))
	}
}
