package accounts

import "time"

// Step is one of the four things to do at an organisation, in order.
type Step int

// The steps.
const (
	Open   Step = iota // open the page and sign in
	Add                // add the new phone
	Try                // sign in with the new phone
	Remove             // remove the old phone
)

// Steps lists the four steps in order.
var Steps = [...]Step{Open, Add, Try, Remove}

// Evidence is who or what shows that a step was done.
type Evidence int

// The kinds of evidence.
const (
	ByHand  Evidence = iota // the person ticked it
	ByGraph                 // Microsoft Graph listed the method
	ByTry                   // a sign-in with the new phone alone worked; only of Try, see Progress.Proof
)

// Mark is a reached step. A zero At means: not reached.
type Mark struct {
	At time.Time // in UTC, whole seconds
	By Evidence  // ByHand or ByGraph; Progress.Evidence also returns ByTry
}

// Outcome is where one line of the move stands.
type Outcome int

// The outcomes. NotStarted, InProgress and Done follow from the steps; the
// others are set by the person and take precedence.
const (
	NotStarted Outcome = iota
	InProgress
	Done
	NothingToMove // see Reason
	Left          // no longer a guest there
	Waiting       // for that organisation's administrator, since Progress.Since
	Skipped       // left for later by choice
)

// Reason says why nothing has to be moved.
type Reason int

// The reasons for NothingToMove.
const (
	NoReason      Reason = iota
	HomeTrusted          // the organisation trusts the home tenant's MFA
	NoMethodThere        // no method is registered there
	PhoneOrMail          // only a phone number is used there, and it stays until Microsoft ends text messages
	CodesExported        // a code-only app, moved with its own export
	MailCode             // only a code by mail is used there; unlike text messages it does not end
)

// Progress is how far one line (a membership, or an account's own security
// info) is. The zero value is a line not started. Values are comparable; times
// are in UTC and whole seconds.
type Progress struct {
	Marks   [4]Mark   // by Step
	Decided Outcome   // NothingToMove, Left, Waiting or Skipped when the person set it; else NotStarted
	Reason  Reason    // with NothingToMove
	Since   time.Time // when Decided was set or taken back; zero: never
	Reset   time.Time // when a step or the proof was last taken back; zero: never
	Proof   time.Time // when a sign-in with the new phone alone worked here; zero: never, as far as is known
}
