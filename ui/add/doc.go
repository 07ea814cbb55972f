// Package add turns pasted text into organisations of the list: a box for
// anything, under it every line answered, live. Nothing is added until the
// person says so, and nothing typed is lost when the page is left.
//
// Files are read too, several at once: filetext makes text of them, and what is
// found in it becomes lines of the box. The tabs of a pasted spreadsheet stay in
// what is read, while the box shows blanks.
//
// # Files
//
//	table.go                             the lines, and what came of each
//	otherclouds.go proposals.go tabs.go  more rules, and the methods of Panel for them
//	panel.go layout.go                   the panel; message.go row.go rowlayout.go heights.go its rows
//	files.go text.go                     what comes into the box
//	page.go remake.go                    the panel as a page of its own
package add
