package ui

import (
	"norikae/ui/about"
	"norikae/ui/launch"
	"norikae/ui/screen"
)

// openAbout opens the page about the app itself.
func (a *application) openAbout() {
	facts := about.Facts{
		Version: a.cfg.Version, Revision: launch.Revision(), Keyring: a.service(),
		Settings: choicesFile(a.cfg), State: sessionsFolder(a.cfg), Log: a.cfg.LogFile, Crash: a.cfg.Crash,
	}
	a.pages.Replace(pageAbout, func(f screen.Frame) screen.Page { return about.New(f, facts) })
}
