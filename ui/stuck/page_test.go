package stuck

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"norikae/accounts"
	"norikae/accounts/recovery/guide"
	"norikae/ui/screen"
	"norikae/ui/words"
)

// TestTheThreeDoors presses everything that is not part of an explanation.
func TestTheThreeDoors(t *testing.T) {
	both(t, func(t *testing.T, lang words.Language) {
		l := lines()["personal"]
		s := newStand(t, lang, wide, l)
		p := s.page(l)
		w := s.frame.Words.T
		for id, want := range map[string]string{
			"stuck.file": "file", "stuck.lost": "lost Personal", "stuck.admin": fmt.Sprint("guide ", guide.Admin),
			"stuck.left.guide": fmt.Sprint("guide ", guide.Leave), "sidebar.guide": fmt.Sprint("guide ", guide.Lost), "page.close": "close",
			"stuck.left":    fmt.Sprint("decide ", accounts.Left, " Personal"),
			"stuck.waiting": fmt.Sprint("decide ", accounts.Waiting, " Personal"),
			"stuck.later":   fmt.Sprint("decide ", accounts.Skipped, " Personal"),
		} {
			for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace} {
				if s.press(t, p.Content(), w(id), key); s.last() != want {
					t.Errorf("%s by %s asks for %q, want %q", id, key, s.last(), want)
				}
			}
		}
		s.press(t, p.Content(), w("stuck.left"), fyne.KeyReturn)
		if s.asked[0] != "close" {
			t.Errorf("a state is set before the page closes: %v", s.asked)
		}
		if p.Topic() != guide.Lost || p.Name() != "stuck" {
			t.Errorf("%s, explained by %s", p.Name(), p.Topic())
		}
		if at, ok := p.Line(); !ok || at.Title() != "Personal" {
			t.Errorf("about %q", at.Title())
		}
	})
}

// TestStatesFollowTheLine: what is offered fits the kind of account and how the
// line stands.
func TestStatesFollowTheLine(t *testing.T) {
	waiting := screen.RowLine(member(work, "Waiting").Set(accounts.Waiting, 0, now.AddDate(0, 0, -8)))
	homeWaits := screen.HomeLine(work)
	homeWaits.Account.Home = homeWaits.Account.Home.Set(accounts.Waiting, 0, now)
	for name, c := range map[string]struct {
		line        screen.Line
		says, hides []string
	}{
		"row":             {lines()["work"], []string{"stuck.waiting", "stuck.intro", "stuck.left.title"}, []string{"stuck.again", "nothing.reopen"}},
		"waits":           {waiting, []string{"stuck.again", "nothing.reopen"}, []string{"stuck.waiting"}},
		"work itself":     {lines()["work itself"], []string{"stuck.home.work", "stuck.home.waiting.work", "stuck.home.left"}, []string{"stuck.left.guide"}},
		"it waits":        {homeWaits, []string{"stuck.again", "nothing.reopen"}, []string{"stuck.home.waiting.work"}},
		"personal itself": {lines()["personal itself"], []string{"stuck.home.personal", "stuck.home.waiting.personal"}, []string{"stuck.home.waiting.work"}},
	} {
		s := newStand(t, words.English, wide, c.line)
		if c.line.Home {
			s.move.Accounts[0].Home = c.line.Account.Home
		}
		all := said(s.page(c.line).Content())
		for _, id := range c.says {
			if !strings.Contains(all, s.frame.Words.T(id)) {
				t.Errorf("%s: %s is missing in:\n%s", name, id, all)
			}
		}
		for _, id := range c.hides {
			if strings.Contains(all, s.frame.Words.T(id)) {
				t.Errorf("%s: %s is offered", name, id)
			}
		}
	}
	s := newStand(t, words.English, wide, waiting)
	p := s.page(waiting)
	if s.press(t, p.Content(), s.frame.Words.T("stuck.again"), fyne.KeyReturn); s.last() != "letter Waiting" {
		t.Errorf("“again” asks for %q", s.last())
	}
}

// TestADroppedFile: a text file dropped on the window is explained; one that can
// not be read is said; after the page nothing takes files.
func TestADroppedFile(t *testing.T) {
	l := lines()["work"]
	s := newStand(t, words.English, wide, l)
	p := s.page(l)
	drop := func(name, content string) {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		s.window.drop(fyne.NewPos(1, 1), []fyne.URI{storage.NewFileURI(path)})
	}
	drop("error.txt", "\xffAADSTS50020: …\r\nTrace ID: 1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab")
	if all := said(p.Content()); !strings.Contains(all, "AADSTS50020") || !strings.HasPrefix(p.box.Text, "�AADSTS50020") {
		t.Errorf("a dropped file gives %q and:\n%s", p.box.Text, all)
	}
	if s.window.Canvas().Focused() != fyne.Focusable(p.box) {
		t.Error("the field has lost the focus")
	}
	drop("日本語 名前.txt", strings.Repeat("x", longestFile)+"AADSTS50020")
	if len(p.box.Text) != longestFile {
		t.Errorf("%d bytes were read", len(p.box.Text))
	}
	s.window.drop(fyne.NewPos(1, 1), nil)
	s.window.drop(fyne.NewPos(1, 1), []fyne.URI{storage.NewFileURI(t.TempDir())})
	if want := "toast " + s.frame.Words.T("stuck.file.failed"); s.last() != want {
		t.Errorf("a folder gives %q", s.last())
	}
	if len(p.box.Text) != longestFile {
		t.Error("a folder empties the field")
	}
	if p.Closing(); s.window.drop != nil {
		t.Error("the closed page still takes files")
	}
}

func TestTheFileButtonAndRemake(t *testing.T) {
	l := lines()["work"]
	s := newStand(t, words.English, wide, l)
	p := s.page(l)
	s.press(t, p.Content(), s.frame.Words.T("stuck.file"), fyne.KeyReturn)
	if !strings.Contains(said(p.Content()), "AADSTS53003") {
		t.Error("the file is not explained")
	}
	n := p.Remake(s.frame).(*Page)
	if n.box.Text != p.box.Text || !strings.Contains(said(n.Content()), "AADSTS53003") {
		t.Errorf("made anew it holds %q", n.box.Text)
	}
}

// TestLongNames: a name of any length or kind leaves the page as wide as it is.
func TestLongNames(t *testing.T) {
	both(t, func(t *testing.T, lang words.Language) {
		for _, name := range []string{longName, "<b>x</b>\r\nBcc: \u202ey"} {
			for _, size := range []fyne.Size{small, wide} {
				if size == wide && name != longName {
					continue
				}
				l := screen.RowLine(member(personal, name))
				s := newStand(t, lang, size, l)
				p := s.page(l)
				p.box.SetText("AADSTS50020")
				whole(t, s, p.Content(), size)
				all := s.lost(l.Key())
				s.answers[l.Key()] = s.answers[l.Key()].With("number", 1)
				all.Update()
				whole(t, s, all.Content(), size)
			}
		}
	})
}
