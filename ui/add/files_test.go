package add

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"norikae/tenantlookup/filetext"
	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// dropped writes files and drops them on the panel.
func (s *stand) dropped(p *Panel, files map[string]string, order ...string) {
	dir := s.T.(*testing.T).TempDir()
	var list []fyne.URI
	for _, name := range order {
		path := filepath.Join(dir, name)
		if content, ok := files[name]; ok {
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				s.T.Fatal(err)
			}
		}
		list = append(list, storage.NewFileURI(path))
	}
	usual := p.frame.Host
	p.frame.Host = atOnce{usual}
	defer func() { p.frame.Host = usual }()
	p.Dropped(fyne.NewPos(1, 1), list)
}

// TestDroppedFiles: several files at once become lines of the box, behind what is
// there; what is wrong with one is said by its name and stops no other.
func TestDroppedFiles(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	p := s.page("")
	p.setText("typed.example")
	s.dropped(p, map[string]string{
		"招待.eml":     "From: Contoso <invites@contoso.example>\nTo: me@outlook.jp\nContent-Type: text/html\n\n<a href=\"https://myapps.microsoft.com/?tenantid=" + idOne + "\">x</a>\n",
		"list.csv":   "会社名,ドメイン\n\"Fabrikam, Ltd.\",fabrikam.example\n未定,\n",
		"photo.png":  "\x89PNG\x00\x00\x00\x00\x00\x00\x00\x00",
		"letter.txt": "Nothing to see here, it was a long and quiet day for everybody around.",
		"big.txt":    strings.Repeat("x", filetext.MaxSize+1),
	}, "招待.eml", "photo.png", "list.csv", "gone.txt", "letter.txt", "big.txt")
	want := "typed.example\nContoso\tcontoso.example\n" + idOne + "\nFabrikam, Ltd.\tfabrikam.example\n未定"
	if got := p.Text(); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	said := p.files.Text()
	for _, part := range []string{"2 read, 4 lines", "photo.png is no text", "gone.txt could not be read", "letter.txt names no organisation", "big.txt is larger"} {
		if !strings.Contains(said, part) {
			t.Errorf("%q is missing in %q", part, said)
		}
	}
	if !p.files.Visible() || s.Window.Canvas().Focused() != fyne.Focusable(p.box) {
		t.Error("what came of the files is not shown, or the box has lost the focus")
	}
}

// TestChosenFiles: the button leads to files whose lines come into the box.
func TestChosenFiles(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	p := s.page("")
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "contoso.example", "b.csv": "fabrikam.example"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		s.chosen = append(s.chosen, filepath.Join(dir, name))
	}
	slices.Sort(s.chosen)
	p.frame.Host = atOnce{p.frame.Host}
	if s.Press(p.Content(), s.Frame.Words.T("add.file"), fyne.KeyReturn); p.Text() != "contoso.example\nfabrikam.example" {
		t.Errorf("%q", p.Text())
	}
}

// TestAFileOfManyLines: a table of thousands of lines does not flood the box.
func TestAFileOfManyLines(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	p := s.page("")
	var table strings.Builder
	for i := range 3 * maxLines {
		table.WriteString("c" + strings.Repeat("x", i%40) + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676)) + ".example\n")
	}
	p.Take(File{Name: "a.txt", Content: []byte(table.String())})
	if n := strings.Count(p.Text(), "\n") + 1; n != maxLines {
		t.Errorf("%d lines", n)
	}
}

// TestANameAtOnce: an organisation known by its ID only has a field for its name
// in its row, by keyboard too, and the name is what is added.
func TestANameAtOnce(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang, stage.Small)
		p := s.page(idOne + "\ncontoso.example")
		p.answerWith(result(idOne, tenant(idOne, "")), result("contoso.example", tenant(idTwo, "contoso.example")))
		p.cancelRound()
		s.Settle()
		s.Frame.Focus(p.rows)
		p.entered(0)
		field, ok := s.Window.Canvas().Focused().(*widgets.Field)
		if !ok || !field.Visible() {
			t.Fatalf("Enter leads to %T", s.Window.Canvas().Focused())
		}
		field.SetText(" つばめ商事 ")
		p.Refresh()
		if field.Text != " つばめ商事 " {
			t.Errorf("a redraw takes the name away: %q", field.Text)
		}
		field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if s.Window.Canvas().Focused() != fyne.Focusable(p.rows) {
			t.Error("Enter does not lead back to the list")
		}
		list := p.table.memberships()
		if len(list) != 2 || list[0].Name != "つばめ商事" || list[1].Name != "" {
			t.Errorf("would add %+v", list)
		}
		shown := 0
		for r := range p.shown {
			if r.name.Visible() {
				shown++
			}
		}
		if shown != 1 {
			t.Errorf("%d rows have a field", shown)
		}
		n := again(t, p) // in another language
		if list := n.table.memberships(); len(list) != 2 || list[0].Name != "つばめ商事" {
			t.Errorf("in another language: %+v", list)
		}
	})
}

// atOnce is a window that does at once what it is to do aside.
type atOnce struct{ shell.Host }

func (atOnce) Go(work func(context.Context)) context.CancelFunc {
	work(context.Background())
	return func() {}
}
