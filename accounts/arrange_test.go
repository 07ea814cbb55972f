package accounts_test

import (
	"fmt"
	"strings"
	"testing"

	"norikae/accounts"
)

// names lists what a view shows.
func names(list []accounts.Membership) string {
	var out []string
	for _, m := range list {
		out = append(out, m.Title())
	}
	return strings.Join(out, ",")
}

func sample() []accounts.Membership {
	return []accounts.Membership{
		row("カンパニー", 1).Tick(accounts.Remove, at(5)),
		row("Contoso", 2).Tick(accounts.Add, at(4)),
		rowOf(personal, "adventure", 3).Set(accounts.Waiting, 0, at(3)),
		row("Baker", 4),
		row("Drop", 5).RemoveUntried(at(2)),
		row("Elder", 6).Set(accounts.Left, 0, at(1)),
		row("Fine", 7).Tick(accounts.Try, at(6)),
		row("Greta", 8).Set(accounts.Skipped, 0, at(7)),
	}
}

func TestFilters(t *testing.T) {
	for f, want := range map[accounts.Filter]string{
		accounts.FilterAll:        "adventure,Baker,Contoso,Drop,Elder,Fine,Greta,カンパニー",
		accounts.FilterToDo:       "adventure,Baker,Contoso,Drop,Fine,Greta",
		accounts.FilterInProgress: "Contoso,Drop,Fine",
		accounts.FilterWaiting:    "adventure",
		accounts.FilterDone:       "カンパニー",
		accounts.FilterNothing:    "Elder",
		accounts.FilterSkipped:    "Greta",
		accounts.FilterLeft:       "Elder",
	} {
		if got, all := accounts.Count(sample(), accounts.View{Filter: f}), len(strings.Split(want, ",")); got != all {
			t.Errorf("filter %d: %d rows, want %d", f, got, all)
		}
		if got := names(accounts.Arrange(sample(), accounts.View{Filter: f, Sort: accounts.SortName})); got != want {
			t.Errorf("filter %d: %s, want %s", f, got, want)
		}
	}
}

// FilterOverdue shows what waits since before a moment, and nothing else that
// began before it.
func TestFilterOverdue(t *testing.T) {
	rows := append(sample(), row("Asked", 9).Set(accounts.Waiting, 0, at(10)))
	for hour, want := range map[int]string{
		0: "", 3: "", 4: "adventure", 10: "adventure", 11: "adventure,Asked", 99: "adventure,Asked",
	} {
		v := accounts.View{Filter: accounts.FilterOverdue, Sort: accounts.SortName, Before: at(hour)}
		if got := names(accounts.Arrange(rows, v)); got != want {
			t.Errorf("before hour %d: %q, want %q", hour, got, want)
		}
	}
}

func TestSorts(t *testing.T) {
	for s, want := range map[accounts.Sort]string{
		accounts.SortRisk:    "Drop,adventure,Baker,Contoso,Greta,Fine,Elder,カンパニー",
		accounts.SortName:    "adventure,Baker,Contoso,Drop,Elder,Fine,Greta,カンパニー",
		accounts.SortTouched: "Greta,Fine,カンパニー,Contoso,adventure,Drop,Elder,Baker",
	} {
		if got := names(accounts.Arrange(sample(), accounts.View{Sort: s})); got != want {
			t.Errorf("sort %d: %s, want %s", s, got, want)
		}
	}
}

func TestArrangeOneAccount(t *testing.T) {
	all := sample()
	if got := names(accounts.Arrange(all, accounts.View{Account: personal.Key()})); got != "adventure" {
		t.Error(got)
	}
	got := accounts.Arrange(all, accounts.View{Account: work.Key()})
	if len(got) != 7 {
		t.Error(names(got))
	}
	got[0].Name = "changed"
	if strings.Contains(names(all), "changed") {
		t.Error("shares memory with the list")
	}
	if got := accounts.Arrange(all, accounts.View{Account: code.Key()}); len(got) != 0 {
		t.Error(names(got))
	}
}

func TestSearch(t *testing.T) {
	m := row("Contoso 株式会社 カイシャ", 1)
	m.Tenant.Domain, m.Tenant.ID = "xn--contoso.co.jp", "0f3c52e1-77aa-4b1c-9d2e-1234567890ab"
	for search, want := range map[string]bool{
		"": true, "contoso": true, "CONTOSO": true, "ｃｏｎｔｏｓｏ": true, "株式": true, "ｶｲｼｬ": true, "カイシヤ": false,
		"0F3C52E1": true, "sato@": true, "SATO": true, "co.jp": true, "contoso 株式": true, "contoso　株式": true, "株式 fabrikam": false,
		"かいしゃ": true, "かぶしき": false, "  ": true, "contoso株": false,
	} {
		if got := accounts.Match(search)(&m); got != want {
			t.Errorf("%q: %v", search, got)
		}
	}
	m.Name = "あおぞら ヴァイオリン"
	for _, search := range []string{"アオゾラ", "ｱｵｿﾞﾗ", "ゔぁいおりん", "あおゾラ"} {
		if !accounts.Match(search)(&m) {
			t.Errorf("%q is not found in %q", search, m.Name)
		}
	}
	m.Name = "ＮＯＲＴＨ ｶﾞｲﾄﾞ か\u3099くし"
	for _, search := range []string{"north", "ガイド", "がくし", "ｶﾞｲﾄﾞ"} {
		if !accounts.Match(search)(&m) {
			t.Errorf("%q is not found in %q", search, m.Name)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"ABC": "abc", "ＡＢＣ": "abc", "ｶﾞ": "ガ", "か\u3099": "が", "ÄÖ": "äö", "日本": "日本", "㈱": "(株)", "": "",
	} {
		if got := accounts.Fold(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// FuzzMatch: a membership is found by every part of its name that is a word, in
// any case, and folding is done after one time.
func FuzzMatch(f *testing.F) {
	f.Add("Contoso 株式会社")
	f.Add("ＮＯＲＴＨ ｶﾞｲﾄﾞ")
	f.Add("か\u3099 İ ß ﬁ")
	f.Fuzz(func(t *testing.T, name string) {
		m := row(name, 1)
		folded := accounts.Fold(name)
		if again := accounts.Fold(folded); again != folded && strings.ToLower(again) != again {
			t.Errorf("folded twice: %q, %q", folded, again)
		}
		for _, word := range strings.Fields(folded) {
			if accounts.Fold(word) == word && !accounts.Match(word)(&m) {
				t.Errorf("%q is not found in %q", word, name)
			}
		}
	})
}

// TestNamesThatBeginAlike: names are compared to their end, and rows of one name
// keep their order.
func TestNamesThatBeginAlike(t *testing.T) {
	var list []accounts.Membership
	for i, name := range []string{"株式会社 C", "株式会社 A", "株式会社 B", "株式会社 A", "株式会社 B", "株式会社 A"} {
		m := row(name, i)
		m.Note = fmt.Sprint(i)
		list = append(list, m)
	}
	got := ""
	for _, m := range accounts.Arrange(list, accounts.View{Sort: accounts.SortName}) {
		got += m.Note
	}
	if want := "135240"; got != want {
		t.Errorf("in the order %s, want %s", got, want)
	}
}

// TestNamesAsAReaderSortsThem: kana by their sound whatever their kind, numbers by
// their value whatever their width, and letters without their case.
func TestNamesAsAReaderSortsThem(t *testing.T) {
	const want = "1 組,２ 組,10 組,11 組,alpha,Beta,アオイ,あおぞら,アキ,いわ,かく2,かく10,ガクト"
	var list []accounts.Membership
	for i, name := range strings.Split("10 組,かく10,あおぞら,Beta,アキ,1 組,ガクト,alpha,いわ,11 組,アオイ,かく2,２ 組", ",") {
		list = append(list, row(name, i))
	}
	if got := names(accounts.Arrange(list, accounts.View{Sort: accounts.SortName})); got != want {
		t.Errorf("in the order %s, want %s", got, want)
	}
}
