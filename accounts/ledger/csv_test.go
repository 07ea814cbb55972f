package ledger_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

func TestCSV(t *testing.T) {
	tokyo := time.FixedZone("JST", 9*3600)
	a := row(sato, 1).Tick(accounts.Add, noon).Confirm(accounts.Add, noon)
	a.Name, a.Note, a.Second = "=cmd|' /C calc'!A0", "二行\n\"引用\"", accounts.SecondYes
	b := row(msa, 2).Set(accounts.NothingToMove, accounts.HomeTrusted, noon)
	b.Name, b.Note = "Fabrikam, Inc.", "＝全角"
	c := row(sato, 3).Set(accounts.NothingToMove, accounts.NoMethodThere, noon).Prove(noon.Add(time.Hour))
	d := row(sato, 4).Prove(noon)
	var out bytes.Buffer
	must(t, ledger.WriteCSV(&out, accounts.Move{}.With(a, b, c, d), noon.In(tokyo), nil))
	text, ok := strings.CutPrefix(out.String(), "\ufeff")
	if !ok || !strings.Contains(text, "\r\n") {
		t.Error("no byte order mark, or no CRLF")
	}
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	must(t, err)
	want := [][]string{
		{"organisation", "domain", "tenant-id", "account", "kind", "outcome", "reason", "since", "open", "add", "try", "remove", "evidence", "proven", "second-method", "note", "added", "touched"},
		{"'=cmd|' /C calc'!A0", "org1.example", a.Tenant.ID, sato.Address, "work", "in-progress", "", "", "2026-11-22 21:00:00", "2026-11-22 21:00:00", "", "", "graph", "", "yes", "二行\n\"引用\"", "2026-11-22 21:00:00", "2026-11-22 21:00:00"},
		{"Fabrikam, Inc.", "org2.example", b.Tenant.ID, msa.Address, "personal", "nothing-to-move", "home-trusted", "2026-11-22 21:00:00", "", "", "", "", "", "", "", "'＝全角", "2026-11-22 21:00:00", "2026-11-22 21:00:00"},
		{c.Name, "org3.example", c.Tenant.ID, sato.Address, "work", "nothing-to-move", "no-method-there", "2026-11-22 21:00:00", "", "", "", "", "", "2026-11-22 22:00:00", "", "", "2026-11-22 21:00:00", "2026-11-22 22:00:00"},
		{d.Name, "org4.example", d.Tenant.ID, sato.Address, "work", "in-progress", "", "", "2026-11-22 21:00:00", "2026-11-22 21:00:00", "2026-11-22 21:00:00", "", "tried", "2026-11-22 21:00:00", "", "", "2026-11-22 21:00:00", "2026-11-22 21:00:00"},
	}
	if len(lines) != len(want) {
		t.Fatalf("%d lines", len(lines))
	}
	for i := range want {
		if strings.Join(lines[i], "|") != strings.Join(want[i], "|") {
			t.Errorf("line %d:\ngot  %q\nwant %q", i, lines[i], want[i])
		}
	}
}

func TestCSVInAnotherLanguage(t *testing.T) {
	var out bytes.Buffer
	must(t, ledger.WriteCSV(&out, accounts.Move{}.With(row(sato, 1)), noon, func(word string) string { return "<" + word + ">" }))
	if got := out.String(); !strings.Contains(got, "<organisation>,<domain>") || !strings.Contains(got, "<work>,<not-started>,,") {
		t.Error(got)
	}
}

func TestCSVCellsAreNoFormulas(t *testing.T) {
	for _, bad := range []string{"=1", "+1", "-1", "@x", "  =1", "＝1", "＋1", "－1", "＠x", "-"} {
		m := row(sato, 1)
		m.Name = bad
		var out bytes.Buffer
		must(t, ledger.WriteCSV(&out, accounts.Move{}.With(m), noon, nil))
		if !strings.Contains(out.String(), "\r\n'"+bad+",") && !strings.Contains(out.String(), "\r\n\"'"+bad) {
			t.Errorf("%q: %s", bad, out.String())
		}
	}
}

func TestCSVWriterFails(t *testing.T) {
	for n := range 3 {
		if err := ledger.WriteCSV(&fullDisk{n * 10}, accounts.Move{}.With(row(sato, 1)), noon, nil); !errors.Is(err, errFault) {
			t.Errorf("after %d bytes: %v", n*10, err)
		}
	}
}

// fullDisk takes so many bytes.
type fullDisk struct{ left int }

func (d *fullDisk) Write(p []byte) (int, error) {
	if d.left -= len(p); d.left < 0 {
		return 0, errFault
	}
	return len(p), nil
}
