package present

import (
	"errors"
	"strings"

	"norikae/tenantlookup"
	"norikae/ui/i18n"
)

// Failure is why a text became no organisation, in words.
type Failure struct {
	Title, Remedy string
	Mild          bool // the person's own text is fine; something else is in the way
	Spelling      bool // a near spelling may help
}

// LookupFailure words an error of tenantlookup: what happened and what to do.
// chosen are the clouds that are asked; nil: all of them.
func LookupFailure(w *i18n.Words, err error, chosen []tenantlookup.Cloud) Failure {
	var e *tenantlookup.Error
	reason := tenantlookup.Reason("")
	if errors.As(err, &e) {
		reason = e.Reason
	}
	if id, mild := reasonText(reason); id != "" {
		return Failure{Title: w.T(id), Remedy: w.T(id+".do", "Reason", string(reason)), Mild: mild}
	}
	id, mild := classText(err)
	f := Failure{Title: w.T(id), Remedy: w.T(id + ".do"), Mild: mild}
	if errors.Is(err, tenantlookup.ErrNotFound) {
		f.Spelling = true
		if len(chosen) > 0 { // "no organisation has this name" would say too much
			f.Title, f.Remedy = w.T("lookup.notChosen"), w.T("lookup.notChosen.do", "Clouds", names(w, chosen))
		}
	}
	return f
}

// FindFailure words why a line of pasted text holds nothing to ask.
func FindFailure(w *i18n.Words, r tenantlookup.Reason) Failure {
	if id, _ := reasonText(r); id != "" {
		return Failure{Title: w.T(id), Remedy: w.T(id + ".do")}
	}
	return Failure{Title: w.T("add.state.unusable"), Remedy: w.T("add.state.unusable.text")}
}

// reasonText is the id of the sentence of a reason that has one of its own; mild
// as in Failure.
func reasonText(r tenantlookup.Reason) (id string, mild bool) {
	switch r {
	case tenantlookup.ReasonNoTenantInLink:
		return "lookup.noTenant", false
	case tenantlookup.ReasonServiceAddress:
		return "lookup.service", false
	case tenantlookup.ReasonSeveral:
		return "lookup.several", false
	case tenantlookup.ReasonConsumerTenant:
		return "lookup.consumer", true
	case tenantlookup.ReasonADFS:
		return "lookup.adfs", false
	case tenantlookup.ReasonForeignIssuer:
		return "lookup.foreign", false
	case tenantlookup.ReasonTemplate, tenantlookup.ReasonMalformedID, tenantlookup.ReasonOtherTenant,
		tenantlookup.ReasonTooLarge, tenantlookup.ReasonNotJSON, tenantlookup.ReasonNoIssuer, tenantlookup.ReasonRedirect:
		return "lookup.garbled", true
	}
	return connectionText(r), true
}

// connectionText is the same for what stands between here and Microsoft.
func connectionText(r tenantlookup.Reason) string {
	return map[tenantlookup.Reason]string{
		tenantlookup.ReasonCaptivePortal: "lookup.portal",
		tenantlookup.ReasonDNS:           "lookup.offline",
		tenantlookup.ReasonNetwork:       "lookup.broken",
		tenantlookup.ReasonTLS:           "lookup.tls",
		tenantlookup.ReasonClock:         "lookup.clock",
		tenantlookup.ReasonProxy:         "lookup.proxy",
		tenantlookup.ReasonTimeout:       "lookup.timeout",
		tenantlookup.ReasonServer:        "lookup.server",
		tenantlookup.ReasonThrottled:     "lookup.throttled",
		tenantlookup.ReasonCancelled:     "lookup.stopped",
	}[r]
}

// classText is the same for an error whose reason says no more than its class.
func classText(err error) (id string, mild bool) {
	switch {
	case errors.Is(err, tenantlookup.ErrMailProvider):
		return "lookup.mailProvider", true
	case errors.Is(err, tenantlookup.ErrThrottled):
		return "lookup.throttled", true
	case errors.Is(err, tenantlookup.ErrInvalid):
		return "lookup.invalid", false
	case errors.Is(err, tenantlookup.ErrNotFound):
		return "lookup.notFound", false
	case errors.Is(err, tenantlookup.ErrNotEntra):
		return "lookup.notEntra", false
	default:
		return "lookup.unavailable", true
	}
}

// names lists clouds.
func names(w *i18n.Words, clouds []tenantlookup.Cloud) string {
	var all []string
	for _, c := range clouds {
		all = append(all, CloudName(w, c))
	}
	return strings.Join(all, w.T("list.and"))
}

// CloudName names a cloud in the person's language.
func CloudName(w *i18n.Words, c tenantlookup.Cloud) string {
	switch c.LoginHost {
	case tenantlookup.LoginPublic:
		return w.T("cloud.public")
	case tenantlookup.LoginUSGovernment:
		return w.T("cloud.us")
	case tenantlookup.LoginChina:
		return w.T("cloud.china")
	case tenantlookup.LoginBleu:
		return w.T("cloud.france")
	case tenantlookup.LoginDelos:
		return w.T("cloud.germany")
	case tenantlookup.LoginGovSG:
		return w.T("cloud.singapore")
	default:
		return c.Name
	}
}
