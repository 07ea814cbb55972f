package ui

import (
	"log/slog"

	"fyne.io/fyne/v2"

	"norikae/ui/launch"
)

// Config is what main hands to the window.
type Config struct {
	App      func(id string) fyne.App // app.NewWithID, or a test's; the only way to the graphics driver
	Practice bool                     // made-up organisations, labelled all the time
	Keep     bool                     // go on with the last practice, and keep this one; else practice begins anew
	Guided   bool                     // begin with the guided run
	Lang     string                   // "ja" or "en"; empty: the system's language
	Version  string                   // shown in the about page
	Log      *slog.Logger             // where the window logs
	LogFile  string                   // path of the log, for the about page
	StateDir string                   // folder for what is not progress: settings, throw-away profiles
	Crash    string                   // path of the last run's crash report; empty: none
	Front    <-chan launch.Request    // what later starts ask for
	Exit     func()                   // ends the process, for a toolkit that does not return
}

// fresh reports whether the list begins anew, and leaves nothing.
func (c Config) fresh() bool { return c.Practice && !c.Keep }
