package report

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"norikae/accounts"
	"norikae/ui/i18n"
)

// hostile are texts that would do harm in a page or forge one.
var hostile = []string{
	`<script>alert(1)</script>`,
	`"><img src=x onerror=alert(1)>`,
	`</style><script>1</script>`,
	`</title></head><body onload=1>`,
	`{{.Title}}`,
	`javascript:alert(1)`,
	"a\u202egpj.exe",
	"line\nKeep nothing\r\nline",
	"\x00\x1b[31m",
	"\xff\xfe",
	`&lt;b&gt; & ' "`,
}

// mischief is a move in which every text a person can type is s.
func mischief(s string) Source {
	m := accounts.NewMembership(accounts.Account{Kind: accounts.Personal, Address: s, Label: s}, tenant("00000001", s))
	m.Name, m.Note = s, s
	return Source{
		Move: accounts.Move{Device: accounts.Device{Old: []string{s}, New: s, By: at(30, 0)}}.With(m),
		Made: at(22, 7), Version: s,
	}
}

// tags parses a page and counts its elements; it fails on anything that could
// run or load.
func tags(t testing.TB, page string) map[string]int {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		count[n.Data]++
		switch n.Data {
		case "script", "img", "link", "iframe", "object", "embed", "base", "form", "svg", "a":
			t.Errorf("the page has <%s>", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "href" || a.Key == "style" {
				t.Errorf("<%s> has %s=%q", n.Data, a.Key, a.Val)
			}
		}
	}
	return count
}

func TestPageIsInert(t *testing.T) {
	plain := tags(t, made(t, HTML, i18n.English, mischief("x")))
	for _, s := range hostile {
		got := tags(t, made(t, HTML, i18n.English, mischief(s)))
		for tag, n := range plain {
			if tag != "span" && got[tag] != n { // the line with the domain goes when it says nothing new
				t.Errorf("%q: %d <%s>, want %d", s, got[tag], tag, n)
			}
		}
	}
}

func TestPageForbidsScripts(t *testing.T) {
	page := made(t, HTML, i18n.English, everyState())
	if !strings.Contains(page, `content="default-src 'none'; style-src 'unsafe-inline'`) {
		t.Error("no content security policy")
	}
	if !strings.Contains(page, `<html lang="en">`) || !strings.Contains(page, `<meta charset="utf-8">`) {
		t.Error("language or encoding is not said")
	}
	if japanese := made(t, HTML, i18n.Japanese, everyState()); !strings.Contains(japanese, `<html lang="ja">`) {
		t.Error("the Japanese page does not say that it is")
	}
}

// TestTableForReaders checks what a screen reader needs of the tables.
func TestTableForReaders(t *testing.T) {
	count := tags(t, made(t, HTML, i18n.English, everyState()))
	rows := len(everyState().Move.Memberships) + 2 // two accounts have security info of their own
	if count["tr"] != rows+3 {
		t.Errorf("%d rows, want %d and a head for each of 3 accounts", count["tr"], rows)
	}
	if count["th"] != rows+3*6 {
		t.Errorf("%d head cells, want one a row and six a table", count["th"])
	}
}

func FuzzHTML(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	w := speak(f, i18n.English)
	f.Fuzz(func(t *testing.T, s string) {
		var b bytes.Buffer
		if err := HTML(&b, w, mischief(s)); err != nil {
			t.Fatal(err)
		}
		tags(t, b.String())
	})
}
