package filepage

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
	"norikae/ui/work"
)

// SaveOptions make a page that saves one file.
type SaveOptions struct {
	Title, Text string            // ids of the texts that say what the file is for
	File        string            // proposed name, with its ending
	Folder      string            // proposed folder; empty or gone: the one for documents
	Write       Write             // called off Fyne's goroutine
	Saved       func(path string) // the file is there; the page has closed

	nameLabel string // id of what the name is called; empty: that of a file
}

// Write writes a file in the language of the window.
type Write func(io.Writer, *words.Words) error

// Save is the page.
type Save struct {
	screen.Still
	frame   screen.Frame
	opt     SaveOptions
	folder  *widgets.Field
	name    *widgets.Field
	ok      *widgets.Button
	problem *widgets.Text
	choices []*widgets.Button
	places  []place
	replace string // path whose replacement was offered; Enter again replaces it
	writing bool
	content fyne.CanvasObject

	write func(path string, replace bool) error // called off Fyne's goroutine
}

// NewSave returns the page.
func NewSave(f screen.Frame, o SaveOptions) *Save {
	p := &Save{frame: f, opt: o, problem: newProblem(), places: places()}
	w := f.Words
	p.write = func(path string, replace bool) error {
		return writeFile(path, replace, func(to io.Writer) error { return o.Write(to, w) })
	}
	p.folder = widgets.NewField("")
	p.folder.SetText(p.proposed())
	p.folder.OnChanged = func(string) { p.edited() }
	p.folder.OnSubmitted = func(string) { p.Submit() }
	p.name = widgets.NewField("")
	p.name.SetText(o.File)
	p.name.OnChanged = func(string) { p.edited() }
	p.name.OnSubmitted = func(string) { p.Submit() }
	p.ok = widgets.NewButton(widgets.Primary, w.T("note.save"), "", p.Submit)
	row := widgets.Row(8)
	for _, place := range p.places {
		b := widgets.NewButton(widgets.Soft, w.T(place.text), "", func() { p.folder.SetText(place.path) })
		p.choices = append(p.choices, b)
		row.Add(b)
	}
	row.Add(widgets.NewButton(widgets.Quiet, w.T("file.other"), "", p.browse))
	p.content = form(f, w.T(o.Title), w.T(o.Text), p.ok, p.problem,
		screen.Labelled(w.T("file.folder"), widgets.Column(8, row, p.folder)),
		screen.Labelled(w.T(p.nameLabel()), p.name))
	p.edited()
	return p
}

func (p *Save) nameLabel() string {
	if p.opt.nameLabel != "" {
		return p.opt.nameLabel
	}
	return "file.name"
}

// proposed is the folder the page begins with.
func (p *Save) proposed() string {
	if p.opt.Folder != "" && isFolder(p.opt.Folder) {
		return p.opt.Folder
	}
	if len(p.places) > 0 {
		return p.places[0].path
	}
	return ""
}

// edited takes back what was said of another path.
func (p *Save) edited() {
	say(p.problem, "")
	p.replace = ""
	p.ok.Set(p.frame.Words.T("note.save"), "")
	for i, b := range p.choices {
		b.Select(p.places[i].path == p.folder.Text)
	}
}

func (p *Save) browse() {
	d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err == nil && u != nil {
			p.folder.SetText(filepath.FromSlash(u.Path()))
		}
	}, p.frame.Window)
	begin(d, p.frame.Words.T("file.folder"), p.folder.Text)
}

// Submit implements screen.Submitter: it saves. What is there already is replaced
// only when asked twice.
func (p *Save) Submit() {
	if p.writing {
		return
	}
	name, err := fileName(p.name.Text, p.opt.File)
	if err != nil {
		p.failed(err)
		return
	}
	path := filepath.Join(p.folder.Text, name)
	replace := p.replace == path
	p.writing = true
	job := p.frame.Board.Begin(work.Files)
	p.frame.Go(func(context.Context) {
		defer job.End()
		err := errNoFolder
		if filepath.IsAbs(path) {
			err = p.write(path, replace)
		}
		p.frame.Do(func() { p.wrote(path, err) })
	})
}

// wrote tells what came of it.
func (p *Save) wrote(path string, err error) {
	p.writing = false
	if err != nil {
		p.failed(err)
		if errors.Is(err, errExists) {
			p.replace = path
			p.ok.Set(p.frame.Words.T("file.replace"), "")
		}
		return
	}
	p.frame.Close()
	p.opt.Saved(path)
}

func (p *Save) failed(err error) {
	p.frame.Log.Warn("file not saved", "error", err)
	say(p.problem, trouble(p.frame.Words, err))
	widgets.Reveal(p.ok)
}

// Name implements screen.Page.
func (p *Save) Name() string { return "save" }

// Content implements screen.Page.
func (p *Save) Content() fyne.CanvasObject { return p.content }

// Shown implements screen.Page.
func (p *Save) Shown() { p.frame.Focus(p.name) }
