package report

import (
	"bytes"
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/ui/i18n"
)

// sheetOf writes the table of some rows.
func sheetOf(t testing.TB, rows ...accounts.Membership) string {
	t.Helper()
	var out bytes.Buffer
	if err := CSV(&out, speak(t, i18n.English), Source{Move: accounts.Move{}.With(rows...), Made: at(22, 7)}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// sheet are the lines of the table of a source, without its heading.
func sheet(t testing.TB, s Source) [][]string {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(made(t, CSV, i18n.English, s))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return lines[1:]
}

func contoso() accounts.Membership {
	return accounts.NewMembership(work, tenant("00000001", "contoso.com"))
}

func TestCSV(t *testing.T) {
	m := contoso().Tick(accounts.Add, at(20, 8)).Confirm(accounts.Add, at(20, 8))
	m.Name, m.Note, m.Second = "=cmd|' /C calc'!A0", "二行\n\"引用\"", accounts.SecondYes
	text, ok := strings.CutPrefix(sheetOf(t, m), "\ufeff")
	if !ok || !strings.Contains(text, "\r\n") {
		t.Error("no byte order mark, or no CRLF")
	}
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(lines) != 2 {
		t.Fatalf("%d lines, %v", len(lines), err)
	}
	const day = "2026-11-20 08:00:00"
	want := []string{
		"'=cmd|' /C calc'!A0", "contoso.com", m.Tenant.ID, work.Address, "Work or school", "In progress", "", "",
		day, day, "", "", "seen by Microsoft Graph", "", "Yes", "二行\n\"引用\"", "", day,
	}
	if got := strings.Join(lines[1], "|"); got != strings.Join(want, "|") {
		t.Errorf("\ngot  %q\nwant %q", lines[1], want)
	}
}

func TestCSVCellsAreNoFormulas(t *testing.T) {
	for _, bad := range []string{"=1", "+1", "-1", "@x", "  =1", "＝1", "＋1", "－1", "＠x", "-"} {
		m := contoso()
		m.Name = bad
		if out := sheetOf(t, m); !strings.Contains(out, "\r\n'"+bad+",") && !strings.Contains(out, "\r\n\"'"+bad) {
			t.Errorf("%q: %s", bad, out)
		}
	}
}

// splits reads a line of a file as programs do that separate by another sign than
// the comma, with quotes and without.
func splits(text string) [][]string {
	var all [][]string
	for _, comma := range []rune{',', ';', '\t'} {
		r := csv.NewReader(strings.NewReader(text))
		r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
		for {
			cells, err := r.Read()
			if err != nil {
				break
			}
			all = append(all, cells)
		}
	}
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\r' || r == '\n' }) {
		all = append(all, strings.Split(line, ";"), strings.Split(line, "\t"))
	}
	return all
}

// formula finds a cell that would be computed.
func formula(text string) (string, bool) {
	for _, cells := range splits(text) {
		for _, c := range cells {
			bare := strings.TrimLeft(c, " \"\u3000\u00a0\u200b\ufeff\u200e\t\v\f")
			if bare != "" && strings.ContainsAny(bare[:1], "=+-@") {
				return c, true
			}
		}
	}
	return "", false
}

func TestCSVCellsAreNoFormulasInAnyCountry(t *testing.T) {
	for _, bad := range []string{
		"A;=cmd|' /C calc'!A0;B", "A; =1", "A;\"=1", "A\t=1", "line\n=1", "line\r\n\"=1\"", ";;=1", "\u3000=1+1", "\u00a0=1", "\u200b=1", "\ufeff=1",
		"A;\u200e@x", "A;-1;+2", "x\";\"=1",
	} {
		m := contoso()
		m.Name, m.Note, m.Account.Label, m.Account.Address = bad, bad, bad, bad
		out := sheetOf(t, m)
		if cell, is := formula(out); is {
			t.Errorf("%q: the cell %q is computed", bad, cell)
		}
		if lines, err := csv.NewReader(strings.NewReader(out)).ReadAll(); err != nil || len(lines) != 2 {
			t.Errorf("%q: %d lines, %v", bad, len(lines), err)
		}
	}
}

func FuzzCSV(f *testing.F) {
	for _, s := range []string{"=1", "A;=1", "a\n\"=1", "x\t-1", "\u200b;\u3000+", "\"", ";\";\"="} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, name, note string) {
		m := contoso()
		m.Name, m.Note = name, note
		out := sheetOf(t, m)
		if cell, is := formula(out); is {
			t.Fatalf("%q, %q: the cell %q is computed", name, note, cell)
		}
		if lines, err := csv.NewReader(strings.NewReader(out)).ReadAll(); err != nil || len(lines) != 2 {
			t.Fatalf("%q, %q: %d lines, %v", name, note, len(lines), err)
		}
	})
}

func TestCSVWriterFails(t *testing.T) {
	for n := range 3 {
		if err := CSV(&fullDisk{n * 10}, speak(t, i18n.English), everyState()); !errors.Is(err, errFull) {
			t.Errorf("after %d bytes: %v", n*10, err)
		}
	}
}

var errFull = errors.New("the disk is full")

// fullDisk takes so many bytes.
type fullDisk struct{ left int }

func (d *fullDisk) Write(p []byte) (int, error) {
	if d.left -= len(p); d.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}
