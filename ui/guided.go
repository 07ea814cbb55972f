package ui

import "norikae/ui/guided"

// openGuided starts the guided run at the first line that is not settled.
func (a *application) openGuided() {
	a.pages.reopen(guided.New(a.frame(), a.desk, guided.Wishes{
		Wishes: a.lineWishes(), Do: a.doHold, Gate: a.openGate, Add: a.openAdd, Retry: a.retry,
	}))
}
