package ui

import (
	"fyne.io/fyne/v2"

	"norikae/accounts/ledger"
	"norikae/accounts/practice"
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
	cfg.Fresh = cfg.Practice && !practice.Kept
	id, service := ID, ledger.Service
	if cfg.Practice {
		id, service = ID+".practice", ledger.PracticeService
	}
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
	fa.Run()
	return nil
}
