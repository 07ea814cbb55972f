package ui

import (
	"norikae/ui/about"
	"norikae/ui/launch"
	"norikae/ui/shell"
)

// openAbout opens the page about the app itself.
func (a *application) openAbout() {
	facts := about.Facts{
		Version: a.cfg.Version, Revision: launch.Revision(), Date: launch.Date(), Releases: launch.Releases, Keyring: a.service(),
		Settings: choicesFile(a.cfg), State: sessionsFolder(a.cfg), Log: a.cfg.LogFile, Crash: a.cfg.Crash,
	}
	a.shell.Replace(pageAbout, func(f shell.Frame) shell.Page { return about.New(f, facts) })
}
