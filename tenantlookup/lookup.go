package tenantlookup

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"
)

// Resolve finds the tenant that text names. It asks the public cloud first, and the
// others only when that one says no, fails, is slow or asks to wait. Resolve returns
// ErrNotFound only when all of them have said no.
//
// text is one thing: a domain, a mail address, a tenant ID or a link, also
// inside some words; more than one is ErrInvalid with ReasonSeveral. The error
// is an *Error.
func (r *Resolver) Resolve(ctx context.Context, text string) (Tenant, error) {
	q, err := resolvable(text)
	if err != nil {
		return Tenant{}, err
	}
	return r.resolve(ctx, text, q, newUnreachable())
}

// ResolveEvery finds the tenants that text names in every cloud, the public
// one first: one domain can belong to two organisations in two clouds. When
// some clouds could not be asked, it returns the tenants that were found
// together with the error; when none was found, only the error.
func (r *Resolver) ResolveEvery(ctx context.Context, text string) ([]Tenant, error) {
	q, err := resolvable(text)
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	targets := r.targets(q)
	answers := make(chan answer, len(targets))
	r.askAll(ctx, targets, newUnreachable(), answers, func() {})
	var found []Tenant
	var others []answer
	for range targets {
		if a := <-answers; a.found() {
			found = append(found, q.claim(a.tenant))
		} else {
			others = append(others, a)
		}
	}
	found = r.inOrder(found)
	if len(found) == 0 {
		return nil, failure(text, q, r.sorted(others))
	}
	if e := failure(text, q, r.sorted(others)); !errors.Is(e.Class, ErrNotFound) {
		return found, e
	}
	return found, nil
}

// resolve asks the first host, then the others, and returns as soon as no
// answer to come could count for more.
func (r *Resolver) resolve(ctx context.Context, text string, q Query, f *unreachable) (Tenant, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	targets := r.targets(q)
	answers := make(chan answer, len(targets))
	late := make(chan struct{}, len(targets))
	markLate := func() { late <- struct{}{} }
	r.askAll(ctx, targets[:1], f, answers, markLate)
	asked := 1

	var found []Tenant
	var others []answer
	var enough <-chan time.Time
	for answered := 0; answered < asked; {
		select {
		case a := <-answers:
			answered++
			if !a.found() {
				others = append(others, a)
				break
			}
			if a.target == targets[0] || r.rank(a.tenant.Cloud) == 0 {
				return q.claim(a.tenant), nil
			}
			found = append(found, q.claim(a.tenant))
			if enough == nil {
				enough = time.After(r.preferWait)
			}
		case <-late:
		case <-enough:
			return r.inOrder(found)[0], nil
		}
		if asked < len(targets) && ctx.Err() == nil {
			r.askAll(ctx, targets[asked:], f, answers, markLate)
			asked = len(targets)
		}
	}
	if len(found) > 0 {
		return r.inOrder(found)[0], nil
	}
	return Tenant{}, failure(text, q, r.sorted(others))
}

// resolvable reads text into a query, and returns an error for a text about which no
// cloud needs to be asked.
func resolvable(text string) (Query, error) {
	q, err := Parse(text)
	if err != nil {
		return Query{}, err
	}
	reason := Reason("")
	switch {
	case isConsumerTenant(q.ID):
		reason = ReasonConsumerTenant
	case q.ID == "" && IsMailProvider(q.Domain):
		reason = ReasonMailDomain
	default:
		return q, nil
	}
	return Query{}, &Error{Text: text, Query: q.Value, Class: ErrMailProvider, Reason: reason}
}

// askAll asks targets, each on its own goroutine, which ends with ctx.
func (r *Resolver) askAll(ctx context.Context, targets []target, f *unreachable, answers chan<- answer, late func()) {
	for _, t := range targets {
		go func() { answers <- r.ask(ctx, t, f, late) }()
	}
}

// targets lists the requests for q; the first of them most likely finds the tenant.
func (r *Resolver) targets(q Query) []target {
	var all []target
	for _, c := range r.clouds {
		row, known := rowOf(c.LoginHost)
		t := target{cloud: c, host: c.LoginHost, tenant: q.tenant(), limitKey: c.LoginHost, sovereign: known && row.sovereign}
		if known && row.suffix != "" && strings.HasSuffix(t.tenant, row.suffix) {
			t.sovereign = false // its absence is no answer for a name of its own
			all = slices.Insert(all, 0, t)
			continue
		}
		all = append(all, t)
	}
	if own, ok := r.ownHost(q); ok {
		all = slices.Insert(all, 0, own)
	}
	return all
}

// ownHost is the sign-in host of an external or B2C tenant.
func (r *Resolver) ownHost(q Query) (target, bool) {
	if q.Kind == Workforce {
		return target{}, false
	}
	cloud, limitKey := cloudTable[0].cloud, ciamDomain
	if row, _, ok := b2cRow(q.Value); ok {
		cloud, limitKey = row.cloud, row.b2c
	}
	return target{cloud: cloud, host: q.Value, tenant: q.tenant(), limitKey: limitKey, optional: true}, r.rank(cloud) < len(r.clouds)
}

// inOrder sorts tenants by their cloud and drops those that several hosts gave.
func (r *Resolver) inOrder(found []Tenant) []Tenant {
	slices.SortStableFunc(found, func(a, b Tenant) int { return r.rank(a.Cloud) - r.rank(b.Cloud) })
	seen := map[Key]bool{}
	return slices.DeleteFunc(found, func(t Tenant) bool {
		double := seen[t.Key()]
		seen[t.Key()] = true
		return double
	})
}

func (r *Resolver) sorted(answers []answer) []answer {
	slices.SortStableFunc(answers, func(a, b answer) int { return r.rank(a.target.cloud) - r.rank(b.target.cloud) })
	return answers
}
