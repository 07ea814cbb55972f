// Package work keeps what runs in the background, so that one line of the window
// can say it: "Looking up 12 of 40 · Saving". It knows nothing of the screen.
//
//	task := tracker.Begin(work.Lookup)
//	defer task.End()
//	task.Step(12, 40)
//
// A task that is over quickly is never told: Tracker.Now leaves out what began less
// than Quiet ago. A Tracker is safe for concurrent use.
package activity
