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
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestTheThreeDoors presses everything that is not part of an explanation.
func TestTheThreeDoors(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		l := lines()["personal"]
		s := newStand(t, lang, stage.Wide, l)
		p := s.page(l)
		w := s.Frame.Words.T
		for id, want := range map[string]string{
			"stuck.file": "file", "stuck.lost": "lost Personal", "stuck.admin": fmt.Sprint("guide ", guide.Admin),
			"stuck.left.guide": fmt.Sprint("guide ", guide.Leave), "sidebar.guide": fmt.Sprint("guide ", guide.Lost), "page.close": "close",
			"stuck.left":    fmt.Sprint("decide ", accounts.Left, " Personal"),
			"stuck.waiting": fmt.Sprint("decide ", accounts.Waiting, " Personal"),
			"stuck.later":   fmt.Sprint("decide ", accounts.Skipped, " Personal"),
		} {
			for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace} {
				if s.Press(p.Content(), w(id), key); s.Last() != want {
					t.Errorf("%s by %s asks for %q, want %q", id, key, s.Last(), want)
				}
			}
		}
		s.Press(p.Content(), w("stuck.left"), fyne.KeyReturn)
		if s.Asked[0] != "close" {
			t.Errorf("a state is set before the page closes: %v", s.Asked)
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
	waiting := accounts.RowLine(member(work, "Waiting").Set(accounts.Waiting, 0, stage.Now().AddDate(0, 0, -8)))
	homeWaits := accounts.HomeLine(work)
	homeWaits.Account.Home = homeWaits.Account.Home.Set(accounts.Waiting, 0, stage.Now())
	for name, c := range map[string]struct {
		line        accounts.Line
		says, hides []string
	}{
		"row":             {lines()["work"], []string{"stuck.waiting", "stuck.intro", "stuck.left.title"}, []string{"stuck.again", "nothing.reopen"}},
		"waits":           {waiting, []string{"stuck.again", "nothing.reopen"}, []string{"stuck.waiting"}},
		"work itself":     {lines()["work itself"], []string{"stuck.home.work", "stuck.home.waiting.work", "stuck.home.left"}, []string{"stuck.left.guide"}},
		"it waits":        {homeWaits, []string{"stuck.again", "nothing.reopen"}, []string{"stuck.home.waiting.work"}},
		"personal itself": {lines()["personal itself"], []string{"stuck.home.personal", "stuck.home.waiting.personal"}, []string{"stuck.home.waiting.work"}},
	} {
		s := newStand(t, i18n.English, stage.Wide, c.line)
		if c.line.Home {
			s.move.Accounts[0].Home = c.line.Account.Home
		}
		all := stage.Said(s.page(c.line).Content())
		for _, id := range c.says {
			if !strings.Contains(all, s.Frame.Words.T(id)) {
				t.Errorf("%s: %s is missing in:\n%s", name, id, all)
			}
		}
		for _, id := range c.hides {
			if strings.Contains(all, s.Frame.Words.T(id)) {
				t.Errorf("%s: %s is offered", name, id)
			}
		}
	}
	s := newStand(t, i18n.English, stage.Wide, waiting)
	p := s.page(waiting)
	if s.Press(p.Content(), s.Frame.Words.T("stuck.again"), fyne.KeyReturn); s.Last() != "letter Waiting" {
		t.Errorf("“again” asks for %q", s.Last())
	}
}

// TestADroppedFile: a text file dropped on the window is explained; one that can
// not be read is said; after the page nothing takes files.
func TestADroppedFile(t *testing.T) {
	l := lines()["work"]
	s := newStand(t, i18n.English, stage.Wide, l)
	p := s.page(l)
	drop := func(name, content string) {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		s.window.drop(fyne.NewPos(1, 1), []fyne.URI{storage.NewFileURI(path)})
	}
	drop("error.txt", "\xffAADSTS50020: …\r\nTrace ID: 1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab")
	if all := stage.Said(p.Content()); !strings.Contains(all, "AADSTS50020") || !strings.HasPrefix(p.box.Text, "�AADSTS50020") {
		t.Errorf("a dropped file gives %q and:\n%s", p.box.Text, all)
	}
	if s.Window.Canvas().Focused() != fyne.Focusable(p.box) {
		t.Error("the field has lost the focus")
	}
	drop("日本語 名前.txt", strings.Repeat("x", longestFile)+"AADSTS50020")
	if len(p.box.Text) != longestFile {
		t.Errorf("%d bytes were read", len(p.box.Text))
	}
	s.window.drop(fyne.NewPos(1, 1), nil)
	s.window.drop(fyne.NewPos(1, 1), []fyne.URI{storage.NewFileURI(t.TempDir())})
	if want := "toast " + s.Frame.Words.T("stuck.file.failed"); s.Last() != want {
		t.Errorf("a folder gives %q", s.Last())
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
	s := newStand(t, i18n.English, stage.Wide, l)
	p := s.page(l)
	s.Press(p.Content(), s.Frame.Words.T("stuck.file"), fyne.KeyReturn)
	if !strings.Contains(stage.Said(p.Content()), "AADSTS53003") {
		t.Error("the file is not explained")
	}
	n := p.Remake(s.Frame).(*Page)
	if n.box.Text != p.box.Text || !strings.Contains(stage.Said(n.Content()), "AADSTS53003") {
		t.Errorf("made anew it holds %q", n.box.Text)
	}
}

// TestTheStatesFit: whatever is offered, the page is no wider than its column.
func TestTheStatesFit(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		for _, o := range []accounts.Outcome{accounts.NotStarted, accounts.Waiting, accounts.Skipped} {
			l := accounts.RowLine(member(work, "Work").Set(o, 0, stage.Now()))
			s := newStand(t, lang, stage.Small, l)
			p := s.page(l)
			s.Columns(p.Content())
			s.Whole(p.Content())
			for _, b := range stage.Buttons(p.states) {
				if right := b.Position().X + b.Size().Width; right > width {
					t.Errorf("%q ends at %v of %v", b.Text(), right, width)
				}
			}
		}
	})
}

// TestLongNames: a name of any length or kind leaves the page as wide as it is.
func TestLongNames(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		for _, name := range []string{longName, "<b>x</b>\r\nBcc: \u202ey"} {
			for _, size := range []fyne.Size{stage.Small, stage.Wide} {
				if size == stage.Wide && name != longName {
					continue
				}
				l := accounts.RowLine(member(personal, name))
				s := newStand(t, lang, size, l)
				p := s.page(l)
				p.box.SetText("AADSTS50020")
				s.Whole(p.Content(), longName)
				all := s.lost(l.Key())
				s.answers[l.Key()] = s.answers[l.Key()].With("number", 1)
				all.Update()
				s.Whole(all.Content(), longName)
			}
		}
	})
}
