package tenantlookup

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// The classes that are kept apart; ErrThrottled and ErrCancelled are part of
// ErrUnavailable.
var classes = []error{ErrInvalid, ErrMailProvider, ErrNotFound, ErrNotEntra, ErrUnavailable}

// expectError checks that err is of one class and no other, and why.
func expectError(t *testing.T, err, class error, reason Reason) *Error {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("got %v, want an *Error of %v", err, class)
	}
	if !errors.Is(err, class) || e.Reason != reason {
		t.Errorf("got %v, want %v (%s)", err, class, reason)
	}
	for _, other := range classes {
		if reason != ReasonConsumerTenant && errors.Is(err, other) && !errors.Is(class, other) {
			t.Errorf("%v matches %v too", err, other)
		}
	}
	return e
}

func TestAnswersThatAreNoTenant(t *testing.T) {
	cut := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, `{"issuer":"https://login.microsoftonline.com/`)
	}
	large := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, `{"issuer":"`)
		for range 64 {
			if _, err := fmt.Fprint(w, strings.Repeat("x", 64<<10)); err != nil {
				return
			}
		}
	}
	astray := func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "https://portal.train.example/login", http.StatusFound)
	}
	toPlain := func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://"+r.Host+r.URL.Path, http.StatusFound)
	}
	round := func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, r.URL.Path, http.StatusFound)
	}
	cases := []struct {
		name   string
		reply  http.HandlerFunc
		class  error
		reason Reason
	}{
		{"template issuer", discovery("https://login.microsoftonline.com/{tenantid}/v2.0", ""), ErrNotEntra, ReasonTemplate},
		{"malformed GUID", discovery("https://login.microsoftonline.com/c0ffee01-1a2b/v2.0", ""), ErrNotEntra, ReasonMalformedID},
		{"AD FS", discovery("https://sso.tsubame-trading.example/adfs", ""), ErrNotEntra, ReasonADFS},
		{"foreign issuer", discovery("https://login.tsubame-trading.example/"+idPublic+"/v2.0", ""), ErrNotEntra, ReasonForeignIssuer},
		{"Google", discovery("https://accounts.google.com", ""), ErrNotEntra, ReasonForeignIssuer},
		{"no issuer", page(200, "application/json", `{}`), ErrNotEntra, ReasonNoIssuer},
		{"personal accounts", discovery("https://login.microsoftonline.com/"+PersonalTenant+"/v2.0", ""), ErrNotEntra, ReasonConsumerTenant},
		{"consumer mail", discovery("https://login.microsoftonline.com/"+ConsumerMailTenant+"/v2.0", ""), ErrMailProvider, ReasonConsumerTenant},
		{"captive portal", page(200, "text/html; charset=utf-8", "<!DOCTYPE html><title>Wi-Fi</title>"), ErrNotEntra, ReasonCaptivePortal},
		{"captive portal that lies about its type", page(200, "application/json", " \n<html></html>"), ErrNotEntra, ReasonCaptivePortal},
		{"filter page", page(403, "text/html", "<h1>Blocked</h1>"), ErrNotEntra, ReasonCaptivePortal},
		{"redirect to another host", astray, ErrNotEntra, ReasonCaptivePortal},
		{"redirect to plain HTTP", toPlain, ErrNotEntra, ReasonCaptivePortal},
		{"redirect in a circle", round, ErrNotEntra, ReasonRedirect},
		{"cut off", cut, ErrNotEntra, ReasonNotJSON},
		{"too large", large, ErrNotEntra, ReasonTooLarge},
		{"plain text", page(200, "text/plain", "ok"), ErrNotEntra, ReasonNotJSON},
		{"nothing there", page(404, "text/plain", "not found"), ErrNotEntra, ReasonNotJSON},
		{"captive portal, status 511", page(511, "text/html", "<p>sign in"), ErrUnavailable, ReasonCaptivePortal},
		{"proxy wants a sign-in", page(407, "text/html", "<p>sign in"), ErrUnavailable, ReasonProxy},
		{"fault", page(500, "text/html", "<p>oops"), ErrUnavailable, ReasonServer},
		{"fault without a body", page(503, "", ""), ErrUnavailable, ReasonServer},
		{"passing fault by number", refuse(400, "server_error", 90033), ErrUnavailable, ReasonServer},
		{"refusal for another reason", refuse(400, "invalid_request", 900144), ErrUnavailable, ReasonServer},
		{"unknown tenant", refuse(400, "invalid_tenant", 90002), ErrNotFound, ReasonUnknown},
		{"malformed name", refuse(400, "invalid_request", 900023), ErrNotFound, ReasonUnknown},
		{"another national cloud", refuse(400, "invalid_request", 90038), ErrNotFound, ReasonUnknown},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := newStandIn(t)
			s.on(hostPublic+"/*", c.reply)
			tenant, err := s.resolver(Options{}).Resolve(context.Background(), "a@contoso.example")
			e := expectError(t, err, c.class, c.reason)
			if tenant != (Tenant{}) || e.Text != "a@contoso.example" || e.Query != "contoso.example" {
				t.Errorf("%+v, %+v", tenant, e)
			}
			if strings.Contains(err.Error(), "a@") {
				t.Errorf("the address is in %q", err)
			}
			if len(e.Answers) != len(Clouds()) || e.Answers[0].Cloud != Clouds()[0] || e.Answers[0].Reason != c.reason || e.Answers[1].Reason != ReasonUnknown {
				t.Errorf("answers %+v", e.Answers)
			}
			if s.hosts["portal.train.example"] != 0 {
				t.Error("the other host was asked")
			}
		})
	}
}

// A redirect within the host is followed.
func TestRedirectWithinTheHost(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/contoso.example", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/"+idPublic+"/v2.0/.well-known/openid-configuration", http.StatusFound)
	})
	s.on(hostPublic+"/"+idPublic, tenantOf(hostPublic, idPublic, "NA"))
	got, err := s.resolver(Options{}).Resolve(context.Background(), "contoso.example")
	if err != nil || got.ID != idPublic {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestNoRequestAtAll(t *testing.T) {
	s := newStandIn(t)
	r := s.resolver(Options{})
	for text, want := range map[string]struct {
		class  error
		reason Reason
	}{
		"hello":                                    {ErrInvalid, ReasonNothing},
		"common":                                   {ErrInvalid, ReasonNothing},
		"contoso.com/../consumers?x#y z.example":   {ErrInvalid, ReasonSeveral},
		"invites@microsoft.com":                    {ErrInvalid, ReasonServiceAddress},
		"outlook.com":                              {ErrMailProvider, ReasonMailDomain},
		"A.Sato@OUTLOOK.jp":                        {ErrMailProvider, ReasonMailDomain},
		"https://mail.yahoo.co.jp/":                {ErrMailProvider, ReasonMailDomain},
		"sato@docomo.ne.jp":                        {ErrMailProvider, ReasonMailDomain},
		PersonalTenant:                             {ErrMailProvider, ReasonConsumerTenant},
		"{84DF9E7F-E9F6-40AF-B435-AAAAAAAAAAAA}":   {ErrMailProvider, ReasonConsumerTenant},
		"https://x.example/?tid=" + PersonalTenant: {ErrMailProvider, ReasonConsumerTenant},
	} {
		_, err := r.Resolve(context.Background(), text)
		e := expectError(t, err, want.class, want.reason)
		if e.Text != text || e.Answers != nil {
			t.Errorf("%q: %+v", text, e)
		}
	}
	if n := s.total(); n != 0 {
		t.Errorf("%d requests", n)
	}
}

// "Not found" is said only when every cloud said it.
func TestNotFoundNeedsEveryCloud(t *testing.T) {
	for _, host := range []string{hostPublic, hostUS, hostChina, "login.sovcloud-identity.fr"} {
		t.Run(host, func(t *testing.T) {
			t.Parallel()
			s := newStandIn(t)
			s.on(host+"/*", silent)
			_, err := s.resolver(Options{Timeout: 2 * time.Second}).Resolve(context.Background(), "contoso.example")
			e := expectError(t, err, ErrUnavailable, ReasonTimeout)
			for _, a := range e.Answers {
				if want := ReasonUnknown; a.Host != host && (a.Reason != want || !errors.Is(a.Err, ErrNotFound)) {
					t.Errorf("%+v", a)
				}
			}
		})
	}
}

func TestNotFoundWaitsForAll(t *testing.T) {
	s := newStandIn(t)
	s.on(hostChina+"/*", slow(300*time.Millisecond, refuse(400, "invalid_tenant", 90002)))
	start := time.Now()
	_, err := s.resolver(Options{}).Resolve(context.Background(), "contoso.example")
	expectError(t, err, ErrNotFound, ReasonUnknown)
	if took := time.Since(start); took < 300*time.Millisecond {
		t.Errorf("after %v", took)
	}
}

// brokenNetwork fails at the dialer, as the machine's network would.
type brokenNetwork func(ctx context.Context, host string) (net.Conn, error)

func (b brokenNetwork) client(t *testing.T) *http.Client {
	tr := &http.Transport{
		DialContext: func(ctx context.Context, _, addr string) (net.Conn, error) {
			host, _, _ := net.SplitHostPort(addr)
			return b(ctx, host)
		},
		TLSClientConfig: &tls.Config{},
	}
	t.Cleanup(tr.CloseIdleConnections)
	return &http.Client{Transport: tr}
}

func TestUnavailable(t *testing.T) {
	certificate := httptest.NewUnstartedServer(http.NotFoundHandler()) // for example.com, by an unknown authority
	certificate.Config.ErrorLog = log.New(io.Discard, "", 0)
	certificate.StartTLS()
	defer certificate.Close()
	plain := httptest.NewServer(http.NotFoundHandler())
	defer plain.Close()
	dial := func(to string) brokenNetwork {
		return func(ctx context.Context, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, "tcp", strings.TrimPrefix(strings.TrimPrefix(to, "https://"), "http://"))
		}
	}
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()

	trusting := dial(certificate.URL).client(t)
	trusting.Transport.(*http.Transport).TLSClientConfig = certificate.Client().Transport.(*http.Transport).TLSClientConfig.Clone()

	distrusting := dial(certificate.URL).client(t)
	distrusting.Transport.(*http.Transport).TLSClientConfig.ServerName = "example.com"

	// The certificate is valid from 1970 to 2084.
	clock := func(year int) *http.Client {
		c := dial(certificate.URL).client(t)
		config := certificate.Client().Transport.(*http.Transport).TLSClientConfig.Clone()
		config.ServerName, config.Time = "example.com", func() time.Time { return time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC) }
		c.Transport.(*http.Transport).TLSClientConfig = config
		return c
	}

	cases := []struct {
		name   string
		client *http.Client
		reason Reason
	}{
		{"the clock is years behind", clock(1969), ReasonClock},
		{"the clock is years ahead", clock(2099), ReasonClock},
		{"no name service", brokenNetwork(func(context.Context, string) (net.Conn, error) {
			return nil, &net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", IsNotFound: true}}
		}).client(t), ReasonDNS},
		{"name service silent", brokenNetwork(func(context.Context, string) (net.Conn, error) {
			return nil, &net.OpError{Op: "dial", Err: &net.DNSError{Err: "i/o timeout", IsTimeout: true}}
		}).client(t), ReasonDNS},
		{"refused", dial(closed.URL).client(t), ReasonNetwork},
		{"unknown authority", distrusting, ReasonTLS},
		{"certificate of another name", trusting, ReasonCaptivePortal},
		{"plain HTTP where TLS was expected", dial(plain.URL).client(t), ReasonCaptivePortal},
		{"connection broken", brokenNetwork(func(context.Context, string) (net.Conn, error) {
			near, far := net.Pipe()
			far.Close()
			return near, nil
		}).client(t), ReasonNetwork},
		{"silence", brokenNetwork(func(ctx context.Context, _ string) (net.Conn, error) {
			<-ctx.Done()
			return nil, ctx.Err()
		}).client(t), ReasonTimeout},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			o := Options{HTTPClient: c.client}
			if c.reason == ReasonTimeout {
				o.Timeout = 200 * time.Millisecond
			}
			r := New(o)
			_, err := r.Resolve(context.Background(), "contoso.example")
			e := expectError(t, err, ErrUnavailable, c.reason)
			if errors.Is(err, ErrThrottled) || errors.Is(err, ErrCancelled) || e.Cause == nil {
				t.Errorf("%v, cause %v", err, e.Cause)
			}
		})
	}
}

func TestProxyFaults(t *testing.T) {
	refuses := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusProxyAuthRequired)
	}))
	defer refuses.Close()
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()
	for name, address := range map[string]string{"wants a sign-in": refuses.URL, "not there": closed.URL} {
		t.Run(name, func(t *testing.T) {
			proxy, _ := url.Parse(address)
			client := DefaultHTTPClient()
			client.Transport.(*http.Transport).Proxy = http.ProxyURL(proxy)
			_, err := New(Options{HTTPClient: client}).Resolve(context.Background(), "contoso.example")
			expectError(t, err, ErrUnavailable, ReasonProxy)
		})
	}
}

// A sovereign cloud that does not exist in this network's DNS holds nobody's
// organisation; one of the great clouds that does not is a fault.
func TestAbsentCloud(t *testing.T) {
	absent := func(hosts ...string) *http.Client {
		s := newStandIn(t)
		client := s.client()
		dial := client.Transport.(*http.Transport).DialContext
		client.Transport.(*http.Transport).DialContext = func(ctx context.Context, network, addr string) (net.Conn, error) {
			for _, host := range hosts {
				if addr == host+":443" {
					return nil, &net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}}
				}
			}
			return dial(ctx, network, addr)
		}
		return client
	}
	ask := func(client *http.Client, text string) error {
		_, err := New(Options{HTTPClient: client}).Resolve(context.Background(), text)
		return err
	}
	e := expectError(t, ask(absent("login.sovcloud-identity.sg", "nobody.ciamlogin.com"), "contoso.example"), ErrNotFound, ReasonUnknown)
	if last := e.Answers[len(e.Answers)-1]; last.Reason != ReasonDNS {
		t.Errorf("the absence is not told: %+v", last)
	}
	expectError(t, ask(absent("nobody.ciamlogin.com"), "nobody.ciamlogin.com"), ErrNotFound, ReasonUnknown)
	expectError(t, ask(absent(hostChina), "contoso.example"), ErrUnavailable, ReasonDNS)
	expectError(t, ask(absent("login.sovcloud-identity.fr"), "contoso.onsovcloud.fr"), ErrUnavailable, ReasonDNS)
}

// Of several answers the error has the one that explains most.
func TestDecisiveAnswer(t *testing.T) {
	adfs, portal := discovery("https://sso.contoso.example/adfs", ""), page(200, "text/html", "<html>")
	cases := []struct {
		name       string
		public, cn http.HandlerFunc
		class      error
		reason     Reason
	}{
		{"a refused document before silence", adfs, silent, ErrNotEntra, ReasonADFS},
		{"a page in between before silence", silent, portal, ErrNotEntra, ReasonCaptivePortal},
		{"silence before what nobody can read", page(200, "text/plain", "?"), silent, ErrUnavailable, ReasonTimeout},
		{"what nobody can read before no", refuse(400, "invalid_tenant", 90002), page(200, "text/plain", "?"), ErrNotEntra, ReasonNotJSON},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := newStandIn(t)
			s.on(hostPublic+"/*", c.public)
			s.on(hostChina+"/*", c.cn)
			_, err := s.resolver(Options{Timeout: 2 * time.Second}).Resolve(context.Background(), "contoso.example")
			expectError(t, err, c.class, c.reason)
		})
	}
}

// The three states of scenario 7, one after another with one resolver: no
// network, a sign-in page in between, then the network. Nothing sticks.
func TestTrainWiFi(t *testing.T) {
	s := newStandIn(t)
	client := s.client()
	offline := true
	dial := client.Transport.(*http.Transport).DialContext
	client.Transport.(*http.Transport).DialContext = func(ctx context.Context, network, addr string) (net.Conn, error) {
		if offline {
			return nil, &net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", IsNotFound: true}}
		}
		return dial(ctx, network, addr)
	}
	r := New(Options{HTTPClient: client})
	ask := func() error {
		_, err := r.Resolve(context.Background(), "contoso.example")
		return err
	}
	expectError(t, ask(), ErrUnavailable, ReasonDNS)
	offline = false
	s.on("*", page(200, "text/html", "<html>Welcome aboard</html>"))
	expectError(t, ask(), ErrNotEntra, ReasonCaptivePortal)
	s.on("*", tenantOf(hostPublic, idPublic, "NA"))
	if err := ask(); err != nil {
		t.Error(err)
	}
}
