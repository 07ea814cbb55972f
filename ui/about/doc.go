// Package about is the page about the app itself: its versions, where it keeps
// what, what it knows of Microsoft and since when, and the licences of everything it is made of.
//
// The licence texts lie in the folder licences, one file a module, named by the
// module's path, and are built in: licences ask to be handed on with a binary.
// They are copies of what the modules carry; after a change of modules
//
//	go test ./ui/about -licences
//
// copies them anew, and a test fails until that was done.
package about
