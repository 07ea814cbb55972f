package signin

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/public"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// limit is how long a sign-in waits for the person when nothing else is set.
const limit = 5 * time.Minute

// Options make a Session.
type Options struct {
	Application Application
	HTTPClient  *http.Client  // nil: tenantlookup.DefaultHTTPClient
	Limit       time.Duration // how long a sign-in waits for the person; zero: 5 minutes
}

// Session is everything signed in with one application. Safe for concurrent use.
type Session struct {
	app   Application
	http  *http.Client
	limit time.Duration

	mu      sync.Mutex
	clients map[authority]public.Client
	in      map[accountCloud]Identity
}

// authority is one client of the library: for all tenants of a cloud.
type authority struct{ host, audience string }

// accountCloud is one account of the person in one cloud.
type accountCloud struct {
	account accounts.AccountKey
	host    string
}

// New returns a session in which nobody is signed in. Without an application it
// fails with [ErrNoApplication].
func New(o Options) (*Session, error) {
	if id, ok := tenantlookup.ParseID(o.Application.ID); !ok || id != o.Application.ID {
		return nil, newError(ErrNoApplication)
	}
	if o.Limit <= 0 {
		o.Limit = limit
	}
	if o.HTTPClient == nil {
		o.HTTPClient = tenantlookup.DefaultHTTPClient()
	}
	return &Session{
		app: o.Application, http: o.HTTPClient, limit: o.Limit,
		clients: map[authority]public.Client{}, in: map[accountCloud]Identity{},
	}, nil
}

// Application returns whose application the session uses.
func (s *Session) Application() Application { return s.app }

// audience is who can sign in through an authority. The authority for personal
// accounts alone is never used: it does not take a tenant.
func audience(k accounts.Kind) string {
	if k == accounts.Work {
		return "organizations"
	}
	return "common"
}

// client returns the library's client for an account in a cloud, made once.
func (s *Session) client(a accounts.Account, c tenantlookup.Cloud) (public.Client, error) {
	at := authority{host: c.LoginHost, audience: audience(a.Kind)}
	s.mu.Lock()
	defer s.mu.Unlock()
	if known, ok := s.clients[at]; ok {
		return known, nil
	}
	made, err := public.New(s.app.ID,
		public.WithAuthority("https://"+at.host+"/"+at.audience),
		public.WithHTTPClient(restrictionTo(c).Client(s.http)),
		public.WithClientCapabilities([]string{"CP1"}))
	if err != nil {
		return public.Client{}, newError(ErrUnavailable)
	}
	s.clients[at] = made
	return made, nil
}

// clientFor returns the library's client for a request, or an error where it is known
// before anything is sent that the request cannot succeed.
func (s *Session) clientFor(r Request) (public.Client, error) {
	azure := Application{ID: azureDevelopment, Borrowed: true}.May(r.Scope)
	switch {
	case !s.app.May(r.Scope):
		return public.Client{}, newError(ErrBorrowed)
	case r.Tenant == "" && (r.Account.Kind == accounts.EmailCode || r.Account.Kind == accounts.Personal && azure):
		return public.Client{}, newError(ErrTenantNeeded)
	}
	return s.client(r.Account, r.Cloud)
}

// Close signs everybody out.
func (s *Session) Close(ctx context.Context) error {
	var first error
	for _, id := range s.Identities() {
		if err := s.SignOut(ctx, id.Account); err != nil && first == nil {
			first = err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.clients)
	clear(s.in)
	s.http.CloseIdleConnections()
	return first
}

// maxBody bounds an answer of the sign-in service; a real one has some kilobytes.
const maxBody = 1 << 20

// restrictionTo is where the library may go: the sign-in hosts of one cloud, without
// cookies and redirects. The document that names the hosts of a cloud may be
// at another cloud's host, so requests that send nothing may go there.
func restrictionTo(cloud tenantlookup.Cloud) tenantlookup.Restriction {
	return tenantlookup.Restriction{
		Allow: func(r *http.Request) bool {
			of, known := tenantlookup.CloudOf(r.URL.Host)
			return known && (r.Method == http.MethodGet || of.LoginHost == cloud.LoginHost)
		},
		MaxBody: maxBody,
	}
}
