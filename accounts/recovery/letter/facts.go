package letter

import (
	"time"

	"norikae/accounts"
	"norikae/accounts/recovery"
	"norikae/tenantlookup"
)

// Request is what the letter asks for.
type Request int

// The requests.
const (
	Reset  Request = iota // have the sign-in methods registered anew
	Access                // a rule stops the sign-in: find out which, and allow it
	Invite                // the account is not known there: look, and invite again
)

// Recipient is who the letter is for.
type Recipient int

// The recipients.
const (
	Administrator Recipient = iota // of the organisation
	Inviter                        // who sent the invitation, to pass it on
	HelpDesk                       // of the person's own company
)

// Language is what the letter is written in.
type Language int

// The languages.
const (
	Japanese Language = iota
	English
	Both // Japanese, then English
)

// Cause is what happened to the old phone.
type Cause int

// The causes.
const (
	Lost     Cause = iota // lost or broken
	Replaced              // handed in, sold or wiped
	Number                // the phone number changed
	NoCause               // the phone is not the trouble
)

// Facts are what the letter says. Everything is optional but Account and Tenant.
type Facts struct {
	Account      accounts.Account    // the guest's account
	Tenant       tenantlookup.Tenant // the organisation
	Organisation string              // its name; empty: the domain is used

	Sender  string    // the person's own name
	ToName  string    // name of the recipient
	To      string    // mail address of the recipient
	Old     string    // the old phone
	New     string    // the new phone
	Cause   Cause     // what happened to the old phone
	When    time.Time // the day it happened; zero: unknown
	Next    string    // when the guest will sign in next; empty: on the day of the answer
	Contact string    // who or what number confirms that it is the guest
	Phone   string    // a phone number to register instead, +81 8012345678; may be empty
	Error   recovery.Found
	Asked   time.Time // when the letter before this one went out; zero: none did
}

// Options choose the letter.
type Options struct {
	Request  Request
	To       Recipient
	Language Language
	Reminder bool // a second letter about the same
}

// Letter is a text ready to be sent.
type Letter struct {
	Subject string // one line
	Body    string // lines end with \n
	From    string // the guest's address; may be empty
	Sender  string // the guest's name; may be empty
	To      string // the recipient's address; may be empty
	ToName  string // the recipient's name; may be empty
}
