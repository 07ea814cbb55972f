// Package guided is the guided run: one line of the move at a time, its next
// step in one sentence, one big button, and keys for everything. It fills the
// window and works without a mouse.
//
// The run goes account by account, each account's own security info first, so
// that the session changes as seldom as possible; within an account the riskiest
// organisation comes first. The order is taken when the run begins and does not
// jump while one works; what was settled before is counted and not shown.
package guided
