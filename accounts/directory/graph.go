package directory

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"time"

	abstractions "github.com/microsoft/kiota-abstractions-go"
	"github.com/microsoft/kiota-abstractions-go/authentication"
	kiota "github.com/microsoft/kiota-http-go"
	kjson "github.com/microsoft/kiota-serialization-json-go"
	"github.com/microsoftgraph/msgraph-sdk-go/models"
	"github.com/microsoftgraph/msgraph-sdk-go/models/odataerrors"
	"github.com/microsoftgraph/msgraph-sdk-go/users"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// mePath is how the library's builders write /me.
const mePath = "me-token-to-replace"

// bearer hands a token to the library for one host.
type bearer struct {
	tokens Tokens
	tenant tenantlookup.Tenant
	host   string
	failed error
}

// GetAuthorizationToken implements the library's AccessTokenProvider. A request to
// any other host fails: without an error it would go out without a token.
func (b *bearer) GetAuthorizationToken(ctx context.Context, u *url.URL, extra map[string]any) (string, error) {
	if u.Scheme != "https" || u.Host != b.host {
		return "", tenantlookup.ErrOtherHost
	}
	claims, _ := extra["claims"].(string)
	if claims != "" {
		decoded, err := base64.StdEncoding.DecodeString(claims)
		if err != nil || !json.Valid(decoded) {
			return "", tenantlookup.ErrOtherHost
		}
		claims = string(decoded)
	}
	token, err := b.tokens.Token(ctx, b.tenant.Cloud, b.tenant.ID, MethodsScope(b.tenant), claims)
	b.failed = err
	return token, err
}

// GetAllowedHostsValidator implements the library's AccessTokenProvider.
func (b *bearer) GetAllowedHostsValidator() *authentication.AllowedHostsValidator {
	v, _ := authentication.NewAllowedHostsValidatorErrorCheck([]string{b.host}) // nil with an error
	return v
}

// adapter makes the library's way to one service: our client, no retries and no
// redirects of its own.
func (c *Client) adapter(b *bearer) (*kiota.NetHttpRequestAdapter, error) {
	client := *c.http
	client.Transport = kiota.NewCustomTransportWithParentTransport(c.http.Transport,
		kiota.NewUrlReplaceHandler(true, map[string]string{"/users/" + mePath: "/me"}))
	a, err := kiota.NewNetHttpRequestAdapterWithParseNodeFactoryAndSerializationWriterFactoryAndHttpClient(
		authentication.NewBaseBearerTokenAuthenticationProvider(b),
		kjson.NewJsonParseNodeFactory(), kjson.NewJsonSerializationWriterFactory(), &client)
	if err != nil {
		return nil, err
	}
	a.SetBaseUrl("https://" + b.host + "/v1.0")
	return a, nil
}

// readMethods asks once for everything registered.
func (c *Client) readMethods(ctx context.Context, tokens Tokens, t tenantlookup.Tenant) (list []Method, e *Error) {
	b := &bearer{tokens: tokens, tenant: t, host: servicesOf(t).Graph}
	// The library panics on some malformed answers; they count as no answer.
	defer func() {
		if recover() != nil {
			list, e = nil, &Error{Class: ErrUnavailable}
		}
	}()
	a, err := c.adapter(b)
	if err != nil {
		return nil, &Error{Class: ErrUnavailable}
	}
	me := users.NewUserItemRequestBuilderInternal(map[string]string{"baseurl": a.GetBaseUrl(), "user%2Did": mePath}, a)
	builder := me.Authentication().Methods()
	for range maxPages {
		answer, err := builder.Get(ctx, nil)
		if err != nil {
			return nil, b.explain(ctx, err)
		}
		if answer == nil || answer.GetValue() == nil {
			return nil, &Error{Class: ErrUnavailable}
		}
		for _, m := range answer.GetValue() {
			list = append(list, methodOf(m))
		}
		next := answer.GetOdataNextLink()
		if next == nil || *next == "" {
			return list, nil
		}
		if u, err := url.Parse(*next); err != nil || u.Scheme != "https" || u.Host != b.host {
			return nil, &Error{Class: ErrUnavailable}
		}
		builder = builder.WithUrl(*next)
	}
	return nil, &Error{Class: ErrUnavailable}
}

// explain turns an error of the library into ours at once: the library's own can
// panic when it is printed.
func (b *bearer) explain(ctx context.Context, err error) *Error {
	var answered abstractions.ApiErrorable
	var network *url.Error
	switch {
	case b.failed != nil:
		return tokenError(ctx, b.failed)
	case ctx.Err() != nil, errors.As(err, &network):
		return noAnswer(ctx)
	case errors.As(err, &answered):
		var wait time.Duration
		if h := answered.GetResponseHeaders(); h != nil {
			if v := h.Get("Retry-After"); len(v) > 0 {
				wait = tenantlookup.RetryAfter(v[0], time.Now())
			}
		}
		return statusError(answered.GetStatusCode(), odataCode(err), wait)
	default:
		// The page of a gateway: the library keeps no status.
		return &Error{Class: ErrUnavailable, Status: http.StatusBadGateway}
	}
}

// odataCode returns the code of Graph's error, if it has one.
func odataCode(err error) string {
	o, ok := errors.AsType[*odataerrors.ODataError](err)
	if !ok || o.GetErrorEscaped() == nil || o.GetErrorEscaped().GetCode() == nil {
		return ""
	}
	return *o.GetErrorEscaped().GetCode()
}

// methodOf reads what Graph says of one method.
func methodOf(m models.AuthenticationMethodable) Method {
	out := Method{ID: orEmpty(m.GetId()), Type: orEmpty(m.GetOdataType())}
	out.Kind = kindOf(out.Type)
	if dated, ok := m.(interface{ GetCreatedDateTime() *time.Time }); ok && dated.GetCreatedDateTime() != nil {
		out.Added = dated.GetCreatedDateTime().UTC()
	}
	switch m := m.(type) {
	case models.PhoneAuthenticationMethodable:
		out.Name = orEmpty(m.GetPhoneNumber())
	case models.EmailAuthenticationMethodable:
		out.Name = orEmpty(m.GetEmailAddress())
	case interface{ GetDisplayName() *string }:
		out.Name = orEmpty(m.GetDisplayName())
	default:
		out.Name = orEmpty(extraField(m, "displayName"))
	}
	if at := orEmpty(extraField(m, "createdDateTime")); at != "" && out.Added.IsZero() {
		if t, err := time.Parse(time.RFC3339, at); err == nil {
			out.Added = t.UTC()
		}
	}
	return out
}

// extraField returns a field that the library has no name for.
func extraField(m models.AuthenticationMethodable, name string) *string {
	s, _ := m.GetAdditionalData()[name].(*string)
	return s
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return accounts.CleanLine(*s)
}
