package ui

import (
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts/ledger"
	"norikae/assets"
	"norikae/ui/launch"
	"norikae/ui/shell"
	"norikae/ui/theme"
)

// ID is the application's identity towards the desktop, the same as in
// FyneApp.toml.
const ID = "io.github.norikae"

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

// Run opens the window and returns after it closed. Where the system cannot draw
// one the error is launch.ErrNoOpenGL, and launch.ErrNoDisplay where the screen is out
// of reach.
func Run(cfg Config) error {
	id := ID
	if cfg.Practice {
		id += ".practice"
	}
	// Hardly anything that is made until the first picture is garbage: collecting it
	// would take a sixth of the time until then.
	percent := debug.SetGCPercent(-1)
	fa := cfg.App(id)
	fa.SetIcon(fyne.NewStaticResource("icon.png", assets.IconPNG))
	a, err := newApp(fa, cfg, fyne.Do)
	if err != nil {
		return err
	}
	led := ledger.New(ledger.System(service(cfg)), ledger.Options{Seen: a.prefs.Get().ListSaved})
	end := sync.OnceFunc(func() {
		a.close()
		led.Close() // after the window's own end: that may still write
	})
	defer end()
	fa.Settings().SetTheme(theme.New(theme.Variant(a.prefs.Get().Theme)))
	a.shell.Appearance().FeedToolkit()
	a.begin(led)
	if err := shell.Show(a.shell.Window()); err != nil {
		return err
	}
	debug.SetGCPercent(percent)
	runToolkit(fa, a.shell.Window(), func() {
		end()
		cfg.Exit()
	})
	return nil
}

// runToolkit runs the toolkit until the window has closed. Now and then Fyne 2.8.1 does
// not return then: it waits for an event that was put on a queue that it has stopped
// reading. lost is called when that has lasted for shell.Patience.
func runToolkit(fa fyne.App, w fyne.Window, lost func()) {
	returned := make(chan struct{})
	w.SetOnClosed(func() {
		time.AfterFunc(shell.Patience, func() {
			select {
			case <-returned:
			default:
				lost()
			}
		})
	})
	fa.Run()
	close(returned)
}
