package practice_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/practice"
	"norikae/accounts/practice/state"
	"norikae/tenantlookup"
)

func TestOrganisationsAreMadeUpAndOfEveryKind(t *testing.T) {
	all := state.Organisations()
	shown, seen := map[state.Case]int{}, map[string]bool{}
	for _, o := range all {
		shown[o.Shows]++
		if !strings.HasSuffix(o.Domain, ".example") {
			t.Errorf("%s is not reserved for examples", o.Domain)
		}
		if o.NameEN == "" || o.NameJA == "" || o.Name("ja-JP") != o.NameJA || o.Name("en") != o.NameEN || o.Name("") != o.NameEN {
			t.Errorf("names of %s: %q, %q", o.Domain, o.NameEN, o.NameJA)
		}
		for _, key := range []string{o.Domain, o.TenantID} {
			if key != "" && seen[key] {
				t.Errorf("%s twice", key)
			}
			seen[key] = true
		}
	}
	if shown[state.TrustsHome] != 2 {
		t.Errorf("%d organisations trust the home tenant", shown[state.TrustsHome])
	}
	for _, c := range []state.Case{
		state.NoMethod, state.Slow, state.Home, state.Throttled, state.ConsentRefused, state.MFANeeded, state.SessionExpired,
		state.GraphDown, state.AwaitsAdmin, state.WrongAccount, state.WrongPage, state.SameNames,
		state.USGovernment, state.China, state.CustomerTenant, state.FederatedElsewhere,
		state.MailProvider, state.Unknown,
	} {
		if shown[c] != 1 {
			t.Errorf("%q is shown by %d organisations", c, shown[c])
		}
	}
}

func TestMorePlainOrganisations(t *testing.T) {
	w := start(t, practice.More(1500))
	all := w.Organisations()
	if n := len(all) - len(state.Organisations()); n != 1500 {
		t.Fatalf("%d more", n)
	}
	last := all[len(all)-1]
	if last.Domain != "org-1500.example" || !last.Guest(accounts.Work) || !last.Guest(accounts.Personal) {
		t.Errorf("the last is %+v", last)
	}
	if _, m := discover(t, w, loginHost, last.Domain, "/v2.0"); !strings.Contains(m.Issuer, last.TenantID) {
		t.Errorf("issuer %s", m.Issuer)
	}
	all[0].Domain = "changed"
	if w.Organisations()[0].Domain == "changed" {
		t.Error("the caller can change the world's list")
	}
}

func TestKindOfAnAddress(t *testing.T) {
	tests := []struct {
		address string
		kind    accounts.Kind
		ok      bool
	}{
		{"practice@hayabusa-consulting.example", accounts.Work, true},
		{"Somebody Else <other@Hayabusa-Consulting.example>", accounts.Work, true},
		{"practice.guest@outlook.example", accounts.Personal, true},
		{"someone@elsewhere.example", 0, false},
		{"someone@no-such-organisation.example", 0, false},
		{"no address", 0, false},
		{"", 0, false},
	}
	for _, tt := range tests {
		if kind, ok := state.KindOf(tt.address); kind != tt.kind || ok != tt.ok {
			t.Errorf("%q is %v, %v; want %v, %v", tt.address, kind, ok, tt.kind, tt.ok)
		}
	}
	for _, a := range state.Accounts() {
		if kind, ok := state.KindOf(a.Address); !ok || kind != a.Kind {
			t.Errorf("%s is not recognised as kind %v", a.Address, a.Kind)
		}
	}
}

// TestSampleTextThroughTheRealLookup pastes the sample into the resolver, on the
// played hosts: every line must come out as its organisation says.
func TestSampleTextThroughTheRealLookup(t *testing.T) {
	w := start(t)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for _, lang := range []string{"ja", "en"} {
		queries := tenantlookup.Queries(state.SampleText(lang))
		results := tenantlookup.New(tenantlookup.Options{HTTPClient: w.HTTPClient()}).ResolveAll(ctx, queries, nil)
		found := map[string]tenantlookup.Tenant{}
		failed := map[string]error{}
		for _, r := range results {
			if r.Err != nil {
				failed[r.Text] = r.Err
			} else {
				found[r.Tenant.ID] = r.Tenant
			}
		}
		if len(found) != 15 {
			t.Errorf("%s: %d organisations were found", lang, len(found))
		}
		for _, o := range state.Organisations() {
			if !strings.Contains(state.SampleText(lang), o.Name(lang)+"\t") && o.Shows != state.WrongPage {
				continue
			}
			switch o.Shows {
			case state.Home, state.MailProvider, state.Unknown, state.FederatedElsewhere:
				continue
			}
			tn, ok := found[o.TenantID]
			if !ok {
				t.Errorf("%s: %s was not found: %v", lang, o.Domain, failed[o.Domain])
				continue
			}
			checkTenant(t, o, tn)
		}
		for text, want := range map[string]error{
			"no-such-organisation.example": tenantlookup.ErrNotFound,
			"tsubame-tradng.example":       tenantlookup.ErrNotFound,
			"yamabuki-textile.example":     tenantlookup.ErrNotEntra,
			"practice.friend@gmail.com":    tenantlookup.ErrMailProvider,
		} {
			// The lookup may name what it was asked by the domain alone.
			_, domain, _ := strings.Cut(text, "@")
			if !errors.Is(failed[text], want) && !errors.Is(failed[domain], want) {
				t.Errorf("%s: %s gives %v, want %v", lang, text, failed[text], want)
			}
		}
		if len(failed) != 4 {
			t.Errorf("%s: failed %v", lang, failed)
		}
	}
}

func checkTenant(t *testing.T, o state.Organisation, tn tenantlookup.Tenant) {
	t.Helper()
	host, kind := loginHost, tenantlookup.Workforce
	switch o.Shows {
	case state.USGovernment:
		host = us
	case state.China:
		host = cn
	case state.CustomerTenant:
		kind = tenantlookup.External
	}
	if tn.Cloud.LoginHost != host || tn.Kind != kind {
		t.Errorf("%s: %+v, want %s and kind %v", o.Domain, tn, host, kind)
	}
}

func TestMailProviderThroughTheRealLookup(t *testing.T) {
	w := start(t)
	_, err := tenantlookup.New(tenantlookup.Options{HTTPClient: w.HTTPClient()}).Resolve(t.Context(), "outlook.example")
	if !errors.Is(err, tenantlookup.ErrMailProvider) {
		t.Errorf("got %v", err)
	}
}

// TestAListOfTwentyFive asks for every organisation by its domain: a list as long
// as a consultant's comes out of practice mode alone, and the slow one is only late.
func TestAListOfTwentyFive(t *testing.T) {
	w := start(t)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var domains []string
	for _, o := range state.Organisations() {
		domains = append(domains, o.Domain)
	}
	found := map[string]bool{}
	for _, r := range tenantlookup.New(tenantlookup.Options{HTTPClient: w.HTTPClient()}).ResolveAll(ctx, domains, nil) {
		if r.Err == nil {
			found[r.Tenant.ID] = true
		}
	}
	if len(found) < 25 {
		t.Errorf("%d of %d organisations are found", len(found), len(domains))
	}
	if id := showing(t, state.Slow).TenantID; !found[id] {
		t.Error("the slow organisation is given up")
	}
}

// TestTheSlowOrganisationLetsWait: no other organisation does.
func TestTheSlowOrganisationLetsWait(t *testing.T) {
	w := start(t)
	for _, c := range []state.Case{state.Slow, state.NoMethod} {
		begun := time.Now()
		discover(t, w, loginHost, showing(t, c).Domain, "/v2.0")
		if took := time.Since(begun); (took >= time.Second) != (c == state.Slow) {
			t.Errorf("%s takes %v", c, took)
		}
	}
}
