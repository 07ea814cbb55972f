package settings

import (
	"fyne.io/fyne/v2"

	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// signIn is the section about as which application the app signs in at Microsoft.
type signIn struct {
	frame shell.Frame
	prefs *prefs.Prefs
	state *widgets.Text
	box   fyne.CanvasObject
}

func newSignIn(f shell.Frame, r Rooms) section {
	w := f.Words
	s := &signIn{frame: f, prefs: r.Prefs, state: hint("")}
	s.box = sheet(w.T("settings.signin"), w.T("ownapp.lead"),
		act(w.T("ownapp.title"), s.state, widgets.NewButton(widgets.Soft, w.T("settings.signin.change"), "", r.Application.Open)))
	return s
}

func (s *signIn) content() fyne.CanvasObject { return s.box }

func (s *signIn) update() {
	if id := s.prefs.Get().Client; id != "" {
		s.state.Set(s.frame.Words.T("settings.signin.own", "ID", id))
		return
	}
	s.state.Set(s.frame.Words.T("settings.signin.none"))
}
