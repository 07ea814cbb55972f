// Package shard is the form in which a list stands in a keyring: small items, each
// with a checksum, of which any may be missing or damaged. Package ledger decides
// when to read and to write; this package knows how.
//
//	found, err := shard.Read(ctx, store)   // the list, or what is left of it
//	if found.Broken() {
//		err = found.Mend(store)            // first of all: damaged items set aside, the list whole again
//	}
//	list := shard.Assemble(found.Snapshot.Records)
//	err = found.Snapshot.Write(store, records, lost, nil)
//
// A store is an osstore.Guard: each item that is written is read back. Write
// changes nothing that counts until its last item, the manifest; when it fails or
// the power does, the list is as before.
//
// A Record is one membership, account, plan or summary. Values are normalized
// before they are records (NormalizeChange): what is read back equals what was
// written.
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
// live slots, w erasing was begun, x records lost that nobody has answered for.
// Writing it is the commit: a change writes the spare slots of the shards it touches,
// then the manifest, which makes them live.
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
// name or label, o note, l link that works, x true: removed, u how
// Microsoft refused its list of methods and when, in digits as below (1, 6), v when a
// sign-in with the new phone alone worked, in the same digits (6), e an object for d
// and z: o old phones, n new phone, h still there (1 yes, 2 no), b last day, s and z
// begin and end in seconds since 1970, c pairs of outcome and number, l names in
// Microsoft's lists (old phone, new phone, others). A program of version 1 passes over
// fields that it does not know: u, v and x came later than the others, and what such a
// program writes lacks them.
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
// # Files
//
//	record.go values.go normalize.go  a move as records; what a record may hold
//	wire.go wireplan.go digits.go     a record as JSON
//	shard.go manifest.go envelope.go  items and their names
//	snapshot.go                       the list as stored, and how a change is packed and written
//	read.go rebuild.go damage.go      reading it, mending it, keeping what is damaged
//	erase.go                          deleting it
//	errors.go                         ErrNewerVersion, ErrInvalid
package shard
