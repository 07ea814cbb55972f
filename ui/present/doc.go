// Package present puts what the rooms below know into words, signs and colours: a
// line's progress, the gate's answer, the state of the keyring, why a lookup failed,
// of what age a fact is. Every page that shows one of them shows it in these words.
//
// The functions take the words of a language and values of package accounts, and
// return texts or small signs. They hold no state and make no requests.
//
// # Files
//
//	gate.go tally.go             the gate's answer; how many lines stand where
//	steps.go                     a line and its steps
//	names.go phones.go           phones, accounts and steps by name; phone numbers that end
//	keyring.go                   the state of the keyring
//	lookup.go                    why a lookup failed
//	basis.go                     the sources of a text, and its age
//	keys.go                      shortcuts by the names of their keys
package present
