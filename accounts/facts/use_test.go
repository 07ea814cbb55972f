package facts_test

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/facts"
	"norikae/accounts/links"
	"norikae/accounts/recovery"
	"norikae/accounts/recovery/guide"
	"norikae/accounts/recovery/letter"
	"norikae/assets"
	"norikae/tenantlookup"
)

// statement is a text that a person reads, with the facts it names.
type statement struct {
	where, language, text string
	facts                 []string
}

// marked is what Microsoft can change in a text: quoted labels, dates, numbers
// with a unit, numbers of errors.
type marked struct{ quotes, dates, numbers, codes []string }

var (
	quoted  = regexp.MustCompile(`“([^”]+)”|「([^」]+)」|［([^］]+)］`)
	enDate  = regexp.MustCompile(`(?:(\d{1,2}) )?(January|February|March|April|May|June|July|August|September|October|November|December) (20\d\d)`)
	jaDate  = regexp.MustCompile(`(20\d\d) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?`)
	isYear  = regexp.MustCompile(`20\d\d`)
	numbers = regexp.MustCompile(`(\d+) ?(?:(minutes|分)|(hours|時間)|(days|日(?:間|後|待|、|$|ゲ)))`)
	errors  = regexp.MustCompile(`\b\d{5,7}\b`)
	spaces  = regexp.MustCompile(`\s+`)
)

// dates returns every date of a text, as long as it is given: 2027, 2027-07 or
// 2027-07-01.
func dates(text string) []string {
	var out []string
	rest := enDate.ReplaceAllStringFunc(text, func(s string) string {
		m := enDate.FindStringSubmatch(s)
		month, _ := time.Parse("January", m[2])
		out = append(out, date(m[3], fmt.Sprint(int(month.Month())), m[1]))
		return ""
	})
	rest = jaDate.ReplaceAllStringFunc(rest, func(s string) string {
		m := jaDate.FindStringSubmatch(s)
		out = append(out, date(m[1], m[2], m[3]))
		return ""
	})
	return append(out, isYear.FindAllString(rest, -1)...)
}

func date(year, month, day string) string {
	for _, part := range []string{month, day} {
		if part != "" {
			year += fmt.Sprintf("-%02s", part)
		}
	}
	return year
}

// marks finds what Microsoft can change in a text.
func marks(text, language string) marked {
	var m marked
	text = spaces.ReplaceAllString(text, " ")
	for _, q := range quoted.FindAllStringSubmatch(text, -1) {
		m.quotes = append(m.quotes, q[1]+q[2]+q[3])
	}
	m.dates = dates(text)
	for _, n := range numbers.FindAllStringSubmatch(jaDate.ReplaceAllString(text, ""), -1) {
		unit := map[bool]string{true: "minutes"}[n[2] != ""] + map[bool]string{true: "hours"}[n[3] != ""] + map[bool]string{true: "days"}[n[4] != ""]
		m.numbers = append(m.numbers, n[1]+" "+unit)
	}
	m.codes = errors.FindAllString(text, -1)
	for _, list := range [][]string{m.dates, m.numbers, m.codes} {
		sort.Strings(list)
	}
	return m
}

// ours are quotes that are not Microsoft's words: names made up as examples, what
// this app itself shows, and what the person's phone is called.
var ours = []string{
	"Pixel 9 Hana", "Pixel 9 花", "手放せます", "脱退済み", "added", "removed", "nothing to move", "sent", "失われた", "Microsoft Authenticator",
	"法人向け製品", "管理者は自分だけ", "MFA の端末を失った", // to be said on the phone
	"探す", // an app of Apple's
}

// elsewhere are the texts about other things than Microsoft's pages: the keyring,
// browsers, this app's own fields and waits, and the registration of an application.
var elsewhere = []string{"ownapp.", "device.date", "settings.", "stuck.paste", "signin.", "letter.", "keyring.", "guided.", "lookup.", "needs.passkey"}

// statements collects every text of guide, plan, letters and screens.
func statements(t *testing.T) []statement {
	t.Helper()
	var all []statement
	for _, p := range guide.Pages() {
		for _, language := range []string{"en", "ja"} {
			for _, s := range p.Text(language) {
				all = append(all, statement{"guide " + string(p.ID), language, s, p.Facts})
			}
		}
	}
	for _, k := range []recovery.TaskKind{
		recovery.HomeCode, recovery.HomeForm, recovery.Carrier, recovery.HomeOwn, recovery.HomeDesk, recovery.Mailbox, recovery.UseOther,
		recovery.UseNumber, recovery.UseCodes, recovery.UseTrust, recovery.Look, recovery.Letter, recovery.After,
	} {
		for _, language := range []string{"en", "ja"} {
			all = append(all, statement{"plan " + string(k), language, k.Say(language).Text, k.Facts()})
		}
	}
	return append(all, slices.Concat(errorTexts(t), letters(t), screens(t))...)
}

// errorTexts reads the table of error texts. A number that Microsoft's list does not
// explain belongs to its text: one of its facts has to name it.
func errorTexts(t *testing.T) []statement {
	t.Helper()
	b, err := os.ReadFile("../recovery/data/aadsts.json")
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		EN, JA   string
		Facts    []string
		Codes    []string
		Prefixes []string
	}
	var table struct {
		NoCode                           row
		Advice                           map[string]row
		Families, Apps, Phrases, Entries []row
	}
	if err := json.Unmarshal(b, &table); err != nil {
		t.Fatal(err)
	}
	var all []statement
	add := func(where string, r row) {
		all = append(all, statement{where, "en", r.EN, r.Facts}, statement{where, "ja", r.JA, r.Facts})
	}
	add("errors without a number", table.NoCode)
	for id, r := range table.Advice {
		add("error advice "+id, r)
	}
	for _, r := range slices.Concat(table.Families, table.Apps, table.Phrases, table.Entries) {
		where := fmt.Sprint("error ", r.Codes, r.Prefixes)
		if len(r.Facts) == 0 && !slices.Equal(r.Prefixes, []string{""}) {
			t.Errorf("%s rests on no fact", where)
		}
		if !slices.Contains(r.Facts, "errors.list") {
			numbers := " " + strings.Join(slices.Concat(r.Codes, r.Prefixes), " ")
			r.EN, r.JA = r.EN+numbers, r.JA+numbers
		}
		add(where, r)
	}
	return all
}

// letters reads the templates: their own words, without what is filled in.
func letters(t *testing.T) []statement {
	t.Helper()
	var all []statement
	for _, name := range []string{"letter", "support"} {
		ids := letter.FactIDs()
		if name == "support" {
			ids = letter.SupportFactIDs()
		}
		for _, language := range []string{"en", "ja"} {
			b, err := os.ReadFile("../recovery/letter/data/" + language + "." + name + ".tmpl")
			if err != nil {
				t.Fatal(err)
			}
			text := string(b)
			_, named, _ := strings.Cut(text, `facts"}}`)
			named, _, _ = strings.Cut(named, "{{end}}")
			if got := strings.Fields(named); !slices.Equal(got, ids) {
				t.Errorf("%s in %s names %v, in the other language %v", name, language, got, ids)
			}
			text = regexp.MustCompile(`\{\{[^}]*\}\}`).ReplaceAllString(text, " ")
			text = regexp.MustCompile(`"([^"\n]+)"`).ReplaceAllString(text, "“$1”")
			all = append(all, statement{name, language, text, ids})
		}
	}
	return all
}

// screens reads the texts of the window. A placeholder for a label of Microsoft's
// is filled with it; what stands in the same file as a text of its own is the
// app's own word.
func screens(t *testing.T) []statement {
	t.Helper()
	var ids map[string]string
	if err := json.Unmarshal(assets.TextFacts, &ids); err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	var all []statement
	for _, language := range []string{"en", "ja"} {
		b, err := assets.Translations.ReadFile("translations/" + language + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var texts map[string]any
		if err := json.Unmarshal(b, &texts); err != nil {
			t.Fatal(err)
		}
		label := func(key string) string { s, _ := texts["quote."+key].(string); return s }
		fill := strings.NewReplacer("{{.Add}}", label("add"), "{{.Default}}", label("default"), "{{.Delete}}", label("delete"),
			"{{.Advanced}}", label("advanced"), "{{.Recovery}}", label("recovery"), "{{.Info}}", label("info"))
		own := map[string]bool{}
		for _, v := range texts {
			if s, ok := v.(string); ok {
				own[s] = true
			}
		}
		for key, v := range texts {
			s, ok := v.(string)
			if used[key] = ok; !ok || slices.ContainsFunc(elsewhere, func(prefix string) bool { return strings.HasPrefix(key, prefix) && ids[key] == "" }) {
				continue
			}
			s = fill.Replace(s)
			if strings.HasPrefix(key, "quote.") {
				s = map[string]string{"en": "“" + s + "”", "ja": "「" + s + "」"}[language]
			}
			s = quoted.ReplaceAllStringFunc(s, func(q string) string {
				inner := strings.Trim(q, "“”「」［］")
				if strings.Contains(inner, "{{") || own[inner] && !strings.HasPrefix(key, "quote.") && ids[key] == "" || texts["detail.another"] == inner || texts["lost.yes"] == inner {
					return ""
				}
				return q
			})
			all = append(all, statement{"text " + key, language, s, strings.Fields(ids[key])})
		}
	}
	for key := range ids {
		if !used[key] {
			t.Errorf("facts are named for %s, which no screen has", key)
		}
	}
	return all
}

// TestNothingWithoutItsFact: whatever a text quotes, dates or numbers of
// Microsoft's, one of the facts it names says too, in the same language.
func TestNothingWithoutItsFact(t *testing.T) {
	for _, s := range statements(t) {
		var known marked
		for _, id := range s.facts {
			f, ok := facts.Find(id)
			if !ok {
				t.Errorf("%s names %q", s.where, id)
			}
			m := marks(f.Say(s.language), s.language)
			known.quotes, known.dates = append(known.quotes, m.quotes...), append(known.dates, m.dates...)
			known.numbers, known.codes = append(known.numbers, m.numbers...), append(known.codes, m.codes...)
		}
		m := marks(s.text, s.language)
		for _, q := range m.quotes {
			if strings.TrimSpace(q) != "" && !slices.Contains(known.quotes, q) && !slices.Contains(ours, q) {
				t.Errorf("%s in %s quotes %q without a fact", s.where, s.language, q)
			}
		}
		for _, d := range m.dates {
			if !slices.ContainsFunc(known.dates, func(k string) bool { return strings.HasPrefix(k, d) }) {
				t.Errorf("%s in %s dates %q without a fact", s.where, s.language, d)
			}
		}
		for _, n := range m.numbers {
			if !slices.Contains(known.numbers, n) {
				t.Errorf("%s in %s says %q without a fact", s.where, s.language, n)
			}
		}
		for _, c := range m.codes {
			if !slices.Contains(known.codes, c) {
				t.Errorf("%s in %s names the error %s without a fact", s.where, s.language, c)
			}
		}
	}
}

// TestNothingUnused: every fact is named by a text or a link, and what it quotes is
// quoted there.
func TestNothingUnused(t *testing.T) {
	named, texts := map[string]bool{}, map[string]string{}
	for _, s := range statements(t) {
		for _, id := range s.facts {
			named[id] = true
			texts[id+s.language] += s.text + "\n"
		}
	}
	for _, host := range []string{"", "login.microsoftonline.us", "login.partner.microsoftonline.cn", "login.sovcloud-identity.fr"} {
		for _, kind := range []accounts.Kind{accounts.Work, accounts.Personal} {
			a := accounts.Account{Kind: kind, Address: "a@b.example"}
			tn := tenantlookup.Tenant{ID: "x", Domain: "b.example", Cloud: tenantlookup.Cloud{LoginHost: host}}
			for _, l := range slices.Concat(links.For(a, tn, "ja"), links.Try(a, tn, "ja"), links.Home(a, "ja"), links.Recovery(a), links.Portals(tn), links.Support()) {
				named[l.Fact] = true
			}
		}
	}
	for _, f := range facts.All() {
		if !named[f.ID] {
			t.Errorf("%s is in the table and nothing states it", f.ID)
		}
		for _, language := range []string{"en", "ja"} {
			for _, q := range marks(f.Say(language), language).quotes {
				if !strings.Contains(texts[f.ID+language], q) {
					t.Errorf("%s quotes %q in %s, and no text does", f.ID, q, language)
				}
			}
		}
	}
}

// The checks are of no use if nothing fails them.
func TestMarks(t *testing.T) {
	for text, want := range map[string]marked{
		"on 1 July 2027 press “Delete” within 10 minutes, 53003": {[]string{"Delete"}, []string{"2027-07-01"}, []string{"10 minutes"}, []string{"53003"}},
		"2027 年 7 月 1 日に「削除」を。10 分、30 日待ちます。":                    {[]string{"削除"}, []string{"2027-07-01"}, []string{"10 minutes", "30 days"}, nil},
		"since May 2026, and in 2027":                            {nil, []string{"2026-05", "2027"}, nil, nil},
		"2027年2月":                                                {nil, []string{"2027-02"}, nil, nil},
		"［概要］を開く":                                                {[]string{"概要"}, nil, nil, nil},
		"nothing at all":                                         {},
	} {
		got := marks(text, "")
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
