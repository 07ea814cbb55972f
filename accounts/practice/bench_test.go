package practice_test

import (
	"io"
	"testing"

	"norikae/accounts/practice"
)

// BenchmarkStart is what practice mode adds to the start of the app.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		w, err := practice.Start(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDiscovery is one discovery over TLS on an open connection: the floor
// under everything measured against a World.
func BenchmarkDiscovery(b *testing.B) {
	w := start(b)
	c := w.HTTPClient()
	for b.Loop() {
		resp, err := c.Get("https://login.microsoftonline.com/tsubame-trading.example/v2.0/.well-known/openid-configuration")
		if err != nil {
			b.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, resp.Body); err != nil {
			b.Fatal(err)
		}
		_ = resp.Body.Close()
	}
}
