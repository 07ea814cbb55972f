package ui

import (
	"slices"
	"time"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/ui/microsoft/proof"
)

// learn keeps what answers tell about their organisations: that one denies its
// list, or no longer does, and the name of one that had none.
func (a *application) learn(answers ...directory.Checked) {
	if !a.desk.Writable() {
		return
	}
	var news []accounts.Membership
	for _, r := range answers {
		before, ok := a.desk.FindMembership(r.Membership.Key())
		if !ok {
			continue // taken off the list meanwhile
		}
		m := before
		switch why := directory.DenialOf(r.Err); {
		case why != accounts.NoDenial:
			m = m.Deny(why, time.Now())
		case r.Err == nil:
			m = m.Deny(accounts.NoDenial, time.Time{})
		}
		if m.Name == "" {
			m.Name = r.Name
		}
		if m != before {
			news = append(news, m)
		}
	}
	a.desk.Learn(news...)
}

// phones are the names by which the lists know the phones: what the person calls
// them, and what they said the phones call themselves.
func phones(d accounts.Device) directory.Phones {
	p := directory.Phones{Old: slices.Concat(d.Old, d.Called.Old), New: slices.Clone(d.Called.New), Other: slices.Clone(d.Called.Other)}
	if d.New != "" {
		p.New = append(p.New, d.New)
	}
	return p
}

// nameDevice keeps what a device of the lists is.
func (a *application) nameDevice(name string, r proof.Role) {
	if !a.writable() {
		return
	}
	d := a.desk.Move().Device
	switch r {
	case proof.OldPhone:
		d = d.CallsOld(name)
	case proof.NewPhone:
		d = d.CallsNew(name)
	default:
		d = d.CallsOther(name)
	}
	a.desk.PutDevice(d)
}

// judge says what a reading proves of m, which is the membership as it is now.
func (a *application) judge(m accounts.Membership, r directory.Reading, f proof.Finding) proof.Finding {
	v := r.Judge(phones(a.desk.Move().Device))
	f.New, f.Old, f.Twins, f.Unnamed, f.Strange = sightOf(v.New), sightOf(v.Old), v.Twins, v.Unnamed, v.Unknown
	f.News = v.News(m)
	return f
}

// proved is a membership with what a reading proves marked; false when it is not
// in the list any more.
func (a *application) proved(m accounts.Membership, r directory.Reading) (accounts.Membership, bool) {
	now, ok := a.desk.FindMembership(m.Key())
	if !ok {
		return m, false
	}
	return r.Judge(phones(a.desk.Move().Device)).Confirm(now, r.At), true
}

// job is what is read of a membership.
func (a *application) job(m accounts.Membership, tokens directory.Tokens, again bool) directory.Job {
	m = a.now(m)
	return directory.Job{Membership: m, Tokens: tokens, Again: again || !a.wasDenied(m), Named: m.Name == ""}
}
