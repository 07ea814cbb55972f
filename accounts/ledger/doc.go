// Package ledger keeps a move in the keyring of the operating system, so that a power
// cut loses nothing of it, and what a damaged keyring loses is counted.
//
//	l := ledger.New(ledger.System(ledger.Service), ledger.Options{Seen: savedBefore})
//	defer l.Close()
//	err := l.Load(ctx)            // may wait for an unlock prompt
//	move := l.Move()              // a copy, at any time, without waiting
//	err = l.Put(ctx, membership)  // nil only when the keyring has it
//
// A window uses ApplyAsync, which shows a change at once and calls back when the
// keyring has it, View, which is Move without the copy, and Save, which reports for
// each line whether its last change is stored. There is one queue: whatever writes is
// carried out one after the other, in the order of the calls.
//
// A Store is where the items are: System for Credential Manager, Keychain and the
// Secret Service, all through osstore; anything with Get, Set and Delete for tests.
//
// Load reads the manifest, then the items that it names. A Store that has GetMany
// too (System on Linux, where an item takes several calls) is asked for all of these
// at once. What GetMany returns counts only if the whole agrees with the manifest; the
// rest is read item by item. So Get alone decides what is missing, damaged or out of
// reach, and Get alone may prompt.
//
// # What can be relied on
//
// A change is in memory at once and in the keyring when the call returns nil.
// When the app, the keyring or the power dies at any moment, the next start finds
// every acknowledged change, and the one under way either whole or not at all;
// Apply, NextMove and Import are one change each. A change costs one read
// and two writes, both read back, however long the list is; only a row whose
// texts outgrow their place, or a new account, costs more.
//
// A read that failed is never an empty list. Load distinguishes: a list; no list
// (nothing was ever saved); ErrMissing (one was saved, says Options.Seen, and is
// not here); ErrUnavailable with its Trouble; ErrNewerVersion; ErrDamaged.
// Nothing is written after any of these errors until a full read succeeds, or the
// person decides by StartNew, an import or EraseAll. Changes made meanwhile stay
// in memory, are counted by Unsaved, and are joined with the list when it can be
// read. There is no other place they are written to: no file, no fall-back.
//
// One damaged item costs at most the last change of the ten or so rows in it.
// What is damaged is copied aside before its place is used again. How many records
// are lost, or back in an older state, is kept in the keyring and counted by
// Move().Lost, at this start and every later one, until the person has answered
// for it: AcceptLoss. Damage returns what is known of them.
//
// Only one copy of the app should run; that is for the caller to see to. If two
// write all the same, or two machines share a roaming keyring, each notices
// before its next change, and the rows are joined: steps move forward unless they
// were taken back later, the newest note wins, and a removal counts only if
// nothing happened to the row after it. Merged returns the rows that were joined.
//
// Every value that comes in is cleaned and checked here (shard.NormalizeChange): texts
// lose the signs that nobody sees (accounts.CleanLine and CleanText), and a record is
// refused with ErrInvalid when its tenant has no proper ID or domain
// (tenantlookup.Tenant.Valid).
//
// # Files
//
//	ledger.go errors.go         the Ledger, the Store under it, its errors
//	open.go reconcile.go        reading the list, and joining it with changes that are not written
//	change.go commit.go         a change in memory, and its way into the keyring
//	saved.go worker.go wait.go  what is written, the queue of writes, waiting for the keyring
//	import.go erase.go loss.go  a file's list, the end of a list, lost records
//
// # Limits
//
// Windows takes 2,560 bytes an item, macOS about 2,890 and a process a call (so
// tens of milliseconds each), and nothing can be listed there; hence values of at
// most 2,000 bytes, few of them, under names that can be guessed. A membership
// with all its texts must fit into one item: ErrTooLong says if not, and
// accounts.MaxName and MaxNote keep within it. The list is meant for up to 5,000
// memberships; 50,000 would still fit. Every program of the user can read the
// keyring on all three systems. Nothing secret is stored: names, addresses,
// progress.
//
// # Rooms
//
//	shard/     the form in which the list stands in the keyring, version 1
//	osstore/   the keyrings of the systems, and the guard around them
//	exchange/  the export file, and how a file is joined with the list
package ledger
