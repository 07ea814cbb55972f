package shard

import (
	"strconv"
	"time"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// Record is one thing that is stored: a membership, an account, the plan of the
// move, or the summary of an earlier one. A record that was removed stays as a
// marker with its key alone, so that no old copy of it can come back.
type Record struct {
	Key   string
	Value any // accounts.Membership, accounts.Account, plan or accounts.Summary
	Gone  bool
	Rev   int       // counts the changes of this record; the highest wins
	Seq   int       // place in the list, in order of adding
	At    time.Time // last change
}

// Plan is what is moving, and since when.
type Plan struct {
	accounts.Device
	Started time.Time
}

// kindLetters are the kinds of account as stored, by accounts.Kind.
const kindLetters = "WPE"

// LineKey is the key of the record of a line: a membership, or an account.
func LineKey(k accounts.LineKey) string {
	who := string(kindLetters[k.Account.Kind]) + k.Account.Address
	if k.Home() {
		return "a " + who
	}
	return "m " + who + " " + k.Tenant.LoginHost + " " + k.Tenant.ID
}

// NewRecord makes the record of a value that was put at a time.
func NewRecord(value any, at time.Time) Record {
	r := Record{Value: value, At: accounts.Stamp(at)}
	switch v := value.(type) {
	case accounts.Membership:
		r.Key, r.At = LineKey(v.Key()), v.Touched
	case accounts.Account:
		r.Key = LineKey(accounts.HomeLine(v).Key())
	case Plan:
		r.Key = "d" // there is only one
	case accounts.Summary:
		r.Key = "z " + strconv.FormatInt(v.Ended.Unix(), 10)
	}
	return r
}

// Same reports whether two records are stored alike, but for their numbers.
func (r Record) Same(s Record) bool { return r.Gone == s.Gone && Same(r.Value, s.Value) }

// Marker is the record that says r was removed.
func (r Record) Marker(at time.Time) Record {
	r.Gone, r.At = true, accounts.Stamp(at)
	switch v := r.Value.(type) {
	case accounts.Membership:
		t := tenantlookup.Tenant{ID: v.Tenant.ID, Cloud: v.Tenant.Cloud}
		if t.ID == "" {
			t.Domain = v.Tenant.Domain
		}
		a := accounts.Account{Kind: v.Account.Kind, Address: v.Account.Address}
		r.Value = accounts.NewMembership(a, t)
	case accounts.Account:
		r.Value = accounts.Account{Kind: v.Kind, Address: v.Address}
	}
	return r
}

// who is the account a record belongs to, as shards list it; empty for none.
func (r Record) who() string {
	var a accounts.Account
	switch v := r.Value.(type) {
	case accounts.Membership:
		a = v.Account
	case accounts.Account:
		a = v
	default:
		return ""
	}
	return string(kindLetters[a.Kind]) + a.Address
}
