package filepage

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/adrg/xdg"

	"norikae/ui/atomicfile"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// home is where the usual folders are shown to be.
const home = "/home/sato"

// usual gives this computer the usual folders, wherever they are.
func usual(t *testing.T) {
	t.Helper()
	t.Cleanup(xdg.Reload)
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	for name, folder := range map[string]string{"DOCUMENTS": "Documents", "DOWNLOAD": "Downloads", "DESKTOP": "Desktop"} {
		path := filepath.Join(dir, folder)
		if err := os.Mkdir(path, 0o700); err != nil {
			t.Fatal(err)
		}
		t.Setenv("XDG_"+name+"_DIR", path)
	}
	xdg.Reload()
}

// moveHome shows the first of the usual folders where it is on every computer.
func moveHome(p *Save) {
	p.places[0].path = home + "/Documents"
	p.folder.SetText(p.places[0].path)
}

// TestGolden holds the three pages in each of their states, in both languages.
func TestGolden(t *testing.T) {
	usual(t)
	saving := func(do func(*Save)) func(*stand) func() {
		return func(s *stand) func() {
			p := NewSave(s.Frame, SaveOptions{Title: "file.title.export", Text: "settings.export.text", File: "norikae-2026-11-22.json"})
			moveHome(p)
			s.Front(p)
			return func() { do(p) }
		}
	}
	folder := func(do func(*Save)) func(*stand) func() {
		return func(s *stand) func() {
			p := NewFolder(s.Frame, FolderOptions{Title: "letters.save.title", Text: "letters.save.text", Name: "norikae-letters-2026-11-22"})
			moveHome(p)
			s.Front(p)
			return func() { do(p) }
		}
	}
	opening := func(do func(*Open)) func(*stand) func() {
		return func(s *stand) func() {
			s.Idle() // nothing is looked for, nothing is read
			p := NewOpen(s.Frame, OpenOptions{Title: "file.title.import", Text: "settings.import.text", Pattern: "norikae*.json"})
			s.Front(p)
			return func() { do(p) }
		}
	}
	choosing := func(chosen ...string) func(*stand) func() {
		return func(s *stand) func() {
			s.Idle()
			p := NewChoose(s.Frame, ChooseOptions{Title: "add.file.title", Text: "add.file.text"})
			s.Front(p)
			return func() {
				p.chosen = chosen
				p.show()
			}
		}
	}
	earlier := []recent{
		{home + "/Documents/norikae-2026-11-22.json", stage.Now().AddDate(0, 0, -1)},
		{home + "/Downloads/norikae-2026-11-01.json", stage.Now().AddDate(0, 0, -21)},
		{home + "/とても長い名前のフォルダーに置いた控えと、そのほかの書類/norikae-the-copy-of-the-copy-that-was-kept-for-the-new-computer.json", stage.Now().AddDate(0, -2, 0)},
	}
	for state, c := range map[string]struct {
		size fyne.Size
		show func(*stand) (then func())
	}{
		"save": {stage.Small, saving(func(*Save) {})}, "save/wide": {stage.Wide, saving(func(*Save) {})},
		"replace": {stage.Small, saving(func(p *Save) { p.wrote(home+"/Documents/norikae-2026-11-22.json", errExists) })},
		"elsewhere": {stage.Small, saving(func(p *Save) {
			p.folder.SetText("/media/usb/とても長い名前のフォルダーに置いた控えと、そのほかの書類/and a folder in it/2026")
			p.wrote("", atomicfile.ErrFull)
		})},
		"bad-name": {stage.Small, saving(func(p *Save) {
			p.name.SetText("a/b")
			p.Submit()
		})},
		"folder":           {stage.Small, folder(func(*Save) {})},
		"folder-forbidden": {stage.Small, folder(func(p *Save) { p.wrote("", fs.ErrPermission) })},
		"choose":           {stage.Small, choosing()},
		"chosen":           {stage.Small, choosing(home+"/Downloads/招待.eml", home+"/Documents/organisations.csv")},
		"open":             {stage.Small, opening(func(*Open) {})},
		"earlier":          {stage.Small, opening(func(p *Open) { p.offer(earlier) })},
		"unreadable": {stage.Small, opening(func(p *Open) {
			p.path.SetText(home + "/Documents/norikae.json")
			p.problem.SetOrHide(trouble(p.frame.Words, errTooBig))
		})},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				s := newStand(t, lang)
				s.Window.Resize(c.size)
				c.show(s)()
				s.Golden(state)
			})
		})
	}
}
