package checkall

import (
	"context"
	"time"

	"norikae/ui/microsoft/proof"
)

// refreshEvery bounds how often the list is drawn while answers arrive.
const refreshEvery = 80 * time.Millisecond

// run reads some rows; one run at a time.
func (p *Page) run(which []int, again bool) {
	if p.running || len(which) == 0 {
		return
	}
	p.running = true
	for _, i := range which {
		p.rows[i] = row{}
	}
	p.draw()
	p.frame.Focus(p.stop)
	frame, read := p.frame, p.opt.Organisations.Read
	p.cancel = frame.Go(func(ctx context.Context) {
		note := func(i int, r row) {
			if ctx.Err() == nil { // else the row is read again
				p.note(i, r)
			}
		}
		read(ctx, which, again,
			func(i int) { note(i, row{at: reading}) },
			func(i int, f proof.Finding) { note(i, row{at: answered, finding: f}) })
		frame.Post(ctx, p.ended)
	})
}

// note sets how a row stands, and draws it soon.
func (p *Page) note(id int, r row) {
	p.rows[id] = r
	if p.dirty {
		return
	}
	p.dirty = true
	frame := p.frame
	time.AfterFunc(refreshEvery, func() {
		frame.Do(func() {
			p.dirty = false
			p.draw()
		})
	})
}

// ended shows the end of a run.
func (p *Page) ended() {
	p.halt()
	p.frame.Log.Debug("checked", "rows", len(p.rows), "left", len(p.rows.which(row.left)))
}

// halt ends the run under way; what was read stays, and the rest can go on later.
func (p *Page) halt() {
	if !p.running {
		return
	}
	p.running = false
	p.cancel()
	p.rows.stopped()
	p.draw()
	p.focusNext()
}
