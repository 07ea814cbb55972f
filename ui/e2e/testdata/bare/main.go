// Bare is the least a Fyne program can be: one window, one label. The
// benchmarks measure the app beside it, so that their ratios say what the app
// itself costs on the machine they run on.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("io.github.norikae.bare").NewWindow("Bare")
	w.SetContent(widget.NewLabel("Bare"))
	w.Resize(fyne.NewSize(1280, 820)) // the app's own first size
	w.ShowAndRun()
}
