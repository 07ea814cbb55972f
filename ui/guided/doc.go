// Package guided is the guided run: one line of the move at a time, its next
// step in one sentence, one big button, and keys for everything. It fills the
// window and works without a mouse.
//
// The run goes account by account, each account's own security info first, so
// that the session changes as seldom as possible; within an account the riskiest
// organisation comes first. The order is taken when the run begins and does not change
// while the person works; what was settled before is counted and not shown.
//
// # Files
//
//	controller.go                        opens the run
//	run.go                               which line the person is at
//	page.go show.go header.go            the page, and a line on it
//	card.go                              the card between two accounts
//	finish.go                            the end of the run
package guided
