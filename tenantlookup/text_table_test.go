package tenantlookup

import (
	"slices"
	"strings"
	"testing"
)

// people's tables: number, name, domain, contact, remark.
var tables = map[string]struct {
	headings []string
	rows     [][]string
}{
	"ja": {
		[]string{"No.", "会社名", "ドメイン", "担当", "備考"},
		[][]string{
			{"1", "つばめ商事株式会社", "tsubame.example.com", "田中", "経理システム"},
			{"2", "あおぞら食品株式会社", "aozora.example.com", "佐藤 愛", "退職予定"},
			{"3", "みなと銀行", "minato.example.com", "鈴木様", "Teams のみ"},
		},
	},
	"en": {
		[]string{"No", "Company", "Domain", "Contact", "Remarks"},
		[][]string{
			{"1", "Tsubame Trading", "tsubame.example.com", "J. Tanaka", "first project"},
			{"2", "Aozora Foods Ltd", "aozora.example.com", "Ms Sato", "old phone"},
			{"3", "Minato", "minato-bank.example.com", "B. Suzuki", "Teams only"},
		},
	},
}

// permutations calls each order of n columns.
func permutations(n int) [][]int {
	if n == 1 {
		return [][]int{{0}}
	}
	var all [][]int
	for _, order := range permutations(n - 1) {
		for at := range n {
			all = append(all, slices.Insert(slices.Clone(order), at, n-1))
		}
	}
	return all
}

// TestATableInAnyOrder: however the columns stand and whatever parts them, the
// column of the names alone is the name, and contact and remark are kept apart.
func TestATableInAnyOrder(t *testing.T) {
	for language, x := range tables {
		for separator, sign := range map[string]string{"tabs": "\t", "commas": ",", "wide blanks": "\u3000", "blanks": "   "} {
			for _, headed := range []bool{true, false} {
				for _, order := range permutations(5) {
					var lines []string
					if headed {
						lines = append(lines, arranged(x.headings, order, sign))
					}
					for _, row := range x.rows {
						lines = append(lines, arranged(row, order, sign))
					}
					found := Find(strings.Join(lines, "\n"))
					if len(found) != len(x.rows) {
						t.Fatalf("%s, %s, %v: %d lines for\n%s", language, separator, order, len(found), strings.Join(lines, "\n"))
					}
					for i, f := range found {
						if f.Query != x.rows[i][2] || f.Name != x.rows[i][1] {
							t.Errorf("%s, %s, headed %v, %v: %s is called %q in\n%s", language, separator, headed, order, f.Query, f.Name, lines[len(lines)-3+i])
						}
						var more []string
						for _, c := range f.More {
							more = append(more, c.Text)
							if want := x.headings[slices.Index(x.rows[i], c.Text)]; headed && c.Heading != want {
								t.Errorf("%s, %v: %q stands under %q, want %q", language, order, c.Text, c.Heading, want)
							}
						}
						if slices.Sort(more); len(more) != 2 || !slices.Contains(more, x.rows[i][3]) || !slices.Contains(more, x.rows[i][4]) {
							t.Errorf("%s, %s, headed %v, %v: beside the name %q", language, separator, headed, order, more)
						}
					}
				}
			}
		}
	}
}

func arranged(cells []string, order []int, sign string) string {
	var out []string
	for _, i := range order {
		out = append(out, cells[i])
	}
	return strings.Join(out, sign)
}

// TestATableWithGaps: an empty cell moves nothing, and gives no other cell's text
// as the name.
func TestATableWithGaps(t *testing.T) {
	for _, sign := range []string{"\t", "\u3000", ","} {
		found := Find(strings.ReplaceAll("会社名|ドメイン|担当\nつばめ商事|tsubame.example.com|田中\n|aozora.example.com|佐藤\nみなと銀行|minato.example.com|", "|", sign))
		if len(found) != 3 || found[0].Name != "つばめ商事" || found[1].Name != "" || found[2].Name != "みなと銀行" {
			t.Errorf("%q: %+v", sign, found)
		}
	}
}

// TestProseIsNoTable: blanks in a sentence make no columns.
func TestProseIsNoTable(t *testing.T) {
	for text, want := range map[string]int{
		"Hello.  Please see contoso.com.  Thank you.\nKind regards  Sato": 1,
		"　いつもお世話になっております。\n　contoso.com の件ですが、次のとおりご連絡いたします。\n　よろしくお願いいたします。":                1,
		"Please open https://fabrikam.com/a  and then\ncall me.\n\nSato  (Contoso, Tokyo)\n": 1,
	} {
		if found := Find(text); len(found) != want || len(found[0].More) > 0 {
			t.Errorf("%q: %+v", text, found)
		}
	}
}
