package practicetest_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"norikae/accounts/practice"
	"norikae/accounts/practice/practicetest"
	"norikae/accounts/practice/state"
)

func world(t *testing.T) (*practice.World, *practicetest.Visitor) {
	t.Helper()
	w, err := practice.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	v := practicetest.NewVisitor(w)
	t.Cleanup(func() {
		v.Close()
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	return w, v
}

func TestReadingAndPressing(t *testing.T) {
	w, v := world(t)
	v.Reads("ja")
	if err := v.Open(t.Context(), "https://myaccount.microsoft.com/organizations"); err != nil {
		t.Fatal(err)
	}
	if v.Status() != http.StatusOK || !strings.Contains(v.Text(), "サインインするアカウント") || strings.Contains(v.Text(), "color-scheme") {
		t.Errorf("%d %s", v.Status(), v.Text())
	}
	if err := v.Press(t.Context(), state.Accounts()[1].Address); err != nil {
		t.Fatal(err)
	}
	if err := v.Follow(t.Context(), "あおぞら食品株式会社 – セキュリティ情報"); err != nil {
		t.Fatal(err)
	}
	if want := "http://" + w.Host() + "/myaccount.microsoft.com/security-info?tenantId="; !strings.HasPrefix(v.At(), want) {
		t.Errorf("at %s, want %s…", v.At(), want)
	}
	if err := v.Open(t.Context(), "https://aka.ms/nothing"); err != nil || v.Status() != http.StatusNotFound {
		t.Errorf("%d, %v", v.Status(), err)
	}
}

func TestWhatIsMissingIsSaid(t *testing.T) {
	_, v := world(t)
	if err := v.Open(t.Context(), "https://aka.ms/mfasetup"); err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{v.Press(t.Context(), "no such button"), v.Follow(t.Context(), "no such link")} {
		if !errors.Is(err, practicetest.ErrNoButton) {
			t.Errorf("got %v", err)
		}
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := v.Open(ended, "https://aka.ms/mfasetup"); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if err := v.Open(t.Context(), "http://127.0.0.1:1/\x00"); err == nil {
		t.Error("a malformed address was opened")
	}
}

// TestTheAnswerIsHandedOver signs in for an app that waits on localhost.
func TestTheAnswerIsHandedOver(t *testing.T) {
	w, v := world(t)
	got := make(chan url.Values, 1)
	app := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if err := r.ParseForm(); err != nil || r.Method != http.MethodPost {
			t.Errorf("%s, %v", r.Method, err)
		}
		got <- r.PostForm
		_, _ = io.WriteString(rw, "done")
	}))
	defer app.Close()
	q := url.Values{
		"client_id": {"an app"}, "response_type": {"code"}, "response_mode": {"form_post"}, "redirect_uri": {app.URL},
		"scope": {"User.Read"}, "state": {"the state"}, "code_challenge": {"x"}, "code_challenge_method": {"S256"},
	}
	const at = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?"
	for _, a := range state.Accounts() {
		if err := v.SignIn(t.Context(), at+q.Encode()+"&prompt=login", a); err != nil {
			t.Fatal(err)
		}
		if fields := <-got; fields.Get("state") != "the state" || fields.Get("code") == "" || v.Text() != "done" {
			t.Errorf("handed over %v, then %s", fields, v.Text())
		}
		v = practicetest.NewVisitor(w) // a browser of its own for each account
		t.Cleanup(v.Close)
	}
	q.Set("redirect_uri", "http://evil.example/")
	if err := v.SignIn(t.Context(), at+q.Encode(), state.Accounts()[0]); !errors.Is(err, practicetest.ErrTrouble) {
		t.Errorf("got %v", err)
	}
}
