package directory

import (
	"time"

	"norikae/accounts"
)

// Proves lists the steps that the verdict proves: the new phone added when it is
// listed, the old one removed when it is not and the new one is. A list proves no
// sign-in, so trying is never among them.
func (v Verdict) Proves() []accounts.Step {
	switch {
	case v.New != Seen:
		return nil
	case v.Old != NotSeen:
		return []accounts.Step{accounts.Add}
	default:
		return []accounts.Step{accounts.Add, accounts.Remove}
	}
}

// News lists the steps that the verdict proves and that are not marked as proved
// in m: what a screen can propose.
func (v Verdict) News(m accounts.Membership) []accounts.Step {
	var news []accounts.Step
	for _, s := range v.Proves() {
		if !m.Done(s) || m.Marks[s].By != accounts.ByGraph {
			news = append(news, s)
		}
	}
	return news
}

// Confirm marks what the verdict proves, with Microsoft Graph as the evidence and
// at as its time. No step is taken back.
func (v Verdict) Confirm(m accounts.Membership, at time.Time) accounts.Membership {
	for _, s := range v.Proves() {
		m = m.Confirm(s, at)
	}
	return m
}
