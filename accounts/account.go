package accounts

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"

	"norikae/tenantlookup"
)

// Kind is how a person signs in with an account. Kind decides the first step,
// the links and the words.
type Kind int

// The kinds of account.
const (
	Work      Kind = iota // work or school account: has a home tenant of its own
	Personal              // personal Microsoft account (MSA)
	EmailCode             // guest who receives a one-time code by e-mail
)

// Account is one identity of the person. Two accounts are the same when their
// keys are: an address can exist both as a work and as a personal account.
type Account struct {
	Kind    Kind
	Address string   // mail address as typed, trimmed
	Label   string   // a name the person gave it; may be empty
	Home    Progress // the account's own security info, counted by the gate
}

// AccountKey identifies an account. Keys are comparable; the zero key is that of no
// account.
type AccountKey struct {
	Kind    Kind
	Address string // in lower case, trimmed
}

// Key returns the identity of the account.
func (a Account) Key() AccountKey {
	return AccountKey{a.Kind, strings.ToLower(strings.TrimSpace(a.Address))}
}

// Hash returns the key as it is stored and named where no address may stand: 8
// lower-case letters or digits, the same in every version.
func (k AccountKey) Hash() string {
	sum := sha256.Sum256([]byte(string(rune('0'+k.Kind)) + k.Address))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:5]))
}

// Same reports whether a and b are the same account.
func (a Account) Same(b Account) bool { return a.Key() == b.Key() }

// identity is the account without what is kept on Move.Accounts alone.
func (a Account) identity() Account {
	a.Address, a.Home = strings.TrimSpace(a.Address), Progress{}
	return a
}

// Title is what a screen calls the account: its label, else its address.
func (a Account) Title() string {
	if a.Label != "" {
		return a.Label
	}
	return a.Address
}

// HasHome reports whether the account has security info of its own to move. An
// account that gets its code by mail has none: the mailbox is what must open on
// the new phone.
func (a Account) HasHome() bool { return a.Kind != EmailCode }

// KindHint guesses how a person signs in with an address: with a mail provider's
// domain a personal Microsoft account, else a work account. It is a proposal;
// the person decides. sure is false where both are common.
func KindHint(address string) (k Kind, sure bool) {
	domain := address[strings.LastIndexByte(address, '@')+1:]
	if tenantlookup.IsMailProvider(domain) {
		return Personal, true
	}
	return Work, false
}
