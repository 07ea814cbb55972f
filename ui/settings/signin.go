package settings

import (
	"fyne.io/fyne/v2"

	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// SignIn is as which application the app signs in at Microsoft.
type SignIn struct {
	ID   func() string // client ID of one's own; empty: none
	Open func()        // opens the page that changes it
}

// signIn is the section about that.
type signIn struct {
	frame shell.Frame
	opt   SignIn
	state *widgets.Text
	box   fyne.CanvasObject
}

func newSignIn(f shell.Frame, o SignIn) section {
	w := f.Words
	s := &signIn{frame: f, opt: o, state: hint("")}
	s.box = sheet(w.T("settings.signin"), w.T("ownapp.lead"),
		act(w.T("ownapp.title"), s.state, widgets.NewButton(widgets.Soft, w.T("settings.signin.change"), "", o.Open)))
	return s
}

func (s *signIn) content() fyne.CanvasObject { return s.box }

func (s *signIn) update() {
	if id := s.opt.ID(); id != "" {
		s.state.Set(s.frame.Words.T("settings.signin.own", "ID", id))
		return
	}
	s.state.Set(s.frame.Words.T("settings.signin.none"))
}
