package ui

import (
	"norikae/ui/guided"
	"norikae/ui/screen"
)

// openGuided starts the guided run at the first line that is not settled.
func (a *application) openGuided() {
	a.pages.Replace(pageGuided, func(f screen.Frame) screen.Page {
		return guided.New(f, a.desk, guided.Wishes{
			Wishes: a.lineWishes(), Do: a.doHold, Gate: a.openGate, Add: a.openAdd, Retry: a.retry,
		})
	})
}
