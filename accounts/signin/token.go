package signin

import (
	"context"
	"strings"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/public"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// Tokens gives tokens of one account without the person.
type Tokens struct {
	session *Session
	account accounts.Account
}

// For returns the tokens of an account.
func (s *Session) For(a accounts.Account) Tokens { return Tokens{session: s, account: a} }

// Token returns an access token of the account for a scope at a tenant; an empty
// tenant is where the account signed in first. claims are those of a refusal, see
// [Error.Claims]; empty otherwise. Without a sign-in in that cloud it fails with
// [ErrNotSignedIn].
func (t Tokens) Token(ctx context.Context, c tenantlookup.Cloud, tenant, scope, claims string) (string, error) {
	s := t.session
	if !s.app.May(scope) {
		return "", newError(ErrBorrowed)
	}
	i, ok := s.Identity(t.account, c)
	if !ok {
		return "", newError(ErrNotSignedIn)
	}
	if tenant == "" {
		tenant = i.Tenant
	}
	client, err := s.client(t.account, c)
	if err != nil {
		return "", err
	}
	options := []public.AcquireSilentOption{
		public.WithSilentAccount(i.kept), public.WithTenantID(strings.ToLower(tenant)),
	}
	if claims != "" {
		options = append(options, public.WithClaims(claims))
	}
	result, err := client.AcquireTokenSilent(ctx, []string{scope}, options...)
	if err != nil {
		return "", classify(ctx, err)
	}
	if tid := result.IDToken.TenantID; tid != "" && !strings.EqualFold(tid, tenant) {
		return "", newError(ErrUnavailable)
	}
	return result.AccessToken, nil
}
