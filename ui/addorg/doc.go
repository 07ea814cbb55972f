// Package addorg turns pasted text into organisations of the list: a box for
// anything, under it every line answered, live. Nothing is added until the
// person says so, and nothing typed is lost when the page is left.
//
// table.go holds the rules and knows nothing of the screen; panel.go draws it.
package addorg
