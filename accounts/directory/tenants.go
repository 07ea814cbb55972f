package directory

import (
	"cmp"
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// Category says how an account belongs to a tenant.
type Category int

// The categories.
const (
	OtherCategory Category = iota // missing, or one we do not know
	HomeTenant                    // where the account lives
	Guest                         // a guest there
	Managed                       // managed from elsewhere (Azure Lighthouse)
)

// categories are the categories by the names of Azure Resource Manager.
var categories = map[string]Category{"Home": HomeTenant, "ProjectedBy": Guest, "ManagedBy": Managed}

// Found is a tenant that the list of an account names. All but ID and Cloud may
// be empty.
type Found struct {
	ID       string // lower-case GUID
	Cloud    tenantlookup.Cloud
	Name     string // display name
	Domain   string // default domain, else the first one
	Category Category
	Country  string // two letters, ISO 3166
}

// Tenant returns the tenant as the list of organisations keeps it. Its region is
// not known.
func (f Found) Tenant() tenantlookup.Tenant {
	return tenantlookup.Tenant{ID: f.ID, Cloud: f.Cloud, Domain: f.Domain}
}

// Options make a Client.
type Options struct {
	HTTPClient *http.Client // nil: tenantlookup.DefaultHTTPClient
	Language   string       // of names, such as ja; empty: the service's choice
	Parallel   int          // tenants read at a time by CheckAll; zero: 8
}

// Client asks the services. Safe for concurrent use.
type Client struct {
	http     *http.Client
	language string
	parallel int
}

// New returns a client.
func New(o Options) *Client {
	return &Client{http: restriction.Client(o.HTTPClient), language: o.Language, parallel: cmp.Or(max(o.Parallel, 0), 8)}
}

// Bounds of a list: more than anybody has; no service can make the app read more.
const (
	maxPages   = 400
	maxTenants = 20000
)

// Tenants lists the tenants of an account in a cloud, page by page; report is
// called with all found so far (nil: not called). The token is one for tenant;
// empty is where the account lives, which a personal account has to replace by a
// tenant it is known to be a guest in. What was found before an error is returned
// with it.
func (c *Client) Tenants(ctx context.Context, t Tokens, cloud tenantlookup.Cloud, tenant string, report func([]Found)) ([]Found, error) {
	host := cloud.Services().Azure
	if host == "" {
		return nil, &Error{Class: ErrUnsupported}
	}
	q := request{
		tokens: t, cloud: cloud, tenant: tenant, scope: AzureScope(cloud),
		url: "https://" + host + "/tenants?api-version=2022-12-01",
	}
	var all []Found
	seen, asked := map[string]bool{}, map[string]bool{}
	for page := 0; page < maxPages && len(all) < maxTenants; page++ {
		asked[q.url] = true
		body, err := c.fetch(ctx, q)
		if err != nil {
			return all, err
		}
		list, next, err := parsePage(body, cloud)
		if err != nil {
			return all, err
		}
		for _, f := range list {
			if !seen[f.ID] {
				seen[f.ID] = true
				all = append(all, f)
			}
		}
		if report != nil {
			report(all[:len(all):len(all)])
		}
		if next == "" {
			return all, nil
		}
		if !isNextPage(next, host) || asked[next] {
			return all, &Error{Class: ErrUnavailable}
		}
		q.url = next
	}
	return all, &Error{Class: ErrUnavailable}
}

// isNextPage reports whether a nextLink is the same list at the same host.
func isNextPage(next, host string) bool {
	u, err := url.Parse(next)
	return err == nil && u.Scheme == "https" && u.Host == host && u.User == nil && strings.EqualFold(strings.TrimSuffix(u.Path, "/"), "/tenants")
}

// page is a page of Azure Resource Manager's tenant list.
type page struct {
	Value []struct {
		TenantID string   `json:"tenantId"`
		Category string   `json:"tenantCategory"`
		Name     string   `json:"displayName"`
		Domains  []string `json:"domains"`
		Default  string   `json:"defaultDomain"`
		Country  string   `json:"countryCode"`
	} `json:"value"`
	Next string `json:"nextLink"`
}

// parsePage reads a page. Items without a tenant ID are left out; malformed
// JSON is an error and not an empty list.
func parsePage(body []byte, cloud tenantlookup.Cloud) (list []Found, next string, err error) {
	var p page
	if json.Unmarshal(body, &p) != nil || p.Value == nil {
		return nil, "", &Error{Class: ErrUnavailable}
	}
	for _, v := range p.Value {
		id, ok := tenantlookup.ParseID(v.TenantID)
		if !ok {
			continue
		}
		f := Found{
			ID: id, Cloud: cloud, Name: accounts.Cut(accounts.CleanLine(v.Name), accounts.MaxName),
			Category: categories[v.Category], Country: accounts.CleanCode(v.Country),
		}
		for _, d := range append([]string{v.Default}, v.Domains...) {
			if q, err := tenantlookup.Parse(d); err == nil && f.Domain == "" {
				f.Domain = q.Domain
			}
		}
		list = append(list, f)
	}
	return list, p.Next, nil
}
