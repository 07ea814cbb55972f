package directory

import (
	"strings"

	"norikae/accounts"
)

// Phones are the names by which the person knows the devices in the lists. Names
// are compared as [accounts.Fold] does.
type Phones struct {
	Old   []string // of the phone that goes
	New   []string // of the phone that comes
	Other []string // of devices that have nothing to do with the move
}

// Sight is what a list says about a phone.
type Sight int

// The sights. The zero value claims nothing.
const (
	CannotTell Sight = iota
	Seen
	NotSeen
)

// Verdict is what a reading says about the two phones.
type Verdict struct {
	New, Old Sight
	Twins    bool     // two entries bear one name, or old and new phone do
	Unnamed  bool     // an entry says nothing about its device, such as a code app's
	Unknown  []string // names of Authenticator entries the person has said nothing about

	Second accounts.Second // what else lets the person in, besides the two phones
}

// Judge compares what was read with the names of the phones. It says CannotTell
// wherever an entry could be the phone and does not say so.
func (r Reading) Judge(p Phones) Verdict {
	names := nameSets{old: foldAll(p.Old), fresh: foldAll(p.New), other: foldAll(p.Other), count: map[string]int{}}
	for _, m := range r.Methods {
		names.look(m)
	}
	v := Verdict{Twins: names.twins, Unnamed: names.unnamed, Unknown: names.unknown}
	if v.Twins {
		return v
	}
	v.New = sight(names.news, len(names.fresh) > 0 && len(v.Unknown) == 0)
	v.Old = sight(names.olds, len(names.old) > 0 && len(v.Unknown) == 0 && !v.Unnamed)
	v.Second = names.second()
	return v
}

// nameSets are the names of the devices, and what was met of them in a list.
type nameSets struct {
	old, fresh, other map[string]bool
	count             map[string]int
	olds, news        int
	twins, unnamed    bool
	unknown           []string
	number            bool // a phone number is registered
	lasting           bool // so is what stays when both phones are gone and does not end
}

// look counts one entry.
func (n *nameSets) look(m Method) {
	name := fold(m.Name)
	switch {
	case m.Kind == PhoneNumber:
		n.number = true
	case m.Kind == Email, m.Kind == Password: // on no device, and no second check
	case n.old[name], n.fresh[name]:
		n.met(name)
	case n.other[name], m.Kind == SecurityKey, m.Kind == WindowsHello, m.Kind == PlatformCredential:
		n.lasting = true
	case m.Kind == CodeApp, m.Kind == UnknownKind, m.Kind == External, m.Kind == Authenticator && name == "":
		n.unnamed = true
	case m.Kind == Authenticator:
		n.unknown = append(n.unknown, m.Name)
	}
}

// second says what is registered besides the two phones. Where an entry could be on
// one of them nothing is known, and an empty list is no proof of anything.
func (n *nameSets) second() accounts.Second {
	switch {
	case n.lasting:
		return accounts.SecondYes
	case n.unnamed || len(n.unknown) > 0:
		return accounts.SecondUnknown
	case n.number:
		return accounts.SecondPhone
	case n.olds+n.news > 0:
		return accounts.SecondNo
	default:
		return accounts.SecondUnknown
	}
}

// met counts an entry with the name of the old or the new phone.
func (n *nameSets) met(name string) {
	if n.old[name] {
		n.olds++
	}
	if n.fresh[name] {
		n.news++
	}
	n.count[name]++
	n.twins = n.twins || n.count[name] > 1 || n.old[name] && n.fresh[name]
}

// sight is Seen when something was, and NotSeen only when all that is there is
// known.
func sight(n int, certain bool) Sight {
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

func foldAll(names []string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, n := range names {
		if f := fold(n); f != "" {
			set[f] = true
		}
	}
	return set
}
