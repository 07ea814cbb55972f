package directory

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"regexp"
	"time"

	"norikae/tenantlookup"
)

// request is one GET of a page of JSON.
type request struct {
	tokens Tokens
	cloud  tenantlookup.Cloud
	tenant string
	scope  string
	url    string
}

// claimsForm finds the claims that a service asks for (OpenID Continuous Access
// Evaluation: the claims parameter of WWW-Authenticate, in base64).
var claimsForm = regexp.MustCompile(`(?i)\bclaims="([A-Za-z0-9+/=_-]+)"`)

// claimsOf returns the claims of a challenge; empty when there are none.
func claimsOf(challenge string) string {
	m := claimsForm.FindStringSubmatch(challenge)
	if m == nil {
		return ""
	}
	for _, code := range []*base64.Encoding{base64.StdEncoding, base64.RawStdEncoding, base64.URLEncoding, base64.RawURLEncoding} {
		if b, err := code.DecodeString(m[1]); err == nil && json.Valid(b) {
			return string(b)
		}
	}
	return ""
}

// fetch asks once more with other claims when the service wants them.
func (c *Client) fetch(ctx context.Context, q request) ([]byte, error) {
	return withRetries(ctx, func(ctx context.Context) ([]byte, *Error) {
		body, claims, e := c.fetchOnce(ctx, q, "")
		if claims != "" {
			body, _, e = c.fetchOnce(ctx, q, claims)
		}
		return body, e
	})
}

func (c *Client) fetchOnce(ctx context.Context, q request, claims string) (body []byte, wanted string, e *Error) {
	token, err := q.tokens.Token(ctx, q.cloud, q.tenant, q.scope, claims)
	if err != nil {
		return nil, "", tokenError(ctx, err)
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, q.url, nil)
	if err != nil {
		return nil, "", &Error{Class: ErrUnavailable}
	}
	r.Header.Set("Authorization", "Bearer "+token)
	r.Header.Set("Accept", "application/json")
	if c.language != "" {
		r.Header.Set("Accept-Language", c.language)
	}
	answer, err := c.http.Do(r)
	if err != nil {
		return nil, "", noAnswer(ctx)
	}
	defer func() { _ = answer.Body.Close() }()
	body, err = io.ReadAll(answer.Body)
	switch {
	case err != nil:
		return nil, "", noAnswer(ctx)
	case answer.StatusCode != http.StatusOK:
		e = statusError(answer.StatusCode, serviceCode(body), tenantlookup.RetryAfter(answer.Header.Get("Retry-After"), time.Now()))
		return nil, claimsOf(answer.Header.Get("WWW-Authenticate")), e
	}
	return body, "", nil
}

// noAnswer is an answer that never came.
func noAnswer(ctx context.Context) *Error {
	if errors.Is(ctx.Err(), context.Canceled) {
		return &Error{Class: ErrCancelled}
	}
	return &Error{Class: ErrUnavailable}
}

// serviceCode reads the code of a service's error; empty when there is none.
func serviceCode(body []byte) string {
	var a struct {
		Error struct {
			Code string `json:"code"`
		} `json:"error"`
	}
	if json.Unmarshal(body, &a) != nil {
		return ""
	}
	return a.Error.Code
}
