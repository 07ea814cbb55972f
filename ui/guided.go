package ui

import (
	"norikae/ui/guided"

	"norikae/ui/shell"
)

// openGuided starts the guided run at the first line that is not settled.
func (a *application) openGuided() { a.openRun(pageGuided, guided.Open) }

// openGuesses tries one after another what only rests on a guess.
func (a *application) openGuesses() { a.openRun(pageGuesses, guided.Guesses) }

// beginGuided opens the guided run that a start of the program asked for, once the
// list has been read. There is nothing to guide through in an empty one: the first
// start's questions stand in front.
func (a *application) beginGuided() {
	if !a.guidedAsked || !a.desk.State().Known() {
		return
	}
	a.guidedAsked = false
	if m := a.desk.Move(); len(m.Accounts) > 0 || len(m.Memberships) > 0 {
		a.openGuided()
	}
}

func (a *application) openRun(id shell.ID, s guided.Scope) {
	a.shell.Replace(id, func(f shell.Frame) shell.Page {
		return guided.New(f, a.desk, guided.Wishes{
			Actions: a.lines, Do: a.doHold, Gate: a.openGate, Add: a.add.Open, Retry: a.retry, Scope: s,
		})
	})
}
