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
	secure, plain := w.newServer(w.serveSecure), w.newServer(w.servePlain)
	secure.TLSConfig = &tls.Config{Certificates: []tls.Certificate{w.authority.leaf}, MinVersion: tls.VersionTLS12}
	w.servers = []*http.Server{secure, plain}
	// The error of serving is ignored: after Close it is the expected one, and before
	// Close the next request shows that nobody answers.
	w.running.Go(func() { _ = secure.ServeTLS(w.secure, "", "") })
	w.running.Go(func() { _ = plain.Serve(w.plain) })
	return nil
}

// newServer returns a server with time limits that suit clients on this computer.
func (w *World) newServer(h http.HandlerFunc) *http.Server {
	held := http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if w.enter() {
			defer w.running.Done()
			h(rw, r)
		}
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

// enter counts a request that Close waits for; false: the World has ended.
func (w *World) enter() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.ended {
		w.running.Add(1)
	}
	return !w.ended
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
