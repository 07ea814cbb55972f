package ui

import "norikae/accounts/ledger"

// service is the name under which the keyring keeps the list.
func (a *application) service() string {
	if a.cfg.Practice {
		return ledger.PracticeService
	}
	return ledger.Service
}
