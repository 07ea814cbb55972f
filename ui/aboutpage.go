package ui

import (
	"norikae/ui/about"
	"norikae/ui/launch"
)

// openAbout opens the page about the app itself.
func (a *application) openAbout() {
	a.pages.reopen(about.New(a.frame(), about.Facts{
		Version: a.cfg.Version, Revision: launch.Revision(), Keyring: a.service(),
		Settings: choicesFile(a.cfg), State: sessionsFolder(a.cfg), Log: a.cfg.LogFile, Crash: a.cfg.Crash,
	}))
}
