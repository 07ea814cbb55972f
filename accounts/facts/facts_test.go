package facts_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"norikae/accounts/facts"
)

var kana = regexp.MustCompile(`[\p{Hiragana}\p{Katakana}]`)

func TestFactsAreWhole(t *testing.T) {
	id := regexp.MustCompile(`^[a-z0-9]+\.[a-z0-9-]+(\.[a-z]+)?$`)
	edition := regexp.MustCompile(`^(20\d\d(-\d\d(-\d\d)?)?)?$`)
	seen := map[string]bool{}
	for _, f := range facts.All() {
		if !id.MatchString(f.ID) || seen[f.ID] {
			t.Errorf("ID %q", f.ID)
		}
		seen[f.ID] = true
		if f.Seen.IsZero() || len(f.Sources) == 0 || !slices.Contains([]facts.Confidence{facts.Documented, facts.Reported, facts.Unverified}, f.Sure) {
			t.Errorf("%s: seen %s, sources %v, %q", f.ID, f.Seen, f.Sources, f.Sure)
		}
		for _, s := range f.Sources {
			if s.Title("en") == "" || s.Title("ja") == "" || kana.MatchString(s.Title("en")) || !edition.MatchString(s.Date) {
				t.Errorf("%s: source %+v", f.ID, s)
			}
		}
		en, ja := f.Say("en"), f.Say("ja-JP")
		if kana.MatchString(en) || !kana.MatchString(ja) || !strings.HasSuffix(en, ".") || !strings.HasSuffix(ja, "。") {
			t.Errorf("%s: %q, %q", f.ID, en, ja)
		}
		if got, ok := facts.Find(f.ID); !ok || got.Say("en") != en {
			t.Errorf("%s is not found", f.ID)
		}
	}
	if len(seen) < 50 {
		t.Errorf("%d facts", len(seen))
	}
	if _, ok := facts.Find("nonsense"); ok {
		t.Error("a fact about nonsense")
	}
}

// The days that act are the days the statements give.
func TestDaysAreStated(t *testing.T) {
	for _, f := range facts.All() {
		for _, day := range []time.Time{f.From, f.Until} {
			if day.IsZero() {
				continue
			}
			for _, language := range []string{"en", "ja"} {
				if got := dates(f.Say(language)); !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(day.Format(time.DateOnly), s) }) {
					t.Errorf("%s in %s: %s is not among %v", f.ID, language, day.Format(time.DateOnly), got)
				}
			}
		}
		// Both statements hold the same dates and numbers.
		en, ja := marks(f.Say("en"), "en"), marks(f.Say("ja"), "ja")
		if !slices.Equal(en.numbers, ja.numbers) || !slices.Equal(en.dates, ja.dates) {
			t.Errorf("%s: %v and %v", f.ID, en, ja)
		}
	}
	for id, want := range map[string]string{"sms.end.member": "2027-02-01", "sms.end.guest": "2027-07-01", "sms.provider": "", "info.fresh": ""} {
		f, _ := facts.Find(id)
		if got := f.Until; (want != "" && got.Format(time.DateOnly) != want) || want == "" && !got.IsZero() || strings.HasPrefix(id, "sms.end") && f.Cloud != "public" {
			t.Errorf("%s ends %s in %q", id, got, f.Cloud)
		}
	}
}

func TestBasis(t *testing.T) {
	b := facts.Of("sms.end.guest", "external.tiers", "passkey.guests", "nonsense")
	tiers, _ := facts.Find("external.tiers")
	if !b.Seen.Equal(tiers.Seen) || b.Sure != facts.Unverified {
		t.Errorf("seen %s, %s", b.Seen, b.Sure)
	}
	for language, want := range map[string]string{"en": "Retirement of SMS", "ja": "SMS と音声通話の廃止"} {
		if all := b.Titles(language); strings.Count(all, want) != 1 || !strings.Contains(all, map[string]string{"en": "; ", "ja": "、"}[language]) {
			t.Errorf("sources in %s: %q", language, all)
		}
	}
	for language, want := range map[string]string{"en": "Microsoft Learn, Message center", "ja": "Microsoft Learn、メッセージ センター"} {
		if got := b.Publishers(language); got != want {
			t.Errorf("publishers in %s: %q", language, got)
		}
	}
	if b := facts.Of("label.add"); b.Sure != facts.Reported {
		t.Errorf("label.add is %s", b.Sure)
	}
	if b := facts.Of(); !b.Seen.IsZero() || b.Old(time.Now()) || b.Titles("en") != "" {
		t.Errorf("of nothing: %+v", b)
	}
}

func TestAge(t *testing.T) {
	f, _ := facts.Find("sms.end.guest")
	b := facts.Of(f.ID)
	for _, c := range []struct {
		at  time.Time
		old bool
	}{
		{f.Seen, false}, {f.Seen.AddDate(0, 9, -1), false}, {f.Seen.AddDate(0, 9, 0), true}, {f.Seen.AddDate(3, 0, 0), true},
	} {
		if b.Old(c.at) != c.old {
			t.Errorf("%s: old %v", c.at, b.Old(c.at))
		}
		has := slices.ContainsFunc(facts.Older(c.at, facts.OldAfter), func(g facts.Fact) bool { return g.ID == f.ID })
		if has != c.old {
			t.Errorf("%s: listed %v", c.at, has)
		}
	}
	if all := facts.All(); !slices.IsSortedFunc(all, func(a, b facts.Fact) int { return a.Seen.Compare(b.Seen) }) || all[0].ID != "external.tiers" {
		t.Errorf("the oldest is %s", all[0].ID)
	}
	facts.All()[0] = facts.Fact{}
	if facts.All()[0].ID == "" {
		t.Error("the table was changed")
	}
}
