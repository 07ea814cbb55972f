package state

import (
	"crypto/sha256"
	"fmt"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// ObjectID is the account's object ID in a tenant: the same each time, another
// one in each tenant. That of a personal account at home has the known form.
func ObjectID(a accounts.Account, tenantID string) string {
	sum := sha256.Sum256([]byte(a.Key().Hash() + " " + tenantID))
	if tenantID == tenantlookup.PersonalTenant {
		return fmt.Sprintf("00000000-0000-0000-%04x-%012x", sum[0:2], sum[2:8])
	}
	return fmt.Sprintf("%08x-%04x-4%03x-8%03x-%012x", sum[0:4], sum[4:6], uint16(sum[6])<<4, uint16(sum[8])<<4, sum[10:16])
}

// HomeTenant is where the account lives.
func (s *State) HomeTenant(a accounts.Account) string {
	if a.Kind == accounts.Work {
		return s.HomeOf(a).TenantID
	}
	return tenantlookup.PersonalTenant
}
