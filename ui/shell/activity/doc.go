// Package activity keeps track of what runs in the background, so that the window can
// say it in one line.
//
// Whoever begins something slow calls [Tracker.Begin] and ends the [Task] when it is
// over; the window reads [Tracker.Now] each time that something has changed. A task that
// is over within [Quiet] is never shown.
package activity
