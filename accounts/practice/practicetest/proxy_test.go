package practicetest_test

import (
	"bufio"
	"crypto/tls"
	"crypto/x509"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"norikae/accounts/practice"
	"norikae/accounts/practice/practicetest"
)

// behind starts a World with a proxy in front.
func behind(t *testing.T) (*practice.World, *practicetest.Proxy) {
	t.Helper()
	w, err := practice.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p, err := practicetest.NewProxy(w)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	return w, p
}

// proxied returns a client that goes through the proxy and trusts the authority alone,
// as another process would.
func proxied(t *testing.T, w *practice.World, p *practicetest.Proxy) *http.Client {
	t.Helper()
	u, err := url.Parse(p.URL())
	if err != nil {
		t.Fatal(err)
	}
	authority, err := practicetest.AuthorityPEM(t.Context(), w)
	pool := x509.NewCertPool()
	if err != nil || !pool.AppendCertsFromPEM(authority) || strings.Contains(string(authority), "PRIVATE") {
		t.Fatalf("%s, %v", authority, err)
	}
	c := &http.Client{Transport: &http.Transport{
		Proxy: http.ProxyURL(u), TLSClientConfig: &tls.Config{RootCAs: pool}, ForceAttemptHTTP2: true,
	}}
	t.Cleanup(c.CloseIdleConnections)
	return c
}

func TestTheRealAddressThroughTheProxy(t *testing.T) {
	w, p := behind(t)
	answer, err := proxied(t, w, p).Get("https://mysignins.microsoft.com/security-info?tenantId=c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	if page, err := io.ReadAll(answer.Body); err != nil || !strings.Contains(string(page), "Tsubame Trading") {
		t.Errorf("got %s, %v", page, err)
	}
	if got := p.Seen(); len(got) != 1 || got[0] != (practicetest.Connect{Host: "mysignins.microsoft.com:443"}) {
		t.Errorf("seen: %+v", got)
	}
}

func TestTheProxyRefusesTheRest(t *testing.T) {
	w, p := behind(t)
	c := proxied(t, w, p)
	for _, u := range []string{"https://example.com/", "https://login.microsoftonline.com:444/", "http://example.com/plain?x=1"} {
		answer, err := c.Get(u)
		if err != nil {
			continue
		}
		_ = answer.Body.Close()
		if answer.StatusCode != http.StatusBadGateway {
			t.Errorf("%s was answered with %s", u, answer.Status)
		}
	}
	for _, s := range p.Seen() {
		if !s.Refused {
			t.Errorf("not noted as refused: %+v", s)
		}
	}
	if n := len(p.Seen()); n != 3 {
		t.Errorf("%d requests noted, want 3", n)
	}
}

func TestCloseEndsOpenTunnels(t *testing.T) {
	_, p := behind(t)
	conn, err := net.Dial("tcp", strings.TrimPrefix(p.URL(), "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	if _, err := io.WriteString(conn, "CONNECT aka.ms:443 HTTP/1.1\r\nHost: aka.ms:443\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	r := bufio.NewReader(conn)
	if line, err := r.ReadString('\n'); err != nil || !strings.Contains(line, " 200 ") {
		t.Fatalf("%q, %v", line, err)
	}
	if err := p.Close(); err != nil {
		t.Error(err)
	}
	if _, err := io.Copy(io.Discard, r); err != nil && !strings.Contains(err.Error(), "reset") {
		t.Errorf("the tunnel ended with %v", err)
	}
}
