// Package present puts what the rooms below know into words, signs and colours: a
// line's progress, the gate's answer, the state of the keyring, why a lookup failed,
// of what age a fact is. Every page that shows one of them shows it in these words.
//
// The functions take the words of a language and values of package accounts, and
// return texts or small signs. They hold no state and ask nobody.
package present
