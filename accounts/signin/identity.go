package signin

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/public"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// Identity is who signed in.
type Identity struct {
	Account    accounts.Account   // the account that was to sign in
	Cloud      tenantlookup.Cloud // where
	Username   string             // what Microsoft calls the person; not for logs
	Expected   bool               // Username is the account's address, as far as case goes
	HomeTenant string             // ID of the tenant where the account lives
	Tenant     string             // ID of the tenant signed in at

	homeID string         // the library's name of the account: the same in every tenant
	kept   public.Account // one of the library's entries of it; any of them will do
}

// Personal reports whether a personal Microsoft account signed in.
func (i Identity) Personal() bool { return i.HomeTenant == tenantlookup.PersonalTenant }

// identify reads who signed in.
func identify(a accounts.Account, c tenantlookup.Cloud, r public.AuthResult) Identity {
	_, home, _ := strings.Cut(r.Account.HomeAccountID, ".")
	return Identity{
		Account: a, Cloud: c, Username: accounts.CleanLine(r.IDToken.PreferredUsername),
		Expected:   strings.EqualFold(strings.TrimSpace(a.Address), r.IDToken.PreferredUsername),
		HomeTenant: strings.ToLower(home), Tenant: strings.ToLower(r.IDToken.TenantID),
		homeID: r.Account.HomeAccountID, kept: r.Account,
	}
}

// keep stores who signed in as an account. An identity of another kind, another one
// than before, and one that another account already has are refused: two rows of the
// list would otherwise show the methods of one identity.
func (s *Session) keep(i Identity) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := accountCloud{account: i.Account.Key(), host: i.Cloud.LoginHost}
	before, again := s.in[at]
	switch {
	case i.homeID == "",
		again && before.homeID != i.homeID,
		i.Account.Kind == accounts.Personal && !i.Personal(),
		i.Account.Kind == accounts.Work && i.Personal():
		return newError(ErrOtherAccount)
	}
	for other, known := range s.in {
		if other.host == at.host && other.account != at.account && known.homeID == i.homeID {
			return newError(ErrOtherAccount)
		}
	}
	s.in[at] = i
	return nil
}

// Identity returns who is signed in as an account in a cloud.
func (s *Session) Identity(a accounts.Account, c tenantlookup.Cloud) (Identity, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	i, ok := s.in[accountCloud{account: a.Key(), host: c.LoginHost}]
	return i, ok
}

// Identities lists everybody who is signed in, by address and cloud.
func (s *Session) Identities() []Identity {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := make([]Identity, 0, len(s.in))
	for _, i := range s.in {
		all = append(all, i)
	}
	slices.SortFunc(all, func(a, b Identity) int {
		return cmp.Or(cmp.Compare(a.Account.Address, b.Account.Address), cmp.Compare(a.Cloud.LoginHost, b.Cloud.LoginHost),
			cmp.Compare(a.Account.Kind, b.Account.Kind))
	})
	return all
}

// SignOut forgets an account and its tokens in every cloud. Sessions in the browser
// stay; a private window forgets them when it closes.
func (s *Session) SignOut(ctx context.Context, a accounts.Account) error {
	var first error
	for _, i := range s.Identities() {
		if !i.Account.Same(a) {
			continue
		}
		if err := s.forget(ctx, i); err != nil && first == nil {
			first = err
		}
		s.mu.Lock()
		delete(s.in, accountCloud{account: a.Key(), host: i.Cloud.LoginHost})
		s.mu.Unlock()
	}
	return first
}

// forget takes an identity out of the library's memory.
func (s *Session) forget(ctx context.Context, i Identity) error {
	c, err := s.client(i.Account, i.Cloud)
	if err != nil {
		return err
	}
	if err := c.RemoveAccount(ctx, i.kept); err != nil {
		return classify(ctx, err)
	}
	return nil
}
