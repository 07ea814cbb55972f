// Package lines is everything a person can do about one line of the move: open its
// page, tick a step, decide an outcome, edit what is noted, take it back. A line is
// a membership or an account's own security info, and each act is written once for
// both. Pages hand over the key of a line, never a copy, so that nobody acts on a
// row that is old.
//
// # Files
//
//	controller.go  the Controller, made of four parts that share Deps, and what it needs
//	open.go        the page of a line: open, copy, another link, try
//	tick.go        steps: tick, take back, the question about a risk, a proof
//	outcome.go     decisions: nothing to move, waiting, left, postponed
//	edit.go        note, name, second method, remove from the list
//	reassign.go    rows that were added under the wrong account
//	followup.go    what comes next about a line that holds the gate closed
//	history.go     undo and redo, and whether anything may be changed or must be written again
//	page.go        a line on a page of its own, and "I can't get in"
package lines
