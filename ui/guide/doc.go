// Package guide shows the pages of accounts/recovery/guide: a list to search in
// at the left, one page at the right. F1 opens it at the page that matters where
// the person is.
package guide
