package ui

import (
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/present"
	"norikae/ui/shell"
)

func TestACrashIsMentionedUntilClosed(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	if strings.Contains(r.texts(), "ended unexpectedly") {
		t.Fatal("a crash is mentioned that did not happen")
	}
	r.cfg.Crash = filepath.Join(t.TempDir(), "crash-20261122-101500.txt")
	r.shell.UpdateBanners()
	if !strings.Contains(r.texts(), "crash-20261122-101500.txt") {
		t.Fatalf("no word about the report:\n%s", r.texts())
	}
	banner := r.crashBanner(r.shell.Words())
	if m := banner.MinSize(); m.Width > shell.LeastWidth {
		t.Errorf("the notice is %v wide", m.Width)
	}
	all := buttons(banner)
	all[0].Tapped(nil)
	if got := r.fyne.Clipboard().Content(); got != r.cfg.Crash {
		t.Errorf("copied %q", got)
	}
	all[1].Tapped(nil)
	if strings.Contains(r.texts(), "ended unexpectedly") {
		t.Error("the notice does not close")
	}
	r.about.Open()
	r.shell.Appearance().SetLanguage(string(i18n.Japanese))
	if strings.Contains(r.texts(), "途中で終了") {
		t.Error("a change of language brings the notice back")
	}
}

// TestACrashNoticeLiesOverNothing: in the smallest window too, over every page.
func TestACrashNoticeLiesOverNothing(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		r := newRoom(t, newMemory(), lang)
		r.until("the welcome page", func() bool { return r.page() == "welcome" })
		r.shell.Window().Resize(fyne.NewSize(shell.LeastWidth, shell.LeastHeight-30))
		r.cfg.Crash = filepath.Join(t.TempDir(), "crash-20261122-101500.txt")
		r.shell.UpdateBanners()
		d := fyne.CurrentApp().Driver()
		page := r.shell.Top().Content()
		top := d.AbsolutePositionForObject(page).Y
		for _, b := range buttons(r.shell.Window().Content()) {
			if b.Text() != r.shell.Words().T("toast.copyPath") {
				continue
			}
			if end := d.AbsolutePositionForObject(b).Y + b.Size().Height; top < end || b.Size().Height < b.MinSize().Height {
				t.Errorf("%s: the notice ends at %v, the page begins at %v", lang, end, top)
			}
		}
		if h := r.shell.Window().Canvas().Size().Height; top+page.MinSize().Height > h {
			t.Errorf("%s: the page ends at %v of %v", lang, top+page.MinSize().Height, h)
		}
	}
}

// TestCommands holds the table of the menu to what the system and the screens
// need.
func TestCommands(t *testing.T) {
	r := newRoom(t, newMemory(), "ja")
	keys := map[string]string{}
	for _, menu := range menuOf(r).sections() {
		for _, c := range menu.commands {
			if text := r.shell.Words().T(c.text); strings.HasPrefix(text, "[") || c.run == nil {
				t.Errorf("%s: text %q", c.text, text)
			}
			if c.key == "" {
				continue
			}
			press := strings.Join(present.KeyNames(c.key, c.mod, "linux"), "+")
			if keys[press] != "" {
				t.Errorf("%s is both %s and %s", press, keys[press], c.text)
			}
			keys[press] = c.text
		}
	}
}

// TestShortcutSheetSaysEverything compares the sheet with the menu.
func TestShortcutSheetSaysEverything(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.shortcuts.Open()
	texts := r.texts()
	for _, menu := range menuOf(r).sections() {
		for _, c := range menu.commands {
			if c.key != "" && !strings.Contains(texts, r.shell.Words().T(c.text)) {
				t.Errorf("%s is not on the sheet", c.text)
			}
		}
	}
	if runtime.GOOS != "darwin" && !strings.Contains(texts, "Ctrl") {
		t.Error("the keys are not named")
	}
}

func TestCloudsAreChosen(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	all := tenantlookup.Clouds()
	if r.prefs.Get().Clouds() != nil {
		t.Error("not every cloud is asked at first")
	}
	before := r.add.Lookup()
	setCloud(r, all[1], false)
	setCloud(r, all[1], false)
	if got := r.prefs.Get().Clouds(); len(got) != len(all)-1 || r.prefs.Get().Asks(all[1]) || r.add.Lookup() == before {
		t.Errorf("asked: %v", got)
	}
	setCloud(r, all[1], true)
	if r.prefs.Get().Clouds() != nil {
		t.Errorf("asked: %v", r.prefs.Get().Clouds())
	}
}
