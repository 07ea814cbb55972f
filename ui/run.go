package ui

import (
	"runtime/debug"

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
	defer led.Close() // after the window's own end: that may still write
	defer a.close()
	fa.Settings().SetTheme(theme.New(theme.Variant(a.prefs.Get().Theme)))
	a.shell.Appearance().FeedToolkit()
	a.begin(led)
	if err := shell.Show(a.shell.Window()); err != nil {
		return err
	}
	debug.SetGCPercent(percent)
	fa.Run()
	return nil
}
