// Package ownapp is the page where a person enters the ID of the registered application
// as which the app signs in, with how to register one.
package ownapp

import (
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Options make the page.
type Options struct {
	ID    string            // the one used now; empty: none
	Check func(string) bool // reports whether a text can be a client ID of one's own
	Save  func(string)      // keeps it; empty: none any more
	Reach func()            // called after the page has closed with an ID kept; nil: nothing
}

// Page is the page.
type Page struct {
	shell.Still
	frame shell.Frame
	opt   Options
	field *widgets.Field
	wrong *widgets.Text
}

// New returns the page.
func New(f shell.Frame, o Options) *Page {
	p := &Page{frame: f, opt: o}
	w := f.Words
	p.field = widgets.NewField("00000000-0000-0000-0000-000000000000")
	p.field.SetText(o.ID)
	p.field.OnSubmitted = func(string) { p.Submit() }
	p.wrong = widgets.NewText("", widgets.Style{Color: theme.Bad, Size: theme.TextSmall})
	p.wrong.Hide()
	save := widgets.NewButton(widgets.Primary, w.T("ownapp.save"), present.Hint("Enter"), p.Submit)
	how := widgets.Column(8, widgets.NewText(w.T("ownapp.how"), widgets.Style{Bold: true}))
	for _, id := range []string{"ownapp.how.1", "ownapp.how.2", "ownapp.how.3", "ownapp.how.4", "ownapp.how.5"} {
		how.Add(widgets.NewText(w.T(id), widgets.Style{}))
	}
	how.Add(widgets.NewText(w.T("ownapp.consent"), widgets.Style{Color: theme.Mute}))
	body := widgets.Column(20,
		widgets.NewText(w.T("ownapp.lead"), widgets.Style{Color: theme.Mute}),
		widgets.Column(6, layouts.Labelled(w.T("ownapp.id"), p.field), p.wrong),
		layouts.Ways(w.T("page.cancel"), f.Close, save),
		widgets.Rule(), how)
	p.Still = shell.NewStill("ownapp", layouts.Full(layouts.Header(w.T("ownapp.title")), layouts.Sheet(36, 640, body)))
	return p
}

// Submit implements shell.Submitter: it keeps what was typed, if it can be an ID.
func (p *Page) Submit() {
	text := p.field.Text
	if text != "" && !p.opt.Check(text) {
		p.wrong.Set(p.frame.Words.T("ownapp.wrong"))
		p.wrong.Show()
		p.frame.Focus(p.field)
		return
	}
	p.opt.Save(text)
	p.frame.Close()
	if text != "" && p.opt.Reach != nil {
		p.opt.Reach()
	}
}

// Shown implements shell.Page.
func (p *Page) Shown() { p.frame.Focus(p.field) }

// Remake implements shell.Remaker: what is typed stays.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := New(f, p.opt)
	n.field.SetText(p.field.Text)
	return n
}
