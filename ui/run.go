package ui

import (
	"fmt"
	"runtime/debug"

	"fyne.io/fyne/v2"

	"norikae/accounts/ledger"
	"norikae/assets"
	"norikae/ui/theme"
)

// ID is the application's identity towards the desktop, the same as in
// FyneApp.toml.
const ID = "io.github.norikae"

// Size of the window at the first start, and the smallest it is laid out for.
const (
	firstWidth, firstHeight = 1280, 820
	leastWidth, leastHeight = 960, 640
)

// startingGC is how far the heap may grow between collections while the window is
// being made, in per cent: nearly all that is read then stays.
const startingGC = 400

// Run opens the window and returns after it closed. Where the system cannot draw
// one the error is launch.ErrNoOpenGL, and launch.ErrNoDisplay where the screen is out
// of reach.
func Run(cfg Config) error {
	usual := debug.SetGCPercent(startingGC)
	id, service := ID, ledger.Service
	if cfg.Practice {
		id, service = ID+".practice", ledger.PracticeService
	}
	fa := cfg.App(id)
	fa.SetIcon(fyne.NewStaticResource("icon.png", assets.IconPNG))
	a, err := newApplication(fa, cfg, fyne.Do)
	if err != nil {
		return err
	}
	led := ledger.New(ledger.System(service), ledger.Options{Seen: a.settings.listSaved()})
	defer led.Close() // after the window's own end: that may still write
	defer a.close()
	fa.Settings().SetTheme(theme.New(a.settings.theme()))
	if err := a.feedFyneTexts(); err != nil {
		return fmt.Errorf("ui: texts of the toolkit: %w", err)
	}
	a.begin(led)
	fyne.Do(func() { debug.SetGCPercent(usual) }) // once the window shows its first picture
	if err := show(a.window); err != nil {
		return err
	}
	fa.Run()
	return nil
}
