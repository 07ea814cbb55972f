package practice

import (
	"norikae/accounts"
	"norikae/accounts/practice/state"
)

// Organisation is one of the made-up organisations. Values are comparable.
type Organisation = state.Organisation

// Case is what an organisation shows off: the one awkward thing about it.
type Case = state.Case

// The cases; package state says what each is.
const (
	Ordinary           = state.Ordinary
	Home               = state.Home
	Throttled          = state.Throttled
	ConsentRefused     = state.ConsentRefused
	MFANeeded          = state.MFANeeded
	SessionExpired     = state.SessionExpired
	AwaitsAdmin        = state.AwaitsAdmin
	TrustsHome         = state.TrustsHome
	NoMethod           = state.NoMethod
	Slow               = state.Slow
	WrongAccount       = state.WrongAccount
	WrongPage          = state.WrongPage
	SameNames          = state.SameNames
	GraphDown          = state.GraphDown
	USGovernment       = state.USGovernment
	China              = state.China
	CustomerTenant     = state.CustomerTenant
	FederatedElsewhere = state.FederatedElsewhere
	MailProvider       = state.MailProvider
	Unknown            = state.Unknown
)

// Method is one sign-in method registered for an account in a tenant.
type Method = state.Method

// MethodKind is a kind of sign-in method.
type MethodKind = state.MethodKind

// The kinds that are played. Novel is one that no client can know.
const (
	Authenticator = state.Authenticator
	Phone         = state.Phone
	CodeApp       = state.CodeApp
	SecurityKey   = state.SecurityKey
	Password      = state.Password
	Novel         = state.Novel
)

// The phones that are moved until SetPhones is called.
const (
	OldPhone = state.OldPhone
	NewPhone = state.NewPhone
)

// Organisations returns the made-up organisations that every World has, in the
// order in which they are best met: those of [SampleText], then further ones to be
// typed by hand.
func Organisations() []Organisation { return state.Organisations() }

// Accounts returns the made-up accounts: a work account, whose home is one of
// the organisations, and a personal one.
func Accounts() []accounts.Account { return state.Accounts() }

// KindOf says which kind of account an address of the played world is, as the list of
// mail providers does for real ones; false when the address does not show it.
func KindOf(address string) (accounts.Kind, bool) { return state.KindOf(address) }

// SampleText returns something to paste: a list of organisations as it comes out
// of a spreadsheet. Names are in the language given, as for [Organisation.Name].
func SampleText(language string) string { return state.SampleText(language) }
