// Package recovery helps a person who cannot get in: because the sign-in page
// shows an error, or because the old phone is gone.
//
//	e := recovery.Explain(pasted)           // what an AADSTS text means
//	say := e.Say("ja")                      // what happened, and what to do now
//	for _, a := range e.ActionsFor(kind) {} // what a screen can offer
//
//	p := recovery.PlanFor(lines, answers)   // what can still be done alone, in order
//	p.Letters                               // the organisations that need a letter
//
// Letters to administrators are written by package letter, the pages of the
// guide are in package guide, countries and SMS in package sms, all below this
// one. The package is pure: it asks nothing, opens nothing and keeps nothing.
//
// # Error texts
//
// Microsoft means the numbers after "AADSTS" for people and may change them at
// any time. So only a text that the person pasted goes through Explain, and what
// comes out is advice and proposed actions: no part of this program decides
// anything by such a number. The table is data (data/aadsts.json); each row names
// the facts it states, and [Explanation.Basis] says how old they are. A number that
// is not in it gets the advice of its family where Microsoft has given one subject
// one range of numbers, and general advice elsewhere; [Explanation.IsGuess] says
// when. What Teams, Office and Windows show
// (CAA20004, 0x80090016, [1001]) is no number of AADSTS: a second table says whose
// code it is and where the number stands. A few headings of pages say by
// themselves what happened.
//
// # Documents, not labels
//
// These texts are sentences of a document, so they stand here in both languages and not
// with the labels of the screens. A language is a BCP 47 tag; everything but Japanese
// is answered in English.
//
// # Files
//
//	explain.go kinds.go              an error text explained, and the words for it
//	find.go codes.go                 the numbers and IDs in a pasted text
//	table.go                         the tables of numbers
//	plan.go plantexts.go answers.go  what can be done without the old phone, in words, and the questions
//	guide/ letter/ sms/              the guide, letters, text messages by country
//
// # Sources
//
// Microsoft Learn: Microsoft Entra authentication and authorization error codes;
// Manage user authentication methods for Microsoft Entra multifactor
// authentication; Authentication and Conditional Access for External ID.
// Microsoft Support: Back up your accounts in Microsoft Authenticator. Japan
// Azure Identity Support Blog on resetting multifactor authentication.
package recovery
