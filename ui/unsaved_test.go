package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"norikae/ui/atomicfile"
	"norikae/ui/prefs"
)

// TestUnsavedChoicesAreMentioned: a folder that cannot be written to is said over every
// page, in both languages, until the choices are saved.
func TestUnsavedChoicesAreMentioned(t *testing.T) {
	for lang, want := range map[string]string{"en": "Settings are not kept", "ja": "設定を保存できません"} {
		r := newRoom(t, newMemory(), lang)
		r.start()
		file := prefsFile(r.cfg)
		// holds waits until the file has a text; nothing is sent to the window then.
		holds := func(want string) {
			t.Helper()
			for end := time.Now().Add(30 * time.Second); ; time.Sleep(10 * time.Millisecond) {
				if text, err := os.ReadFile(file); err == nil && strings.Contains(string(text), want) {
					return
				}
				if time.Now().After(end) {
					t.Fatalf("%s: the file never has %q", lang, want)
				}
			}
		}
		holds("welcomed")
		// What nobody can replace by a file: a folder with something in it.
		if err := os.Rename(file, file+".kept"); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Join(file, "x"), 0o700); err != nil {
			t.Fatal(err)
		}
		scale := func(percent int) { r.prefs.Set(func(v *prefs.Values) { v.Scale = percent }) }
		scale(125)
		r.until("the word about it", func() bool { return strings.Contains(r.texts(), want) })
		banner := buttons(r.unsaved.banner(r.app, r.shell.Words()))
		banner[0].Tapped(nil) // try again: it fails again
		r.until("it fails again", func() bool { return strings.Contains(r.texts(), want) })
		if err := os.RemoveAll(file); err != nil {
			t.Fatal(err)
		}
		buttons(r.unsaved.banner(r.app, r.shell.Words()))[0].Tapped(nil)
		holds("125")
		r.until("no word about it", func() bool { return !strings.Contains(r.texts(), want) })
		r.unsaved.report(r.app, errors.New("one value left out"))
		if strings.Contains(r.texts(), want) {
			t.Errorf("%s: a value that could not be read counts as not saved", lang)
		}
		r.unsaved.report(r.app, fmt.Errorf("%w: %w", prefs.ErrNotSaved, atomicfile.ErrFull))
		if full := r.shell.Words().T("unsaved.full"); !strings.Contains(r.texts(), full) {
			t.Errorf("%s: a full disk is not said:\n%s", lang, r.texts())
		}
	}
}
