package ui

import (
	"runtime/debug"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts/ledger"
	"norikae/assets"
	"norikae/ui/shell"
	"norikae/ui/theme"
)

// ID is the application's identity towards the desktop, the same as in
// FyneApp.toml.
const ID = "io.github.norikae"

// Run opens the window and returns after it closed. Where the system cannot draw
// one the error is launch.ErrNoOpenGL, and launch.ErrNoDisplay where the screen is out
// of reach.
func Run(cfg Config) error {
	id, service := ID, ledger.Service
	if cfg.Practice {
		id, service = ID+".practice", ledger.PracticeService
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
	led := ledger.New(ledger.System(service), ledger.Options{Seen: a.prefs.Get().ListSaved})
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
