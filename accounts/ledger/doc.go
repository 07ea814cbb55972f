// Package ledger keeps a move in the keyring of the operating system, where
// nothing of it is ever lost.
//
//	l := ledger.New(ledger.System(ledger.Service), ledger.Options{Seen: savedBefore})
//	defer l.Close()
//	err := l.Load(ctx)            // may wait for an unlock prompt
//	move := l.Move()              // a copy, at any time, without waiting
//	err = l.Put(ctx, membership)  // nil only when the keyring has it
//
// A Store is where the items are: System for Credential Manager, Keychain and the
// Secret Service through go-keyring; anything with Get, Set and Delete for tests.
//
// Load reads the manifest, then the items that it names. A Store that has GetMany
// too (System on Linux, where go-keyring makes seven calls for each item) is asked
// for all of these at once. What it brings counts only if the whole adds up to the
// manifest; the rest is read item by item. So Get alone says what is not there,
// damaged or out of reach, and it alone may prompt.
//
// # What can be relied on
//
// A change is in memory at once and in the keyring when the call returns nil.
// When the app, the keyring or the power dies at any moment, the next start finds
// every acknowledged change, and the one under way either whole or not at all;
// PutAll, Apply, NextMove and Import are one change each. A change costs one read
// and two writes, both read back, however long the list is; only a row whose
// texts outgrow their place, or a new account, costs more.
//
// A read that failed is never an empty list. Load tells apart: a list; no list
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
// for it: AcceptLoss. Damage says what is known of them.
//
// Only one copy of the app should run; that is for the caller to see to. If two
// write all the same, or two machines share a roaming keyring, each notices
// before its next change, and the rows are joined: steps move forward unless they
// were taken back later, the newest note wins, and a removal counts only if
// nothing happened to the row after it. Merged tells which.
//
// # Limits
//
// Windows takes 2,560 bytes an item, macOS about 2,890 and a process a call (so
// tens of milliseconds each), and go-keyring lists nothing; hence values of at
// most 2,000 bytes, few of them, under names that can be guessed. A membership
// with all its texts must fit into one item: ErrTooLong says if not, and
// accounts.MaxName and MaxNote keep within it. The list is meant for up to 5,000
// memberships; 50,000 would still fit. Every program of the user can read the
// keyring on all three systems. Nothing secret is stored: names, addresses,
// progress.
//
// # Format, version 1
//
// Items stand under the service's name and these keys:
//
//	v1/m                    manifest
//	v1/s/000/a, v1/s/000/b  the two slots of shard 0; 001, 002 … follow
//	v1/bad/000 …            pieces of damaged items
//
// A value is "N1 SUM BODY". 1 is the version; a later one keeps the key v1/m and
// writes another number there, which makes this version read only. SUM is the
// first 48 bits of SHA-256 over key, line feed and body, in base64url. BODY is
// JSON with < and > for braces, because KeePassXC replaces {placeholders}.
//
// Manifest: l name of the list (made up when it begins), g generation, n number
// of shards, b a bit for each shard in hexadecimal (bit n%8 of byte n/8): its slot
// b is live, c records in all live slots, d checksum over the checksums of the
// live slots, w erasing was begun, x
// records lost that nobody has answered for. Writing it is the commit: a change writes the
// spare slots of the shards it touches, then the manifest, which makes them live.
//
// Shard: l name of the list, i its number, g generation when it was written, a
// the accounts its records belong to (a letter for the kind, W work, P personal,
// E e-mail code, then the address), r the records. So a shard explains itself
// when everything else is lost.
//
// Record: y its kind (none: membership, a account, d what is moving, z an earlier
// move), a place of its account in the shard's list, t tenant ID (a GUID in
// base64url, anything else after "="), c sign-in host of the cloud (none: the
// public cloud, "-": unknown), d domain, g region/sub-region, k kind of tenant, n
// name or label, o note, l link that works, x true: removed, u what
// Microsoft's list of methods said to being asked and when, in digits as below
// (1, 6), v when a sign-in with the new phone alone worked, in the same digits (6),
// e an object for d and z: o old phones, n new phone, h still there (1
// yes, 2 no), b last day, s and z begin and end in seconds since 1970, c pairs of
// outcome and number, l names in Microsoft's lists (old phone, new phone, others).
// A program of version 1 passes over fields that it does not know: u, v and x came
// later than the others, and what such a program writes lacks them.
//
// p of a record is digits of base 62 (0-9 A-Z a-z) of fixed width, so that a tick
// never makes a record longer: place in the list (3), revision (4), last change
// (6); for a membership added (6) and second method (1); for memberships and
// accounts evidence (1) and time (6) of the four steps, decided outcome (1),
// reason (1), when it was decided (6) and when a step was last taken back (6).
// Times are seconds since 1970, 0 is never. Enumerations are those of package
// accounts.
//
// A removed record stays as a marker with its key, so that no old copy of it
// comes back. When the manifest or a live slot is gone or damaged, all slots are
// read: each shard starts from its live or newest valid slot, of every record the
// highest revision counts, and what is found only in spare slots is packed anew.
//
// # Export file, version 1
//
// One JSON object, meant to be read by people too: format "norikae-list", version
// 1, written; move (old, new, have, by, started, lost, called with old, new, other);
// accounts (kind work, personal or email-code; address, label, home); memberships
// (account, organisation with name, id, domain, signIn, region, subRegion, kind;
// steps open, add, try, remove with at and by; outcome, reason, since, reset, proven;
// note, secondMethod, link, methodsDenied refused or not-offered, methodsAsked,
// added, touched); earlier. Times are RFC 3339 in UTC, by a day; what is empty is
// left out. Unknown fields and words are errors, so that a typing error does not
// silently lose something.
package ledger
