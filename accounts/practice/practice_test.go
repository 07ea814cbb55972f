package practice_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/practice"
	"norikae/accounts/practice/state"
)

// start runs a World for one test.
func start(t testing.TB, options ...practice.Option) *practice.World {
	t.Helper()
	w, err := practice.Start(t.Context(), options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	return w
}

// get reads an address with a client and returns status, headers and body.
func get(t testing.TB, c *http.Client, url string) (*http.Response, string) {
	t.Helper()
	resp, err := c.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	return resp, body(t, resp)
}

func body(t testing.TB, resp *http.Response) string {
	t.Helper()
	defer func() { _ = resp.Body.Close() }()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// showing returns the one organisation that shows off c.
func showing(t testing.TB, c state.Case) state.Organisation {
	t.Helper()
	for _, o := range state.Organisations() {
		if o.Shows == c {
			return o
		}
	}
	t.Fatalf("no organisation shows %q", c)
	return state.Organisation{}
}

func TestAnyOtherHostIsRefused(t *testing.T) {
	w := start(t)
	for _, url := range []string{
		"https://example.com/", "http://login.microsoftonline.com/", "https://login.microsoftonline.com:8443/",
		"https://login.microsoftonline.com.evil.example/", "https://a.b.ciamlogin.com/", "https://ciamlogin.com/",
		"https://127.0.0.1/", "https://graph.microsoft.com.example/",
	} {
		resp, err := w.HTTPClient().Get(url)
		if err == nil {
			_ = resp.Body.Close()
			t.Errorf("%s was answered with %s", url, resp.Status)
		} else if !errors.Is(err, practice.ErrOutside) {
			t.Errorf("%s: %v, want ErrOutside", url, err)
		}
	}
	if n := len(w.Requests()); n != 0 {
		t.Errorf("%d requests arrived", n)
	}
}

func TestTheCertificateIsVerified(t *testing.T) {
	one, other := start(t), start(t)
	c := one.HTTPClient()
	if _, b := get(t, c, "https://mysignins.microsoft.com/security-info"); !strings.Contains(b, "PRACTICE") {
		t.Errorf("no practice page: %s", b)
	}
	// The right way in, but another World's authority.
	transport := c.Transport.(*http.Transport).Clone()
	transport.TLSClientConfig = other.HTTPClient().Transport.(*http.Transport).TLSClientConfig.Clone()
	defer transport.CloseIdleConnections()
	if resp, err := (&http.Client{Transport: transport}).Get("https://mysignins.microsoft.com/"); err == nil {
		_ = resp.Body.Close()
		t.Error("a certificate of a foreign authority was accepted")
	}
}

func TestEveryPlayedHostIsReachedOverHTTP2(t *testing.T) {
	w := start(t)
	for _, host := range []string{
		"login.microsoftonline.com", "login.windows.net", "login.microsoftonline.us", "login.partner.microsoftonline.cn",
		"login.sovcloud-identity.fr", "sakura-loyalty.ciamlogin.com", "someone.b2clogin.com",
		"management.azure.com", "graph.microsoft.com", "mysignins.azure.us", "aka.ms", "LOGIN.microsoftonline.com",
	} {
		resp, _ := get(t, w.HTTPClient(), "https://"+host+"/")
		if resp.ProtoMajor != 2 {
			t.Errorf("%s over %s", host, resp.Proto)
		}
	}
}

func TestCloseEndsEverything(t *testing.T) {
	w, err := practice.Start(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	c := w.HTTPClient()
	get(t, c, "https://aka.ms/mfasetup")
	for range 2 {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	}
	if resp, err := c.Get("https://aka.ms/mfasetup"); err == nil {
		_ = resp.Body.Close()
		t.Error("still answering after Close")
	}
}

func TestTheContextEndsTheWorld(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	w, err := practice.Start(ctx)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	deadline := time.Now().Add(10 * time.Second)
	for {
		resp, err := w.HTTPClient().Get("https://aka.ms/mfasetup")
		if err != nil {
			break
		}
		_ = resp.Body.Close()
		if time.Now().After(deadline) {
			t.Fatal("still answering long after its context ended")
		}
		time.Sleep(5 * time.Millisecond)
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if _, err := practice.Start(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("started under an ended context: %v", err)
	}
}

func TestCloseDoesNotWaitForSlowAnswers(t *testing.T) {
	w, err := practice.Start(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	failed := make(chan error, 1)
	go func() {
		resp, err := w.HTTPClient().Get("https://login.microsoftonline.com/" + showing(t, state.Slow).Domain + "/v2.0/.well-known/openid-configuration")
		if err == nil {
			_ = resp.Body.Close()
		}
		failed <- err
	}()
	for len(w.Requests()) == 0 {
		time.Sleep(time.Millisecond)
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if <-failed == nil {
		t.Error("an answer came although the world had ended")
	}
}

func TestNothingRunsAfterClose(t *testing.T) {
	before := runtime.NumGoroutine()
	w, err := practice.Start(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	get(t, w.HTTPClient(), "https://aka.ms/mfasetup")
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	// The last connections notice a moment later.
	deadline := time.Now().Add(10 * time.Second)
	for runtime.NumGoroutine() > before && time.Now().Before(deadline) {
		time.Sleep(5 * time.Millisecond)
	}
	if after := runtime.NumGoroutine(); after > before {
		t.Errorf("%d goroutines before, %d after", before, after)
	}
}

func TestManyAtOnce(t *testing.T) {
	w := start(t, practice.More(50))
	var group sync.WaitGroup
	for i := range 50 {
		group.Go(func() {
			resp, err := w.HTTPClient().Get(fmt.Sprintf("https://login.microsoftonline.com/org-%04d.example/v2.0/.well-known/openid-configuration", i+1))
			if err != nil {
				t.Error(err)
				return
			}
			_ = resp.Body.Close()
			if resp.StatusCode != http.StatusOK {
				t.Error(resp.Status)
			}
			w.SetPhones(fmt.Sprintf("old %d", i), fmt.Sprintf("new %d", i))
			w.Methods(account(accounts.Work), showing(t, state.SameNames).TenantID)
			w.Requests()
		})
	}
	group.Wait()
	if n := len(w.Requests()); n != 50 {
		t.Errorf("%d requests noted", n)
	}
}

func TestAHostThatIsNotPlayed(t *testing.T) {
	w := start(t)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "https://aka.ms/", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Host = "evil.example"
	resp, err := w.HTTPClient().Do(req)
	if err != nil {
		t.Fatal(err)
	}
	body(t, resp)
	if resp.StatusCode != http.StatusMisdirectedRequest {
		t.Errorf("answered %s", resp.Status)
	}
}
