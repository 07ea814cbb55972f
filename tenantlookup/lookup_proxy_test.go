package tenantlookup

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync/atomic"
	"testing"
	"time"
)

// The proxy of the environment is followed.
func TestProxyOfTheEnvironment(t *testing.T) {
	req := httptest.NewRequest(http.MethodGet, "https://"+hostPublic+"/", nil)
	own := DefaultHTTPClient().Transport.(*http.Transport)
	got, err := own.Proxy(req)
	want, wantErr := http.ProxyFromEnvironment(req)
	if err != nil || wantErr != nil || (got == nil) != (want == nil) || got != nil && got.String() != want.String() {
		t.Errorf("%v, %v; want %v, %v", got, err, want, wantErr)
	}
}

func TestRememberedProxy(t *testing.T) {
	asked := 0
	broken := errors.New("broken")
	find := remembered(func(req *http.Request) (*url.URL, error) {
		asked++
		if req.URL.Host == "broken.example" {
			return nil, broken
		}
		return &url.URL{Host: "proxy-for-" + req.URL.Host}, nil
	}, 50*time.Millisecond)
	ask := func(host string) string {
		got, err := find(httptest.NewRequest(http.MethodGet, "https://"+host+"/x", nil))
		if err != nil {
			return err.Error()
		}
		return got.Host
	}
	for _, host := range []string{"a.example", "a.example", "b.example", "a.example"} {
		if got := ask(host); got != "proxy-for-"+host {
			t.Error(got)
		}
	}
	if asked != 2 {
		t.Errorf("asked %d times for two hosts", asked)
	}
	ask("broken.example")
	ask("broken.example")
	if asked != 4 {
		t.Errorf("a failure was kept")
	}
	time.Sleep(60 * time.Millisecond)
	if ask("a.example"); asked != 5 {
		t.Errorf("an old answer was kept")
	}
}

// A slow proxy script holds up neither other hosts nor a request that ends.
func TestASlowProxyScriptHoldsUpNobodyElse(t *testing.T) {
	release, asked := make(chan struct{}), make(chan string, 8)
	find := remembered(func(req *http.Request) (*url.URL, error) {
		asked <- req.URL.Host
		if req.URL.Host == "slow.example" {
			<-release
		}
		return &url.URL{Host: "proxy"}, nil
	}, time.Minute)
	slow := make(chan error, 2)
	for range 2 {
		go func() {
			_, err := find(httptest.NewRequest(http.MethodGet, "https://slow.example/", nil))
			slow <- err
		}()
	}
	<-asked
	if _, err := find(httptest.NewRequest(http.MethodGet, "https://quick.example/", nil)); err != nil {
		t.Error(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	if _, err := find(httptest.NewRequest(http.MethodGet, "https://slow.example/", nil).WithContext(ctx)); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("waits on: %v", err)
	}
	close(release)
	for range 2 {
		if err := <-slow; err != nil {
			t.Error(err)
		}
	}
	if n := len(asked); n != 1 { // quick.example; slow.example was asked for once
		t.Errorf("%d more questions", n)
	}
}

// A lookup goes through the proxy that the client names.
func TestThroughProxy(t *testing.T) {
	s := newStandIn(t)
	s.on("*", tenantOf(hostPublic, idPublic, "NA"))
	var tunnels atomic.Int32
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodConnect || r.Host != hostPublic+":443" {
			http.Error(w, r.Host, http.StatusBadRequest)
			return
		}
		tunnels.Add(1)
		far, err := net.Dial("tcp", s.Listener.Addr().String())
		if err != nil {
			t.Error(err)
			return
		}
		defer far.Close()
		w.WriteHeader(http.StatusOK)
		near, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		defer near.Close()
		go func() { _, _ = io.Copy(far, near) }()
		_, _ = io.Copy(near, far)
	}))
	defer proxy.Close()

	client := DefaultHTTPClient()
	transport := client.Transport.(*http.Transport)
	address, _ := url.Parse(proxy.URL)
	transport.Proxy = http.ProxyURL(address)
	transport.TLSClientConfig = s.client().Transport.(*http.Transport).TLSClientConfig
	defer transport.CloseIdleConnections()
	got, err := New(Options{HTTPClient: client}).Resolve(context.Background(), "contoso.example")
	// On a busy machine the question may have been put a second time, through a tunnel of its own.
	if err != nil || got.ID != idPublic || tunnels.Load() == 0 {
		t.Errorf("%+v, %v, %d tunnels", got, err, tunnels.Load())
	}
}
