package recovery

// Family is the kind of trouble a code belongs to. Its values are stable words.
type Family string

// The families.
const (
	AccountFamily Family = "account" // wrong account, or not a guest
	CloudFamily   Family = "cloud"   // the organisation's name or its cloud
	MFAFamily     Family = "mfa"     // the second check
	PolicyFamily  Family = "policy"  // a rule about places, devices, networks
	AppFamily     Family = "app"     // consent, and the app's registration
	SessionFamily Family = "session" // an expired sign-in, or the service itself
	HomeFamily    Family = "home"    // the account's own company
	Other         Family = "other"   // nothing is known about the number
)

// Rule says whose rule, or whose fault, it is. Its values are stable words.
type Rule string

// Whose rule it is.
const (
	NobodysRule      Rule = "nobody"       // no rule: something was mixed up or mistyped
	OrganisationRule Rule = "organisation" // of the organisation that was to be entered
	HomeRule         Rule = "home"         // of the person's own company
	NetworkRule      Rule = "network"      // of whoever runs this network or this PC
	MicrosoftRule    Rule = "microsoft"    // of the service itself
	AppRule          Rule = "app"          // of this program or its registration
	UnknownRule      Rule = "unknown"      // not known
)

// Fixer is somebody who can change it. Its values are stable words.
type Fixer string

// Who can change it.
const (
	Person            Fixer = "person"
	HomeAdmin         Fixer = "home"         // the administrator of the person's own company
	OrganisationAdmin Fixer = "organisation" // the administrator of the organisation
	NetworkOwner      Fixer = "network"      // who runs the network or the device
	Developer         Fixer = "developer"    // who made or registered the app
	Microsoft         Fixer = "microsoft"    // nobody else: the trouble passes with time
)

// Action is a next step that a screen can offer. Its values are stable words.
type Action string

// The actions. Those that set a state only propose it; the person decides.
const (
	OtherSession Action = "other-session" // the same link in a new private window
	OtherLink    Action = "other-link"    // another rung of the ladder
	OtherBrowser Action = "other-browser" // the same in another browser
	OpenPage     Action = "open"          // the organisation's page, in the browser
	Home         Action = "home"          // the account's own security info
	LookUp       Action = "look-up"       // find the organisation anew
	Lost         Action = "lost"          // the old phone is gone: go on with the plan
	Write        Action = "write"         // a letter to the organisation's administrator
	HelpDesk     Action = "help-desk"     // a letter to the own company's help desk
	MarkLeft     Action = "left"          // set the line to left
	NotGuest     Action = "not-guest"     // set the line to left: no longer a guest there
	Wait         Action = "wait"          // leave the line for later
)

// Actions lists every action.
func Actions() []Action {
	return []Action{
		OtherSession, OtherLink, OtherBrowser, OpenPage, Home, LookUp, Lost, Write, HelpDesk, MarkLeft, NotGuest, Wait,
	}
}
