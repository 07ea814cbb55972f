package state

import (
	"time"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// seeds returns what is registered for a in a tenant before anything happened.
// The caller holds mu.
func (s *State) seeds(a accounts.Account, tenantID string) []Method {
	old := Method{Kind: Authenticator, Name: s.oldPhone, Added: day(2023, time.April, 3)}
	if tenantID == tenantlookup.PersonalTenant {
		return []Method{{Kind: Password}, old}
	}
	o, ok := s.Find(tenantID)
	if !ok || !o.Guest(a.Kind) {
		return nil
	}
	if s.AtHome(a, tenantID) {
		key := Method{Kind: SecurityKey, Name: "YubiKey 5 NFC", Added: day(2022, time.September, 12)}
		return []Method{{Kind: Password}, old, key}
	}
	switch o.Shows {
	case TrustsHome, NoMethod:
		return nil
	case AwaitsAdmin:
		return []Method{{Kind: Authenticator, Name: GoneForGood, Added: day(2017, time.June, 20)}}
	case SameNames:
		twin := old
		twin.Added = day(2024, time.January, 15)
		return []Method{old, twin, {Kind: CodeApp}, {Kind: Novel, Name: "Practice ring"}}
	case WrongPage:
		return []Method{old, {Kind: Phone, Name: "+1 2025550123"}}
	default:
		return []Method{old}
	}
}

// GoneForGood is the phone that nobody can answer with any more.
const GoneForGood = "Nexus 5X"

func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 9, 0, 0, 0, time.UTC)
}
