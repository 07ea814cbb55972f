package practicetest

import (
	"context"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"slices"
	"sync"
	"time"

	"norikae/accounts/practice"
)

// Proxy is an HTTP proxy in front of a World's TLS server, for HTTPS_PROXY or a
// browser's --proxy-server (RFC 9110 section 9.3.6, CONNECT). It takes CONNECT to the
// played hosts' port 443 and refuses everything else with status 502. Give the program
// that uses it AuthorityPEM or KeyDigest. Close ends it and its tunnels.
type Proxy struct {
	dial   func(ctx context.Context, network, address string) (net.Conn, error)
	server *http.Server
	at     net.Addr

	mu   sync.Mutex
	seen []Connect
	ends []net.Conn
}

// Connect is one request that reached a Proxy.
type Connect struct {
	Host    string // host:port as sent
	Refused bool   // not a played host, or not CONNECT
}

// NewProxy starts a proxy in front of w.
func NewProxy(w *practice.World) (*Proxy, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("practicetest: %w", err)
	}
	p := &Proxy{dial: w.HTTPClient().Transport.(*http.Transport).DialContext, at: l.Addr()}
	p.server = &http.Server{Handler: http.HandlerFunc(p.serve), ReadHeaderTimeout: 10 * time.Second, ErrorLog: log.New(io.Discard, "", 0)}
	go func() { _ = p.server.Serve(l) }() // ends with Close
	return p, nil
}

// URL returns the proxy's address, such as http://127.0.0.1:40125.
func (p *Proxy) URL() string { return "http://" + p.at.String() }

// Seen returns what was asked so far, in the order of arrival.
func (p *Proxy) Seen() []Connect {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.seen)
}

// Close ends the proxy and its tunnels.
func (p *Proxy) Close() error {
	err := p.server.Close()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.ends {
		_ = c.Close() // it may have ended by itself
	}
	return err
}

func (p *Proxy) serve(rw http.ResponseWriter, r *http.Request) {
	server, err := net.Conn(nil), errors.New("only CONNECT")
	if r.Method == http.MethodConnect {
		server, err = p.dial(r.Context(), "tcp", r.Host)
	}
	p.mu.Lock()
	// A browser may give a connection up before it is there: that is no refusal.
	p.seen = append(p.seen, Connect{Host: r.Host, Refused: err != nil && r.Context().Err() == nil})
	p.mu.Unlock()
	if err != nil {
		http.Error(rw, err.Error(), http.StatusBadGateway)
		return
	}
	client, buffered, err := http.NewResponseController(rw).Hijack()
	if err != nil { // only over HTTP/2, which this server does not offer
		_ = server.Close()
		http.Error(rw, "no tunnel over this connection", http.StatusBadGateway)
		return
	}
	p.mu.Lock()
	p.ends = append(p.ends, client, server)
	p.mu.Unlock()
	// A client that has gone already ends the tunnel at once.
	_, _ = io.WriteString(client, "HTTP/1.1 200 Connection established\r\n\r\n")
	tunnel(client, buffered, server)
}

// tunnel passes bytes both ways until one side has had enough. The client may have
// sent some already, which are in buffered.
func tunnel(client net.Conn, buffered io.Reader, server net.Conn) {
	// Either end of the conversation is the end of both: TLS, which is all that
	// passes here, has no use for a half-closed connection.
	pass := func(to io.Writer, from io.Reader) {
		_, _ = io.Copy(to, from)
		_ = client.Close()
		_ = server.Close()
	}
	var up sync.WaitGroup
	up.Go(func() { pass(server, buffered) })
	pass(client, server)
	up.Wait()
}

// AuthorityPEM returns the certificate of w's throw-away authority in PEM form, such as
// for a file named by SSL_CERT_FILE.
func AuthorityPEM(ctx context.Context, w *practice.World) ([]byte, error) {
	chain, err := chainOf(ctx, w)
	if err != nil {
		return nil, err
	}
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: chain[len(chain)-1].Raw}), nil
}

// KeyDigest returns the base64 SHA-256 digest of the server's public key, as Chromium's
// --ignore-certificate-errors-spki-list takes it.
func KeyDigest(ctx context.Context, w *practice.World) (string, error) {
	chain, err := chainOf(ctx, w)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(chain[0].RawSubjectPublicKeyInfo)
	return base64.StdEncoding.EncodeToString(sum[:]), nil
}

// chainOf asks the server for its certificates: its own and the authority's.
func chainOf(ctx context.Context, w *practice.World) ([]*x509.Certificate, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodHead, "https://login.microsoftonline.com/", nil)
	if err != nil {
		return nil, fmt.Errorf("practicetest: %w", err)
	}
	answer, err := w.HTTPClient().Do(r)
	if err != nil {
		return nil, fmt.Errorf("practicetest: %w", err)
	}
	_ = answer.Body.Close()
	return answer.TLS.PeerCertificates, nil
}
