package practice

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"norikae/accounts/practice/hosts"
)

// ErrOutside says that a host was asked for which practice mode does not play.
// It is never reached: practice mode leaves the machine for nothing.
var ErrOutside = errors.New("practice: a host outside the played world")

// HTTPClient returns a client for which the played hosts are the whole internet:
// each is reached on loopback with its certificate verified, any other fails
// with [ErrOutside]. It keeps no cookies and ignores proxy settings. All clients
// of a World share their connections, which end with Close.
func (w *World) HTTPClient() *http.Client {
	return &http.Client{Transport: w.transport, Timeout: time.Minute}
}

// newTransport returns the transport behind HTTPClient.
func (w *World) newTransport() *http.Transport {
	return &http.Transport{
		DialContext:         w.dial,
		TLSClientConfig:     &tls.Config{RootCAs: w.authority.pool, MinVersion: tls.VersionTLS12},
		TLSHandshakeTimeout: 10 * time.Second,
		ForceAttemptHTTP2:   true,
		MaxIdleConnsPerHost: 64,
		IdleConnTimeout:     time.Minute,
	}
}

// dial connects to the TLS stand-in in place of a played host's https.
func (w *World) dial(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil || port != "443" || hosts.RoleOf(strings.ToLower(host)) == hosts.NotPlayed {
		return nil, fmt.Errorf("%w: %s", ErrOutside, address)
	}
	var d net.Dialer
	return d.DialContext(ctx, network, w.secure.Addr().String())
}
