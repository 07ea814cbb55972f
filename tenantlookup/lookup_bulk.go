package tenantlookup

import (
	"context"
	"errors"

	"golang.org/x/sync/errgroup"
)

// Result is the outcome for one of the texts given to ResolveAll: a Tenant, or
// an Err that is an *Error.
type Result struct {
	Text   string
	Tenant Tenant
	Err    error
}

// queued is how many queries are taken up at once for each request in flight:
// those that wait for a throttled host leave their place to others.
const queued = 16

// ResolveAll resolves every text as Resolve does, several at a time, and
// returns the results in the order of texts. Texts with the same meaning are
// asked once.
//
// report, if not nil, is called with each result as it comes and with how many
// there are by then: 1, 2 … len(texts). The calls come one after another, from
// the goroutine that called ResolveAll. When ctx ends, the results not yet
// there are reported as ErrCancelled, so that no text is left without one.
func (r *Resolver) ResolveAll(ctx context.Context, texts []string, report func(done int, r Result)) []Result {
	results := make([]Result, len(texts))
	done := 0
	finish := func(i int, t Tenant, err error) {
		results[i] = Result{Text: texts[i], Tenant: t, Err: err}
		done++
		if report != nil {
			report(done, results[i])
		}
	}

	var order []Query
	places := map[Query][]int{}
	for i, text := range texts {
		q, err := resolvable(text)
		if err != nil {
			finish(i, Tenant{}, err)
			continue
		}
		if places[q] == nil {
			order = append(order, q)
		}
		places[q] = append(places[q], i)
	}

	type outcome struct {
		query  Query
		tenant Tenant
		err    error
	}
	outcomes := make(chan outcome)
	go func() {
		defer close(outcomes)
		var lookups errgroup.Group
		lookups.SetLimit(r.parallel * queued)
		silent := newUnreachable()
		for _, q := range order {
			lookups.Go(func() error {
				t, err := r.resolve(ctx, q.Value, q, silent)
				outcomes <- outcome{q, t, err}
				return nil
			})
		}
		_ = lookups.Wait() // none of them fails
	}()
	for o := range outcomes {
		for _, i := range places[o.query] {
			finish(i, o.tenant, forText(o.err, texts[i]))
		}
	}
	return results
}

// forText gives each of several texts with one outcome its own error.
func forText(err error, text string) error {
	e, ok := errors.AsType[*Error](err)
	if !ok {
		return err
	}
	own := *e
	own.Text = text
	return &own
}
