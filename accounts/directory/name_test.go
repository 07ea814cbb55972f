package directory_test

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/practice/state"
	"norikae/tenantlookup"
)

func TestAnOrganisationTellsItsName(t *testing.T) {
	w := world(t)
	a := account(accounts.Work)
	tokens := signedIn(t, w, a, "").For(a)
	o := showing(t, state.SameNames)
	name, err := client(w).Name(soon(t), directory.Job{Membership: membership(a, o), Tokens: tokens})
	if err != nil || name != o.NameEN {
		t.Errorf("%q, %v", name, err)
	}
	china := tenantlookup.Tenant{ID: "x", Cloud: tenantlookup.Clouds()[2]}
	_, err = client(w).Name(soon(t), directory.Job{Membership: accounts.NewMembership(a, china), Tokens: tokens})
	wants(t, err, directory.ErrUnsupported)
}

// TestNamesComeWithTheMethods: CheckAll reads a name where one is wished, and a missing
// name is no failure.
func TestNamesComeWithTheMethods(t *testing.T) {
	w := world(t)
	a := account(accounts.Work)
	list := jobs(a, signedIn(t, w, a, "").For(a))
	var begun atomic.Int32
	for i := range list {
		list[i].Named, list[i].Begin = i > 0, func() { begun.Add(1) }
	}
	named := 0
	for i, r := range client(w).CheckAll(soon(t), list, nil) {
		if r.Name != "" {
			named++
		}
		if (r.Name != "") != (r.Err == nil && i > 0) {
			t.Errorf("%d: %q, %v", i, r.Name, r.Err)
		}
	}
	if named == 0 || int(begun.Load()) != len(list) {
		t.Errorf("%d named, %d begun of %d", named, begun.Load(), len(list))
	}
	silent := answering(func(r *http.Request) (*http.Response, error) {
		if strings.HasSuffix(r.URL.Path, "/organization") {
			return reply(r, 403, "application/json", `{}`), nil
		}
		return reply(r, 200, "application/json", `{"value":[]}`), nil
	})
	j := directory.Job{Membership: membership(a, showing(t, state.SameNames)), Tokens: fixed("x"), Named: true}
	if r := silent.CheckAll(soon(t), []directory.Job{j}, nil)[0]; r.Err != nil || r.Name != "" {
		t.Errorf("%+v", r)
	}
}
