package signin

import (
	"context"
	"errors"
	"strings"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/public"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// attempts is how often a page is opened when other requests end the sign-in. A
// refusal whose sender is unknown may be such a request too: only the second one ends
// the sign-in, as an unproven error. A refusal by the person ends it at once.
const attempts = 3

// The prompts of a sign-in page. With a hint of the address the choice of account
// is left out: the two exclude each other (Microsoft Learn, "OpenID Connect on the
// Microsoft identity platform").
const (
	promptLogin  = 1
	promptChoose = 2
)

// Request is one sign-in.
type Request struct {
	Account accounts.Account
	Cloud   tenantlookup.Cloud
	Tenant  string // tenant ID; empty: where the account lives
	Scope   string // what the token is for, such as https://graph.microsoft.com/User.Read
	Claims  string // of a refusal, see [Error.Claims]

	// Open shows the sign-in page. It is called on the caller's goroutine; its
	// error ends the sign-in with [ErrBrowser].
	Open func(url string) error
	// Again is called when another program's request ended the attempt, or may have,
	// and before the page is opened anew; nil: not called.
	Again func(attempt int)
}

// Interactive signs an account in through a page in the browser. It returns when
// the person has finished, ctx is done, or the session's limit has passed. The
// person signed in when it succeeds; tokens then come from [Session.For].
func (s *Session) Interactive(ctx context.Context, r Request) (Identity, error) {
	client, err := s.clientFor(r)
	if err != nil {
		return Identity{}, err
	}
	ctx, cancel := context.WithTimeout(ctx, s.limit)
	defer cancel()
	doubted := false
	for attempt := 1; ; attempt++ {
		result, err := client.AcquireTokenInteractive(ctx, []string{r.Scope}, r.options(ctx)...)
		if err == nil {
			return s.accept(ctx, r, result)
		}
		e := classify(ctx, err)
		doubt := e.Unproven && !errors.Is(e.Class, ErrStray) && !errors.Is(e.Class, ErrDeclined) && !doubted
		doubted = doubted || doubt
		if !doubt && !errors.Is(e.Class, ErrStray) || attempt == attempts {
			return Identity{}, e
		}
		if r.Again != nil {
			r.Again(attempt + 1)
		}
	}
}

// options are the library's options of one attempt.
func (r Request) options(ctx context.Context) []public.AcquireInteractiveOption {
	options := []public.AcquireInteractiveOption{public.WithOpenURL(func(address string) error {
		if err := r.Open(address); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return &Error{Class: ErrBrowser, cause: err}
		}
		return nil
	})}
	if hint := strings.TrimSpace(r.Account.Address); hint != "" {
		options = append(options, public.WithLoginHint(hint), public.WithPrompt(promptLogin))
	} else {
		options = append(options, public.WithPrompt(promptChoose))
	}
	if r.Tenant != "" {
		options = append(options, public.WithTenantID(strings.ToLower(r.Tenant)))
	}
	if r.Claims != "" {
		options = append(options, public.WithClaims(r.Claims))
	}
	return options
}

// accept checks who signed in, and forgets a wrong identity at once.
func (s *Session) accept(ctx context.Context, r Request, result public.AuthResult) (Identity, error) {
	i := identify(r.Account, r.Cloud, result)
	if r.Tenant != "" && i.Tenant != strings.ToLower(r.Tenant) {
		return Identity{}, newError(ErrUnavailable)
	}
	if err := s.keep(i); err != nil {
		if !s.known(i) {
			_ = s.forget(ctx, i) // only ctx can stop it, and nothing reaches these tokens any more
		}
		return Identity{}, err
	}
	return i, nil
}

// known reports whether some account is signed in as this identity.
func (s *Session) known(i Identity) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for at, k := range s.in {
		if at.host == i.Cloud.LoginHost && k.homeID == i.homeID {
			return true
		}
	}
	return false
}
