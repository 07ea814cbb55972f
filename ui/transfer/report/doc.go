// Package report writes the state of a move for readers outside the window: a
// page made for printing (HTML), plain text for a screen reader or a mail
// (Text), a table for a spreadsheet (CSV), and the day the old phone goes as a
// calendar entry (Calendar).
//
//	err := report.HTML(file, words, report.Source{Move: m, Made: time.Now()})
//
// All are written in the language of the Words that they get, and hold nothing that is
// not in the Move: a list that could not be read must not be handed over, for it would
// come out as an empty one.
//
// # What is in it
//
// The gate's verdict with everything that holds it closed; each account with its
// own security info; each organisation with its state, its four steps, when each
// was reached and on whose word (the person's, or Microsoft Graph's). The text
// and the table have the notes as well. The page leaves them out: it is handed to
// others. The calendar entry names phones only, never an organisation or an
// address, because calendars are shared and kept by others.
//
// # Safety
//
// Names and notes come from pasted text. The page is made by html/template, has
// no script, loads nothing, and forbids both with a content security policy.
// Control characters and marks that change the direction of writing are dropped
// everywhere but in the table, so that a name cannot pass for a line of the report.
// A cell of the table that a spreadsheet would compute is made text (OWASP, "CSV
// Injection").
//
// Sources: RFC 4180 (CSV); HTML Living Standard; Content Security Policy Level 3;
// RFC 5545 (iCalendar).
//
// # Files
//
//	source.go                           what a report is made from, and the report in words
//	gate.go row.go phrase.go            the verdict, a row, sentences
//	html.go text.go csv.go calendar.go  the four forms
package report
