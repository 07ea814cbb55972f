//go:build practicedoor

package practice_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"norikae/accounts/practice"
)

func TestRequestsForAnotherProcess(t *testing.T) {
	w := start(t)
	read := func() []practice.Request {
		t.Helper()
		resp, b := get(t, http.DefaultClient, "http://"+w.Host()+"/practice/requests")
		if ct := resp.Header.Get("Content-Type"); !strings.HasPrefix(ct, "application/json") {
			t.Errorf("Content-Type %q", ct)
		}
		var list []practice.Request
		if err := json.Unmarshal([]byte(b), &list); err != nil || list == nil {
			t.Fatalf("%v in %s", err, b)
		}
		return list
	}
	if got := read(); len(got) != 0 {
		t.Errorf("before anything was asked: %+v", got)
	}
	visit(t, w, info+"tsubame-trading.example")
	got := read()
	if len(got) != 1 || got[0].Path != "/security-info?tenantId=tsubame-trading.example" || !got[0].Time.Equal(w.Requests()[0].Time) {
		t.Errorf("got %+v", got)
	}
}

func TestTheDoorTellsNoCookiesAndNoPage(t *testing.T) {
	w := start(t)
	visit(t, w, info+"tsubame-trading.example")
	if given := w.Requests()[0].Given; given == "" {
		t.Fatal("no cookie to be told")
	} else if _, b := get(t, http.DefaultClient, "http://"+w.Host()+"/practice/requests"); strings.Contains(b, given) {
		t.Error("a cookie is told")
	}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+w.Host()+"/practice/requests", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Sec-Fetch-Site", "cross-site")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	body(t, resp)
	if resp.StatusCode != http.StatusForbidden {
		t.Error(resp.Status)
	}
}
