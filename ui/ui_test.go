package ui

import (
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/launch"
	"norikae/ui/overview"
	"norikae/ui/stage"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// memory is a keyring in memory.
type memory struct {
	mu    sync.Mutex
	items map[string]string
	err   error // what every call answers while it is set
}

func newMemory() *memory { return &memory{items: map[string]string{}} }

func (m *memory) Get(k string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.err != nil {
		return "", m.err
	}
	v, ok := m.items[k]
	if !ok {
		return "", ledger.ErrNotFound
	}
	return v, nil
}

func (m *memory) Set(k, v string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.err == nil {
		m.items[k] = v
	}
	return m.err
}

func (m *memory) Delete(k string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.items, k)
	return m.err
}

func (m *memory) fail(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.err = err
}

// room is the whole window in practice mode on Fyne's test driver. The test's
// goroutine stands in for Fyne's: run carries out what was sent to it.
type room struct {
	*app
	t        *testing.T
	sent     chan func()
	keyring  *memory
	log      *record
	requests chan launch.Request // of later starts

	layout *stage.Layout
}

// record is a log that can be read while it is written.
type record struct {
	mu   sync.Mutex
	text strings.Builder
}

func (r *record) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.text.Write(p)
}

func (r *record) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.text.String()
}

// forget takes what holds a text out of the log.
func (r *record) forget(text string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	lines := strings.Split(r.text.String(), "\n")
	r.text.Reset()
	r.text.WriteString(strings.Join(slices.DeleteFunc(lines, func(line string) bool { return strings.Contains(line, text) }), "\n"))
}

func newRoom(t *testing.T, keyring *memory, lang string) *room {
	t.Helper()
	return newRoomOn(t, keyring, keyring, lang)
}

// newRoomOn is newRoom on a keyring that keeps its items in a memory of the test.
func newRoomOn(t *testing.T, items *memory, keyring ledger.Store, lang string) *room {
	t.Helper()
	return newRoomFor(t, items, keyring, lang, false)
}

// newRoomFor is newRoomOn for a start that may ask for the guided run.
func newRoomFor(t *testing.T, items *memory, keyring ledger.Store, lang string, guided bool) *room {
	t.Helper()
	return newRoomWith(t, items, keyring, Config{Keep: true, Guided: guided, Lang: lang, StateDir: t.TempDir()})
}

// newRoomWith is newRoomOn with more of the configuration.
func newRoomWith(t *testing.T, items *memory, keyring ledger.Store, cfg Config) *room {
	t.Helper()
	r := &room{t: t, sent: make(chan func(), 10000), keyring: items, log: &record{}, requests: make(chan launch.Request)}
	fa := test.NewTempApp(t)
	fa.Settings().SetTheme(theme.New(theme.Light))
	cfg.Practice, cfg.Version, cfg.Front = true, "test", r.requests
	cfg.Log = slog.New(slog.NewTextHandler(r.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	a, err := newApp(fa, cfg, func(f func()) { r.sent <- f })
	if err != nil {
		t.Fatal(err)
	}
	r.app = a
	led := ledger.New(keyring, ledger.Options{Seen: a.prefs.Get().ListSaved})
	a.begin(led)
	r.layout = stage.NewLayout(a.shell.Window())
	t.Cleanup(func() {
		if a.shell.Context().Err() == nil { // else the test has ended it
			a.close()
		}
		led.Close()
		for _, line := range strings.Split(r.log.String(), "\n") {
			if strings.Contains(line, "level=ERROR") {
				t.Errorf("in the log: %s", line)
			}
		}
	})
	return r
}

// until carries out what is sent to Fyne's goroutine until want holds.
func (r *room) until(what string, want func() bool) {
	r.t.Helper()
	for deadline := time.After(30 * time.Second); !want(); {
		select {
		case f := <-r.sent:
			f()
		case <-deadline:
			r.t.Fatalf("never happened: %s; page %s, keyring %+v", what, r.shell.Top().Name(), r.store.State())
		}
	}
}

// quiet is how long nothing may come before a room is at rest: what one goroutine
// hands to another through the system, as an answer over the network, is with
// neither of them for a moment.
const quiet = 40 * time.Millisecond

// rest carries out what is under way until no goroutine has anything left to do:
// all of them wait for somebody, and nothing has come from them for a while. On a
// machine that is busy with other things that takes as long as it takes.
func (r *room) rest() {
	r.t.Helper()
	for deadline := time.After(30 * time.Second); ; {
		select {
		case f := <-r.sent:
			f()
		case <-deadline:
			r.t.Fatalf("never at rest: page %s\n%s", r.shell.Top().Name(), strings.Join(busy(), "\n\n"))
		case <-time.After(quiet):
			if len(busy()) == 0 && len(r.sent) == 0 {
				return
			}
		}
	}
}

func (r *room) page() string { return r.shell.Top().Name() }

func (r *room) key(k fyne.KeyName) {
	if f := r.shell.Window().Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: k})
		return
	}
	r.shell.Window().Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
}

func (r *room) typeText(s string) { test.Type(r.shell.Window().Canvas().Focused(), s) }

// settled reports that every write has ended well, and that the window has heard of it.
func (r *room) settled() bool {
	s := r.store.State()
	return s.Phase == store.Ready && s.Unsaved == 0 && !s.Writing && len(r.sent) == 0
}

// start walks the first start to the list, as a person would by keyboard.
func (r *room) start() {
	r.t.Helper()
	r.until("the welcome page", func() bool { return r.page() == "welcome" })
	c := r.shell.Window().Canvas()
	r.typeText("iPhone 12")
	c.FocusNext()
	r.typeText("iPhone 17")
	for range 3 {
		c.FocusNext()
	}
	r.typeText("2026-12-31")
	r.key(fyne.KeyReturn)
	r.typeText("a.sato@outlook.example")
	r.key(fyne.KeyReturn)
	r.key(fyne.KeyReturn)
	r.until("organisations found", func() bool { return strings.Contains(r.log.String(), "msg=resolved") })
	r.shell.Submit() // Ctrl+Enter: add
	r.key(fyne.KeyEscape)
	r.until("everything written", func() bool { return r.page() == "main" && r.settled() && len(r.store.Move().Memberships) > 10 })
}

// visible visits what can be seen of an object, from the outside in; visit
// returns false to leave out what lies inside.
func visible(o fyne.CanvasObject, visit func(fyne.CanvasObject) bool) {
	if o == nil || !o.Visible() || !visit(o) {
		return
	}
	switch x := o.(type) {
	case *fyne.Container:
		for _, c := range x.Objects {
			visible(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			visible(c, visit)
		}
	}
}

// buttons lists every visible button of an object.
func buttons(o fyne.CanvasObject) []*widgets.Button {
	var out []*widgets.Button
	visible(o, func(x fyne.CanvasObject) bool {
		if b, ok := x.(*widgets.Button); ok {
			out = append(out, b)
		}
		return true
	})
	return out
}

func TestTheMainJob(t *testing.T) {
	keyring := newMemory()
	r := newRoom(t, keyring, "en")
	r.start()
	m := r.store.Move()
	if m.New != "iPhone 17" || len(m.Old) != 1 || m.By.IsZero() {
		t.Errorf("what is moving: %+v", m.Device)
	}
	row, ok := r.main().Selected()
	if !ok {
		t.Fatal("nothing is selected after adding")
	}
	for _, k := range "123" {
		r.shell.Window().Canvas().Focused().TypedRune(k)
	}
	r.until("three ticks written", func() bool { x, _ := r.store.FindMembership(row.Key()); return x.Reached() == 3 && r.settled() })
	other, err := ledger.Open(t.Context(), keyring)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if got, _ := other.Move().FindMembership(row.Key()); got.Reached() != 3 {
		t.Errorf("the keyring has %d steps, want 3", got.Reached())
	}
	r.lines.Undo()
	r.until("undone", func() bool { x, _ := r.store.FindMembership(row.Key()); return x.Reached() == 2 && r.settled() })
}

// TestRowsAreCopied: what Ctrl+C does copies the marked rows for a spreadsheet, while the
// list is in front.
func TestRowsAreCopied(t *testing.T) {
	r := begun(t, "ja")
	r.overview.MarkAll()
	r.shell.Copy("")
	r.settings.Open()
	if r.overview.Copy(); r.fyne.Clipboard().Content() != "" {
		t.Error("rows are copied from under another page")
	}
	r.home()
	r.overview.Copy()
	lines := strings.Split(r.fyne.Clipboard().Content(), "\n")
	if n := len(r.store.Move().Memberships); len(lines) != n || strings.Count(lines[0], "\t") != 2 {
		t.Errorf("%d lines of %d rows, the first is %q", len(lines), n, lines[0])
	}
}

func TestRemovingBeforeTryingAsks(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	row, _ := r.main().Selected()
	r.shell.Window().Canvas().Focused().TypedRune('4')
	if r.page() != "risk" {
		t.Fatalf("page %s, want the warning", r.page())
	}
	r.key(fyne.KeyEscape)
	if x, _ := r.store.FindMembership(row.Key()); x.Reached() != 0 || r.page() != "main" {
		t.Error("Escape must leave everything as it was")
	}
	r.takes(nil) // then a link is copied
	r.store.Put(row.Tick(accounts.Add, r.shell.Now()))
	r.until("added", r.settled)
	r.shell.Window().Canvas().Focused().TypedRune('4')
	r.press(r.shell.Words().T("risk.try"))
	if r.lines.Opening(row.Key()).Opened == "" {
		t.Error("trying opens no session in which an earlier sign-in does not count")
	}
}

func TestALockedKeyringShowsNoEmptyList(t *testing.T) {
	keyring := newMemory()
	keyring.fail(errLocked{})
	r := newRoom(t, keyring, "ja")
	r.until("told", func() bool { return r.store.State().Phase == store.Unavailable })
	r.rest()
	if r.page() != "main" {
		t.Fatalf("page %s: nothing may be started on a keyring that can not be read", r.page())
	}
	texts := strings.Join(said(r.shell.Window().Content()), "\n")
	if strings.Contains(texts, r.shell.Words().T("list.empty.title")) || strings.Contains(texts, r.shell.Words().T("gate.empty")) {
		t.Error("the list is shown as empty")
	}
	if !strings.Contains(texts, r.shell.Words().T("list.unknown.title")) {
		t.Errorf("the window does not say that the list is unknown:\n%s", texts)
	}
	for _, wrong := range r.misfits() {
		t.Errorf("while it is locked: %s", wrong)
	}
	keyring.fail(nil)
	r.lines.Retry()
	r.until("readable again", func() bool { return r.store.State().Phase == store.Ready })
	for _, wrong := range r.misfits() {
		t.Errorf("when it is readable again: %s", wrong)
	}
}

type errLocked struct{}

func (errLocked) Error() string { return "failed to unlock correct collection" }

// said lists every visible text.
func said(o fyne.CanvasObject) []string {
	var out []string
	visible(o, func(x fyne.CanvasObject) bool {
		switch v := x.(type) {
		case *widgets.Text:
			out = append(out, v.Text())
		case *widgets.Button:
			out = append(out, v.Text())
		}
		return true
	})
	return out
}

func TestDecisionsReachTheKeyring(t *testing.T) {
	keyring := newMemory()
	r := newRoom(t, keyring, "en")
	r.start()
	row, _ := r.main().Selected()
	r.lines.Decide(row.Key(), accounts.NothingToMove, accounts.NoMethodThere)
	r.until("written", func() bool {
		x, _ := r.store.FindMembership(row.Key())
		return x.Outcome() == accounts.NothingToMove && r.settled()
	})
	r.lines.Forget(row.Key())
	r.key(fyne.KeyReturn)
	r.until("forgotten", func() bool { _, ok := r.store.FindMembership(row.Key()); return !ok && r.settled() })
	r.lines.Undo()
	r.until("brought back", func() bool { _, ok := r.store.FindMembership(row.Key()); return ok && r.settled() })
	other, err := ledger.Open(t.Context(), keyring)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if got, ok := other.Move().FindMembership(row.Key()); !ok || got.Outcome() != accounts.NothingToMove {
		t.Errorf("in the keyring: %v, %+v", ok, got.Progress)
	}
}

// main is the main window's page.
func (r *room) main() *overview.Overview {
	p, _ := r.shell.Open(r.app.overview.ID())
	return p.(*overview.Overview)
}

// menuOf is the menu of a room.
func menuOf(r *room) menu { return menu{r.app} }
