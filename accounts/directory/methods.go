package directory

import (
	"context"
	"strings"
	"time"

	"norikae/accounts"
)

// Kind is a kind of sign-in method.
type Kind int

// The kinds. Method.Type has the name of an unknown one.
const (
	UnknownKind Kind = iota
	Authenticator
	PhoneNumber
	CodeApp // one-time codes of any app; the list does not say on which device
	SecurityKey
	Password
	WindowsHello
	AccessPass
	Email
	PlatformCredential
	QRCode
	External
)

// kinds are the kinds by the name in an OData type such as
// #microsoft.graph.phoneAuthenticationMethod.
var kinds = map[string]Kind{
	"microsoftAuthenticator":             Authenticator,
	"passwordlessMicrosoftAuthenticator": Authenticator,
	"phone":                              PhoneNumber,
	"softwareOath":                       CodeApp,
	"fido2":                              SecurityKey,
	"password":                           Password,
	"windowsHelloForBusiness":            WindowsHello,
	"temporaryAccessPass":                AccessPass,
	"email":                              Email,
	"platformCredential":                 PlatformCredential,
	"qrCodePin":                          QRCode,
	"external":                           External,
}

// kindOf reads an OData type.
func kindOf(odata string) Kind {
	return kinds[strings.TrimSuffix(strings.TrimPrefix(odata, "#microsoft.graph."), "AuthenticationMethod")]
}

// Method is one sign-in method that is registered in a tenant.
type Method struct {
	ID    string
	Kind  Kind
	Type  string    // as Graph names it, such as #microsoft.graph.fido2AuthenticationMethod
	Name  string    // what the device calls itself, a number or an address; may be empty
	Added time.Time // in UTC; zero: unknown
}

// Reading is what was registered at a moment.
type Reading struct {
	Methods []Method
	At      time.Time
}

// Devices lists the names of the Authenticator entries, each once, in the order of
// the list. A screen asks the person about them.
func (r Reading) Devices() []string {
	var names []string
	seen := map[string]bool{}
	for _, m := range r.Methods {
		if key := accounts.Fold(m.Name); m.Kind == Authenticator && m.Name != "" && !seen[key] {
			seen[key] = true
			names = append(names, m.Name)
		}
	}
	return names
}

// Job is one membership whose methods are to be read with its account's tokens.
type Job struct {
	Membership accounts.Membership
	Tokens     Tokens

	Again bool   // ask also where it was denied before
	Named bool   // CheckAll reads the organisation's name as well
	Begin func() // CheckAll calls it when this job's turn has come; nil: not called
}

// Methods reads what is registered for the account in the tenant. Where the membership
// has a denial, nothing is asked unless j.Again is set.
func (c *Client) Methods(ctx context.Context, j Job) (Reading, error) {
	t := j.Membership.Tenant
	if MethodsScope(t) == "" {
		return Reading{}, &Error{Class: ErrUnsupported}
	}
	if err := j.remembered(); err != nil {
		return Reading{}, err
	}
	list, err := withRetries(ctx, func(ctx context.Context) ([]Method, *Error) { return c.readMethods(ctx, j.Tokens, t) })
	if err != nil {
		return Reading{}, err
	}
	return Reading{Methods: list, At: time.Now()}, nil
}
