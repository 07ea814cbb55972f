// Package exchange is the export file: a list as JSON that a person can read, keep
// and bring into another computer.
//
//	err := exchange.Write(file, move, time.Now())
//	move, written, err := exchange.Read(file)      // all of it, or an *Error
//	next := exchange.Combine(now, move, exchange.Merge)
//
// Read takes nothing that is not right to the last word: unknown fields and words,
// impossible times, names that are no tenant's, a line that stands there twice. A
// file may hold MaxMemberships and MaxAccounts.
//
// # File format, version 1
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
package exchange
