// Package practice plays Microsoft's side with made-up organisations, in this
// process and on loopback: the app in practice mode runs its ordinary code on
// it, and so do tests.
//
//	world, err := practice.Start(ctx)
//	if err != nil { … }
//	defer world.Close()
//	resolver := tenantlookup.New(tenantlookup.Options{HTTPClient: world.HTTPClient()})
//	open(world.Page("https://mysignins.microsoft.com/security-info?tenantId=" + id))
//
// # Ways in
//
// A [World] is one state that can be reached in two ways:
//
//   - [World.HTTPClient] speaks real HTTP over TLS to every Microsoft host, each
//     reached on loopback under a throw-away authority that exists in memory only.
//   - [World.Page] turns a link into one that the person's own browser can open
//     without a certificate warning: plain http on 127.0.0.1, with the Microsoft
//     host as the first part of the path.
//
// Everything that comes in is kept for tests: [World.Requests]. A program built
// with the tag practicedoor gives it, without cookies, to another process at
// http://{Host}/practice/requests; the one that people get does not.
//
// # What is played
//
// OpenID discovery in every cloud with its errors; Security info, My Account, My
// Apps, the organisation list, the personal account's own page, portals and
// error pages; OAuth 2.0 for a public client (authorize with form_post, PKCE,
// device code, refresh); Azure Resource Manager's tenant list; Microsoft Graph's
// sign-in methods. [state.Organisations] lists who is there and what each shows off.
// Methods added or removed on a page are what Graph then lists.
//
// Pages say PRACTICE and 練習 all the time, ask for no password, hold no scripts
// and look like nobody else's.
//
// # Files
//
//	practice.go                       Start and Close
//	server*.go journal.go             the ways in, and what came
//	route.go                          which room answers
//	hosts/ state/                     which host plays what; the data of the made-up Microsoft
//	visit/                            one request, whichever way it came
//	pages/ oauth/ api/                pages for a person, signing in, the services that apps ask
//	practicetest/                     what tests do with a World
//
// # Limits
//
// It is a stand-in: shapes and states are those of public documentation, wording
// and policies are simplified. Tokens are not signed. All state is lost with
// Close.
//
// # Sources
//
// OpenID Connect Discovery 1.0; RFC 6749, 7636, 8628 (OAuth 2.0, PKCE, device
// code); RFC 2606 (reserved names); Microsoft Learn on OpenID Connect, error codes,
// Tenants - List and authentication methods.
package practice

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/oauth"
	"norikae/accounts/practice/state"
)

// World is the stand-in while it runs. Safe for concurrent use. Its State is what the
// pages and the services act on.
type World struct {
	*state.State
	grants *oauth.Grants

	authority authority
	secure    net.Listener // TLS, every played host
	plain     net.Listener // http pages
	servers   []*http.Server
	transport *http.Transport

	running sync.WaitGroup // servers and requests

	mu       sync.Mutex
	ended    bool
	requests []Request   // oldest first
	unfollow func() bool // stops following the context
}

// Option changes the World that Start makes.
type Option func(*World)

// More adds n ordinary organisations, org-0001.example and so on.
func More(n int) Option {
	return func(w *World) { w.State = state.New(n) }
}

// Start makes a World and serves it on loopback until Close is called or ctx is
// done.
func Start(ctx context.Context, options ...Option) (*World, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("practice: %w", err)
	}
	w := &World{State: state.New(0), grants: oauth.NewGrants()}
	for _, o := range options {
		o(w)
	}
	var err error
	if w.authority, err = newAuthority(hosts.CertificateNames(), time.Now()); err != nil {
		return nil, err
	}
	w.transport = w.newTransport()
	if err := w.listen(); err != nil {
		return nil, err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.unfollow = context.AfterFunc(ctx, func() { _ = w.Close() })
	return w, nil
}

// Close ends the World: its servers, their connections and its clients' idle
// ones. It waits until nothing of it runs any more. Further calls do nothing.
func (w *World) Close() error {
	w.mu.Lock()
	w.ended = true
	w.mu.Unlock()
	w.unfollow()
	var errs []error
	for _, s := range w.servers {
		errs = append(errs, s.Close())
	}
	w.running.Wait()
	w.transport.CloseIdleConnections()
	return errors.Join(errs...)
}

// Restart forgets what was done: methods, sign-ins, tokens and faults are as after
// Start. Phones, accounts and language stay.
func (w *World) Restart() {
	w.State.Restart()
	w.grants.Forget()
}
