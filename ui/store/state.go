package store

import (
	"time"

	"norikae/accounts/ledger"
)

// Save is how far the last change of a line is.
type Save = ledger.Save

// The states of a change.
const (
	Saved    = ledger.Saved    // the keyring has it
	Saving   = ledger.Saving   // a write is under way
	NotSaved = ledger.NotSaved // the write failed; the change is on screen only
)

// Phase is how the keyring stands.
type Phase int

// The phases.
const (
	Opening     Phase = iota // the first read is under way
	Slow                     // the same for more than two seconds: perhaps a prompt is open
	Ready                    // read, and writable
	Unavailable              // could not be read; see State.Trouble
	ReadOnly                 // written by a newer version, and shown
	Newer                    // written by a newer version in a form that can not be read
	Missing                  // a list was saved before, and this keyring has none
	Damaged                  // something is stored and none of it can be read
	SessionOnly              // the person goes on without the keyring
)

// State is what the window's banner shows.
type State struct {
	Phase   Phase
	Trouble ledger.Trouble // with Unavailable, or why changes are unsaved
	Unsaved int            // changes the keyring does not have
	Writing bool           // a write is under way, or an act on the whole list
	Stuck   bool           // the keyring has not answered a write for ten seconds
	Lost    int            // records lost that the person has not answered for: accounts.Move.Lost

	Checking bool      // the list is being read again at the person's wish
	Read     time.Time // when the whole list was last read from the keyring; zero: never
}

// Known reports whether the list on screen is the person's list: only then may
// an empty list be called empty.
func (s State) Known() bool { return s.Phase.Known() }

// Known is State.Known.
func (p Phase) Known() bool { return p == Ready || p == ReadOnly || p == SessionOnly }
