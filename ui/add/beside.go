package add

import (
	"context"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"norikae/tenantlookup"
	"norikae/ui/present"
	"norikae/ui/shell/activity"
)

// One domain can belong to two organisations in two clouds. A lookup takes the
// first answer; when all lines have theirs, the other clouds are asked for the
// domains found, and the line offers what they hold.

// besideMost is how many domains the other clouds are asked for at once: whoever
// pastes more knows where they are.
const besideMost = 200

// lookBeside asks the other clouds for the domains that were found.
func (p *Panel) lookBeside() {
	queries := p.table.alone()
	if len(queries) == 0 || len(queries) > besideMost || p.beside != nil {
		return
	}
	frame := p.frame
	job := frame.Activity.Begin(activity.Lookup)
	p.beside = frame.Go(func(ctx context.Context) {
		defer job.End()
		var some errgroup.Group
		some.SetLimit(8)
		for _, q := range queries {
			some.Go(func() error {
				all, err := p.opt.Resolver.ResolveEvery(ctx, q)
				if err == nil || len(all) > 1 {
					frame.Do(func() { p.table.hold(q, all) })
				}
				return nil // a cloud that does not answer is asked again next time
			})
		}
		_ = some.Wait()
		frame.Post(ctx, func() {
			p.stopBeside()
			p.table.settle()
			p.Refresh()
		})
	})
}

// stopBeside ends the look into the other clouds.
func (p *Panel) stopBeside() {
	if p.beside != nil {
		p.beside()
		p.beside = nil
	}
}

// offerAlso offers what another cloud holds of a line's domain.
func (p *Panel) offerAlso(s *said, e entry) {
	w := p.frame.Words
	cloud := present.CloudName(w, e.also[0].Cloud)
	s.detail += " · " + w.T("add.also.text", "Cloud", cloud)
	s.button = w.T("add.also", "Cloud", cloud)
	s.press = func() {
		p.table.take(e.query, e.also[0])
		p.table.read(p.Text())
		p.Refresh()
	}
}

// alone lists the domains found of which nobody knows yet whether another cloud
// has them too, each once. An ID and a link name one organisation.
func (t *table) alone() []string {
	var out []string
	for _, e := range t.entries {
		_, known := t.beside[e.query]
		domain := e.tenant.Domain != "" && e.query == e.tenant.Domain && !strings.Contains(e.query, "/")
		if (e.state == found || e.state == listed) && domain && !known && !slices.Contains(out, e.query) {
			out = append(out, e.query)
		}
	}
	return out
}

// hold keeps what every cloud said of a query.
func (t *table) hold(query string, all []tenantlookup.Tenant) {
	first := t.answers[query].Tenant.Key()
	var others []tenantlookup.Tenant
	for _, x := range all {
		if x.Key() != first && x.Kind != tenantlookup.B2C {
			others = append(others, x)
		}
	}
	t.beside[query] = others
}

// left are the organisations of other clouds that were not taken yet.
func (t *table) left(query string) []tenantlookup.Tenant {
	var out []tenantlookup.Tenant
	for _, x := range t.beside[query] {
		if !slices.ContainsFunc(t.taken[query], func(e entry) bool { return e.tenant.Key() == x.Key() }) {
			out = append(out, x)
		}
	}
	return out
}

// take puts an organisation of another cloud behind the line of its domain.
func (t *table) take(query string, x tenantlookup.Tenant) {
	own := x.Cloud.LoginHost + "/" + x.ID
	t.answers[own] = tenantlookup.Result{Text: own, Tenant: x}
	t.taken[query] = append(t.taken[query], entry{query: own, beside: query, tenant: x, listed: true})
}

// asked is what stands at the left of a line: what was asked, or pasted.
func (p *Panel) asked(e entry) string {
	switch {
	case e.beside != "":
		return p.frame.Words.T("add.also.asked", "Domain", e.beside, "Cloud", present.CloudName(p.frame.Words, e.tenant.Cloud))
	case e.query == "" || e.listed:
		return e.text
	default:
		return e.query
	}
}
