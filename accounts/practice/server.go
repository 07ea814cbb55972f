package practice

import (
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"time"

	"norikae/accounts/practice/hosts"
)

// maxBody is the longest request body taken; the real ones are a few kilobytes.
const maxBody = 64 << 10

// listen opens both servers.
func (w *World) listen() error {
	var err error
	if w.secure, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		return fmt.Errorf("practice: %w", err)
	}
	if w.plain, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		return errors.Join(fmt.Errorf("practice: %w", err), w.secure.Close())
	}
	w.transport = w.newTransport()
	secure := w.newServer(w.serveSecure)
	secure.TLSConfig = &tls.Config{Certificates: []tls.Certificate{w.authority.leaf}, MinVersion: tls.VersionTLS12}
	err = w.life.start(secure, func() { _ = secure.ServeTLS(w.secure, "", "") })
	plain := w.newServer(w.servePlain)
	return errors.Join(err, w.life.start(plain, func() { _ = plain.Serve(w.plain) }))
}

// newServer returns a server with time limits that suit clients on this
// computer. The error that Serve returns is ignored: after Close it is the expected
// one, and before Close the next request shows that nobody answers.
func (w *World) newServer(h http.HandlerFunc) *http.Server {
	held := http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		release, err := w.life.hold(io.NopCloser(nil))
		if err != nil {
			return
		}
		defer release()
		h(rw, r)
	})
	return &http.Server{
		Handler:           http.NewCrossOriginProtection().Handler(http.MaxBytesHandler(held, maxBody)),
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		// Broken handshakes are the other side's business and may hold addresses.
		ErrorLog: log.New(io.Discard, "", 0),
	}
}

// serveSecure answers a request to a played host over TLS.
func (w *World) serveSecure(rw http.ResponseWriter, r *http.Request) {
	host := hosts.Hostname(r.Host)
	if hosts.RoleOf(host) == hosts.NotPlayed {
		http.Error(rw, "not played here", http.StatusMisdirectedRequest)
		return
	}
	// A request may also carry the whole address (RFC 9112 section 3.2.2).
	target := strings.TrimPrefix(r.RequestURI, "https://"+r.Host)
	w.serve(rw, r, "https", host, target)
}
