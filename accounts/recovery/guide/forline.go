package guide

import (
	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/tenantlookup"
)

// ForLine returns the page that matters for a line where it stands now: an
// account's own security info (home) or one organisation.
func ForLine(a accounts.Account, t tenantlookup.Tenant, home bool, p accounts.Progress) Topic {
	if home {
		return ofKind(a.Kind)
	}
	switch links.NoPage(t) {
	case links.HasPage: // also where the page is only reported
		if !t.Cloud.IsPublic() {
			return Clouds
		}
	case links.CustomerTenant, links.NoGuests:
		return External
	default:
		return Clouds
	}
	switch p.Outcome() {
	case accounts.NothingToMove:
		return Nothing
	case accounts.Left:
		return Leave
	case accounts.Waiting:
		return Lost
	case accounts.Done:
		return Prevention
	}
	step, _ := p.Next()
	switch step {
	case accounts.Open:
		return ofKind(a.Kind)
	case accounts.Try:
		return Backup
	default:
		return Organisation
	}
}

// ofKind is the page about a kind of account.
func ofKind(k accounts.Kind) Topic {
	switch k {
	case accounts.Personal:
		return Personal
	case accounts.EmailCode:
		return EmailCode
	default:
		return Work
	}
}
