// Package widgets holds the few controls Fyne does not have, each small and of
// one idea: wrapped text that breaks Japanese lines properly (Text), the base of
// what is pressed by a click, Enter and Space (Pressable), a button (Button), one
// of several things to choose from (Option), the train line of a membership
// (Line, StepRow), a list that Home, End, PageUp, PageDown and first letters move
// through (KeyList), short messages (Toasts), what a control says when the pointer
// rests on it (Tips, TipRow), one of several contents in one place (Deck), a coloured
// ground (Fill), a picture in the colours of the theme (Drawing), a slim progress bar (Bar).
//
// A widget reports what the person did through callbacks and decides nothing. It says
// what it is and how it stands to a screen reader (fyne.Accessible).
// Colours are tokens of package theme and follow a change of theme. Everything
// here runs on Fyne's goroutine.
//
// # Files
//
//	text.go wrap.go                   wrapped text
//	pressable.go button.go option.go  what is pressed
//	field.go composition_*.go         fields, and Japanese input in them
//	keylist.go listrow.go index.go    lists, and the base of a row
//	tips.go tiprow.go                 tips under the pointer
//	line.go station.go steprow.go     the train line
//	toast.go occupancy.go             messages, and where they hide nothing
//	status.go bar.go                  what runs, and how far it is
//	fill.go column.go deck.go         grounds, columns, contents in one place
//	drawing.go drawn.go               pictures; how a widget is drawn
//	reader.go reveal.go keys.go       scrolling; keys that nobody used
package widgets
