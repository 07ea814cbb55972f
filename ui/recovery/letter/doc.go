// Package letter is where a letter to an administrator is written: a form at the
// left, the text at the right, to be changed, copied, opened in the mail program
// or saved. Page is one letter, Many a batch of them, Support the file to have
// ready for Microsoft's support.
//
// The texts come from accounts/recovery/letter. What is typed is kept for the
// next letter of the same run of the app and never stored.
//
// # Files
//
//	page.go form.go choice.go  one letter
//	many.go row.go about.go    a batch
//	support.go                 the file for Microsoft's support
package letter
