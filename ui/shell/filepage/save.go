package filepage

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
	"norikae/ui/widgets"
)

// SaveOptions make a page that saves one file.
type SaveOptions struct {
	Title, Text string            // ids of the texts that say what the file is for
	File        string            // proposed name, with its ending
	Folder      string            // proposed folder; empty or gone: the one for documents
	Write       Write             // called off Fyne's goroutine
	Saved       func(path string) // the file is there; the page has closed
}

// Write writes a file in the language of the window.
type Write func(io.Writer, *i18n.Words) error

// Save is the page. One that saves several files into a folder has the folder in the
// place of the file.
type Save struct {
	shell.Still
	frame   shell.Frame
	opt     SaveOptions
	label   string // id of what the name is called
	folder  *widgets.Field
	name    *widgets.Field
	ok      *widgets.Button
	problem *widgets.Text
	row     *fyne.Container // the usual folders, as buttons
	choices []*widgets.Button
	places  []place
	typed   bool   // the person said which folder
	replace string // path whose replacement was offered; Enter again replaces it
	writing bool

	// write writes the file or the files, off Fyne's goroutine.
	write func(ctx context.Context, w *i18n.Words, path string, replace bool) error
}

// NewSave returns the page.
func NewSave(f shell.Frame, o SaveOptions) *Save {
	p := &Save{Still: shell.NewStill("save", nil), opt: o, label: "file.name"}
	p.write = func(ctx context.Context, w *i18n.Words, path string, replace bool) error {
		return writeFile(ctx, path, replace, func(to io.Writer) error { return o.Write(to, w) })
	}
	return p.begin(f)
}

// begin makes the page, and looks for folders to propose.
func (p *Save) begin(f shell.Frame) *Save {
	p.build(f, p.opt.Folder, p.opt.File)
	p.look()
	return p
}

// build makes what is on the page.
func (p *Save) build(f shell.Frame, folder, name string) {
	p.frame, p.problem = f, newProblem()
	w, o := f.Words, p.opt
	p.folder = widgets.NewField("")
	p.folder.SetText(folder)
	p.folder.OnChanged = func(string) {
		p.typed = true
		p.edited()
	}
	p.folder.OnSubmitted = func(string) { p.Submit() }
	p.name = widgets.NewField("")
	p.name.SetText(name)
	p.name.OnChanged = func(string) { p.edited() }
	p.name.OnSubmitted = func(string) { p.Submit() }
	p.ok = widgets.NewButton(widgets.Primary, w.T("note.save"), "", p.Submit)
	p.row = widgets.Row(8)
	p.showPlaces()
	p.Still = shell.NewStill(p.Name(), form(f, w.T(o.Title), w.T(o.Text), p.ok, p.problem,
		layouts.Labelled(w.T("file.folder"), widgets.Column(8, p.row, p.folder)),
		layouts.Labelled(w.T(p.label), p.name)))
	p.edited()
}

// look finds the usual folders, off Fyne's goroutine: the folder of the last time
// may be on a network that does not answer.
func (p *Save) look() {
	frame, last := p.frame, p.opt.Folder
	frame.Go(func(ctx context.Context) {
		found, folder := places(), last
		if (last == "" || !isFolder(last)) && len(found) > 0 {
			folder = found[0].path
		}
		frame.Post(ctx, func() { p.offer(found, folder) })
	})
}

// offer shows the usual folders, and proposes one unless the person said which.
func (p *Save) offer(found []place, folder string) {
	p.places = found
	p.showPlaces()
	if !p.typed {
		p.folder.SetText(folder)
		p.typed = false
	}
	p.mark()
	p.frame.Log.Debug("folders", "found", len(found))
}

// showPlaces shows a button for each folder that was found.
func (p *Save) showPlaces() {
	w := p.frame.Words
	p.row.Objects, p.choices = nil, nil
	for _, place := range p.places {
		b := widgets.NewButton(widgets.Soft, w.T(place.text), "", func() { p.folder.SetText(place.path) })
		p.choices = append(p.choices, b)
		p.row.Add(b)
	}
	p.row.Add(widgets.NewButton(widgets.Quiet, w.T("file.other"), "", p.browse))
	p.row.Refresh()
}

// edited takes back what was said of another path.
func (p *Save) edited() {
	p.problem.SetOrHide("")
	p.replace = ""
	p.ok.Set(p.frame.Words.T("note.save"), "")
	p.mark()
}

// mark shows which of the usual folders is chosen.
func (p *Save) mark() {
	for i, b := range p.choices {
		b.Select(p.places[i].path == p.folder.Text)
	}
}

func (p *Save) browse() {
	chooseFolder(p.frame, p.folder.Text, func(path string) { p.folder.SetText(path) })
}

// Submit implements shell.Submitter: it saves. What is there already is replaced
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
	frame := p.frame
	job := frame.Activity.Begin(activity.Files)
	frame.Go(func(ctx context.Context) {
		defer job.End()
		err := errNoFolder
		if filepath.IsAbs(path) {
			err = p.write(ctx, frame.Words, path, replace)
		}
		frame.Post(ctx, func() { p.wrote(path, err) })
	})
}

// wrote shows what came of the write.
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
	p.problem.SetOrHide(trouble(p.frame.Words, err))
	widgets.Reveal(p.ok)
}

// Busy implements shell.Busy: a file that is being written.
func (p *Save) Busy() bool { return p.writing }

// Shown implements shell.Page.
func (p *Save) Shown() { p.frame.Focus(p.name) }

// Remake implements shell.Remaker: what is typed stays, and a file that is being
// written goes on being written.
func (p *Save) Remake(f shell.Frame) shell.Page {
	p.build(f, p.folder.Text, p.name.Text)
	return p
}
