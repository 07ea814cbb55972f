package signin_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"norikae/accounts"
	"norikae/accounts/practice/state"
	"norikae/accounts/signin"
)

// secrets gathers every secret that passes: tokens and codes of the played world
// begin with "practice-", proof keys are read from the requests.
type secrets struct {
	mu    sync.Mutex
	words map[string]bool
	next  http.RoundTripper
}

func (s *secrets) note(words ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, w := range words {
		if w != "" {
			s.words[w] = true
		}
	}
}

func (s *secrets) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.GetBody != nil {
		if body, err := r.GetBody(); err == nil {
			var b bytes.Buffer
			_, _ = b.ReadFrom(body)
			if form, err := url.ParseQuery(b.String()); err == nil {
				s.note(form.Get("code"), form.Get("code_verifier"), form.Get("refresh_token"), form.Get("device_code"))
			}
		}
	}
	return s.next.RoundTrip(r)
}

// TestNoSecretLeaves drives successes and failures and looks for every secret in
// error texts, in every format, and on disk.
func TestNoSecretLeaves(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR"} {
		t.Setenv(name, home)
	}
	w := world(t)
	seen := &secrets{words: map[string]bool{}, next: w.HTTPClient().Transport}
	s := session(t, w, signin.Options{HTTPClient: &http.Client{Transport: seen}})
	a := account(accounts.Work)
	seen.note(a.Address, "practice-")
	var told strings.Builder
	tell := func(err error) {
		if err != nil {
			fmt.Fprintf(&told, "%v %+v %#v %s %q\n", err, err, err, err, err)
		}
	}
	_, err := s.Interactive(t.Context(), signin.Request{Account: a, Cloud: public(), Scope: armScope, Open: opens(t, w, a)})
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range state.Organisations() {
		if o.TenantID == "" {
			continue
		}
		token, err := s.For(a).Token(t.Context(), public(), o.TenantID, methodScope, "")
		seen.note(token)
		tell(err)
		_, err = s.Interactive(t.Context(), signin.Request{Account: a, Cloud: public(), Tenant: o.TenantID, Scope: methodScope, Open: func(address string) error {
			u, err := url.Parse(address)
			if err != nil {
				return err
			}
			seen.note(u.Query().Get("code_challenge"), u.Query().Get("state"))
			return opens(t, w, a)(address)
		}})
		tell(err)
	}
	if told.Len() == 0 || len(seen.words) < 12 {
		t.Fatalf("nothing was tried: %d secrets", len(seen.words))
	}
	for word := range seen.words {
		if strings.Contains(told.String(), word) {
			t.Errorf("%q is in an error text", word)
		}
	}
	err = filepath.WalkDir(home, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		for word := range seen.words {
			if bytes.Contains(b, []byte(word)) {
				t.Errorf("%q is in %s", word, path)
			}
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
