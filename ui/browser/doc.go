// Package browser finds the web browsers of this computer and opens a link in
// a private window of one of them, or says honestly that it cannot.
package browser
