package screen

import (
	"errors"

	"norikae/tenantlookup"
	"norikae/ui/words"
)

// Failure is why a text became no organisation, in words.
type Failure struct {
	Title, Remedy string
	Mild          bool // the person's own text is fine; something else is in the way
	Spelling      bool // a near spelling may help
}

// LookupFailure words an error of tenantlookup: what happened and what to do.
func LookupFailure(w *words.Words, err error) Failure {
	var e *tenantlookup.Error
	reason := tenantlookup.Reason("")
	if errors.As(err, &e) {
		reason = e.Reason
	}
	say := func(id string) Failure { return Failure{Title: w.T(id), Remedy: w.T(id + ".do")} }
	mild := func(id string) Failure {
		f := say(id)
		f.Mild = true
		return f
	}
	switch {
	case errors.Is(err, tenantlookup.ErrMailProvider):
		return mild("lookup.mailProvider")
	case reason == tenantlookup.ReasonCaptivePortal:
		return mild("lookup.portal")
	case errors.Is(err, tenantlookup.ErrThrottled):
		return mild("lookup.throttled")
	case errors.Is(err, tenantlookup.ErrInvalid):
		return say("lookup.invalid")
	case errors.Is(err, tenantlookup.ErrNotFound):
		f := say("lookup.notFound")
		f.Spelling = true
		return f
	case errors.Is(err, tenantlookup.ErrNotEntra):
		return say("lookup.notEntra")
	case reason == tenantlookup.ReasonDNS, reason == tenantlookup.ReasonNetwork:
		return mild("lookup.offline")
	case reason == tenantlookup.ReasonProxy:
		return mild("lookup.proxy")
	case reason == tenantlookup.ReasonTLS:
		return mild("lookup.tls")
	default:
		return mild("lookup.unavailable")
	}
}

// CloudName names a cloud in the person's language.
func CloudName(w *words.Words, c tenantlookup.Cloud) string {
	switch c.LoginHost {
	case "login.microsoftonline.com":
		return w.T("cloud.public")
	case "login.microsoftonline.us":
		return w.T("cloud.us")
	case "login.partner.microsoftonline.cn":
		return w.T("cloud.china")
	case "login.sovcloud-identity.fr":
		return w.T("cloud.france")
	case "login.sovcloud-identity.de":
		return w.T("cloud.germany")
	case "login.sovcloud-identity.sg":
		return w.T("cloud.singapore")
	default:
		return c.Name
	}
}
