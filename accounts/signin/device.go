package signin

import (
	"context"
	"strings"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/public"
)

// Card is what a screen shows while a sign-in by code is under way.
type Card struct {
	UserCode string // to be typed on the page
	Page     string // address of the page
}

// Code signs an account in with a code that the person enters on any device
// (RFC 8628). show is called once, on the caller's goroutine; Open and Again of
// the request are not used. Many tenants forbid this way.
func (s *Session) Code(ctx context.Context, r Request, show func(Card)) (Identity, error) {
	client, err := s.clientFor(r)
	if err != nil {
		return Identity{}, err
	}
	ctx, cancel := context.WithTimeout(ctx, s.limit)
	defer cancel()
	var options []public.AcquireByDeviceCodeOption
	if r.Tenant != "" {
		options = append(options, public.WithTenantID(strings.ToLower(r.Tenant)))
	}
	if r.Claims != "" {
		options = append(options, public.WithClaims(r.Claims))
	}
	code, err := client.AcquireTokenByDeviceCode(ctx, []string{r.Scope}, options...)
	if err != nil {
		return Identity{}, classify(ctx, err)
	}
	show(Card{UserCode: code.Result.UserCode, Page: code.Result.VerificationURL})
	result, err := code.AuthenticationResult(ctx)
	if err != nil {
		return Identity{}, classify(ctx, err)
	}
	return s.accept(ctx, r, result)
}
