package directory

import (
	"context"
	"encoding/json"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// ProfileScope is what a token for reading one's own profile and the name of the
// organisation in a tenant is asked for; empty where there is no Graph. Unlike the
// right to read methods, a person may grant it where the tenant lets them.
func ProfileScope(t tenantlookup.Tenant) string {
	if s := servicesOf(t); s.Graph != "" {
		return "https://" + s.Graph + "/User.Read"
	}
	return ""
}

// Name reads what the organisation calls itself, with one attempt: a name is not
// worth waiting for.
func (c *Client) Name(ctx context.Context, j Job) (string, error) {
	t := j.Membership.Tenant
	scope := ProfileScope(t)
	if scope == "" {
		return "", &Error{Class: ErrUnsupported}
	}
	ctx, cancel := context.WithTimeout(ctx, attemptTimeout)
	defer cancel()
	body, _, e := c.fetchOnce(ctx, request{
		tokens: j.Tokens, cloud: t.Cloud, tenant: t.ID, scope: scope,
		url: "https://" + servicesOf(t).Graph + "/v1.0/organization?$select=displayName",
	}, "")
	if e != nil {
		return "", e
	}
	name := parseName(body)
	if name == "" {
		return "", &Error{Class: ErrUnavailable}
	}
	return name, nil
}

// parseName reads the name from a list of one organisation; empty when there is
// none.
func parseName(body []byte) string {
	var a struct {
		Value []struct {
			Name string `json:"displayName"`
		} `json:"value"`
	}
	if json.Unmarshal(body, &a) != nil || len(a.Value) == 0 {
		return ""
	}
	return accounts.Cut(accounts.CleanLine(a.Value[0].Name), accounts.MaxName)
}
