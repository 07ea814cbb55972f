package checkall

import (
	"context"

	"norikae/ui/microsoft/proof"
)

// station is how far one row is.
type station int

const (
	waiting  station = iota // not read yet, or stopped before its turn
	reading                 // under way
	answered                // see row.finding
)

// row is one item and what came of it.
type row struct {
	at      station
	finding proof.Finding
}

// left reports whether a next run is to read the row: it was not read, and not
// because an organisation refused or the person has to do something first.
func (r row) left() bool {
	return r.at == waiting || r.at == answered &&
		(r.finding.Trouble == proof.Unavailable || r.finding.Trouble == proof.Busy)
}

// proves reports whether there is something to mark.
func (r row) proves() bool {
	return r.at == answered && r.finding.Trouble == proof.NoTrouble && len(r.finding.News) > 0
}

func (r row) needsSignIn() bool { return r.at == answered && r.finding.Trouble == proof.NeedsSignIn }

// rows are all of them, in the order of the list.
type rows []row

// which lists the places of the rows for which so returns true.
func (l rows) which(so func(row) bool) []int {
	var out []int
	for i, r := range l {
		if so(r) {
			out = append(out, i)
		}
	}
	return out
}

// stopped puts what was under way back to waiting.
func (l rows) stopped() {
	for i := range l {
		if l[i].at == reading {
			l[i].at = waiting
		}
	}
}

// strange is the first device that the person has not assigned; empty: none.
func (l rows) strange() string {
	for _, r := range l {
		if r.at == answered && len(r.finding.Unknown) > 0 {
			return r.finding.Unknown[0]
		}
	}
	return ""
}

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
	p.redraw.Soon(p.frame, p.draw)
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
