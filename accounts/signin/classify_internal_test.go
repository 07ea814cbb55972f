package signin

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/public"
	"go.uber.org/goleak"

	"norikae/accounts"
	"norikae/tenantlookup"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func answered(status int, body string, header ...string) *http.Response {
	h := http.Header{}
	for i := 0; i+1 < len(header); i += 2 {
		h.Set(header[i], header[i+1])
	}
	return &http.Response{StatusCode: status, Header: h, Body: io.NopCloser(strings.NewReader(body))}
}

func TestClassesComeFromTheFields(t *testing.T) {
	tests := []struct {
		body string
		want error
	}{
		{`{"error":"invalid_grant","error_codes":[65001],"suberror":"consent_required"}`, ErrConsent},
		{`{"error":"invalid_grant","suberror":"consent_required"}`, ErrConsent},
		{`{"error":"access_denied","error_codes":[90094]}`, ErrConsent},
		{`{"error":"interaction_required","error_codes":[50076]}`, ErrInteraction},
		{`{"error":"interaction_required","error_codes":[12345]}`, ErrInteraction},
		{`{"error":"invalid_grant","error_codes":[50173]}`, ErrInteraction},
		{`{"error":"invalid_grant","error_codes":[53003]}`, ErrPolicy},
		{`{"error":"invalid_grant","error_codes":[50020]}`, ErrNotGuest},
		{`{"error":"unauthorized_client","error_codes":[700016]}`, ErrRegistration},
		{`{"error":"invalid_client"}`, ErrRegistration},
		{`{"error":"authorization_declined","error_codes":[65004]}`, ErrDeclined},
		{`{"error":"expired_token","error_codes":[70019]}`, ErrExpired},
		{`{"error":"temporarily_unavailable"}`, ErrUnavailable},
		{`{"error":"temporarily_unavailable","error_codes":[90055]}`, ErrThrottled},
		{`{"error":"something_new"}`, ErrRefused},
		{`{"error_description":"AADSTS65001: text is not read"}`, ErrUnavailable},
		{`<html>`, ErrUnavailable},
		{``, ErrUnavailable},
	}
	for _, tt := range tests {
		if e := classifyAnswer(answered(http.StatusBadRequest, tt.body)); !errors.Is(e.Class, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.body, e.Class, tt.want)
		}
	}
	if e := classifyAnswer(&http.Response{StatusCode: 500, Header: http.Header{}}); !errors.Is(e.Class, ErrUnavailable) {
		t.Errorf("without a body: %v", e.Class)
	}
}

func TestTextsThatHaveNoFields(t *testing.T) {
	for text, want := range map[string]error{
		"AADSTS65004: User declined":            ErrDeclined,
		"AADSTS90094: An administrator must …":  ErrConsent,
		"AADSTS99999999: too long":              ErrRefused,
		"see AADSTS65004: not at the beginning": ErrRefused,
		"":                                      ErrRefused,
		"no token found":                        ErrNotSignedIn,
		"response was received via a GET operation, which": ErrStray,
	} {
		if e := classifyText(text); !errors.Is(e.Class, want) || !e.Unproven || e.Refused() {
			t.Errorf("%q: %+v, want %v", text, e, want)
		}
	}
}

// TestTheNameOfWhoSignedInShowsAsItIs, and is not taken for the account's address because
// it looks like it.
func TestTheNameOfWhoSignedInShowsAsItIs(t *testing.T) {
	var r public.AuthResult
	r.IDToken.PreferredUsername = "sato\u202e\u200b@contoso.example"
	got := identify(accounts.Account{Address: "sato@contoso.example"}, tenantlookup.Clouds()[0], r)
	if got.Username != "sato@contoso.example" || got.Expected {
		t.Errorf("%+q, expected %v", got.Username, got.Expected)
	}
}

// FuzzAnswer: whatever the service answers has a class, and nothing of it that
// could be a secret comes into the text.
func FuzzAnswer(f *testing.F) {
	f.Add(`{"error":"invalid_grant","error_codes":[65001],"suberror":"consent_required","claims":"{}","correlation_id":"7e57ab1e-0000-4000-8000-000000000001"}`, 400, "1")
	f.Add(`{"error":"x y <script>","suberror":"a@b.example"}`, 400, "")
	f.Add(`<html>`, 503, "Sun, 22 Nov 2026 03:00:30 GMT")
	f.Add(`{"error":["a"],"error_codes":"1"}`, 429, "-1")
	f.Fuzz(func(t *testing.T, body string, status int, wait string) {
		e := classifyAnswer(answered(status, body, "Retry-After", wait))
		if e.Class == nil || e.RetryAfter < 0 || e.RetryAfter > time.Hour {
			t.Fatalf("%+v", e)
		}
		if strings.ContainsAny(e.Error(), "@<>\"\n") || len(e.Error()) > 400 {
			t.Fatalf("told %q", e.Error())
		}
	})
}

// FuzzText: the same for what the browser hands over.
func FuzzText(f *testing.F) {
	f.Add("AADSTS65004: User declined")
	f.Add("mismatched OAuth state, req(a), resp(b)")
	f.Fuzz(func(t *testing.T, text string) {
		if e := classify(context.Background(), errors.New(text)); e.Class == nil || strings.ContainsAny(e.Error(), "@<>") {
			t.Fatalf("%q became %v", text, e)
		}
	})
}
