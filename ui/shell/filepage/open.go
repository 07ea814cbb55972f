package filepage

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// OpenOptions make a page that reads one file.
type OpenOptions struct {
	Title, Text string // ids of the texts that say what is read
	Pattern     string // of the files to offer, e.g. "norikae*.json"; empty: any file, and none is offered
	Folder      string // where the last one was saved; may be empty

	// Read makes something of a file, off Fyne's goroutine. ctx ends when the page
	// closes. then is called on Fyne's goroutine if the page is open by then.
	Read func(ctx context.Context, path string, content []byte) (then func(), err error)
	// Fault words an error of Read; nil: it has none.
	Fault func(w *i18n.Words, err error) string
}

// Open is the page. It stays open when a file was read, so that another can be
// chosen after Escape; what follows opens over it.
type Open struct {
	shell.Still
	frame   shell.Frame
	opt     OpenOptions
	path    *widgets.Field
	ok      *widgets.Button
	problem *widgets.Text
	earlier *fyne.Container
	found   []recent       // the files of it
	first   fyne.Focusable // what gets the focus
	shown   bool
	reading bool
}

// NewOpen returns the page.
func NewOpen(f shell.Frame, o OpenOptions) *Open {
	p := &Open{opt: o}
	p.build(f)
	p.look()
	return p
}

// build makes what is on the page.
func (p *Open) build(f shell.Frame) {
	p.frame, p.problem, p.earlier = f, newProblem(), widgets.Column(0)
	p.earlier.Hide() // until there are some, it takes no room
	w, o := f.Words, p.opt
	p.path = widgets.NewField(w.T("file.path.example"))
	p.path.OnChanged = func(string) { p.problem.SetOrHide("") }
	p.path.OnSubmitted = func(string) { p.Submit() }
	p.first = p.path
	p.ok = widgets.NewButton(widgets.Primary, w.T("file.read"), "", p.Submit)
	browse := widgets.NewButton(widgets.Soft, w.T("file.choose"), "", p.browse)
	p.Still = shell.NewStill("openFile", form(f, w.T(o.Title), w.T(o.Text), p.ok, p.problem, p.earlier, layouts.Labelled(w.T("file.path"),
		widgets.Column(6, container.NewBorder(nil, nil, nil, widgets.Pad(0, 0, 0, 8, browse), p.path),
			widgets.NewText(w.T("file.drop"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute})))))
}

// look finds earlier files, off Fyne's goroutine.
func (p *Open) look() {
	if p.opt.Pattern == "" {
		return
	}
	frame := p.frame
	frame.Go(func(ctx context.Context) {
		folders := []string{p.opt.Folder}
		for _, place := range places() {
			folders = append(folders, place.path)
		}
		found := recents(folders, p.opt.Pattern)
		frame.Post(ctx, func() { p.offer(found) })
	})
}

// offer shows earlier files as buttons.
func (p *Open) offer(found []recent) {
	if p.found = found; len(found) == 0 {
		return
	}
	w := p.frame.Words
	list := widgets.Column(8) // the ring around one that has the focus touches no other
	var newest *widgets.Button
	for _, r := range found {
		text := w.T("file.earlier.one", "Name", filepath.Base(r.path), "Folder", filepath.Base(filepath.Dir(r.path)),
			"Moment", w.Moment(r.at, p.frame.Now()))
		b := widgets.NewButton(widgets.Soft, text, "", func() { p.read(r.path) })
		if newest == nil {
			newest = b
		}
		list.Add(b)
	}
	p.earlier.Objects = []fyne.CanvasObject{layouts.Labelled(w.T("file.earlier"), list)}
	p.earlier.Show()
	p.earlier.Refresh()
	if p.first = newest; p.path.Text == "" && p.shown {
		p.frame.Focus(newest)
	}
}

func (p *Open) browse() {
	chooseFile(p.frame, p.opt.Folder, filepath.Ext(p.opt.Pattern), p.read)
}

// read reads a file that was chosen.
func (p *Open) read(path string) {
	p.path.SetText(path)
	p.Submit()
}

// Submit implements shell.Submitter: it reads the file.
func (p *Open) Submit() {
	if p.reading {
		return
	}
	p.reading = true
	frame, path := p.frame, typedPath(p.path)
	job := frame.Activity.Begin(activity.Files)
	frame.Go(func(ctx context.Context) {
		defer job.End()
		word := trouble
		var then func()
		content, err := readFile(ctx, path)
		if err == nil {
			if then, err = p.opt.Read(ctx, path, content); p.opt.Fault != nil {
				word = p.opt.Fault
			}
		}
		frame.Post(ctx, func() {
			p.reading = false
			if err != nil {
				p.frame.Log.Warn("file not read", "error", err)
				p.problem.SetOrHide(word(p.frame.Words, err))
				return
			}
			then()
		})
	})
}

// Shown implements shell.Page. A file dropped on the window is read.
func (p *Open) Shown() {
	p.shown = true
	p.frame.Focus(p.first)
	takeDropped(p.frame, func(paths ...string) {
		if len(paths) > 0 {
			p.read(paths[0])
		}
	})
}

// Closing implements shell.Page.
func (p *Open) Closing() { p.frame.Window().SetOnDropped(nil) }

// Remake implements shell.Remaker.
func (p *Open) Remake(f shell.Frame) shell.Page {
	text := p.path.Text
	p.build(f)
	p.path.SetText(text)
	p.offer(p.found)
	return p
}
