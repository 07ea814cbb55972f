package ledger_test

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
)

// export writes a list out.
func export(t testing.TB, l *ledger.Ledger) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, l.Export(&b))
	return b.Bytes()
}

func TestExportAndImport(t *testing.T) {
	for seed := range int64(6) {
		s, model := lived(t, seed, 70)
		file := export(t, open(t, s))
		m, written, err := exchange.Read(bytes.NewReader(file))
		must(t, err)
		equal(t, "the file", m, model)
		if written.IsZero() || !bytes.HasSuffix(file, []byte("}\n")) {
			t.Error("no time, or no end of line")
		}
		s2 := newFake()
		l := open(t, s2)
		must(t, l.Import(bytes.NewReader(file)))
		equal(t, "imported", l.Move(), model)
		writes, _ := s2.count()
		must(t, l.Import(bytes.NewReader(file)))
		if again, _ := s2.count(); again != writes {
			t.Errorf("importing the same again cost %d writes", again-writes)
		}
		reopened(t, l, s2)
	}
}

// modes is a list and a file that share a row, and have one each alone; one row
// of the file was removed from the list.
type modes struct{ both, here, there, removed accounts.Membership }

func newModes() modes {
	return modes{
		both: row(sato, 1).Tick(accounts.Add, noon), here: row(sato, 2),
		there: row(msa, 3).Tick(accounts.Try, noon), removed: row(sato, 4),
	}
}

// list is what the keyring holds: its note is newer, its steps are older.
func (x modes) list(t *testing.T) (*fake, *ledger.Ledger) {
	t.Helper()
	s := newFake()
	l := open(t, s)
	x.both.Note, x.both.Touched = "新しいメモ", noon.Add(3*time.Hour)
	must(t, l.Apply(ctx, accounts.Change{After: []accounts.Membership{x.both, x.here, x.removed}}, nil))
	must(t, l.Apply(ctx, device(accounts.Device{New: "here"}), nil))
	must(t, l.Remove(ctx, x.removed))
	return s, l
}

func (x modes) file(t *testing.T) *bytes.Reader {
	t.Helper()
	x.both = x.both.Tick(accounts.Try, noon.Add(2*time.Hour))
	x.both.Note = "ファイルのメモ"
	var b bytes.Buffer
	must(t, exchange.Write(&b, accounts.Move{Device: accounts.Device{New: "file"}}.With(x.both, x.there, x.removed), noon))
	return bytes.NewReader(b.Bytes())
}

// imported previews and imports the file, and compares the two.
func (x modes) imported(t *testing.T, mode exchange.Mode, want ledger.Preview) *ledger.Ledger {
	t.Helper()
	s, l := x.list(t)
	p, err := l.Preview(ctx, x.file(t), mode)
	must(t, err)
	must(t, l.ImportFile(ctx, x.file(t), mode, nil))
	equal(t, "as previewed", l.Move(), p.Result)
	p.Result = accounts.Move{}
	if !reflect.DeepEqual(p, want) {
		t.Errorf("preview:\ngot  %+v\nwant %+v", p, want)
	}
	return reopened(t, l, s)
}

func TestImportMerges(t *testing.T) {
	x := newModes()
	l := x.imported(t, exchange.Merge, ledger.Preview{Written: noon, Added: 2, Back: 1, Changed: 1, Same: 1, Accounts: 1})
	if got := find(t, l, x.both); !got.Done(accounts.Try) || got.Note != "新しいメモ" {
		t.Errorf("joined: %+v", got)
	}
	find(t, l, x.here)
	find(t, l, x.removed)
	if !find(t, l, x.there).Done(accounts.Try) || l.Move().New != "here" {
		t.Error("not what was meant")
	}
}

func TestImportReplaces(t *testing.T) {
	x := newModes()
	l := x.imported(t, exchange.Replace, ledger.Preview{Written: noon, Added: 2, Back: 1, Changed: 1, Accounts: 1, Removed: 1})
	if got := find(t, l, x.both); got.Note != "ファイルのメモ" || l.Move().New != "file" {
		t.Errorf("replaced: %+v", got)
	}
	if _, ok := l.Move().FindMembership(x.here.Key()); ok {
		t.Error("not in the file and still there")
	}
}

// TestImportIsAllOrNothing, in memory too.
func TestImportIsAllOrNothing(t *testing.T) {
	from, _ := lived(t, 7, 50)
	file := export(t, open(t, from))
	s, model := lived(t, 8, 30)
	for n := 1; ; n++ {
		s := s.copy()
		l := open(t, s)
		s.breakAt(n, lost)
		err := l.Import(bytes.NewReader(file))
		if err == nil {
			break
		}
		if !errors.Is(err, ledger.ErrUnavailable) || errors.Is(err, ledger.ErrNotSaved) {
			t.Fatal(err)
		}
		equal(t, "in memory", l.Move(), model)
		s.mend()
		equal(t, "read anew", open(t, s).Move(), model)
		if l.Unsaved() != 0 {
			t.Fatalf("%d unsaved", l.Unsaved())
		}
	}
}

// TestImportWithoutKeyring: "keep it for this session" still takes a file.
func TestImportWithoutKeyring(t *testing.T) {
	from, model := lived(t, 7, 30)
	file := export(t, open(t, from))
	s := newFake()
	s.getErr = errFault
	l := ledger.New(s, ledger.Options{})
	defer l.Close()
	for range 2 {
		if err := l.Import(bytes.NewReader(file)); !errors.Is(err, ledger.ErrNotSaved) || l.Loaded() {
			t.Fatal(err)
		}
		if l.Load(ctx) == nil {
			t.Fatal("read")
		}
	}
	equal(t, "in memory", l.Move(), model)
	equal(t, "exported from memory", fileOf(t, export(t, l)), model)
	s.mend()
	must(t, l.Load(ctx))
	equal(t, "stored", reopened(t, l, s).Move(), model)
}

func fileOf(t testing.TB, file []byte) accounts.Move {
	t.Helper()
	m, _, err := exchange.Read(bytes.NewReader(file))
	must(t, err)
	return m
}

// TestImportDecidesWhatLoadCouldNot: the keyring has nothing, or nothing readable.
func TestImportDecidesWhatLoadCouldNot(t *testing.T) {
	from, model := lived(t, 7, 30)
	file := export(t, open(t, from))
	for _, damaged := range []bool{false, true} {
		s := newFake()
		if damaged {
			s.put("v1/m", "x")
			s.put("v1/s/000/a", "x")
		}
		l := ledger.New(s, ledger.Options{Seen: true})
		defer l.Close()
		if err := l.Load(ctx); !errors.Is(err, ledger.ErrMissing) && !errors.Is(err, ledger.ErrDamaged) {
			t.Fatal(err)
		}
		must(t, l.Import(bytes.NewReader(file)))
		got := l.Move()
		if lost := got.Lost > 0; lost != damaged {
			t.Errorf("damaged %v, %d lost: the file may be older than what is lost", damaged, got.Lost)
		}
		got.Lost = 0
		equal(t, "imported", got, model)
		reopened(t, l, s)
	}
}

func TestUnusableFiles(t *testing.T) {
	good, err := os.ReadFile("testdata/export-v1.json")
	must(t, err)
	change := func(old, new string) string {
		if !bytes.Contains(good, []byte(old)) {
			t.Fatalf("no %q in the example", old)
		}
		return strings.Replace(string(good), old, new, 1)
	}
	tests := []struct {
		name, file string
		reason     exchange.Trouble
		where      string
	}{
		{"empty", "", exchange.Foreign, ""},
		{"text", "Contoso\nFabrikam\n", exchange.Foreign, ""},
		{"another app's JSON", `{"format":"x","version":1}`, exchange.Foreign, ""},
		{"a list of JSON", `[1,2]`, exchange.Foreign, ""},
		{"newer", change(`"version": 1`, `"version": 2`), exchange.Newer, ""},
		{"newer and unlike ours", `{"format":"norikae-list","version":7,"accounts":"elsewhere"}`, exchange.Newer, ""},
		{"version zero", change(`"version": 1`, `"version": 0`), exchange.Damaged, "version"},
		{"cut off", string(good[:len(good)/2]), exchange.Damaged, "byte"},
		{"something behind", string(good) + "{}", exchange.Damaged, "byte"},
		{"unknown field", change(`"accounts"`, `"acounts"`), exchange.Damaged, ""},
		{"unknown word", change(`"personal"`, `"private"`), exchange.Damaged, "accounts[1].kind"},
		{"wrong type", change(`"version": 1,`, `"version": 1, "accounts": 5,`), exchange.Damaged, "accounts"},
		{"outcome that follows from steps", change(`"outcome": "waiting"`, `"outcome": "done"`), exchange.Damaged, "memberships[1].outcome"},
		{"impossible time", change(`"2026-11-20T03:00:00Z"`, `"0001-02-03T03:00:00Z"`), exchange.Damaged, "memberships[0]"},
		{"impossible day", change(`"2026-11-30"`, `"2026-11-31"`), exchange.Damaged, "move.by"},
		{"not UTF-8", change("Contoso", "Cont\xff\xfeoso"), exchange.Damaged, ""},
		{"no tenant", change(`"id": "0f3c52e1-77aa-4b1c-9d2e-1234567890ab",`, ``), exchange.Damaged, ""},
	}
	s, model := lived(t, 1, 30)
	before := s.copy()
	l := open(t, s)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.name == "no tenant" {
				test.file = strings.Replace(test.file, `"domain": "contoso.com",`, "", 1)
			}
			err := l.Import(strings.NewReader(test.file))
			var e *exchange.Error
			if !errors.As(err, &e) || !errors.Is(err, exchange.ErrFile) {
				t.Fatalf("%v", err)
			}
			if e.Reason != test.reason || !strings.HasPrefix(e.Where, test.where) {
				t.Errorf("reason %d at %q: %v", e.Reason, e.Where, err)
			}
			if _, err := l.Preview(ctx, strings.NewReader(test.file), exchange.Merge); err == nil {
				t.Error("previewed")
			}
			equal(t, "after", l.Move(), model)
			if !maps.Equal(s.items, before.items) {
				t.Error("something was written")
			}
		})
	}
}

// TestFilesThatSayTooMuch: a row twice, a note that no keyring takes; and a file
// that cannot be read.
func TestFilesThatSayTooMuch(t *testing.T) {
	good, err := os.ReadFile("testdata/export-v1.json")
	must(t, err)
	l := open(t, newFake())
	var e *exchange.Error

	m := fileOf(t, good)
	m.Memberships = append(m.Memberships, m.Memberships[0])
	var b bytes.Buffer
	must(t, exchange.Write(&b, m, noon))
	if err := l.Import(&b); !errors.As(err, &e) || e.Where != fmt.Sprintf("memberships[%d]", len(m.Memberships)-1) {
		t.Errorf("twice: %v", err)
	}
	m = fileOf(t, good)
	m.Memberships[0].Note = strings.Repeat("長", 2000)
	b.Reset()
	must(t, exchange.Write(&b, m, noon))
	if err := l.Import(&b); !errors.Is(err, ledger.ErrTooLong) {
		t.Errorf("too long: %v", err)
	}
	if err := l.Import(brokenReader{}); !errors.As(err, &e) || e.Reason != exchange.Unreadable || !errors.Is(err, errFault) {
		t.Errorf("unreadable: %v", err)
	}
	equal(t, "after", l.Move(), accounts.Move{})
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errFault }
