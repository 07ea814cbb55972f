package tenantlookup

import (
	"errors"
	"io"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"
)

// recorder answers every request, and keeps what it was asked.
type recorder struct {
	asked  []string
	answer func(*http.Request) *http.Response
}

func (c *recorder) RoundTrip(r *http.Request) (*http.Response, error) {
	c.asked = append(c.asked, r.URL.String())
	return c.answer(r), nil
}

func answerOf(status int, body, location string) func(*http.Request) *http.Response {
	return func(r *http.Request) *http.Response {
		h := http.Header{"Set-Cookie": {"a=b"}}
		if location != "" {
			h.Set("Location", location)
		}
		return &http.Response{StatusCode: status, Header: h, Body: io.NopCloser(strings.NewReader(body)), Request: r}
	}
}

// onlyContoso allows requests to one host.
func onlyContoso(redirects int) Restriction {
	return Restriction{Allow: func(r *http.Request) bool { return r.URL.Host == "contoso.example" }, MaxBody: 5, Redirects: redirects}
}

func TestRestrictionAllows(t *testing.T) {
	for address, want := range map[string]error{
		"https://contoso.example/":               nil,
		"http://contoso.example/":                ErrOtherHost,
		"https://contoso.example:443/":           ErrOtherHost,
		"https://contoso.example.evil.example/":  ErrOtherHost,
		"https://evil.example/?contoso.example":  ErrOtherHost,
		"https://contoso.example@evil.example/x": ErrOtherHost,
	} {
		next := &recorder{answer: answerOf(200, "0123456789", "")}
		answer, err := onlyContoso(0).Client(&http.Client{Transport: next}).Get(address)
		if !errors.Is(err, want) || (want != nil) == (len(next.asked) > 0) {
			t.Errorf("%s: %v, asked %q", address, err, next.asked)
		}
		if err != nil {
			continue
		}
		if body, err := io.ReadAll(answer.Body); string(body) != "01234" || err != nil {
			t.Errorf("%s: %q, %v", address, body, err)
		}
		answer.Body.Close()
	}
}

func TestRestrictionWithoutARuleAllowsNothing(t *testing.T) {
	next := &recorder{answer: answerOf(200, "", "")}
	if _, err := (Restriction{}).Client(&http.Client{Transport: next}).Get("https://contoso.example/"); !errors.Is(err, ErrOtherHost) || len(next.asked) > 0 {
		t.Errorf("%v, asked %q", err, next.asked)
	}
}

func TestRestrictionFollows(t *testing.T) {
	for name, tt := range map[string]struct {
		redirects int
		location  string
		want      error
		asked     int
	}{
		"none":                 {0, "https://contoso.example/b", nil, 1},
		"none, to elsewhere":   {0, "https://evil.example/", nil, 1},
		"elsewhere":            {2, "https://evil.example/", ErrOtherHost, 1},
		"without TLS":          {2, "http://contoso.example/", ErrOtherHost, 1},
		"round and round":      {2, "https://contoso.example/b", errRedirects, 3},
		"round with a port":    {2, "https://contoso.example:443/b", ErrOtherHost, 1},
		"relative, and around": {1, "/b", errRedirects, 2},
	} {
		next := &recorder{answer: answerOf(302, "", tt.location)}
		jar, _ := cookiejar.New(nil)
		answer, err := onlyContoso(tt.redirects).Client(&http.Client{Transport: next, Jar: jar}).Get("https://contoso.example/a")
		if !errors.Is(err, tt.want) || len(next.asked) != tt.asked {
			t.Errorf("%s: %v, asked %q", name, err, next.asked)
		}
		if err == nil {
			answer.Body.Close()
			if len(jar.Cookies(answer.Request.URL)) > 0 {
				t.Errorf("%s: a cookie was kept", name)
			}
		}
	}
}

// Whatever a caller makes of the client, lookups go to sign-in hosts, and with GET.
func TestLookupsStayAtSignInHosts(t *testing.T) {
	allow := New(Options{Clouds: []Cloud{{Name: "x", LoginHost: "login.x.example"}}}).restriction().Allow
	for address, want := range map[string]bool{
		"https://login.microsoftonline.com/":     true,
		"https://login.x.example/":               true,
		"https://contoso.ciamlogin.com/":         true,
		"https://contoso.b2clogin.com/":          true,
		"https://a.contoso.ciamlogin.com/":       false,
		"https://login.microsoftonline.com:444/": false,
		"https://portal.azure.com/":              false,
		"https://contoso.example/":               false,
	} {
		r, _ := http.NewRequest(http.MethodGet, address, nil)
		if allow(r) != want {
			t.Errorf("%s: %v", address, !want)
		}
		if r.Method = http.MethodPost; allow(r) {
			t.Errorf("POST %s", address)
		}
	}
}
