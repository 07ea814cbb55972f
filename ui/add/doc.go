// Package add turns pasted text into organisations of the list: a box for
// anything, under it every line answered, live. Nothing is added until the
// person says so, and nothing typed is lost when the page is left.
//
// Files are read too, several at once: filetext makes text of them, and what is
// found in it becomes lines of the box. The tabs of a pasted spreadsheet stay in
// what is read, while the box shows blanks.
//
// table.go, find.go, beside.go and tabs.go hold the rules and know nothing of the
// screen, but for the methods of Panel in them; panel.go draws it.
package add
