// Package add turns pasted text into organisations of the list: a box for anything, and
// beside it a list in which every line gets its answer while the person types. Nothing
// is added until the person presses "Add"; what is typed outlives the page. A
// [Controller] is filled by the window's composition root.
//
// Files are read too, several at once: package filetext makes text of them, and each
// organisation found becomes a line of the box. tenantlookup reads a pasted
// spreadsheet with its tabs; the box shows blanks in their places.
//
// # Files
//
//	controller.go                opens the page, adds to the list, keeps what is typed
//	table.go result.go           the lines and their states; what is counted and added
//	otherclouds.go proposals.go  what other clouds hold; what Microsoft lists
//	lookup.go                    asks for the lines, a round at a time
//	panel.go layout.go           the panel
//	account.go                   the account of the lines, and of one alone
//	places.go                    what the panel shows while there are no lines, and a page of it
//	message.go                   words for the lines
//	rowlist.go heights.go        the list of the lines
//	row.go rowlayout.go          a row, with its tick and its account
//	text.go files.go             what comes into the box
//	page.go options.go           the panel as a page of its own, and as a part of another
//	account/                     the page that adds an account
package add
