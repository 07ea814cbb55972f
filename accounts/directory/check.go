package directory

import (
	"context"
	"sync"

	"golang.org/x/sync/errgroup"

	"norikae/accounts"
)

// Checked is the result of one job of CheckAll.
type Checked struct {
	Membership accounts.Membership
	Reading    Reading
	Name       string // what the organisation calls itself; empty: not asked, or not answered
	Err        error  // nil, or an *Error
}

// CheckAll reads the methods of many memberships, some at a time. report is called
// as each is done, one call at a time; nil: not called. A failed job stops no other.
// When ctx ends, the jobs that are not done get [ErrCancelled]; a next call with them
// goes on where this one stopped. The results are in the order of jobs.
func (c *Client) CheckAll(ctx context.Context, jobs []Job, report func(done int, r Checked)) []Checked {
	out := make([]Checked, len(jobs))
	var mu sync.Mutex
	done := 0
	var group errgroup.Group
	group.SetLimit(c.parallel)
	for i, j := range jobs {
		group.Go(func() error {
			r := c.checkOne(ctx, j)
			mu.Lock()
			defer mu.Unlock()
			out[i] = r
			done++
			if report != nil {
				report(done, r)
			}
			return nil
		})
	}
	_ = group.Wait() // the functions return no error
	return out
}

// checkOne does one job of CheckAll.
func (c *Client) checkOne(ctx context.Context, j Job) Checked {
	r := Checked{Membership: j.Membership}
	if ctx.Err() != nil {
		r.Err = &Error{Class: ErrCancelled}
		return r
	}
	if j.Begin != nil {
		j.Begin()
	}
	r.Reading, r.Err = c.Methods(ctx, j)
	if j.Named && r.Err == nil {
		r.Name, _ = c.Name(ctx, j) // without one, its domain names it
	}
	return r
}
