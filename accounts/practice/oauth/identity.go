package oauth

import (
	"encoding/base64"
	"encoding/json"
	"time"

	"norikae/accounts"
	"norikae/accounts/practice/state"
)

// clientInfo is client_info of an answer: who signed in, whatever tenant the token is
// for.
func clientInfo(s *state.State, a accounts.Account) string {
	home := s.HomeTenant(a)
	return part(map[string]string{"uid": state.ObjectID(a, home), "utid": home})
}

// idToken is a JSON Web Token (RFC 7519) about the account in a tenant. It is
// not signed: a public client that got it over TLS does not look at signatures
// (OpenID Connect Core section 3.1.3.7).
func idToken(s *state.State, a accounts.Account, tenantID, client, login, nonce string) string {
	now := time.Now()
	claims := map[string]any{
		"aud": client, "iss": "https://" + login + "/" + tenantID + "/v2.0", "ver": "2.0",
		"iat": now.Unix(), "nbf": now.Unix(), "exp": now.Add(tokenLife).Unix(),
		"tid": tenantID, "oid": state.ObjectID(a, tenantID), "sub": state.ObjectID(a, tenantID+" "+client),
		"preferred_username": a.Address, "name": a.Address,
	}
	if !s.AtHome(a, tenantID) {
		claims["idp"] = identityProvider(s, a)
	}
	if nonce != "" {
		claims["nonce"] = nonce
	}
	return part(map[string]string{"alg": "none", "typ": "JWT"}) + "." + part(claims) + "."
}

// identityProvider names who vouches for a guest.
func identityProvider(s *state.State, a accounts.Account) string {
	if a.Kind == accounts.Work {
		return "https://sts.windows.net/" + s.HomeTenant(a) + "/"
	}
	return "live.com"
}

// part is one part of a token: JSON in base64url without padding.
func part(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // maps of strings and numbers always have a JSON form
	}
	return base64.RawURLEncoding.EncodeToString(b)
}
