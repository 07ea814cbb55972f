package add

import (
	"archive/zip"
	"bytes"
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
	for _, part := range []string{"2 read, 4 lines", "photo.png is no text", "gone.txt could not be read", "letter.txt names no organisation", "big.txt is too large"} {
		if !strings.Contains(said, part) {
			t.Errorf("%q is missing in %q", part, said)
		}
	}
	if !p.files.Visible() || s.Window.Canvas().Focused() != fyne.Focusable(p.box) {
		t.Error("what came of the files is not shown, or the box has lost the focus")
	}
}

// TestADroppedWorkbook: a workbook of Excel is a table like any other. Its column of
// names gives the names, and a row without a domain comes into the box too.
func TestADroppedWorkbook(t *testing.T) {
	const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	row := func(cells ...string) string {
		return "<row><c t=\"inlineStr\"><is><t>" + strings.Join(cells, "</t></is></c><c t=\"inlineStr\"><is><t>") + "</t></is></c></row>"
	}
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	for name, content := range map[string]string{
		"_rels/.rels":                `<Relationships><Relationship Id="a" Type="` + relations + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook xmlns:r="` + relations + `"><sheets><sheet name="一覧" sheetId="1" r:id="s"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s" Type="` + relations + `/worksheet" Target="s.xml"/></Relationships>`,
		"xl/s.xml": `<worksheet><sheetData>` + row("ドメイン", "担当者", "会社名") + row("contoso.example", "佐藤", "株式会社コントソ") + row("", "", "未定") +
			row("fabrikam.example", "鈴木", "ファブリカム") + `</sheetData></worksheet>`,
	} {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	s := newStand(t, i18n.Japanese, stage.Wide)
	p := s.page("")
	s.dropped(p, map[string]string{"一覧.XLSX": file.String(), "古い.xls": "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}, "一覧.XLSX", "古い.xls")
	if got, want := p.Text(), "株式会社コントソ\tcontoso.example\n未定\nファブリカム\tfabrikam.example"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if said := p.files.Text(); !strings.Contains(said, "古い.xls はテキストではありません") || strings.Contains(said, "一覧") {
		t.Errorf("%q", said)
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
	p.Take(File{Name: "a.txt", Text: table.String()})
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
