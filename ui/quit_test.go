package ui

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/ui/browser/start"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/shell"
)

// held is a keyring whose writes wait while it is held.
type held struct {
	*memory
	gate atomic.Pointer[chan struct{}]
}

func (h *held) hold(gate chan struct{}) { h.gate.Store(&gate) }

func (h *held) Set(k, v string) error {
	if gate := h.gate.Load(); gate != nil {
		<-*gate
	}
	return h.memory.Set(k, v)
}

// countCloses counts how often the window closes.
func countCloses(r *room) *int {
	n := 0
	r.shell.Window().SetOnClosed(func() { n++ })
	return &n
}

// checkEnds fails unless the window's end is over within a bound.
func checkEnds(r *room) {
	r.t.Helper()
	done := make(chan struct{})
	began := time.Now()
	go func() {
		defer close(done)
		r.app.close()
	}()
	select {
	case <-done:
		if long := time.Since(began); long > 15*time.Second {
			r.t.Errorf("quitting takes %v", long)
		}
	case <-time.After(60 * time.Second):
		r.t.Fatal("quitting never ends")
	}
}

// TestQuittingWithAMailProgramThatNeverEnds: the system's helper runs as long as
// the mail program does. The end of the window does not wait for it.
func TestQuittingWithAMailProgramThatNeverEnds(t *testing.T) {
	note := filepath.Join(t.TempDir(), "started")
	put := helper(t, "echo $$ >'"+note+"'\nexec sleep 20\n")
	r := begun(t, "en")
	put()
	r.recovery.Mailer = start.Open
	stuckAt(r, "AADSTS50105")
	r.press(r.shell.Words().T("stuck.do.write"))
	r.press(r.shell.Words().T("letter.mail"))
	r.until("the helper runs", func() bool { _, err := os.Stat(note); return err == nil })
	checkEnds(r)
}

// TestQuittingWithWorkThatNeverEnds names it in the log and goes.
func TestQuittingWithWorkThatNeverEnds(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	never := make(chan struct{})
	defer close(never)
	r.shell.Go(func(context.Context) { <-never }) // a folder on a network that is gone
	checkEnds(r)
	if !strings.Contains(r.log.String(), `msg="left running"`) || !strings.Contains(r.log.String(), "TestQuittingWithWorkThatNeverEnds") {
		t.Errorf("in the log:\n%s", r.log)
	}
}

// TestQuittingWaitsForTheList: it says so, stays when the person says so, and goes
// by itself once the keyring has everything.
func TestQuittingWaitsForTheList(t *testing.T) {
	gate := make(chan struct{})
	keyring := &held{memory: newMemory()}
	r := newRoomOn(t, keyring.memory, keyring, "en")
	r.start()
	closed := countCloses(r)
	keyring.hold(gate)
	row, _ := r.main().Selected()
	r.store.Put(row.Tick(accounts.Open, time.Now()))
	r.shell.Quit()
	if r.page() != "quitting" || *closed != 0 || !strings.Contains(r.texts(), r.shell.Words().T("quitting.text")) {
		t.Fatalf("page %s, closed %d times", r.page(), *closed)
	}
	r.shell.Quit() // asked again, nothing is asked twice
	r.key(fyne.KeyEscape)
	if r.page() != "main" {
		t.Fatalf("page %s: Escape stays in the app", r.page())
	}
	r.shell.Quit()
	close(gate)
	r.until("the window closes by itself", func() bool { return *closed == 1 })
	if x, _ := r.stored().FindMembership(row.Key()); !x.Done(accounts.Open) {
		t.Error("the tick is lost")
	}
}

// TestQuittingFromAKeyringThatHangs: the way out goes, within a bound.
func TestQuittingFromAKeyringThatHangs(t *testing.T) {
	gate := make(chan struct{})
	keyring := &held{memory: newMemory()}
	r := newRoomOn(t, keyring.memory, keyring, "en")
	r.start()
	closed := countCloses(r)
	keyring.hold(gate)
	row, _ := r.main().Selected()
	r.store.Put(row.Tick(accounts.Open, time.Now()))
	r.shell.Quit()
	r.press(r.shell.Words().T("quitting.leave"))
	if *closed != 1 {
		t.Fatalf("page %s, closed %d times", r.page(), *closed)
	}
	checkEnds(r)
	if !strings.Contains(r.log.String(), "what=list") {
		t.Errorf("the log says nothing of the list:\n%s", r.log)
	}
	close(gate)
}

// TestTheKeyringGoesAwayWhileTheAppRuns: after ten seconds without an answer the
// window says so, with what can be done; whoever waits to quit is asked again, and
// quitting goes.
func TestTheKeyringGoesAwayWhileTheAppRuns(t *testing.T) {
	gate := make(chan struct{})
	keyring := &held{memory: newMemory()}
	r := newRoomOn(t, keyring.memory, keyring, "en")
	r.start()
	closed := countCloses(r)
	keyring.hold(gate)
	row, _ := r.main().Selected()
	r.store.Put(row.Tick(accounts.Open, time.Now()))
	r.shell.Quit()
	r.press(r.shell.Words().T("quitting.wait"))
	began := time.Now()
	r.until("asked what to do", func() bool { return r.page() == "unsaved" })
	if took := time.Since(began); took > 13*time.Second {
		t.Errorf("told after %v", took)
	}
	r.key(fyne.KeyEscape)
	if text := r.texts(); !strings.Contains(text, r.shell.Words().T("keyring.stuck")) || !strings.Contains(text, r.shell.Words().T("keyring.export")) {
		t.Errorf("the window says nothing:\n%s", text)
	}
	r.shell.Quit()
	r.press(r.shell.Words().T("unsaved.quit"))
	if *closed != 1 {
		t.Fatalf("page %s, closed %d times", r.page(), *closed)
	}
	checkEnds(r)
	close(gate)
}

// TestQuittingDuringASave stays until the file is there, or its page was left.
func TestQuittingDuringASave(t *testing.T) {
	r := begun(t, "en")
	r.prefs.Set(func(v *prefs.Values) { v.Folder = t.TempDir() })
	closed, never := countCloses(r), make(chan struct{})
	defer close(never)
	r.transfer.SaveAs(nil, "file.title.report", "settings.report.text", "norikae-report", ".html",
		func(io.Writer, *i18n.Words) error { <-never; return nil }, nil) // a folder on a network that is gone
	r.rest()
	r.shell.Submit()
	r.shell.Quit()
	if *closed != 0 || r.page() != "save" || !strings.Contains(r.texts(), r.shell.Words().T("toast.stillSaving")) {
		t.Fatalf("page %s, closed %d times:\n%s", r.page(), *closed, r.texts())
	}
	r.home() // Escape leaves the file
	r.shell.Quit()
	if *closed != 1 {
		t.Errorf("page %s, closed %d times", r.page(), *closed)
	}
	checkEnds(r)
}

// TestQuittingDuringAnImport waits for it, as for any write.
func TestQuittingDuringAnImport(t *testing.T) {
	gate := make(chan struct{})
	keyring := &held{memory: newMemory()}
	r := newRoomOn(t, keyring.memory, keyring, "en")
	r.start()
	path := r.save(r.transfer.Export)
	row, _ := r.main().Selected()
	r.store.Remove(row)
	r.until("removed", func() bool { _, ok := r.store.FindMembership(row.Key()); return !ok && r.settled() })
	closed := countCloses(r)
	readFile(r, path)
	keyring.hold(gate)
	r.press(r.shell.Words().T("import.merge"))
	r.shell.Quit()
	if r.page() != "quitting" || *closed != 0 {
		t.Fatalf("page %s, closed %d times during an import", r.page(), *closed)
	}
	close(gate)
	r.until("the window closes by itself", func() bool { return *closed == 1 })
	if _, ok := r.stored().FindMembership(row.Key()); !ok {
		t.Error("the import is lost")
	}
}

// stuckApp is an app whose Run returns when it is told to.
type stuckApp struct {
	fyne.App
	runs, returns chan struct{}
}

func (a stuckApp) Run() {
	close(a.runs)
	<-a.returns
}

// TestAToolkitThatDoesNotReturn: a process without a window would keep the lock, and the
// program could not be started again.
func TestAToolkitThatDoesNotReturn(t *testing.T) {
	for _, returns := range []bool{true, false} {
		fa := stuckApp{test.NewTempApp(t), make(chan struct{}), make(chan struct{})}
		w := fa.NewWindow("")
		lost, ended := make(chan struct{}), make(chan struct{})
		go func() {
			runToolkit(fa, w, func() { close(lost) })
			close(ended)
		}()
		<-fa.runs
		w.Close()
		if returns {
			close(fa.returns)
			<-ended
		}
		select {
		case <-lost:
			if returns {
				t.Error("a toolkit that returned is given up")
			}
		case <-time.After(2 * shell.Patience):
			if !returns {
				t.Error("nothing ends the process")
			}
		}
		if !returns {
			close(fa.returns)
			<-ended
		}
	}
}
