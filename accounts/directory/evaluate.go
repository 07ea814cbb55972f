package directory

import (
	"strings"
	"time"

	"norikae/accounts"
)

// Presence is what a list says about a phone.
type Presence int

// The presences. The zero value claims nothing.
const (
	CannotTell Presence = iota
	Seen
	NotSeen
)

// Verdict is what a reading says about the two phones.
type Verdict struct {
	New, Old Presence
	Twins    bool     // two entries bear one name, or old and new phone do
	Unnamed  bool     // an entry does not name its device, such as a code app's
	Unknown  []string // names of Authenticator entries that the person has not assigned to a device

	Second accounts.Second // what else lets the person in, besides the two phones
}

// Evaluate compares the entries with the names of the devices, as [accounts.Fold] does. The
// presence is CannotTell wherever an entry without a known name could be the phone.
func (r Reading) Evaluate(d accounts.DeviceNames) Verdict {
	names := tally{old: foldNames(d.Old), fresh: foldNames(d.New), other: foldNames(d.Other), count: map[string]int{}}
	for _, m := range r.Methods {
		names.add(m)
	}
	v := Verdict{Twins: names.twins, Unnamed: names.unnamed, Unknown: names.unknown}
	if v.Twins {
		return v
	}
	v.New = presence(names.newEntries, len(names.fresh) > 0 && len(v.Unknown) == 0)
	v.Old = presence(names.oldEntries, len(names.old) > 0 && len(v.Unknown) == 0 && !v.Unnamed)
	v.Second = names.second()
	return v
}

// tally is what a list holds of the devices with those names.
type tally struct {
	old, fresh, other      map[string]bool
	count                  map[string]int
	oldEntries, newEntries int
	twins, unnamed         bool
	unknown                []string
	number                 bool // a phone number is registered
	lasting                bool // a method is registered that stays when both phones are gone and does not end
}

// add counts one entry.
func (t *tally) add(m Method) {
	name := fold(m.Name)
	switch {
	case m.Kind == PhoneNumber:
		t.number = true
	case m.Kind == Email, m.Kind == Password: // on no device, and no second check
	case t.old[name], t.fresh[name]:
		t.addPhone(name)
	case t.other[name], m.Kind == SecurityKey, m.Kind == WindowsHello, m.Kind == PlatformCredential:
		t.lasting = true
	case m.Kind == CodeApp, m.Kind == UnknownKind, m.Kind == External, m.Kind == Authenticator && name == "":
		t.unnamed = true
	case m.Kind == Authenticator:
		t.unknown = append(t.unknown, m.Name)
	}
}

// second returns what is registered besides the two phones. The result is unknown
// where an entry could be on one of the phones, and for an empty list.
func (t *tally) second() accounts.Second {
	switch {
	case t.lasting:
		return accounts.SecondYes
	case t.unnamed || len(t.unknown) > 0:
		return accounts.SecondUnknown
	case t.number:
		return accounts.SecondPhone
	case t.oldEntries+t.newEntries > 0:
		return accounts.SecondNo
	default:
		return accounts.SecondUnknown
	}
}

// addPhone counts an entry with the name of the old or the new phone.
func (t *tally) addPhone(name string) {
	if t.old[name] {
		t.oldEntries++
	}
	if t.fresh[name] {
		t.newEntries++
	}
	t.count[name]++
	t.twins = t.twins || t.count[name] > 1 || t.old[name] && t.fresh[name]
}

// presence returns Seen when there are entries of the phone, and NotSeen only when
// every entry is known to be another device's.
func presence(n int, certain bool) Presence {
	switch {
	case n > 0:
		return Seen
	case certain:
		return NotSeen
	default:
		return CannotTell
	}
}

func fold(s string) string { return strings.TrimSpace(accounts.Fold(s)) }

func foldNames(names []string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, n := range names {
		if f := fold(n); f != "" {
			set[f] = true
		}
	}
	return set
}

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
