package microsoft

import (
	"time"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/ui/microsoft/proof"
	"norikae/ui/store"
)

// learn keeps what answers hold about their organisations: that one denies its list, or
// no longer does, the name of one that had none, and what lets the person in there
// besides the phones.
func (c *Controller) learn(answers ...directory.Checked) {
	if !c.Store.Writable() {
		return
	}
	var news []accounts.Membership
	for _, r := range answers {
		before, ok := c.Store.FindMembership(r.Membership.Key())
		if !ok {
			continue // taken off the list meanwhile
		}
		m := before
		switch why := directory.DenialOf(r.Err); {
		case why != accounts.NoDenial:
			m = m.DenyMethods(why, time.Now())
		case r.Err == nil:
			m = m.DenyMethods(accounts.NoDenial, time.Time{})
			m = m.LearnSecond(r.Reading.Evaluate(phones(c.Store.Move().Device)).Second)
		}
		if m.Name == "" {
			m.Name = r.Name
		}
		if m != before {
			news = append(news, m)
		}
	}
	c.Store.Learn(news...)
}

// phones are the names that the phones can have in the lists: those that the person
// gave them in this app, and the device names that the person assigned to them.
func phones(d accounts.Device) accounts.DeviceNames {
	names := d.Names.Clone()
	names.Old = append(names.Old, d.Old...)
	if d.New != "" {
		names.New = append(names.New, d.New)
	}
	return names
}

// nameDevice keeps what a device of the lists is.
func (c *Controller) nameDevice(name string, r proof.Role) {
	if !c.Changes.Writable() {
		return
	}
	d := c.Store.Move().Device
	switch r {
	case proof.OldPhone:
		d = d.WithOldName(name)
	case proof.NewPhone:
		d = d.WithNewName(name)
	default:
		d = d.WithOtherName(name)
	}
	c.Store.PutDevice(d)
}

// judge returns f with what its reading proves of m, which is the membership as it is
// now.
func judge(st *store.Store, m accounts.Membership, f proof.Finding) proof.Finding {
	f.Verdict = f.Evaluate(phones(st.Move().Device))
	f.News = f.Verdict.News(m)
	return f
}

// proved is a membership with what a reading proves marked; false when it is not
// in the list any more.
func proved(st *store.Store, m accounts.Membership, r directory.Reading) (accounts.Membership, bool) {
	now, ok := st.FindMembership(m.Key())
	if !ok {
		return m, false
	}
	return r.Evaluate(phones(st.Move().Device)).Confirm(now, r.At), true
}

// job is what is read of a membership.
func (c *Controller) job(m accounts.Membership, tokens directory.Tokens, again bool) directory.Job {
	m = current(c.Store, m)
	return directory.Job{Membership: m, Tokens: tokens, Again: again || !c.WasDenied(m), Named: m.Name == ""}
}
