// Package accounts is the move itself, as pure data and rules: which accounts a
// person has, in which tenants each is a guest, how far every one of these
// memberships is, and whether the old phone may go.
//
//	m := accounts.NewMembership(account, tenant)
//	m = m.Tick(accounts.Try, now)           // open and add are implied
//	move = move.With(m)
//	verdict := accounts.Gate(move)          // red, amber or green, and why
//
// # The rules
//
// At every organisation there are four steps in order: open, add, try, remove.
// A step that was reached implies those before it; taking one back drops those
// after it. One exception is allowed and marked as a risk: the old phone removed
// although the new one was never tried. Such a line is not done.
//
// What a person decides (nothing to move, left, waiting for the administrator,
// left for later) goes before what the steps say, until a step is newly reached
// or the decision is taken back.
//
// The gate is green only when nothing known needs the old phone. An empty list
// is red, because nothing is known then.
//
// Microsoft ends text messages and calls on days that package facts states. A line that
// rests on a phone number counts as a risk from 90 days before its day on. After that
// day Move.At and GateAt no longer count the number.
//
// # Values
//
// Every type here is a value: methods return changed copies and share nothing with
// their receiver. The package reads no clock and does no I/O. CleanLine and CleanText
// clean what people, files and services bring. Tenants come from package
// tenantlookup; package ledger stores a move.
//
// # Files
//
//	account membership line     who, where, what is common to both; what Microsoft refuses
//	progress tick proof stamp   the four steps, outcomes, proofs and times of a line
//	phone                       what Microsoft ends
//	move devicenames checks     the whole move, and the phones
//	arrange fold                filter, order and search a list
//	gate                        may the old phone go?
//	change rebase               one act: apply, take back, redo
//	span                        how long the move took
//	reassign                    rows that belong to another account
//	merge                       join two copies of a move
//	clean                       which texts may come in, and how long they may be
package accounts
