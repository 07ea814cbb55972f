package ui

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
	"norikae/ui/prefs"
	"norikae/ui/store"
	"norikae/ui/widgets"
)

// save presses what saves on the page that asks where, into a folder of the
// test's, and returns the file.
func (r *room) save(open func()) string {
	r.t.Helper()
	dir := r.t.TempDir()
	r.prefs.Set(func(v *prefs.Values) { v.Folder = dir })
	open()
	if r.page() != "save" {
		r.t.Fatalf("page %s, want the one that saves", r.page())
	}
	r.shell.Submit() // Ctrl+Enter
	r.until("saved", func() bool { return r.page() != "save" })
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 {
		r.t.Fatalf("%d files in the folder, %v", len(files), err)
	}
	return filepath.Join(dir, files[0].Name())
}

func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// readFile opens a file on the page that reads one.
func readFile(r *room, path string) {
	r.t.Helper()
	r.transfer.Import()
	if r.page() != "openFile" {
		r.t.Fatalf("page %s, want the one that reads", r.page())
	}
	r.rest()
	for _, f := range fields(r.shell.Window().Content()) {
		f.SetText(path)
		f.OnSubmitted(path)
	}
	r.rest()
}

// fields lists every visible field of an object.
func fields(o fyne.CanvasObject) []*widgets.Field {
	var out []*widgets.Field
	visible(o, func(o fyne.CanvasObject) bool {
		if f, ok := o.(*widgets.Field); ok {
			out = append(out, f)
		}
		return true
	})
	return out
}

func (r *room) texts() string { return strings.Join(said(r.shell.Window().Content()), "\n") }

// stored is the list as another copy of the app reads it.
func (r *room) stored() accounts.Move {
	r.t.Helper()
	other, err := ledger.Open(r.t.Context(), r.keyring)
	if err != nil {
		r.t.Fatal(err)
	}
	defer other.Close()
	return other.Move()
}

func TestExportAndMerge(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	row, _ := r.main().Selected()
	r.store.Put(row.Tick(accounts.Try, time.Now()))
	r.until("ticked", r.settled)
	path := r.save(r.transfer.Export)
	if r.transfer.Exported().IsZero() {
		t.Error("the export is not remembered")
	}
	r.store.Remove(row)
	r.until("removed", func() bool { _, ok := r.store.FindMembership(row.Key()); return !ok && r.settled() })
	readFile(r, path)
	if r.page() != "import" {
		t.Fatalf("page %s, want what would change:\n%s", r.page(), r.texts())
	}
	for _, want := range []string{"1 added: " + row.Title(), "1 of these you had removed"} {
		if !strings.Contains(r.texts(), want) {
			t.Errorf("want %q in:\n%s", want, r.texts())
		}
	}
	r.press(r.shell.Words().T("import.merge"))
	r.until("merged", func() bool {
		x, ok := r.store.FindMembership(row.Key())
		return ok && x.Reached() == 3 && r.page() == "main"
	})
	if got, ok := r.stored().FindMembership(row.Key()); !ok || got.Reached() != 3 {
		t.Errorf("in the keyring: %v with %d steps", ok, got.Reached())
	}
	r.lines.Undo()
	r.rest()
	if _, ok := r.store.FindMembership(row.Key()); !ok {
		t.Error("undo took back what an import had brought")
	}
	r.until("merged", r.settled)
	later, _ := r.store.FindMembership(row.Key())
	r.store.Put(later.Tick(accounts.Remove, time.Now())) // the file has nothing new, and would take that away
	r.until("ticked", r.settled)
	readFile(r, path)
	r.press(r.shell.Words().T("import.leave"))
	if now, _ := r.store.FindMembership(row.Key()); r.page() != "main" || now.Reached() != 4 {
		t.Errorf("left as it is: page %s, %d steps", r.page(), now.Reached())
	}
}

// TestAnImportSaysWhatIsNotProven: of what the list would be then, how much rests on a
// guess, and that the file is itself incomplete; both are kept.
func TestAnImportSaysWhatIsNotProven(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	rows := r.store.Move().Memberships
	r.store.Put(rows[0].Set(accounts.NothingToMove, accounts.HomeTrusted, time.Now()),
		rows[1].Set(accounts.NothingToMove, accounts.HomeTrusted, time.Now()).Prove(time.Now()))
	r.until("decided", r.settled)
	var file bytes.Buffer
	lossy := r.store.Move()
	lossy.Lost = 2
	if err := exchange.Write(&file, lossy, time.Now()); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "list.json")
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	r.store.Remove(rows[:2]...)
	r.until("removed", r.settled)
	readFile(r, path)
	w := r.shell.Words()
	for _, want := range []string{w.N("import.guesses", 1), w.N("gate.lost", 2)} {
		if strings.Count(r.texts(), want) != 2 { // joined and replaced
			t.Errorf("want %q for both ways in:\n%s", want, r.texts())
		}
	}
	r.press(w.T("import.merge"))
	r.until("merged", func() bool { return r.store.State().Lost == 2 && r.settled() })
	first, _ := r.stored().FindMembership(rows[0].Key())
	second, _ := r.stored().FindMembership(rows[1].Key())
	if !first.Guessed() || !second.Proven() {
		t.Errorf("in the keyring: guessed %v, proven %v", first.Guessed(), second.Proven())
	}
}

// TestReplaceIsNotTheFirstAnswer reads a file that has less than the list.
func TestReplaceIsNotTheFirstAnswer(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	path := r.save(r.transfer.Export)
	row, _ := r.main().Selected()
	r.store.Put(row.Tick(accounts.Try, time.Now()))
	r.until("ticked", r.settled)
	readFile(r, path)
	r.key(fyne.KeyReturn)
	r.rest()
	if x, _ := r.store.FindMembership(row.Key()); x.Reached() != 3 {
		t.Fatal("Enter replaced the list")
	}
	readFile(r, path)
	r.press(r.shell.Words().T("import.replace"))
	r.until("replaced", func() bool { x, _ := r.store.FindMembership(row.Key()); return x.Reached() == 0 && r.settled() })
}

func TestUselessFiles(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	before := len(r.store.Move().Memberships)
	good := content(t, r.save(r.transfer.Export))
	for says, text := range map[string]string{
		"not a list saved by Norikae":              `{"a":1}`,
		"saved by a newer Norikae":                 strings.Replace(good, `"version": 1`, `"version": 99`, 1),
		"The file is damaged":                      good[:len(good)/2],
		"The file is too large":                    strings.Replace(good, `"accounts": [`, `"accounts": [`+strings.Repeat(`{"kind":"work","address":"a@b.example"},`, exchange.MaxAccounts), 1),
		"Nothing is there. Check folder and name.": "",
	} {
		path := filepath.Join(t.TempDir(), "x.json")
		if text != "" {
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		readFile(r, path)
		if r.page() != "openFile" || !strings.Contains(r.texts(), says) {
			t.Errorf("page %s does not say %q:\n%s", r.page(), says, r.texts())
		}
		r.home()
	}
	if len(r.store.Move().Memberships) != before {
		t.Error("a useless file changed the list")
	}
}

func TestNextMove(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	row, _ := r.main().Selected()
	r.store.Put(row.Tick(accounts.Remove, time.Now()))
	r.until("ticked", r.settled)
	n := len(r.store.Move().Memberships)
	r.device.Next()
	if !strings.Contains(r.texts(), "not settled yet") {
		t.Errorf("no word about what is open:\n%s", r.texts())
	}
	all := fields(r.shell.Top().Content())
	if all[0].Text != "iPhone 17" {
		t.Errorf("the old phone is proposed as %q", all[0].Text)
	}
	all[1].SetText("iPhone 19")
	all[2].SetText("nonsense")
	r.press(r.shell.Words().T("nextMove.do"))
	if r.page() != "nextMove" {
		t.Fatal("a date that is none was taken")
	}
	all[2].SetText("2028-03-31")
	r.press(r.shell.Words().T("nextMove.do"))
	r.until("the next move", func() bool { return r.store.Move().New == "iPhone 19" && r.settled() })
	m := r.stored()
	if m.New != "iPhone 19" || len(m.Archive) != 1 || m.Archive[0].New != "iPhone 17" || m.Archive[0].Counts[accounts.Done] != 1 {
		t.Errorf("in the keyring: %+v, archive %+v", m.Device, m.Archive)
	}
	if x, _ := m.FindMembership(row.Key()); len(m.Memberships) != n || x.Reached() != 0 {
		t.Errorf("%d rows, %d steps; want %d rows, all open", len(m.Memberships), x.Reached(), n)
	}
}

func TestEraseEverything(t *testing.T) {
	keyring := newMemory()
	r := newRoom(t, keyring, "en")
	r.start()
	path := r.save(r.transfer.Export)
	list := r.store.Move()
	r.guided.Open()
	r.settings.Open()
	var got []error
	r.transfer.EraseAll(func(err error) { got = append(got, err) })
	r.until("erased", func() bool { return len(got) == 1 })
	if got[0] != nil {
		t.Fatal(got[0])
	}
	keyring.mu.Lock()
	left := len(keyring.items)
	keyring.mu.Unlock()
	if left > 0 {
		t.Errorf("%d items are left in the keyring", left)
	}
	text, err := json.Marshal(r.prefs.Get())
	if v := r.prefs.Get(); v.ListSaved || v.Welcomed || !v.Exported.IsZero() || err != nil {
		t.Errorf("the preferences still hold %s", text)
	}
	for _, m := range list.Memberships {
		if strings.Contains(string(text), m.Tenant.ID) || strings.Contains(string(text), m.Account.Key().Hash()) {
			t.Errorf("the preferences still name %s: %s", m.Title(), text)
		}
	}
	r.until("a first start", func() bool { return r.page() == "welcome" })
	if _, err := os.Stat(path); err != nil {
		t.Error("a saved file is gone")
	}
	if r.lines.Undo(); len(r.store.Move().Memberships) > 0 {
		t.Error("undo brings back what was erased")
	}
}

func TestEraseFails(t *testing.T) {
	keyring := newMemory()
	r := newRoom(t, keyring, "en")
	r.start()
	n := len(r.store.Move().Memberships)
	keyring.fail(errLocked{})
	var got []error
	r.transfer.EraseAll(func(err error) { got = append(got, err) })
	r.until("told", func() bool { return len(got) == 1 })
	if got[0] == nil || len(r.store.Move().Memberships) != n || r.page() != "main" {
		t.Errorf("told %v, %d rows on screen, page %s", got[0], len(r.store.Move().Memberships), r.page())
	}
	keyring.fail(nil)
}

// TestNothingIsWrittenOfAnUnknownList tries every file while the keyring is
// locked.
func TestNothingIsWrittenOfAnUnknownList(t *testing.T) {
	keyring := newMemory()
	keyring.fail(errLocked{})
	r := newRoom(t, keyring, "en")
	r.until("told", func() bool { return r.store.State().Phase == store.Unavailable })
	for name, f := range map[string]func(){
		"export": r.transfer.Export, "import": r.transfer.Import, "report": r.transfer.SavePage, "text": r.transfer.SaveText, "sheet": r.transfer.SaveTable,
		"reminder": r.transfer.SaveReminder, "next move": r.device.Next,
	} {
		f()
		if r.page() != "main" {
			t.Errorf("%s opens %s", name, r.page())
		}
	}
}
