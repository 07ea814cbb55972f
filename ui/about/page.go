// Package about is the page about the app itself: its versions, the places of its files,
// the facts about Microsoft that it states, with their dates, and the licences of
// everything it is made of.
//
// The licence texts lie in the folder licences, one file a module, named by the
// module's path, and are built in, because licences demand to be passed on with a
// binary. They are copies of what the modules carry; after a change of modules
//
//	go test ./ui/about -licences
//
// copies them anew, and a test fails until that was done.
package about

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	known "norikae/accounts/facts"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Facts are what the page says about this copy of the app. A path that is empty
// is not shown.
type Facts struct {
	Version  string
	Revision string    // of the source; empty: unknown
	Date     time.Time // day of that revision; zero: unknown
	Releases string    // address of the page with all versions
	Keyring  string    // the name under which the keyring keeps the list
	Settings string    // path of the settings' file
	State    string    // folder for what is neither progress nor settings
	Log      string    // path of the log
	Crash    string    // path of the last run's crash report
}

// Page is the page.
type Page struct {
	shell.Still
	frame shell.Frame
	facts Facts
	build build
	known []known.Fact
	index *widgets.Index
}

// New returns the page on its first part.
func New(f shell.Frame, facts Facts) *Page { return newPage(f, facts, built(), known.All()) }

func newPage(f shell.Frame, facts Facts, b build, list []known.Fact) *Page {
	p := &Page{frame: f, facts: facts, build: b, known: list}
	w := f.Words
	parts := []func() fyne.CanvasObject{p.app, p.places, p.knowledge, p.licences}
	p.index = widgets.NewIndex([]string{w.T("app.name"), w.T("about.places"), w.T("about.facts"), w.T("about.licences")}, nil,
		func(id int) fyne.CanvasObject { return parts[id]() })
	leave := widgets.NewButton(widgets.Quiet, w.T("page.close"), "Esc", f.Close)
	p.Still = shell.NewStill("about", layouts.Full(layouts.Header(w.T("menu.about"), leave), p.index.Content()))
	return p
}

// sheet lays a part out.
func sheet(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return layouts.Part(widgets.Column(24, objects...))
}

// app is the part about the app itself.
func (p *Page) app() fyne.CanvasObject {
	w := p.frame.Words
	details := p.details()
	facts := container.NewVBox()
	for _, d := range details {
		facts.Add(widgets.Pad(8, 0, 8, 0, container.NewBorder(nil, nil,
			layouts.Width(180, widgets.NewText(d[0], widgets.Style{Color: theme.Mute})), nil, widgets.NewText(d[1], widgets.Style{}))))
		facts.Add(widgets.Rule())
	}
	copyAll := widgets.NewButton(widgets.Soft, w.T("about.copy"), "", func() {
		var b strings.Builder
		for _, d := range details {
			fmt.Fprintf(&b, "%s: %s\n", d[0], d[1])
		}
		p.copy(b.String())
	})
	return sheet(
		widgets.Row(14, layouts.Middle(layouts.Logo()), layouts.Middle(widgets.NewText(w.T("app.name"),
			widgets.Style{Size: theme.TextHeadline, Bold: true, Fit: true, Lines: 1}))),
		widgets.NewText(w.T("about.what"), widgets.Style{}),
		facts,
		layouts.Flow(theme.Between, copyAll, widgets.NewButton(widgets.Soft, w.T("about.releases.copy"), "", func() { p.copy(p.facts.Releases) })),
		widgets.NewText(w.T("about.releases.text"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute}),
		widgets.NewText(w.T("about.microsoft"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute}))
}

// details are the versions, for a report of a problem.
func (p *Page) details() [][2]string {
	w := p.frame.Words
	version := p.facts.Version
	if p.facts.Revision != "" {
		version += " (" + p.facts.Revision + ")"
	}
	list := [][2]string{{w.T("about.version"), version}}
	if !p.facts.Date.IsZero() {
		list = append(list, [2]string{w.T("about.date"), w.Date(p.facts.Date)})
	}
	list = append(list, [2]string{w.T("about.releases"), p.facts.Releases},
		[2]string{w.T("about.system"), p.build.system}, [2]string{"Go", p.build.golang})
	for _, m := range p.build.modules {
		if m.Path == "fyne.io/fyne/v2" {
			list = append(list, [2]string{"Fyne", m.Version})
		}
	}
	return append(list, [2]string{w.T("about.licence"), "MIT"})
}

// places says where everything lies.
func (p *Page) places() fyne.CanvasObject {
	w := p.frame.Words
	list := container.NewVBox()
	add := func(title, text, path string) {
		if path == "" {
			return
		}
		button := widgets.NewButton(widgets.Soft, w.T("fyne.copy"), "", func() { p.copy(path) })
		list.Add(widgets.Pad(12, 0, 12, 0, container.NewBorder(nil, nil, nil, widgets.Pad(0, 0, 0, theme.Between, layouts.Middle(button)),
			widgets.Column(2, widgets.NewText(title, widgets.Style{Bold: true}),
				widgets.NewText(text, widgets.Style{Size: theme.TextSmall, Color: theme.Mute}),
				widgets.NewText(path, widgets.Style{Size: theme.TextSmall})))))
		list.Add(widgets.Rule())
	}
	add(w.T("about.keyring"), w.T("about.keyring.text"), p.facts.Keyring)
	add(w.T("about.settings"), w.T("about.settings.text"), p.facts.Settings)
	add(w.T("about.state"), w.T("about.state.text"), p.facts.State)
	add(w.T("about.log"), w.T("about.log.text"), p.facts.Log)
	add(w.T("about.crash"), w.T("about.crash.text"), p.facts.Crash)
	return sheet(widgets.NewText(w.T("about.places"), widgets.Style{Size: theme.TextTitle, Bold: true}),
		widgets.NewText(w.T("about.places.text"), widgets.Style{Color: theme.Mute}), list)
}

func (p *Page) copy(s string) {
	p.frame.Copy(s)
	p.frame.Toast(p.frame.Words.T("toast.copied"), "", nil)
}

// Shown implements shell.Page.
func (p *Page) Shown() { p.frame.Focus(p.index.Nav) }

// Remake implements shell.Remaker.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := newPage(f, p.facts, p.build, p.known)
	n.index.Turn(p.index.At())
	return n
}

// build is what a program was built with and for.
type build struct {
	system  string          // operating system and processor
	golang  string          // version of Go
	modules []*debug.Module // empty: not known
}

// built is what this program was built with.
func built() build {
	b := build{system: runtime.GOOS + " " + runtime.GOARCH, golang: strings.TrimPrefix(runtime.Version(), "go")}
	if info, ok := debug.ReadBuildInfo(); ok {
		b.modules = info.Deps
	}
	return b
}
