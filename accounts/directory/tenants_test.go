package directory_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/practice"
	"norikae/accounts/practice/state"
	"norikae/tenantlookup"
)

func TestTheTenantsOfAWorkAccount(t *testing.T) {
	w := world(t)
	w.SetLanguage("ja")
	a := account(accounts.Work)
	s := signedIn(t, w, a, "")
	var reports []int
	list, err := client(w).Tenants(soon(t), s.For(a), public(), "", func(f []directory.Found) { reports = append(reports, len(f)) })
	if err != nil {
		t.Fatal(err)
	}
	if len(reports) < 2 || reports[len(reports)-1] != len(list) {
		t.Errorf("reported %v of %d", reports, len(list))
	}
	byID := map[string]directory.Found{}
	for _, f := range list {
		byID[f.ID] = f
	}
	home, guest, nameless := showing(t, state.Home), showing(t, state.Throttled), showing(t, state.TrustsHome)
	if f := byID[home.TenantID]; f.Category != directory.HomeTenant || f.Domain != home.Domain || f.Name != home.NameJA || f.Country != "JP" {
		t.Errorf("home: %+v", f)
	}
	if f := byID[guest.TenantID]; f.Category != directory.Guest || f.Tenant() != membership(a, guest).Tenant {
		t.Errorf("guest: %+v", f)
	}
	if f := byID[nameless.TenantID]; f.Name != "" || f.Domain != nameless.Domain {
		t.Errorf("without a name: %+v", f)
	}
	if _, there := byID[showing(t, state.WrongPage).TenantID]; there {
		t.Error("the list is complete, which no list is")
	}
}

func TestTheTenantsOfAPersonalAccount(t *testing.T) {
	w := world(t)
	a := account(accounts.Personal)
	known := showing(t, state.SameNames).TenantID
	s := signedIn(t, w, a, known)
	list, err := client(w).Tenants(soon(t), s.For(a), public(), known, nil)
	if err != nil || len(list) < 5 {
		t.Fatalf("%d tenants, %v", len(list), err)
	}
	for _, f := range list {
		if f.Category != directory.Guest {
			t.Errorf("%+v", f)
		}
	}
}

func TestAThousandTenants(t *testing.T) {
	w := world(t, practice.More(1000))
	a := account(accounts.Work)
	list, err := client(w).Tenants(soon(t), signedIn(t, w, a, "").For(a), public(), "", nil)
	if err != nil || len(list) < 1000 {
		t.Fatalf("%d tenants, %v", len(list), err)
	}
}

func TestCloudsWithoutAList(t *testing.T) {
	for _, c := range tenantlookup.Clouds() {
		if strings.Contains(c.LoginHost, "sovcloud") {
			_, err := client(world(t)).Tenants(t.Context(), fixed("x"), c, "", nil)
			wants(t, err, directory.ErrUnsupported)
		}
	}
}

// pages answers with one body for each page asked.
func pages(asked *[]string, bodies ...string) roundTrip {
	return func(r *http.Request) (*http.Response, error) {
		*asked = append(*asked, r.URL.String())
		return reply(r, 200, "application/json", bodies[min(len(*asked), len(bodies))-1]), nil
	}
}

func onePage(id int, next string) string {
	return fmt.Sprintf(`{"value":[{"tenantId":"0BADCAFE-0000-4000-8000-%012d","displayName":"A\u202e\n b"}],"nextLink":%q}`, id, next)
}

func TestNextLinksThatLeadElsewhere(t *testing.T) {
	const here = "https://management.azure.com/tenants?api-version=2022-12-01&$skiptoken="
	for name, next := range map[string]string{
		"another host":   "https://thief.example/tenants?x=1",
		"no https":       "http://management.azure.com/tenants?x=1",
		"another port":   "https://management.azure.com:444/tenants",
		"user":           "https://a@management.azure.com/tenants",
		"another path":   "https://management.azure.com/subscriptions",
		"the same again": "https://management.azure.com/tenants?api-version=2022-12-01",
		"no address":     "::",
	} {
		var asked []string
		list, err := answering(pages(&asked, onePage(1, next))).Tenants(t.Context(), fixed("x"), public(), "", nil)
		wants(t, err, directory.ErrUnavailable)
		if len(asked) != 1 || len(list) != 1 {
			t.Errorf("%s: asked %v, found %d", name, asked, len(list))
		}
	}
	var asked []string
	list, err := answering(pages(&asked, onePage(1, here+"1"), onePage(2, here+"2"), onePage(2, ""))).Tenants(t.Context(), fixed("x"), public(), "", nil)
	if err != nil || len(list) != 2 || list[0].Name != "A b" || list[0].ID != "0badcafe-0000-4000-8000-000000000001" {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestNoListIsNotAnEmptyList(t *testing.T) {
	for name, body := range map[string]string{
		"page in between": "<html>", "nothing": "", "null": "null", "no value": "{}", "value is null": `{"value":null}`, "cut off": `{"value":[`,
	} {
		var asked []string
		list, err := answering(pages(&asked, body)).Tenants(t.Context(), fixed("x"), public(), "", nil)
		if list != nil {
			t.Errorf("%s: %v", name, list)
		}
		wants(t, err, directory.ErrUnavailable)
	}
	var asked []string
	if list, err := answering(pages(&asked, `{"value":[]}`)).Tenants(t.Context(), fixed("x"), public(), "", nil); err != nil || len(list) != 0 {
		t.Errorf("an empty list: %v, %v", list, err)
	}
}

func TestStatuses(t *testing.T) {
	for status, class := range map[int]error{
		400: directory.ErrUnsupported, 401: directory.ErrNeedsSignIn, 403: directory.ErrRefused, 404: directory.ErrUnsupported,
	} {
		_, err := answering(func(r *http.Request) (*http.Response, error) {
			return reply(r, status, "application/json", `{"error":{"code":"Code Of <it>","message":"planted"}}`), nil
		}).Tenants(t.Context(), fixed("x"), public(), "", nil)
		if e := wants(t, err, class); e.Status != status || strings.Contains(e.Error(), "planted") || strings.Contains(e.Error(), "<") {
			t.Errorf("%d: %v", status, e)
		}
	}
}

func TestThrottlingIsWaitedFor(t *testing.T) {
	n := 0
	c := answering(func(r *http.Request) (*http.Response, error) {
		if n++; n < 3 {
			a := reply(r, 429, "application/json", "{}")
			a.Header.Set("Retry-After", "1")
			return a, nil
		}
		return reply(r, 200, "application/json", onePage(1, "")), nil
	})
	if list, err := c.Tenants(soon(t), fixed("x"), public(), "", nil); err != nil || len(list) != 1 || n != 3 {
		t.Errorf("%d tries: %v, %v", n, list, err)
	}
	c = answering(func(r *http.Request) (*http.Response, error) {
		a := reply(r, 429, "application/json", "{}")
		a.Header.Set("Retry-After", "3000")
		return a, nil
	})
	_, err := c.Tenants(soon(t), fixed("x"), public(), "", nil)
	if e := wants(t, err, directory.ErrThrottled); e.RetryAfter.Seconds() != 3000 {
		t.Errorf("%+v", e)
	}
}

func TestRedirectsAreNotFollowed(t *testing.T) {
	n := 0
	_, err := answering(func(r *http.Request) (*http.Response, error) {
		n++
		a := reply(r, 302, "text/html", "")
		a.Header.Set("Location", "https://graph.microsoft.com/elsewhere")
		return a, nil
	}).Tenants(t.Context(), fixed("x"), public(), "", nil)
	wants(t, err, directory.ErrUnavailable)
	if n != 1 {
		t.Errorf("%d requests", n)
	}
}

func TestCancellingAList(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	_, err := answering(func(r *http.Request) (*http.Response, error) {
		cancel()
		return nil, context.Canceled
	}).Tenants(ctx, fixed("x"), public(), "", nil)
	wants(t, err, directory.ErrCancelled)
}

// claiming notes the claims that tokens are asked with.
type claiming struct{ claims []string }

func (c *claiming) Token(_ context.Context, _ tenantlookup.Cloud, _, _, claims string) (string, error) {
	c.claims = append(c.claims, claims)
	return "x", nil
}

func challenge(r *http.Request) *http.Response {
	a := reply(r, 401, "application/json", `{"error":{"code":"InvalidAuthenticationToken","message":"x"}}`)
	a.Header.Set("WWW-Authenticate", `Bearer realm="", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnt9fQ=="`)
	return a
}

func TestClaimsThatTheServiceAsksFor(t *testing.T) {
	n := 0
	tokens := &claiming{}
	list, err := answering(func(r *http.Request) (*http.Response, error) {
		if n++; n == 1 {
			return challenge(r), nil
		}
		return reply(r, 200, "application/json", onePage(1, "")), nil
	}).Tenants(t.Context(), tokens, public(), "", nil)
	if err != nil || len(list) != 1 || len(tokens.claims) != 2 || tokens.claims[1] != `{"access_token":{}}` {
		t.Errorf("%v, %v, %q", list, err, tokens.claims)
	}
}
