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
// Microsoft ends text messages and calls on days that package facts knows. A line
// that rests on a phone number comes up as a risk 90 days before its day; from that
// day the number counts for nothing, and Move.At and GateAt tell so.
//
// # Values
//
// Line and Text clean what people, files and services bring. Everything here is a
// value: methods return changed copies, share nothing with
// their receiver, read no clock and do no I/O. Tenants come from package
// tenantlookup; storage is package ledger.
package accounts
