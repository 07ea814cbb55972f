//go:build linux

package e2e

import (
	"encoding/json"
	"net/http"
	"testing"

	"norikae/accounts/practice"
)

// requests asks the practice server of a running app what has reached it.
func requests(t testing.TB, host string) []practice.Request {
	t.Helper()
	ask, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+host+"/practice/requests", nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(ask)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var list []practice.Request
	if err := json.NewDecoder(answer.Body).Decode(&list); err != nil {
		t.Fatal(err)
	}
	return list
}

// arrived waits until a request for exactly this path came in for a host.
func arrived(t testing.TB, list func() []practice.Request, via, host, path string) {
	t.Helper()
	until(t, patience, via+" request for "+host+path, func() bool {
		for _, r := range list() {
			if r.Via == via && r.Method == http.MethodGet && r.Host == host && r.Path == path {
				return true
			}
		}
		return false
	})
}
