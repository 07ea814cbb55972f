// Package about is the page about the app itself: its versions, the places of its files,
// the facts about Microsoft that it states, with their dates, and the licences of
// everything it is made of.
//
// The licence texts lie in the folder licences, one file a module, named by the
// module's path, and are built in, because licences demand to be passed on with a
// binary. They are copies of what the modules carry; after a change of modules
//
//	go test ./ui/about -licences
//
// copies them anew, and a test fails until that was done.
//
// # Files
//
//	controller.go page.go              the page
//	knowledge.go                       the facts about Microsoft
//	licencelist.go licence.go flow.go  the parts of the program, with their licences
//	build.go                           what the program was built with
package about
