package practice

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"time"
)

// Proxy starts an HTTP proxy in front of the TLS server and returns its address,
// such as http://127.0.0.1:40125, for HTTPS_PROXY or a browser's --proxy-server.
// It takes CONNECT to the played hosts' port 443 and refuses everything else
// with status 502; both show up in Requests. Give the program that uses it
// CAPEM or SPKI. The proxy ends with the World; each call starts another one.
func (w *World) Proxy() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", fmt.Errorf("practice: proxy: %w", err)
	}
	s := w.newServer(w.serveProxy)
	if err := w.life.start(s, func() { _ = s.Serve(l) }); err != nil {
		return "", errors.Join(err, l.Close())
	}
	return "http://" + l.Addr().String(), nil
}

// serveProxy answers one request to the proxy.
func (w *World) serveProxy(rw http.ResponseWriter, r *http.Request) {
	ok := r.Method == http.MethodConnect && played(r.Host)
	seen := Request{Time: time.Now(), Via: "proxy", Method: r.Method, Host: r.Host, Refused: !ok}
	if r.Method != http.MethodConnect {
		seen.Path = r.URL.RequestURI()
	}
	w.journal.add(seen)
	if !ok {
		http.Error(rw, "practice plays no such host", http.StatusBadGateway)
		return
	}
	server, err := net.Dial("tcp", w.secure.Addr().String())
	if err != nil {
		http.Error(rw, "practice has ended", http.StatusBadGateway)
		return
	}
	client, buffered, err := http.NewResponseController(rw).Hijack()
	if err != nil { // only over HTTP/2, which this server does not offer
		_ = server.Close()
		http.Error(rw, "no tunnel over this connection", http.StatusBadGateway)
		return
	}
	// A client that has gone already ends the tunnel at once.
	_, _ = io.WriteString(client, "HTTP/1.1 200 Connection established\r\n\r\n")
	tunnel(client, buffered, server)
}

// tunnel passes bytes both ways until one side has had enough; when the World
// ends, the server has. The client may have sent some already, which are in
// buffered.
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
