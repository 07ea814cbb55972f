package directory_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/practice"
	"norikae/accounts/practice/state"
)

// BenchmarkThousandTenants lists 1,000 tenants on 20 pages and reports how many
// times as long as the bare HTTP of the same pages it takes (limit: 1.2).
func BenchmarkThousandTenants(b *testing.B) {
	w := world(b, practice.More(1000))
	a := account(accounts.Work)
	tokens := signedIn(b, w, a, "").For(a)
	slow := delayedClient(w.HTTPClient(), 20*time.Millisecond)
	c := directory.New(directory.Options{HTTPClient: slow})
	if _, err := c.Tenants(b.Context(), tokens, public(), "", nil); err != nil {
		b.Fatal(err)
	}
	var ours, bare time.Duration
	for b.Loop() {
		begin := time.Now()
		list, err := c.Tenants(b.Context(), tokens, public(), "", nil)
		if err != nil || len(list) < 1000 {
			b.Fatal(len(list), err)
		}
		ours += time.Since(begin)
		begin = time.Now()
		barePages(b, slow, tokens)
		bare += time.Since(begin)
	}
	b.ReportMetric(float64(ours)/float64(bare), "x-bare")
	b.ReportMetric(1.2, "x-bare-limit")
}

// barePages asks for the same pages and reads nothing of them but the next link.
func barePages(b *testing.B, c *http.Client, tokens directory.Tokens) {
	b.Helper()
	token, err := tokens.Token(b.Context(), public(), "", directory.AzureScope(public()), "")
	if err != nil {
		b.Fatal(err)
	}
	next := "https://management.azure.com/tenants?api-version=2022-12-01"
	for next != "" {
		r, _ := http.NewRequestWithContext(b.Context(), http.MethodGet, next, nil)
		r.Header.Set("Authorization", "Bearer "+token)
		answer, err := c.Do(r)
		if err != nil {
			b.Fatal(err)
		}
		body, _ := io.ReadAll(answer.Body)
		_ = answer.Body.Close()
		_, rest, _ := strings.Cut(string(body), `"nextLink":"`)
		next, _, _ = strings.Cut(rest, `"`)
		next = strings.ReplaceAll(next, `\u0026`, "&")
	}
}

// BenchmarkCheckTwoHundred reads the methods of 200 tenants that take 80 ms each,
// 8 at a time, and reports how many times the ideal of 2 s it takes (limit: 1.3).
func BenchmarkCheckTwoHundred(b *testing.B) {
	c := answering(func(r *http.Request) (*http.Response, error) {
		select {
		case <-time.After(80 * time.Millisecond):
			return reply(r, 200, "application/json", `{"value":[{"@odata.type":"#microsoft.graph.microsoftAuthenticatorAuthenticationMethod","displayName":"iPhone 12"}]}`), nil
		case <-r.Context().Done():
			return nil, r.Context().Err()
		}
	})
	list := make([]directory.Job, 200)
	for i := range list {
		list[i] = directory.Job{Tokens: fixed("x"), Membership: membership(accounts.Account{}, state.Organisation{
			TenantID: fmt.Sprintf("0badcafe-0000-4000-8000-%012d", i),
		})}
	}
	ideal := 200 / 8 * 80 * time.Millisecond
	var spent time.Duration
	n := 0
	for b.Loop() {
		begin := time.Now()
		for _, r := range c.CheckAll(context.Background(), list, nil) {
			if r.Err != nil {
				b.Fatal(r.Err)
			}
		}
		spent += time.Since(begin)
		n++
	}
	b.ReportMetric(float64(spent)/float64(ideal)/float64(n), "x-ideal")
	b.ReportMetric(1.3, "x-ideal-limit")
}

// delayedClient returns a client whose every answer takes at least d longer, as a distant
// server's does.
func delayedClient(c *http.Client, d time.Duration) *http.Client {
	slow := *c
	slow.Transport = delayed{c.Transport, d}
	return &slow
}

type delayed struct {
	http.RoundTripper
	d time.Duration
}

// RoundTrip implements http.RoundTripper.
func (t delayed) RoundTrip(r *http.Request) (*http.Response, error) {
	select {
	case <-time.After(t.d):
		return t.RoundTripper.RoundTrip(r)
	case <-r.Context().Done():
		return nil, r.Context().Err()
	}
}
