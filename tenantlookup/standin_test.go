package tenantlookup

import (
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// The made-up tenants of the tests.
const (
	idPublic = "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"
	idAsia   = "c0ffee02-1a2b-4c3d-8e4f-5a6b7c8d9e02"
	idUS     = "c0ffee03-1a2b-4c3d-8e4f-5a6b7c8d9e03"
	idChina  = "c0ffee04-1a2b-4c3d-8e4f-5a6b7c8d9e04"
	idCIAM   = "c0ffee05-1a2b-4c3d-8e4f-5a6b7c8d9e05"
	idB2C    = "c0ffee06-1a2b-4c3d-8e4f-5a6b7c8d9e06"
)

const (
	hostPublic = "login.microsoftonline.com"
	hostUS     = "login.microsoftonline.us"
	hostChina  = "login.partner.microsoftonline.cn"
)

// A standIn answers for every sign-in host over real TLS on loopback.
type standIn struct {
	*httptest.Server

	mu      sync.Mutex
	replies map[string]http.HandlerFunc // "host/tenant", or "host/*", or "*"
	asked   map[string]int              // requests by "host/tenant"
	hosts   map[string]int              // requests by host
}

func newStandIn(t testing.TB) *standIn {
	t.Helper()
	s := &standIn{replies: map[string]http.HandlerFunc{}, asked: map[string]int{}, hosts: map[string]int{}}
	s.Server = httptest.NewUnstartedServer(s)
	s.EnableHTTP2 = true
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	t.Cleanup(s.Close)
	s.on("*", refuse(http.StatusBadRequest, "invalid_tenant", 90002))
	return s
}

func (s *standIn) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, rest, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if rest != "v2.0/.well-known/openid-configuration" {
		http.NotFound(w, r)
		return
	}
	s.mu.Lock()
	s.asked[r.Host+"/"+name]++
	s.hosts[r.Host]++
	reply := s.replies[r.Host+"/"+name]
	if reply == nil {
		reply = s.replies[r.Host+"/*"]
	}
	if reply == nil {
		reply = s.replies["*"]
	}
	s.mu.Unlock()
	reply(w, r)
}

// on sets the reply of a target: "host/tenant", "host/*" or "*".
func (s *standIn) on(target string, reply http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.replies[target] = reply
}

func (s *standIn) count(target string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked[target]
}

func (s *standIn) total() (n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range s.asked {
		n += c
	}
	return n
}

// client leads every host to the stand-in, whose certificate it takes for
// theirs.
func (s *standIn) client() *http.Client {
	roots := s.Client().Transport.(*http.Transport).TLSClientConfig.RootCAs
	return &http.Client{Transport: &http.Transport{
		DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, network, s.Listener.Addr().String())
		},
		TLSClientConfig:     &tls.Config{RootCAs: roots, ServerName: "example.com"},
		ForceAttemptHTTP2:   true,
		MaxIdleConnsPerHost: 16,
	}}
}

func (s *standIn) resolver(o Options) *Resolver {
	if o.HTTPClient == nil {
		o.HTTPClient = s.client()
	}
	return New(o)
}

// document is a discovery document with an issuer and more fields, which are
// written as given.
func discovery(issuer, more string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.Header().Set("Cache-Control", "max-age=86400, private")
		http.SetCookie(w, &http.Cookie{Name: "fpc", Value: "crumb", Path: "/"})
		fmt.Fprintf(w, `{"issuer":%q,"token_endpoint":"https://ignored.example/token"%s}`, issuer, more)
	}
}

// tenantOf is the document of a tenant on a sign-in host.
func tenantOf(host, id, region string) http.HandlerFunc {
	return discovery("https://"+host+"/"+id+"/v2.0", fmt.Sprintf(`,"tenant_region_scope":%q,"tenant_region_sub_scope":null`, region))
}

// refuse is an error answer in the form of the sign-in service.
func refuse(status int, name string, code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.WriteHeader(status)
		fmt.Fprintf(w, `{"error":%q,"error_description":"AADSTS%d: invented text.\r\nTrace ID: 7e57ab1e-0000-4000-8000-000000000001","error_codes":[%d]}`, name, code, code)
	}
}

func page(status int, contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}
}

// silent never answers while the request lasts.
func silent(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

func slow(d time.Duration, reply http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-time.After(d):
			reply(w, r)
		case <-r.Context().Done():
		}
	}
}

// throttledOnce asks to wait the first time and replies the second. header is
// the Retry-After as sent, or "in two seconds" for the date then.
func throttledOnce(header string, reply http.HandlerFunc) http.HandlerFunc {
	var mu sync.Mutex
	again := false
	return func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		first := !again
		again = true
		mu.Unlock()
		if first {
			if header == "in two seconds" {
				header = time.Now().Add(2 * time.Second).UTC().Format(http.TimeFormat)
			}
			w.Header().Set("Retry-After", header)
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		reply(w, r)
	}
}
