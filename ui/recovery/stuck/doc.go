// Package stuck is "I can't get in". Page has three doors: the Microsoft page
// shows an error, the old phone is gone, this organisation is no longer mine.
// Lost is the second door: a few questions, and what can still be done alone, in
// the right order, or the letter.
//
// What is pasted is explained by accounts/recovery and kept nowhere but in the
// field. An explanation proposes; only what the person presses is done.
//
// # Files
//
//	page.go explain.go            "I can't get in", and an error explained
//	lost.go questions.go plan.go  the lost phone: questions, and what can be done
package stuck
