package ui

import "norikae/ui/guided"

// openGuided starts the guided run at the first line that is not settled.
func (a *application) openGuided() { a.guide(guided.Open) }

// openGuesses tries one after another what only rests on a guess.
func (a *application) openGuesses() { a.guide(guided.Guesses) }

func (a *application) guide(s guided.Scope) {
	a.pages.reopen(guided.New(a.frame(), a.desk, guided.Wishes{
		Wishes: a.lineWishes(), Do: a.doHold, Gate: a.openGate, Add: a.openAdd, Retry: a.retry, Scope: s,
	}))
}
