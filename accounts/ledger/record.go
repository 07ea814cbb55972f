package ledger

import (
	"strconv"
	"strings"
	"time"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// record is one thing that is stored: a membership, an account, the plan of the
// move, or the summary of an earlier one. A record that was removed stays as a
// marker with its key alone, so that no old copy of it can come back.
type record struct {
	key   string
	value any // accounts.Membership, accounts.Account, plan or accounts.Summary
	gone  bool
	rev   int       // counts the changes of this record; the highest wins
	seq   int       // place in the list, in order of adding
	at    time.Time // last change
}

// plan is what is moving, and since when.
type plan struct {
	accounts.Device
	Started time.Time
}

// planKey is the key of the only plan.
const planKey = "d"

// identity names an account across copies: its kind and its address.
func identity(a accounts.Account) string {
	return string(kindLetters[a.Kind]) + strings.ToLower(strings.TrimSpace(a.Address))
}

// kindLetters are the kinds of account as stored, by accounts.Kind.
const kindLetters = "WPE"

func accountKey(a accounts.Account) string { return "a " + identity(a) }

func membershipKey(m accounts.Membership) string {
	k := m.Key().Tenant
	return "m " + identity(m.Account) + " " + k.LoginHost + " " + k.ID
}

func summaryKey(s accounts.Summary) string {
	return "z " + strconv.FormatInt(s.Ended.Unix(), 10)
}

// newRecord makes the record of a value that was put at a time.
func newRecord(value any, at time.Time) record {
	r := record{value: value, at: accounts.Stamp(at)}
	switch v := value.(type) {
	case accounts.Membership:
		r.key, r.at = membershipKey(v), v.Touched
	case accounts.Account:
		r.key = accountKey(v)
	case plan:
		r.key = planKey
	case accounts.Summary:
		r.key = summaryKey(v)
	}
	return r
}

// marker is the record that says r was removed.
func (r record) marker(at time.Time) record {
	r.gone, r.at = true, accounts.Stamp(at)
	switch v := r.value.(type) {
	case accounts.Membership:
		t := tenantlookup.Tenant{ID: v.Tenant.ID, Cloud: v.Tenant.Cloud}
		if t.ID == "" {
			t.Domain = v.Tenant.Domain
		}
		a := accounts.Account{Kind: v.Account.Kind, Address: v.Account.Address}
		r.value = accounts.NewMembership(a, t)
	case accounts.Account:
		r.value = accounts.Account{Kind: v.Kind, Address: v.Address}
	}
	return r
}

// who is the account a record belongs to, as shards list it; empty for none.
func (r record) who() string {
	var a accounts.Account
	switch v := r.value.(type) {
	case accounts.Membership:
		a = v.Account
	case accounts.Account:
		a = v
	default:
		return ""
	}
	return string(kindLetters[a.Kind]) + a.Address
}
