package practice

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"time"

	"norikae/accounts"
)

// objectID is the account's object ID in a tenant: the same each time, another
// one in each tenant. That of a personal account at home has the known form.
func objectID(a accounts.Account, tenantID string) string {
	sum := sha256.Sum256([]byte(a.Key().Hash() + " " + tenantID))
	if tenantID == personalTenant {
		return fmt.Sprintf("00000000-0000-0000-%04x-%012x", sum[0:2], sum[2:8])
	}
	return fmt.Sprintf("%08x-%04x-4%03x-8%03x-%012x", sum[0:4], sum[4:6], uint16(sum[6])<<4, uint16(sum[8])<<4, sum[10:16])
}

// homeTenant is where the account lives.
func (w *World) homeTenant(a accounts.Account) string {
	if a.Kind == accounts.Work {
		return w.homeOf(a).TenantID
	}
	return personalTenant
}

// clientInfo tells a client who signed in, whatever tenant the token is for.
func (w *World) clientInfo(a accounts.Account) string {
	home := w.homeTenant(a)
	return part(map[string]string{"uid": objectID(a, home), "utid": home})
}

// idToken is a JSON Web Token (RFC 7519) about the account in a tenant. It is
// not signed: a public client that got it over TLS does not look at signatures
// (OpenID Connect Core section 3.1.3.7).
func (w *World) idToken(a accounts.Account, tenantID, client, login, nonce string) string {
	now := time.Now()
	claims := map[string]any{
		"aud": client, "iss": "https://" + login + "/" + tenantID + "/v2.0", "ver": "2.0",
		"iat": now.Unix(), "nbf": now.Unix(), "exp": now.Add(tokenLife).Unix(),
		"tid": tenantID, "oid": objectID(a, tenantID), "sub": objectID(a, tenantID+" "+client),
		"preferred_username": a.Address, "name": a.Address,
	}
	if !w.atHome(a, tenantID) {
		claims["idp"] = w.identityProvider(a)
	}
	if nonce != "" {
		claims["nonce"] = nonce
	}
	return part(map[string]string{"alg": "none", "typ": "JWT"}) + "." + part(claims) + "."
}

// identityProvider names who vouches for a guest.
func (w *World) identityProvider(a accounts.Account) string {
	if a.Kind == accounts.Work {
		return "https://sts.windows.net/" + w.homeTenant(a) + "/"
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
