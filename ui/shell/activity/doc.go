// Package work keeps what runs in the background, so that one line of the window
// can say it: "Looking up 12 of 40 · Saving". It knows nothing of the screen.
//
//	job := board.Begin(work.Lookup)
//	defer job.End()
//	job.Step(12, 40)
//
// A job that is over quickly is never told: Board.Now leaves out what began less
// than Quiet ago. A Board is safe for concurrent use.
package activity
