package ui

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/signin"
	"norikae/ui/browser"
	"norikae/ui/prefs"
	"norikae/ui/widgets"
)

// helper makes a program that stands in for the system's own that opens links, and
// returns what puts it there. It is made before the window is: a program that is
// started meanwhile could hold the file open for a moment, and it could not run.
func helper(t *testing.T, text string) (put func()) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("xdg-open is Linux's")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte("#!/bin/sh\n"+text), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"sh", "sleep"} {
		if err := os.Symlink(filepath.Join("/bin", name), filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	return func() {
		t.Setenv("PATH", dir)
		t.Setenv("BROWSER", "")
	}
}

// TestANormalWindowIsToldTruthfully: as open when the system's helper did well or
// is still at it, as not opened when it failed, with the ways that are left.
func TestANormalWindowIsToldTruthfully(t *testing.T) {
	for text, opens := range map[string]bool{"exit 0": true, "exec sleep 30": true, "exit 3": false} {
		put := helper(t, text)
		r := begun(t, "en")
		r.takes([]browser.Browser{{ID: "fox", Name: "Fox", Isolation: browser.PrivateOnly}})
		put()
		m := r.store.Move().Memberships[0]
		l := r.lines.Opening(m.Key()).Link
		r.browsing.OpenNormal(l, r.browsing.Session(m.Account, false), r.browsing.Say)
		if strings.Contains(r.texts(), r.shell.Words().T("opened.normal")) {
			t.Errorf("%s: told before anything is known", text)
		}
		said := func() string { return r.texts() }
		r.until("told", func() bool {
			return strings.Contains(said(), r.shell.Words().T("opened.normal")) || r.page() == "openFailed"
		})
		if (r.page() != "openFailed") != opens {
			t.Errorf("%s: page %s says\n%s", text, r.page(), said())
		}
		if !opens {
			for _, want := range []string{r.shell.Words().T("openFailed.noNormal"), "Fox", r.shell.Words().T("detail.copyLink")} {
				if !strings.Contains(said(), want) {
					t.Errorf("%s: %q is not offered:\n%s", text, want, said())
				}
			}
		}
	}
}

// TestASecondFailureIsToldToo: it opens over the first, and Escape leads back.
func TestASecondFailureIsToldToo(t *testing.T) {
	r := begun(t, "en")
	all := r.store.Move().Memberships
	for i, b := range []string{"Edge", "Fox"} {
		l := r.lines.Opening(all[i].Key()).Link
		r.browsing.Failed(browser.Browser{ID: b, Name: b}, l, browser.Session{}, browser.ErrExited, r.browsing.Say)
	}
	if !strings.Contains(r.texts(), "Fox could not be started") {
		t.Errorf("the second is not told:\n%s", r.texts())
	}
	r.key(fyne.KeyEscape)
	if !strings.Contains(r.texts(), "Edge could not be started") {
		t.Errorf("the first is gone:\n%s", r.texts())
	}
}

// TestEverySessionIsAsThePersonSet: separate, wherever it is opened from.
func TestEverySessionIsAsThePersonSet(t *testing.T) {
	r := begun(t, "en")
	m := r.store.Move().Memberships[0]
	for _, separate := range []bool{true, false} {
		r.prefs.Set(func(v *prefs.Values) { v.Separate = separate })
		if s := r.browsing.Session(m.Account, true); s.Isolated != separate || !s.Fresh || s.Account != m.Account.Key().Hash() {
			t.Errorf("separate %v: %+v", separate, s)
		}
	}
}

// TestErasingForgetsTheLetters: neither the sender nor an answer fills the next
// letter.
func TestErasingForgetsTheLetters(t *testing.T) {
	r := begun(t, "en")
	m := r.store.Move().Memberships[0]
	fields := func() (all []*widgets.Field) {
		visible(r.shell.Top().Content(), func(o fyne.CanvasObject) bool {
			if f, ok := o.(*widgets.Field); ok {
				all = append(all, f)
			}
			return true
		})
		return all
	}
	const typed = "Sato of the third floor"
	r.recovery.Letter(m.Key())
	for _, f := range fields() {
		f.SetText(typed)
	}
	r.home()
	remembered := func() bool {
		r.recovery.Support()
		defer r.shell.Back()
		return slices.ContainsFunc(fields(), func(f *widgets.Field) bool { return f.Text == typed })
	}
	if !remembered() {
		t.Fatal("the next letter does not begin with what was typed")
	}
	ended := false
	r.transfer.EraseAll(func(error) { ended = true })
	r.until("erased", func() bool { return ended })
	if remembered() {
		t.Error("what was typed is still there")
	}
}

// TestAnImportEndsWithEscape: what the file says comes after the page has closed,
// and asks nothing any more.
func TestAnImportEndsWithEscape(t *testing.T) {
	r := begun(t, "en")
	path := r.save(r.transfer.Export)
	r.transfer.Import()
	r.rest()
	f := fields(r.shell.Window().Content())[0]
	f.SetText(path)
	r.shell.Submit()
	r.key(fyne.KeyEscape)
	r.settings.Open()
	r.rest()
	if r.page() != "settings" {
		t.Errorf("page %s: the file that was left asks all the same", r.page())
	}
}

// TestALongNoteStaysTyped: nothing is lost, undo takes back the act before it, and
// what fits is kept.
func TestALongNoteStaysTyped(t *testing.T) {
	r := begun(t, "ja")
	row, _ := r.main().Selected()
	r.store.Put(row.Tick(accounts.Open, time.Now()))
	r.until("ticked", r.settled)
	r.lines.Note(row.Key())
	long := strings.Repeat("あ", 800)
	fields(r.shell.Window().Content())[0].SetText(long)
	r.press(r.shell.Words().T("note.save"))
	box := fields(r.shell.Window().Content())
	if r.page() != "note" || box[0].Text != long || !strings.Contains(r.texts(), "500文字") {
		t.Fatalf("page %s says\n%s", r.page(), r.texts())
	}
	box[0].SetText(long[:accounts.MaxNote])
	r.press(r.shell.Words().T("note.save"))
	r.until("written", r.settled)
	if x, _ := r.stored().FindMembership(row.Key()); x.Note != long[:accounts.MaxNote] {
		t.Errorf("%d bytes are stored", len(x.Note))
	}
	r.lines.Undo()
	r.until("undone", r.settled)
	if x, _ := r.stored().FindMembership(row.Key()); x.Note != "" || !x.Done(accounts.Open) {
		t.Errorf("after undo: note %q, %d steps", x.Note, x.Reached())
	}
}

// TestASignInThatCannotBePreparedSaysSo, wherever it was asked for.
func TestASignInThatCannotBePreparedSaysSo(t *testing.T) {
	r := begun(t, "en")
	m := r.store.Move().Memberships[0]
	broken := signin.Application{ID: "no such form"}
	if _, _, err := r.microsoft.Prepare(broken); err == nil {
		t.Fatal("this application can be used")
	}
	for name, ask := range map[string]func(){
		"check": func() { r.microsoft.CheckAs(broken, m.Key()) }, "check all": func() { r.microsoft.CheckAllAs(broken) },
		"find": func() { r.microsoft.FindThrough(broken, m.Account, m.Tenant, nil) },
	} {
		r.shell.Toast("another word", "", nil)
		ask()
		if r.page() != "main" || !strings.Contains(r.texts(), r.shell.Words().T("signin.notPrepared")) {
			t.Errorf("%s: page %s says\n%s", name, r.page(), r.texts())
		}
	}
}
