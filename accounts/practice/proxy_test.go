package practice_test

import (
	"bufio"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"norikae/accounts/practice"
)

// proxied returns a client that goes through the World's proxy and trusts what
// CAPEM says, as another process would.
func proxied(t *testing.T, w *practice.World) *http.Client {
	t.Helper()
	address, err := w.Proxy()
	if err != nil {
		t.Fatal(err)
	}
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(w.CAPEM()) {
		t.Fatal("CAPEM holds no certificate")
	}
	c := &http.Client{Transport: &http.Transport{
		Proxy: http.ProxyURL(u), TLSClientConfig: &tls.Config{RootCAs: pool}, ForceAttemptHTTP2: true,
	}}
	t.Cleanup(c.CloseIdleConnections)
	return c
}

func TestTheRealAddressThroughTheProxy(t *testing.T) {
	w := start(t)
	c := proxied(t, w)
	_, page := get(t, c, info+"c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01")
	if !strings.Contains(page, "Tsubame Trading") {
		t.Errorf("got %s", page)
	}
	get(t, c, "https://login.microsoftonline.com/tsubame-trading.example/v2.0/.well-known/openid-configuration")
	var seen []string
	for _, r := range w.Requests() {
		seen = append(seen, r.Via+" "+r.Method+" "+r.Host+r.Path)
	}
	want := []string{
		"proxy CONNECT mysignins.microsoft.com:443",
		"https GET mysignins.microsoft.com/security-info?tenantId=c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01",
		"proxy CONNECT login.microsoftonline.com:443",
		"https GET login.microsoftonline.com/tsubame-trading.example/v2.0/.well-known/openid-configuration",
	}
	if strings.Join(seen, "\n") != strings.Join(want, "\n") {
		t.Errorf("seen:\n%s\nwant:\n%s", strings.Join(seen, "\n"), strings.Join(want, "\n"))
	}
}

func TestTheProxyRefusesTheRest(t *testing.T) {
	w := start(t)
	c := proxied(t, w)
	for _, u := range []string{"https://example.com/", "https://login.microsoftonline.com:444/"} {
		resp, err := c.Get(u)
		if err == nil {
			_ = resp.Body.Close()
			t.Errorf("%s was answered with %s", u, resp.Status)
		}
	}
	resp, _ := get(t, c, "http://example.com/plain?x=1")
	if resp.StatusCode != http.StatusBadGateway {
		t.Errorf("plain http: %s", resp.Status)
	}
	for _, r := range w.Requests() {
		if !r.Refused || r.Via != "proxy" {
			t.Errorf("not noted as refused: %+v", r)
		}
	}
	if n := len(w.Requests()); n != 3 {
		t.Errorf("%d requests noted, want 3", n)
	}
}

func TestCloseEndsOpenTunnels(t *testing.T) {
	w, err := practice.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	address, err := w.Proxy()
	if err != nil {
		t.Fatal(err)
	}
	conn, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
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
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if _, err := io.Copy(io.Discard, r); err != nil && !strings.Contains(err.Error(), "reset") {
		t.Errorf("the tunnel ended with %v", err)
	}
}

func TestSPKIIsTheDigestOfTheServersKey(t *testing.T) {
	w := start(t)
	resp, _ := get(t, w.HTTPClient(), "https://aka.ms/mfasetup")
	sum := sha256.Sum256(resp.TLS.PeerCertificates[0].RawSubjectPublicKeyInfo)
	if want := base64.StdEncoding.EncodeToString(sum[:]); w.SPKI() != want {
		t.Errorf("SPKI %s, want %s", w.SPKI(), want)
	}
	block, rest := pem.Decode(w.CAPEM())
	if block == nil || block.Type != "CERTIFICATE" || len(rest) != 0 {
		t.Errorf("CAPEM: %+v, rest %q", block, rest)
	}
	if strings.Contains(string(w.CAPEM()), "PRIVATE") {
		t.Error("CAPEM holds a key")
	}
}
