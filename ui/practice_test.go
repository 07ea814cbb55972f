package ui

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/practice/practicetest"
	"norikae/accounts/practice/state"
	"norikae/ui/browser/start"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// practised is a room of practice as people have it, on a keyring and a folder of its
// own.
func practised(t *testing.T, keyring *memory, folder string) *room {
	t.Helper()
	return newRoomWith(t, keyring, keyring, Config{Lang: "en", StateDir: folder})
}

// TestPracticeAlwaysStartsFresh: the first run leaves nothing in the keyring, also one
// that was killed; the second begins with the wizard, in the looks that were chosen.
func TestPracticeAlwaysStartsFresh(t *testing.T) {
	keyring, folder := newMemory(), t.TempDir()
	r := practised(t, keyring, folder)
	r.start()
	r.prefs.Set(func(v *prefs.Values) { v.Theme = "dark" })
	if len(keyring.items) == 0 {
		t.Fatal("nothing is in the keyring while practice runs")
	}
	killed := newMemory()
	for key, value := range keyring.items {
		killed.items[key] = value
	}
	checkEnds(r)
	if len(keyring.items) != 0 {
		t.Errorf("%d items are left in the keyring", len(keyring.items))
	}
	for _, keyring := range []*memory{keyring, killed} {
		r := practised(t, keyring, folder)
		r.until("the welcome page", func() bool { return r.page() == "welcome" })
		if m := r.store.Move(); len(m.Accounts)+len(m.Memberships) != 0 || m.New != "" {
			t.Errorf("practice begins with %d rows", len(m.Memberships))
		}
		if v := r.prefs.Get(); v.Theme != "dark" || v.ListSaved {
			t.Errorf("%+v", v)
		}
		checkEnds(r)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) > 2 { // choices and sessions
		t.Errorf("in the folder: %v, %v", entries, err)
	}
}

// TestPracticeStartsOver from its strip: the list, the pages and the wizard.
func TestPracticeStartsOver(t *testing.T) {
	r := practised(t, newMemory(), t.TempDir())
	r.start()
	row, _ := r.main().Selected()
	v := practicetest.NewVisitor(r.practice.World)
	see := func() {
		t.Helper()
		if err := v.Open(t.Context(), "https://mysignins.microsoft.com/security-info?tenantId="+row.Tenant.ID); err != nil {
			t.Fatal(err)
		}
	}
	press := func(label string) {
		t.Helper()
		if err := v.Press(t.Context(), label); err != nil {
			t.Fatal(err)
		}
	}
	see()
	press("a.sato@outlook.example") // the account that was typed
	press("iPhone 12")
	press("+ Add")
	if !strings.Contains(v.Text(), "Microsoft Authenticator – iPhone 17") {
		t.Fatalf("the page:\n%s", v.Text())
	}
	r.store.Put(row.Tick(accounts.Add, time.Now()))
	r.pressed(r.shell.Words().T("practice.restart"))
	if r.page() != "restart" {
		t.Fatalf("page %s, want the question", r.page())
	}
	r.pressed(r.shell.Words().T("practice.restart"))
	r.until("the wizard", func() bool { return r.page() == "welcome" })
	if n := len(r.store.Move().Memberships); n != 0 {
		t.Errorf("%d rows are left", n)
	}
	see()
	if text := v.Text(); !strings.Contains(text, "Sign in as") || !strings.Contains(text, state.Accounts()[1].Address) {
		t.Errorf("the page after starting over:\n%s", text)
	}
}

// TestPracticeLeadsToTheRealList: its strip starts the copy with the real list, once
// however often it is pressed, and this one goes only when that one is there. Nothing of
// the practice is left.
func TestPracticeLeadsToTheRealList(t *testing.T) {
	keyring := newMemory()
	r := practised(t, keyring, t.TempDir())
	r.start()
	closed := countCloses(r)
	asked := make(chan []string, 5)
	outcomes := make(chan error)
	r.practice.Launch = func(argv ...string) (<-chan error, error) {
		asked <- argv
		return outcomes, nil
	}
	w := r.shell.Words()
	shows := func() bool {
		return strings.Contains(strings.Join(said(r.shell.Window().Content()), "\n"), w.T("practice.leave.failed"))
	}
	for _, outcome := range []error{start.ErrHelper, nil} {
		r.pressed(w.T("practice.leave"))
		r.pressed(w.T("practice.leave"))
		if argv := <-asked; !slices.Equal(argv[1:], []string{"--lang", "en"}) {
			t.Errorf("started with %q", argv[1:])
		}
		if *closed > 0 {
			t.Fatal("practice is gone before the real list is there")
		}
		outcomes <- outcome
		if outcome != nil {
			r.until("a word of the failure", shows)
		}
	}
	r.until("the end of the window", func() bool { return *closed == 1 })
	if len(asked) > 0 {
		t.Errorf("started again with %q", <-asked)
	}
	checkEnds(r)
	if len(keyring.items) != 0 {
		t.Errorf("%d items are left in the keyring", len(keyring.items))
	}
}

// TestTheStripOfPractice is one line in the smallest window, and Tab reaches what is on
// it.
func TestTheStripOfPractice(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		r := newRoom(t, newMemory(), lang)
		r.start()
		r.shell.Window().Resize(fyne.NewSize(shell.LeastWidth, shell.LeastHeight))
		r.rest()
		w := r.shell.Words()
		where := map[string][2]float32{} // from left to right
		var top, bottom float32 = shell.LeastHeight, 0
		visible(r.shell.Window().Content(), func(o fyne.CanvasObject) bool {
			named, ok := o.(interface{ Text() string })
			if !ok {
				return true
			}
			switch named.Text() {
			case w.T("practice.badge"), w.T("practice.restart"), w.T("practice.leave"):
				at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
				left, right := at.X, at.X+size.Width
				if _, button := o.(*widgets.Button); !button { // in the middle of its room
					left, right = at.X+(size.Width-o.MinSize().Width)/2, at.X+(size.Width+o.MinSize().Width)/2
				}
				where[named.Text()] = [2]float32{left, right}
				top, bottom = min(top, at.Y), max(bottom, at.Y+size.Height)
			}
			return true
		})
		badge, again, leave := where[w.T("practice.badge")], where[w.T("practice.restart")], where[w.T("practice.leave")]
		if badge[0] < 0 || badge[1] <= badge[0] || again[0] < badge[1] || leave[0] < again[1] || leave[1] > shell.LeastWidth || bottom-top > 40 {
			t.Errorf("%s: the text at %v, the buttons at %v and %v, %v high", lang, badge, again, leave, bottom-top)
		}
		seen := map[string]bool{}
		for o := range r.reached() {
			if b, ok := o.(*widgets.Button); ok {
				seen[b.Text()] = true
			}
		}
		if !seen[w.T("practice.restart")] || !seen[w.T("practice.leave")] {
			t.Errorf("%s: Tab reaches %v", lang, seen)
		}
	}
}
