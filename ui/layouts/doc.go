// Package layouts arranges what pages are made of: the header over a page, a form of
// one column, rows whose parts share the room, a field with the room left in it.
//
//	content := layouts.Full(layouts.Header("Settings"), layouts.Sheet(36, 680, column))
//
// The functions take and return Fyne's objects and know no feature. What the toolkit
// arranges as well is not here.
//
// # Files
//
//	header.go sheet.go           the bar over a page; pages of one column
//	layout.go rows.go fitted.go  widths and menus, rows, parts that wrap
//	limit.go                     the room left in a field
//	choice.go logo.go            buttons of which one is chosen; the icon
package layouts
