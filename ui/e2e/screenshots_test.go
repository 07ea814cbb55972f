//go:build linux

package e2e

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"testing"
)

// look is one way the screens can look.
type look struct {
	lang, locale, theme string
}

// looks are all of them.
func looks() []look {
	var all []look
	for _, lang := range []look{{"ja", "ja_JP.UTF-8", ""}, {"en", "en_US.UTF-8", ""}} {
		for _, theme := range []string{"light", "dark"} {
			all = append(all, look{lang.lang, lang.locale, theme})
		}
	}
	return all
}

// sizes of the window: the first one and the smallest.
func sizes() []image.Point { return []image.Point{{X: 1280, Y: 820}, {X: 960, Y: 640}} }

// TestScreenshots goes to every screen, in both languages and themes and at both
// sizes. With NORIKAE_SCREENSHOTS=dir it leaves the pictures there, named
// <screen>-<language>-<theme>-<width>x<height>.png; without, it sees to it that
// every screen can be reached and shows something, in two of the looks.
func TestScreenshots(t *testing.T) {
	dir := os.Getenv("NORIKAE_SCREENSHOTS")
	for i, l := range looks() {
		if dir == "" && i != 0 && i != len(looks())-1 {
			continue
		}
		t.Run(l.lang+"-"+l.theme, func(t *testing.T) {
			d := newDisplay(t, 1280, 820)
			p := newPerson(t, l.locale, l.theme)
			startBus(t, p)
			startKeyring(t, p, true)
			installBrowser(t, p, "chromium", "/bin/false") // named on the button, never opened
			a := open(t, program(t, shipped()), p, d, "--practice", "--keep", "--lang", l.lang)
			s := &photographer{app: a, look: l, dir: dir}
			s.firstStart(t)
			s.mainWindow(t)
			s.pages(t)
			s.gettingIn(t)
			s.guidePages(t)
			s.microsoft(t)
			a.quit(t)
		})
	}
}

// photographer takes the pictures of one look.
type photographer struct {
	*app
	look look
	dir  string // empty: pictures are only looked at
}

// shoot takes a screen in every size.
func (s *photographer) shoot(t *testing.T, screen string) {
	t.Helper()
	for _, size := range sizes() {
		s.display.resize(t, s.window, size.X, size.Y)
		img := s.display.picture(t, size.X, size.Y)
		if colours(img) < 8 {
			t.Errorf("%s at %v shows next to nothing", screen, size)
		}
		if s.dir != "" {
			write(t, img, filepath.Join(s.dir, fmt.Sprintf("%s-%s-%s-%dx%d.png", screen, s.look.lang, s.look.theme, size.X, size.Y)))
		}
	}
	first := sizes()[0]
	s.display.resize(t, s.window, first.X, first.Y)
	s.display.settle(t)
}

// colours counts the colours of a picture, up to a few.
func colours(img image.Image) int {
	seen := map[any]bool{}
	for y := 0; y < img.Bounds().Dy(); y += 3 {
		for x := 0; x < img.Bounds().Dx(); x += 3 {
			if seen[img.At(x, y)] = true; len(seen) > 64 {
				return len(seen)
			}
		}
	}
	return len(seen)
}

// firstStart is the wizard, with everything practice mode has to paste.
func (s *photographer) firstStart(t *testing.T) {
	t.Helper()
	s.await(t, "screen", "name", "welcome")
	s.write(oldPhone)
	s.key("Tab")
	s.write(newPhone)
	s.key("Tab", "Tab", "Tab")
	s.write(lastDay())
	s.shoot(t, "welcome-1")
	s.key("Return")
	s.await(t, "welcome", "page", "2")
	s.write(guest().Address)
	s.key("Return")
	s.write("practice@hayabusa-consulting.example")
	s.shoot(t, "welcome-2")
	s.key("Return", "Return")
	s.await(t, "welcome", "page", "3")
	s.await(t, "resolved")
	s.shoot(t, "welcome-3")
	s.key("ctrl+Return") // adds them, and asks for those of the other account
	s.display.settle(t)
	s.key("ctrl+Return") // which has none
	s.await(t, "welcome", "page", "4")
	s.shoot(t, "welcome-4")
	s.key("Return")
	s.await(t, "screen", "name", "guided")
	s.shoot(t, "guided")
	s.key("Escape")
	s.await(t, "screen", "name", "main")
}

// mainWindow is the list with organisations in several states.
func (s *photographer) mainWindow(t *testing.T) {
	t.Helper()
	domains := several(t, 7)[1:] // the first is not in the sample
	for i, domain := range domains {
		s.choose(domain)
		s.tick(t, tenant(t, domain), "1234"[:i%5])
	}
	s.key("ctrl+f", "ctrl+a", "BackSpace", "Down", "Home")
	s.shoot(t, "main")
	s.choose(domains[1])
	s.shoot(t, "main-search")
	s.key("4")
	s.await(t, "screen", "name", "risk")
	s.shoot(t, "risk")
	s.back(t)
	s.key("ctrl+f", "ctrl+a", "BackSpace", "Down")
}

// pages are the screens that open over the list.
func (s *photographer) pages(t *testing.T) {
	t.Helper()
	for _, page := range []struct {
		keys   []string
		screen string // as the log names it
	}{
		{[]string{"ctrl+n"}, "add"},
		{[]string{"ctrl+shift+n"}, "account"},
		{menu(0, 2), "device"},
		{[]string{"ctrl+e"}, "save"},
		{[]string{"ctrl+o"}, "openFile"},
		{menu(3, 2), "gate"},
		{menu(3, 5), "lost"},
		{menu(3, 6), "letters"},
		{[]string{"ctrl+comma"}, "settings"},
		{[]string{"F1"}, "guide"},
		{[]string{"ctrl+slash"}, "shortcuts"},
		{menu(4, 2), "about"},
	} {
		s.key(page.keys...)
		s.await(t, "screen", "name", page.screen)
		s.shoot(t, page.screen)
		s.back(t)
	}
}

// microsoft is what asks Microsoft, as far as it comes without signing in.
func (s *photographer) microsoft(t *testing.T) {
	t.Helper()
	s.key("ctrl+r")
	s.await(t, "screen", "name", "checkAll")
	s.await(t, "checked")
	s.shoot(t, "checkAll")
	s.key("Return")
	s.await(t, "screen", "name", "signin")
	s.shoot(t, "signin")
	s.key("Escape")
	s.await(t, "screen", "name", "checkAll")
	s.back(t)
	s.key("Menu")
	for range 10 { // the entry of the row's menu that checks it
		s.key("Down")
	}
	s.key("Return")
	s.await(t, "screen", "name", "proof")
	s.shoot(t, "proof")
	s.back(t)
	s.key("ctrl+comma")
	s.await(t, "screen", "name", "settings")
	s.key("Down", "Down", "Down")
	s.await(t, "settings", "section", "3")
	s.key("Tab", "Return")
	s.await(t, "screen", "name", "ownapp")
	s.shoot(t, "ownapp")
	s.key("Escape")
	s.await(t, "screen", "name", "settings")
	s.back(t)
}

// back closes the screen on top.
func (s *photographer) back(t *testing.T) {
	t.Helper()
	s.key("Escape")
	s.await(t, "screen", "name", "main")
}

// menu is the keys that choose an item of the menu bar, both counted from 0: Alt
// leads there, arrows through it.
func menu(at, item int) []string {
	keys := []string{"Alt_L"}
	for range at {
		keys = append(keys, "Right")
	}
	for range item + 1 {
		keys = append(keys, "Down")
	}
	return append(keys, "Return")
}
