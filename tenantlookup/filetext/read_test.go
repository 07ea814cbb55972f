package filetext

import (
	"archive/zip"
	"encoding/base64"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"norikae/tenantlookup"
)

const (
	tenant = "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"
	apps   = "https://myapps.microsoft.com/?tenantid=" + tenant
)

func encoded(t testing.TB, e encoding.Encoding, s string) string {
	t.Helper()
	b, err := e.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// files are saved mails, calendars, tables and pages, and what is found in them.
func files(t testing.TB) map[string]struct {
	name, content string
	want          []string
} {
	jis := encoded(t, japanese.ISO2022JP, "つばめ商事へようこそ。tsubame.example をご利用ください。\n")
	return map[string]struct {
		name, content string
		want          []string
	}{
		"mail in ISO-2022-JP": {
			"招待.eml", "From: =?ISO-2022-JP?B?" + base64.StdEncoding.EncodeToString([]byte(encoded(t, japanese.ISO2022JP, "山田 太郎"))) +
				"?= <yamada@aozora.example>\r\nTo: a.sato@outlook.jp\r\nSubject: x\r\nContent-Type: text/plain; charset=ISO-2022-JP\r\nContent-Transfer-Encoding: 7bit\r\n\r\n" + jis,
			[]string{"aozora.example", "tsubame.example"},
		},
		"mail in Shift_JIS and Base64": {
			"a.eml", "From: a@aozora.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset=\"Shift_JIS\"\nContent-Transfer-Encoding: base64\n\n" +
				base64.StdEncoding.EncodeToString([]byte(encoded(t, japanese.ShiftJIS, "招待元は contoso.co.jp です"))) + "\n",
			[]string{"aozora.example", "contoso.co.jp"},
		},
		"mail with alternatives": {
			"a.eml", "From: x@contoso.example\r\nSubject: y\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\nSee the page.\r\n" +
				"--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>See <a href=3D\"https://myapps.microsoft.com/?tenantid=3Dc0ffee01-1a2b=\r\n-4c3d-8e4f-5a6b7c8d9e01\">the page</a></p>\r\n--b1--\r\n",
			[]string{"contoso.example", tenant},
		},
		"mail inside a mail": {
			"a.eml", "From: x@contoso.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nFYI\r\n--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\nFrom: invites@fabrikam.onmicrosoft.com\r\nSubject: z\r\n\r\n" + apps + "\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nnorthwind.example\r\n--b--\r\n",
			[]string{"contoso.example", "fabrikam.onmicrosoft.com", tenant},
		},
		"mail without an ending": {
			"mail", "Received: from mx.relay.example\r\nFrom: x@contoso.example\r\nMIME-Version: 1.0\r\nTo: me@outlook.jp\r\n\r\nfabrikam.example\r\n",
			[]string{"contoso.example", "fabrikam.example"},
		},
		"mail cut off": {
			"a.eml", "From: x@contoso.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nfabrikam.example\r\n",
			[]string{"contoso.example", "fabrikam.example"},
		},
		"calendar": {
			"a.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x@relay.example\r\nORGANIZER;CN=\"Sato: Ai\":mailto:a.sato@contoso.example\r\nATTENDEE:mailto:me@somewhere.example\r\nDESCRIPTION:Join\\nhttps://teams.microsoft.com/l/team/19%3Ax%40thread.tacv2/con\r\n versations?groupId=dead0000-1a2b-4c3d-8e4f-5a6b7c8d9e00&tenantId=" + tenant + "\\nBye\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
			[]string{"contoso.example", tenant},
		},
		"contacts": {
			"a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Sato Ai\nORG:Contoso\\, Ltd.;Sales\nitem1.EMAIL;type=WORK:a.sato@contoso.example\nURL:https://www.contoso.example\nEND:VCARD\nBEGIN:VCARD\nFN:Abe\nEMAIL:abe@fabrikam.example\nEND:VCARD\n",
			[]string{"contoso.example", "fabrikam.example"},
		},
		"CSV in Shift_JIS": {
			"a.csv", encoded(t, japanese.ShiftJIS, "会社名,ドメイン,テナント ID\r\n\"コントソ, 東京\",contoso.co.jp,"+tenant+"\r\nファブリカム,fabrikam.co.jp,\r\n"),
			[]string{"contoso.co.jp", tenant, "fabrikam.co.jp"},
		},
		"CSV with semicolons": {"a.csv", "Name;Domain\nContoso;contoso.example\n", []string{"contoso.example"}},
		"TSV":                 {"a.tsv", "Name\tDomain\nContoso\tcontoso.example\n", []string{"contoso.example"}},
		"UTF-16":              {"a.txt", encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "コントソ contoso.co.jp"), []string{"contoso.co.jp"}},
		"UTF-16 without a mark": {
			"a.txt", encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "Contoso: contoso.example\r\n"),
			[]string{"contoso.example"},
		},
		"UTF-8 with a mark": {"a.txt", "\xef\xbb\xbfcontoso.example", []string{"contoso.example"}},
		"EUC-JP":            {"a.txt", encoded(t, japanese.EUCJP, "担当者の佐藤です。招待元のドメインは contoso.co.jp になります。よろしくお願いいたします。"), []string{"contoso.co.jp"}},
		"page": {
			"a.html", "<!DOCTYPE html><html><head><title>x</title><style>a{b:url(https://styles.example)}</style></head><body><table><tr><th>Name</th><th>Domain</th></tr><tr><td>Contoso</td><td>contoso.example</td></tr></table><script>var x='fabrikam.example'</script><a href='#top'>up</a> <a href=\"" + apps + "\">My&nbsp;Apps</a></body></html>",
			[]string{"contoso.example", tenant},
		},
		"JSON":     {"a.json", `[{"tenantId":"` + tenant + `","id":"dead0000-1a2b-4c3d-8e4f-5a6b7c8d9e00"}]`, []string{tenant}},
		"Markdown": {"a.md", "* [Contoso](https://contoso.sharepoint.com/)\n", []string{"contoso.onmicrosoft.com"}},
		"Western":  {"a.txt", "B\xfccher AG: buecher.example", []string{"buecher.example"}},
	}
}

func TestRead(t *testing.T) {
	for title, c := range files(t) {
		text, err := Read(c.name, []byte(c.content))
		if err != nil {
			t.Errorf("%s: %v", title, err)
			continue
		}
		if got := tenantlookup.Queries(text); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%s\ngot  %q\nwant %q", title, text, got, c.want)
		}
	}
}

// Names go with what is found.
func TestReadKeepsNames(t *testing.T) {
	for title, want := range map[string]string{"contacts": "Contoso, Ltd.", "CSV in Shift_JIS": "コントソ, 東京", "mail in ISO-2022-JP": "山田 太郎", "page": "Contoso"} {
		c := files(t)[title]
		text, _ := Read(c.name, []byte(c.content))
		if found := tenantlookup.Find(text); len(found) == 0 || found[0].Name != want {
			t.Errorf("%s: %+v, want %q", title, found, want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		content []byte
		want    error
	}{
		"a.png":  {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00"), ErrNotText},
		"a.xlsx": {append([]byte("PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00"), make([]byte, 200)...), ErrNotText},
		"a.msg":  {append(append([]byte{}, compoundFile...), make([]byte, 600)...), ErrNotText},
		"a.txt":  {make([]byte, MaxSize+1), ErrTooBig},
		"b.txt":  {[]byte(strings.Repeat("\x00\x01", 50)), ErrNotText},
	} {
		if text, err := Read(name, c.content); !errors.Is(err, c.want) {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
}

// A mail made of parts within parts ends, and so does one of many parts.
func TestReadIsBounded(t *testing.T) {
	mail := "contoso.example"
	for range 50 {
		mail = "From: a@b.example\nContent-Type: message/rfc822\n\n" + mail
	}
	if _, err := Read("a.eml", []byte(mail)); err != nil {
		t.Error(err)
	}
	many := "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n\ncontoso.example\n", 10*maxParts) + "--b--\n"
	text, err := Read("a.eml", []byte(many))
	if n := strings.Count(text, "contoso.example"); err != nil || n == 0 || n > maxParts {
		t.Errorf("%d parts, %v", n, err)
	}
}

func FuzzRead(f *testing.F) {
	for _, c := range files(f) {
		f.Add(c.name, []byte(c.content))
	}
	f.Add("a.xlsx", packed(f, japaneseBook(), zip.Store))
	f.Add("a.msg", compound(map[string][]byte{"__substg1.0_1000001F": wide("contoso.example")}, []string{"__substg1.0_1000001F"}))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		text, err := Read(name, content)
		if (err != nil) && text != "" || !utf8.ValidString(text) || len(text) > MaxSize+3 {
			t.Errorf("%d bytes, valid %v, %v", len(text), utf8.ValidString(text), err)
		}
	})
}
