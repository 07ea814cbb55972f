package add

import (
	"slices"
	"strings"

	"norikae/tenantlookup"
	"norikae/ui/present"
)

// One domain can belong to two organisations in two clouds. A lookup takes the
// first answer; when all lines have theirs, the other clouds are asked for the
// domains found, and the line offers what they hold.

// otherCloudsMost is how many domains the other clouds are asked for at most: more are
// nearly always those of a list that somebody keeps, with the cloud of each.
const otherCloudsMost = 200

// offerOtherCloud offers what another cloud holds of a line's domain.
func (x wording) offerOtherCloud(s *message, e entry) {
	w := x.p.frame.Words
	cloud := present.CloudName(w, e.otherClouds[0].Cloud)
	s.detail += " · " + w.T("add.also.text", "Cloud", cloud)
	s.button = w.T("add.also", "Cloud", cloud)
	s.press = func() {
		x.p.table.addFromCloud(e.query, e.otherClouds[0])
		x.p.table.read(x.p.Text())
		x.p.Refresh()
	}
}

// withoutOtherClouds lists the domains found for which the other clouds were not asked yet,
// each once. IDs and links are left out, because each names one organisation.
func (t *table) withoutOtherClouds() []string {
	var out []string
	for _, e := range t.entries {
		_, known := t.otherClouds[e.query]
		domain := e.tenant.Domain != "" && e.query == e.tenant.Domain && !strings.Contains(e.query, "/")
		if (e.state == found || e.state == alreadyListed) && domain && !known && !slices.Contains(out, e.query) {
			out = append(out, e.query)
		}
	}
	return out
}

// setOtherClouds keeps what every cloud answered for a query.
func (t *table) setOtherClouds(query string, all []tenantlookup.Tenant) {
	first := t.answers[query].Tenant.Key()
	t.otherClouds[query] = slices.DeleteFunc(slices.Clone(all), func(x tenantlookup.Tenant) bool {
		return x.Key() == first || x.Kind == tenantlookup.B2C
	})
}

// remainingClouds are the organisations of other clouds that the person has not
// added yet.
func (t *table) remainingClouds(query string) []tenantlookup.Tenant {
	return slices.DeleteFunc(slices.Clone(t.otherClouds[query]), func(x tenantlookup.Tenant) bool {
		return slices.ContainsFunc(t.fromOtherClouds[query], func(e entry) bool { return e.tenant.Key() == x.Key() })
	})
}

// addFromCloud puts an organisation of another cloud behind the line of its domain,
// for the same account.
func (t *table) addFromCloud(query string, x tenantlookup.Tenant) {
	own := x.Cloud.LoginHost + "/" + x.ID
	if a, ok := t.chosen[query]; ok {
		t.chosen[own] = a
	}
	t.answers[own] = tenantlookup.Result{Text: own, Tenant: x}
	t.fromOtherClouds[query] = append(t.fromOtherClouds[query], entry{query: own, domainOf: query, tenant: x, proposed: true})
}

// question is what stands at the left of a line: what was asked, or pasted.
func (x wording) question(e entry) string {
	switch {
	case e.domainOf != "":
		return x.p.frame.Words.T("add.also.asked", "Domain", e.domainOf, "Cloud", present.CloudName(x.p.frame.Words, e.tenant.Cloud))
	case e.query == "" || e.proposed:
		return e.text
	default:
		return e.query
	}
}
