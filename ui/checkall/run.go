package checkall

import (
	"context"
	"time"

	"norikae/ui/proof"
)

// refreshEvery bounds how often the list is drawn while answers arrive.
const refreshEvery = 80 * time.Millisecond

// run reads some rows; one run at a time.
func (p *Page) run(which []int, again bool) {
	if p.cancel != nil || len(which) == 0 {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel = cancel
	p.round++
	mine := p.round
	for _, i := range which {
		p.rows[i] = row{}
	}
	p.draw()
	p.frame.Focus(p.stop)
	p.frame.Go(func(app context.Context) {
		stop := context.AfterFunc(app, cancel)
		defer stop()
		p.opt.Read(ctx, which, again,
			func(i int) { p.standing.Now.heard(mine, i, row{at: reading}) },
			func(i int, f proof.Finding) { p.standing.Now.heard(mine, i, row{at: answered, finding: f}) })
		p.frame.Do(func() { p.standing.Now.ended(mine) })
	})
}

// heard notes how a row stands in a run, and draws it soon.
func (p *Page) heard(round, id int, r row) {
	if round != p.round {
		return
	}
	p.rows[id] = r
	if p.dirty {
		return
	}
	p.dirty = true
	time.AfterFunc(refreshEvery, func() {
		p.frame.Do(func() {
			p.dirty = false
			p.draw()
		})
	})
}

// ended shows the end of a run.
func (p *Page) ended(round int) {
	if round != p.round {
		return
	}
	p.halt()
	p.frame.Log.Debug("checked", "rows", len(p.rows), "left", len(p.rows.which(row.left)))
}

// halt ends the run under way; what was read stays, and the rest can go on later.
func (p *Page) halt() {
	if p.cancel == nil {
		return
	}
	p.cancel()
	p.cancel = nil
	p.round++ // late answers are dropped: their rows are read again
	p.rows.stopped()
	p.draw()
	p.focusNext()
}
