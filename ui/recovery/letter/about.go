package letter

import (
	"norikae/accounts"
	text "norikae/accounts/recovery/letter"
)

// About adds what is known of one organisation to what letters share. A row that
// waits already gets a reminder of the letter before.
func About(m accounts.Membership, f text.Facts) (about text.Facts, reminder bool) {
	f.Account, f.Tenant, f.Organisation = m.Account, m.Tenant, m.Name
	if m.Outcome() != accounts.Waiting {
		return f, false
	}
	f.Asked = m.Since
	return f, true
}
