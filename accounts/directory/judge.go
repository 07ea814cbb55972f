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
}

// Judge compares what was read with the names of the phones. It says CannotTell
// wherever an entry could be the phone and does not say so.
func (r Reading) Judge(p Phones) Verdict {
	old, fresh, other := foldAll(p.Old), foldAll(p.New), foldAll(p.Other)
	var v Verdict
	count := map[string]int{}
	olds, news := 0, 0
	for _, m := range r.Methods {
		name := fold(m.Name)
		switch {
		case m.Kind == PhoneNumber, m.Kind == Email, m.Kind == Password:
			continue
		case old[name] || fresh[name]:
			if old[name] {
				olds++
			}
			if fresh[name] {
				news++
			}
			if count[name]++; count[name] > 1 || old[name] && fresh[name] {
				v.Twins = true
			}
		case other[name]:
		case m.Kind == CodeApp, m.Kind == UnknownKind, m.Kind == Authenticator && name == "":
			v.Unnamed = true
		case m.Kind == Authenticator:
			v.Unknown = append(v.Unknown, m.Name)
		}
	}
	if v.Twins {
		return v
	}
	v.New = sight(news, len(fresh) > 0 && len(v.Unknown) == 0)
	v.Old = sight(olds, len(old) > 0 && len(v.Unknown) == 0 && !v.Unnamed)
	return v
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
