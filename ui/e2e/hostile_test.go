//go:build linux

package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"unicode"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
)

// list is a file of the app's own form with these rows.
func list(accountRows, membershipRows string) string {
	return `{"format":"norikae-list","version":1,"written":"2026-11-22T12:00:00Z","move":{"new":"iPhone 17"},"accounts":[` +
		accountRows + `],"memberships":[` + membershipRows + `]}`
}

// rowOf is a membership in a file.
func rowOf(address, name, id, domain, note string) string {
	quote := func(s string) string {
		b, err := json.Marshal(s)
		if err != nil {
			panic(err) // a string always has a form
		}
		return string(b)
	}
	return fmt.Sprintf(`{"account":{"kind":"work","address":%s},"organisation":{"name":%s,"id":%s,"domain":%s},"note":%s}`,
		quote(address), quote(name), quote(id), quote(domain), quote(note))
}

// useless are files that no list may come of, by what is wrong with them.
func useless() map[string]string {
	const id = "c0ffee77-1a2b-4c3d-8e4f-5a6b7c8d9e77"
	many := func(row string, n int) string { return strings.TrimSuffix(strings.Repeat(row+",", n), ",") }
	return map[string]string{
		"command-in-domain": list("", rowOf("a@b.example", "X", id, "x&calc", "")),
		"command-in-id":     list("", rowOf("a@b.example", "X", id+"|calc", "x.example", "")),
		"path-in-domain":    list("", rowOf("a@b.example", "X", "", "x.example/../../y", "")),
		"many-accounts":     list(many(`{"kind":"work","address":"a@b.example"}`, exchange.MaxAccounts+1), ""),
		"many-rows":         list("", many(rowOf("a@b.example", "X", id, "x.example", ""), exchange.MaxMemberships+1)),
		"nested":            strings.Repeat("[", 200_000),
		"not-utf8":          list("", "") + "\xff\xfe",
		"other-rows":        list(`{"kind":"work","address":"a@b.example","run":"calc"}`, ""),
		"cut":               list("", rowOf("a@b.example", "X", id, "x.example", ""))[:150],
		"page":              `<html><script>alert(1)</script></html>`,
	}
}

// TestHostileFiles reads a hostile file of each kind, as somebody may have sent it.
// What is of no use is refused on the page, what can be used is cleaned, and the
// list goes on working.
func TestHostileFiles(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "en_GB.UTF-8", "light")
	startBus(t, p)
	startKeyring(t, p, true)
	installBrowser(t, p, "chromium", "/bin/false") // nothing is opened here
	a := open(t, program(t, shipped()), p, d, "--practice", "--keep")
	a.start(t, guest().Address, oneDomain)

	for name, content := range useless() {
		a.read(t, p, name, content)
		a.await(t, "file not read")
		a.key("Escape")
		a.await(t, "screen", "name", "main")
	}
	pipe := p.path("pipe.json")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	a.openFile(t, pipe)
	a.await(t, "file not read")
	a.key("Escape")
	a.await(t, "screen", "name", "main")
	if got := readLedger(t, p, ledger.PracticeService); len(got.Memberships) != 1 {
		t.Errorf("%d rows after files of no use", len(got.Memberships))
	}

	const bad = "\u202e\u2066\u200b\ufeff"
	a.read(t, p, "misleading", list("", strings.Join([]string{
		rowOf("a’; Start-Process calc; #@b.example", "=cmd|' /C calc'!A0", "c0ffee78-1a2b-4c3d-8e4f-5a6b7c8d9e78", "one.example", "A;=1\n{{.}}"),
		rowOf("b"+bad+"@b.example", "Con"+bad+"toso <script>alert(1)</script>", "C0FFEE79-1A2B-4C3D-8E4F-5A6B7C8D9E79", "two.exa"+bad+"mple", bad),
	}, ",")))
	a.await(t, "screen", "name", "import")
	d.save(t, "hostile-preview")
	a.key("Return") // joins it
	var got accounts.Move
	until(t, patience, "the file in the keyring", func() bool {
		got = readLedger(t, p, ledger.PracticeService)
		return len(got.Memberships) == 3
	})
	for _, m := range got.Memberships {
		if text := fmt.Sprintf("%+v", m); strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Cf, r) }) {
			t.Errorf("it came in as it was: %q", text)
		}
		if _, ok := m.Tenant.Valid(); !ok {
			t.Errorf("tenant %+v", m.Tenant)
		}
	}
	d.save(t, "hostile-list")
	a.addFrom(t, p, several(t, 2)[1])
	a.choose(oneDomain)
	a.tick(t, tenant(t, oneDomain), "12")
	holds(t, p, ledger.PracticeService, map[string]int{tenant(t, oneDomain): 2})
	a.quit(t)
}

// sentTo are files of every kind that the add page reads, by their names, as somebody may
// have sent them: each names an organisation, and something else beside it.
func sentTo(domain string) map[string]string {
	const bad = "\u202e\u2066\u200b"
	link := "https://myapps.microsoft.com/?tenantId=" + domain
	return map[string]string{
		"mail.eml": "From: \"Con" + bad + "toso <script>\" <evil@" + domain + ">\r\nSubject: =?utf-8?q?x=0d=0aBcc:_all@evil.example?=\r\n" +
			"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + strings.Repeat("--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n", 500) + link + "\r\n",
		"meeting.ics":  "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:" + strings.Repeat("\\n", 5000) + "\r\nDESCRIPTION:" + link + "&calc\r\n",
		"card.vcf":     "BEGIN:VCARD\r\nFN:=cmd|' /C calc'!A0\r\nEMAIL:a'; Start-Process calc; #@" + domain + "\r\n" + strings.Repeat("X;", 100_000),
		"table.csv":    "Name,Domain,Note\r\n\"=cmd|' /C calc'!A0" + bad + "\"," + domain + ",\"{{.}};=1\r\n" + strings.Repeat("\"", 9999),
		"page.html":    "<script>alert(1)</script><a href=\"javascript:alert(1)//" + link + "\">" + domain + "</a>" + strings.Repeat("<div>", 50_000),
		"outlook.msg":  "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\xff", 4096) + domain,
		"nothing.txt":  strings.Repeat("\x00", 100_000) + domain,
		"endless.json": strings.Repeat("[", 1_000_000),
	}
}

// addFrom reads a folder of them on the add page, and adds the organisation they name.
func (a *app) addFrom(t testing.TB, p *person, domain string) {
	t.Helper()
	folder := p.path("sent")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	files := sentTo(domain)
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	a.key("ctrl+n")
	a.await(t, "screen", "name", "add")
	a.key("Tab", "Tab", "Return") // past "Find them for me…"
	a.await(t, "screen", "name", "chooseFiles")
	a.write(folder)
	a.key("Return") // chooses what is in it
	a.display.settle(t)
	a.key("Return") // reads it
	a.await(t, "files read", "files", strconv.Itoa(len(files)))
	a.display.save(t, "hostile-files")
	a.key("ctrl+a")
	a.write(domain)
	a.await(t, "resolved", "addable", "1")
	a.key("ctrl+Return")
	a.await(t, "screen", "name", "main")
	until(t, patience, "the organisation in the keyring", func() bool { return len(readLedger(t, p, ledger.PracticeService).Memberships) == 4 })
}

// read makes a file and reads it from the keyboard.
func (a *app) read(t testing.TB, p *person, name, content string) {
	t.Helper()
	path := p.path(name + ".json")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	a.openFile(t, path)
}

// openFile types a path where files are read from.
func (a *app) openFile(t testing.TB, path string) {
	t.Helper()
	a.key("ctrl+o")
	a.await(t, "screen", "name", "openFile")
	a.write(path)
	a.key("Return")
}
