package ui

import (
	"norikae/ui/guided"

	"norikae/ui/shell"
)

// openGuided starts the guided run at the first line that is not settled.
func (a *application) openGuided() { a.guide(pageGuided, guided.Open) }

// openGuesses tries one after another what only rests on a guess.
func (a *application) openGuesses() { a.guide(pageGuesses, guided.Guesses) }

func (a *application) guide(id shell.ID, s guided.Scope) {
	a.shell.Replace(id, func(f shell.Frame) shell.Page {
		return guided.New(f, a.desk, guided.Wishes{
			Wishes: a.lineWishes(), Do: a.doHold, Gate: a.openGate, Add: a.openAdd, Retry: a.retry, Scope: s,
		})
	})
}
