package signin

import (
	"errors"
	"net/url"
	"slices"
	"strings"

	"norikae/tenantlookup"
)

// ClientID is the application that this build is registered as; empty: none. It
// is set when building, with -ldflags "-X norikae/accounts/signin.ClientID=…".
var ClientID string

// azureDevelopment is the client ID that Azure's development tools share and
// Azure's own client libraries use where none is given.
const azureDevelopment = "04b07795-8ddb-461a-bbee-02f9e1bf7b46"

// Errors of a client ID.
var (
	ErrClientID     = errors.New("signin: not a client ID (a GUID)")
	ErrMicrosoftsID = errors.New("signin: an application of Microsoft's own, which nobody else may use")
)

// Application is the registered application that tokens are given to. The zero
// value is none. Values are comparable.
type Application struct {
	ID       string // client ID, a lower-case GUID
	Borrowed bool   // Azure's development application: for listing tenants only
}

// BuiltIn returns the application that this program was built with; false when
// it was built without one.
func BuiltIn() (Application, bool) {
	a, err := Own(ClientID)
	return a, err == nil
}

// AzureDevelopment returns the application of Azure's development tools, which the
// sign-in page calls "Microsoft Azure CLI". To be used by the person's explicit
// choice only.
func AzureDevelopment() Application { return Application{ID: azureDevelopment, Borrowed: true} }

// Own returns the application with the client ID that somebody typed. It fails
// with [ErrClientID] for anything but a GUID and with [ErrMicrosoftsID] for an
// application of Microsoft's own.
func Own(text string) (Application, error) {
	id, ok := tenantlookup.ParseID(strings.TrimSpace(text))
	switch {
	case !ok:
		return Application{}, ErrClientID
	case slices.Contains([]string{azureDevelopment, "1950a258-227b-4e31-a9cf-717495945fc2"}, id):
		return Application{}, ErrMicrosoftsID
	}
	return Application{ID: id}, nil
}

// May reports whether the application may ask for a token of that scope: a
// borrowed one for Azure Resource Manager's alone.
func (a Application) May(scope string) bool {
	if !a.Borrowed {
		return a.ID != ""
	}
	u, err := url.Parse(scope)
	return err == nil && u.Scheme == "https" && u.Host != "" && slices.ContainsFunc(tenantlookup.Clouds(), func(c tenantlookup.Cloud) bool {
		return c.Services().Azure == u.Host
	})
}
