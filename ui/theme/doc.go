// Package theme is the app's Fyne theme: two weights of one typeface, a light
// and a dark set of colour tokens, and the spacing every screen uses.
//
// Screens name colours by token (theme.Mute, theme.BadSoft …), never by value, so
// that a change of variant reaches everything. Every pair of text and
// background used together keeps a contrast of at least 4.5 to 1 (WCAG 2.2,
// success criterion 1.4.3); contrast_test.go computes it from the theme.
package theme
