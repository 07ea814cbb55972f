// Package letter writes what a guest who is locked out sends to those who can help: to
// the organisation's administrator, to the person who sent the invitation and passes
// the letter on, or to the own company's help desk. A letter is in Japanese, in
// English, or in both.
//
//	l := letter.Write(facts, letter.Options{Request: letter.Reset, Language: letter.Japanese})
//	link, whole := l.Mailto(letter.LongMailto) // opens in the mail program
//	err := l.EML(w, time.Now())                // a draft for any mail program
//
// A letter says everything its reader needs: which account in which tenant, what
// happened, the exact request with its menu path and the least role, what not to
// do, when the guest signs in next, how to check that it is really the guest, and
// the IDs of the error. Support writes the file to have ready for Microsoft's
// support when the person is the only administrator.
//
// # Safety
//
// Every fact is one line when it comes in: control characters, line ends and
// marks that turn the direction of writing are taken out, so a name cannot add a
// header, a line or a second recipient. Headers are written by net/mail and mime, the
// body is encoded, a mailto link escapes every value. Nothing is kept.
//
// # Files
//
//	facts.go           what a letter holds, and the choices for it
//	compose.go upn.go  the data of the templates, and the text they give
//	clean.go           texts cleaned and cut
//	eml.go mailto.go   the letter as a message, a file, a link
//	support.go         the file for Microsoft's support
//
// # Limits
//
// The guest's user principal name holds the organisation's initial domain
// (something.onmicrosoft.com), which is known only where the person typed it;
// otherwise the letter shows the form. Menu paths and buttons are those of the
// Entra admin centre as package facts states them, the older name beside the new one
// where both are met.
//
// # Sources
//
// RFC 5322, 2045, 2047 (mail), RFC 6068 (mailto). Microsoft Learn: Manage user
// authentication methods for Microsoft Entra multifactor authentication;
// Authentication and Conditional Access for External ID; Temporary Access Pass.
// Japan Azure Identity Support Blog on resetting multifactor authentication.
package letter
