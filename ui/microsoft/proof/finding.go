// Package proof is the page that shows what is registered for an account in one
// organisation, as Microsoft Graph lists it, and which steps that proves. It only
// shows: reading, signing in and marking steps are callbacks.
package proof

import (
	"time"

	"norikae/accounts"
)

// Trouble is why there is nothing to show.
type Trouble int

// The troubles.
const (
	NoTrouble   Trouble = iota
	Refused             // the organisation does not let apps read it
	NeedsSignIn         // the person has to sign in there first
	Unsupported         // not offered in this cloud or for this account
	Busy                // Microsoft asks to wait
	Unavailable         // no answer that can be read
)

// Sort is a sort of sign-in method.
type Sort int

// The sorts, as far as screens have words for them.
const (
	OtherMethod Sort = iota
	Authenticator
	PhoneNumber
	CodeApp
	SecurityKey
	Password
	Computer
	Pass
	Mail
)

// Method is one line of the list.
type Method struct {
	Sort  Sort
	Type  string // Microsoft's own name of an unknown sort
	Name  string
	Added time.Time
}

// Sight is what the list says about a phone.
type Sight int

// The sights.
const (
	CannotTell Sight = iota
	Seen
	NotSeen
)

// Finding is what was read.
type Finding struct {
	Trouble  Trouble
	Methods  []Method
	At       time.Time
	New, Old Sight
	Twins    bool            // two phones with one name
	Unnamed  bool            // an entry does not name its device
	Strange  []string        // devices that the person has not assigned
	News     []accounts.Step // steps that are proved and not marked so
}

// Role is what a device is in the move.
type Role int

// The roles.
const (
	OldPhone Role = iota
	NewPhone
	OtherDevice
)
