package ui

import (
	"os"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/practice"
	"norikae/accounts/practice/practicetest"
	"norikae/ui/prefs"
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
	r.ends()
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
		r.ends()
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
	if text := v.Text(); !strings.Contains(text, "Sign in as") || !strings.Contains(text, practice.Accounts()[1].Address) {
		t.Errorf("the page after starting over:\n%s", text)
	}
}
