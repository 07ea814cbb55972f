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
	reason := tenantlookup.Reason("")
	if e, ok := errors.AsType[*tenantlookup.Error](err); ok {
		reason = e.Reason
	}
	if known, ok := reasonTexts[reason]; ok {
		return Failure{Title: w.T(known.id), Remedy: w.T(known.id+".do", "Reason", string(reason)), Mild: known.mild}
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
	if known, ok := reasonTexts[r]; ok {
		return Failure{Title: w.T(known.id), Remedy: w.T(known.id + ".do")}
	}
	return Failure{Title: w.T("add.state.unusable"), Remedy: w.T("add.state.unusable.text")}
}

// reasonText is the ID of the sentence of a reason that has one of its own; mild as in
// Failure.
type reasonText struct {
	id   string
	mild bool
}

var (
	garbled     = reasonText{"lookup.garbled", true}
	reasonTexts = map[tenantlookup.Reason]reasonText{
		tenantlookup.ReasonNoTenantInLink: {"lookup.noTenant", false},
		tenantlookup.ReasonServiceAddress: {"lookup.service", false},
		tenantlookup.ReasonSeveral:        {"lookup.several", false},
		tenantlookup.ReasonConsumerTenant: {"lookup.consumer", true},
		tenantlookup.ReasonADFS:           {"lookup.adfs", false},
		tenantlookup.ReasonForeignIssuer:  {"lookup.foreign", false},
		tenantlookup.ReasonTemplate:       garbled,
		tenantlookup.ReasonMalformedID:    garbled,
		tenantlookup.ReasonOtherTenant:    garbled,
		tenantlookup.ReasonTooLarge:       garbled,
		tenantlookup.ReasonNotJSON:        garbled,
		tenantlookup.ReasonNoIssuer:       garbled,
		tenantlookup.ReasonRedirect:       garbled,
		// what stands between here and Microsoft
		tenantlookup.ReasonCaptivePortal: {"lookup.portal", true},
		tenantlookup.ReasonDNS:           {"lookup.offline", true},
		tenantlookup.ReasonNetwork:       {"lookup.broken", true},
		tenantlookup.ReasonTLS:           {"lookup.tls", true},
		tenantlookup.ReasonClock:         {"lookup.clock", true},
		tenantlookup.ReasonProxy:         {"lookup.proxy", true},
		tenantlookup.ReasonTimeout:       {"lookup.timeout", true},
		tenantlookup.ReasonServer:        {"lookup.server", true},
		tenantlookup.ReasonThrottled:     {"lookup.throttled", true},
		tenantlookup.ReasonCancelled:     {"lookup.stopped", true},
	}
)

// classText is the sentence for an error whose reason says no more than its class.
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

// cloudNames are the IDs of the clouds' names, by the host people sign in at.
var cloudNames = map[string]string{
	tenantlookup.LoginPublic:       "cloud.public",
	tenantlookup.LoginUSGovernment: "cloud.us",
	tenantlookup.LoginChina:        "cloud.china",
	tenantlookup.LoginBleu:         "cloud.france",
	tenantlookup.LoginDelos:        "cloud.germany",
	tenantlookup.LoginGovSG:        "cloud.singapore",
}

// CloudName names a cloud in the person's language.
func CloudName(w *i18n.Words, c tenantlookup.Cloud) string {
	if id, ok := cloudNames[c.LoginHost]; ok {
		return w.T(id)
	}
	return c.Name
}
