package filepage

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// maxChosen is how many files can be chosen: a folder of more is a wrong one.
const maxChosen = 200

// ChooseOptions make a page on which several files are chosen.
type ChooseOptions struct {
	Title, Text string               // ids of the texts that say what is read
	Folder      string               // where the last one was saved; may be empty
	Chosen      func(paths []string) // at least one; the page has closed
}

// Choose is the page. The toolkit's dialog returns one file, so what is chosen is
// collected on the page, one after the other or a whole folder, until it is read.
type Choose struct {
	shell.Still
	frame   shell.Frame
	opt     ChooseOptions
	path    *widgets.Field
	ok      *widgets.Button
	problem *widgets.Text
	list    *fyne.Container
	chosen  []string
}

// NewChoose returns the page.
func NewChoose(f shell.Frame, o ChooseOptions) *Choose {
	p := &Choose{opt: o}
	p.build(f, "")
	return p
}

// build makes what is on the page, with a path in its field.
func (p *Choose) build(f shell.Frame, path string) {
	w := f.Words
	p.frame, p.problem, p.list = f, newProblem(), widgets.Column(4)
	p.path = widgets.NewField(w.T("file.path.example"))
	p.path.SetText(path)
	p.path.OnChanged = func(string) { p.problem.SetOrHide("") }
	p.path.OnSubmitted = func(string) { p.Submit() }
	p.ok = widgets.NewButton(widgets.Primary, "", "", p.Submit)
	p.Still = shell.NewStill("chooseFiles", form(f, w.T(p.opt.Title), w.T(p.opt.Text), p.ok, p.problem,
		widgets.Column(6, layouts.Labelled(w.T("file.path"), p.path),
			layouts.Flow(8, widgets.NewButton(widgets.Soft, w.T("file.chooseOne"), "", p.browse),
				widgets.NewButton(widgets.Soft, w.T("file.chooseFolder"), "", p.browseFolder)),
			widgets.NewText(w.T("file.dropSeveral"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute})),
		p.list))
	p.show()
}

// show lists what is chosen.
func (p *Choose) show() {
	w := p.frame.Words
	p.list.Objects = nil
	if len(p.chosen) > 0 {
		p.list.Add(widgets.NewText(w.N("file.chosen", len(p.chosen)), widgets.Style{Bold: true}))
	}
	for _, path := range p.chosen {
		remove := widgets.NewButton(widgets.Quiet, w.T("file.unchoose"), "", func() { p.unchoose(path) })
		name := w.T("file.chosen.one", "Name", filepath.Base(path), "Folder", filepath.Base(filepath.Dir(path)))
		p.list.Add(container.NewBorder(nil, nil, nil, remove, layouts.Middle(widgets.NewText(name, widgets.Style{Lines: 1}))))
	}
	p.ok.Set(w.N("file.readChosen", len(p.chosen)), "")
	if len(p.chosen) == 0 {
		p.ok.Set(w.T("file.chooseOne"), "")
	}
	p.Content().Refresh()
}

func (p *Choose) unchoose(path string) {
	p.chosen = slices.DeleteFunc(p.chosen, func(x string) bool { return x == path })
	p.show()
	p.frame.Focus(p.ok)
}

// add chooses files, and the files of folders, off Fyne's goroutine.
func (p *Choose) add(paths ...string) {
	frame := p.frame
	frame.Go(func(ctx context.Context) {
		found, err := expand(paths)
		frame.Post(ctx, func() {
			if err != nil {
				p.frame.Log.Warn("file not chosen", "error", err)
				p.problem.SetOrHide(trouble(p.frame.Words, err))
				p.Content().Refresh()
				return
			}
			for _, path := range found {
				if !slices.Contains(p.chosen, path) && len(p.chosen) < maxChosen {
					p.chosen = append(p.chosen, path)
				}
			}
			p.path.SetText("")
			p.show()
			p.frame.Focus(p.ok)
		})
	})
}

// expand returns the files of paths, in place of a folder those in it.
func expand(paths []string) ([]string, error) {
	var all []string
	for _, path := range paths {
		if !filepath.IsAbs(path) {
			return nil, errNoFolder
		}
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			all = append(all, path)
			continue
		}
		entries, err := os.ReadDir(path)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			if e.Type().IsRegular() && !strings.HasPrefix(e.Name(), ".") {
				all = append(all, filepath.Join(path, e.Name()))
			}
		}
	}
	return all[:min(len(all), maxChosen)], nil
}

// browse chooses one file in the toolkit's dialog, and browseFolder the files of a folder.
func (p *Choose) browse() {
	chooseFile(p.frame, p.folder(), "", func(path string) { p.add(path) })
}

func (p *Choose) browseFolder() {
	chooseFolder(p.frame, p.folder(), func(path string) { p.add(path) })
}

// folder is where a dialog begins: beside what was chosen last.
func (p *Choose) folder() string {
	if n := len(p.chosen); n > 0 {
		return filepath.Dir(p.chosen[n-1])
	}
	return p.opt.Folder
}

// Submit implements shell.Submitter: it chooses what is typed, or has what is chosen
// read.
func (p *Choose) Submit() {
	path := typedPath(p.path)
	switch {
	case path != "":
		p.add(path)
	case len(p.chosen) == 0:
		p.browse()
	default:
		p.frame.Close()
		p.opt.Chosen(p.chosen)
	}
}

// Shown implements shell.Page. Files dropped on the window are chosen.
func (p *Choose) Shown() {
	p.frame.Focus(p.path)
	takeDropped(p.frame, p.add)
}

// Closing implements shell.Page.
func (p *Choose) Closing() { p.frame.Window().SetOnDropped(nil) }

// Remake implements shell.Remaker.
func (p *Choose) Remake(f shell.Frame) shell.Page {
	p.build(f, p.path.Text)
	return p
}
