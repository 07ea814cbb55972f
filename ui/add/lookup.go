package add

import (
	"context"
	"time"

	"golang.org/x/sync/errgroup"

	"norikae/tenantlookup"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
)

// usualPause is how long typing rests before anything is asked.
const usualPause = 350 * time.Millisecond

// lookup asks for the lines of a panel's box, one round at a time.
type lookup struct {
	p *Panel

	pause       time.Duration      // how long typing rests before anything is asked
	timer       *time.Timer        // of that pause
	asking      bool               // a round is under way
	cancel      context.CancelFunc // ends it
	otherClouds context.CancelFunc // of the look into the other clouds; nil: none
	redraw      shell.Redraw
}

// typed asks after a pause in typing.
func (l *lookup) typed() {
	if l.timer != nil {
		l.timer.Stop()
	}
	do := l.p.frame.Do
	l.timer = time.AfterFunc(l.pause, func() { do(l.ask) })
}

// Pause ends what is under way, as when the panel is not shown for a while; Resume
// goes on.
func (l *lookup) Pause() {
	if l.timer != nil {
		l.timer.Stop()
	}
	l.cancelRound()
	l.stopOtherClouds()
}

// ask reads the box and asks for everything not answered yet.
func (l *lookup) ask() {
	l.cancelRound()
	l.stopOtherClouds()
	l.p.table.account = l.p.account()
	l.p.table.asking = true
	l.p.table.read(l.p.Text())
	queries := l.p.table.pending()
	if len(queries) == 0 { // everything is known already
		l.p.table.asking = false
		l.p.table.settle()
		l.p.Refresh()
		l.finished()
		return
	}
	l.asking = true
	l.p.Refresh()
	frame := l.p.frame
	job := frame.Activity.Begin(activity.Lookup)
	l.cancel = frame.Go(func(ctx context.Context) {
		defer job.End()
		l.p.opt.Resolver.ResolveAll(ctx, queries, func(done int, r tenantlookup.Result) {
			job.Step(done, len(queries))
			frame.Post(ctx, func() { l.answered(r) })
		})
		frame.Post(ctx, l.finished)
	})
}

func (l *lookup) answered(r tenantlookup.Result) {
	l.p.table.answer(r)
	l.redraw.Soon(l.p.frame, func() {
		l.p.table.settle()
		l.p.Refresh()
	})
}

func (l *lookup) finished() {
	l.cancelRound()
	n := l.p.table.counts()
	l.p.frame.Log.Debug("resolved", "answered", n.answered, "total", n.total, "addable", n.addable, "failed", n.troubled)
	l.askOtherClouds()
}

// cancelRound ends the round under way; what is answered stays.
func (l *lookup) cancelRound() {
	if !l.asking {
		return
	}
	l.asking, l.p.table.asking = false, false
	if l.cancel != nil {
		l.cancel()
	}
	chosen := l.p.current()
	l.p.table.stopped() // the lines to look at come first now
	l.p.Refresh()
	l.p.choose(chosen)
}

func (l *lookup) retryFailed() {
	l.p.table.retry()
	l.ask()
}

// askOtherClouds asks the other clouds for the domains that were found.
func (l *lookup) askOtherClouds() {
	queries := l.p.table.withoutOtherClouds()
	if len(queries) == 0 || len(queries) > otherCloudsMost || l.otherClouds != nil {
		return
	}
	frame := l.p.frame
	job := frame.Activity.Begin(activity.Lookup)
	l.otherClouds = frame.Go(func(ctx context.Context) {
		defer job.End()
		var some errgroup.Group
		some.SetLimit(8)
		for _, q := range queries {
			some.Go(func() error {
				all, err := l.p.opt.Resolver.ResolveEvery(ctx, q)
				if err == nil || len(all) > 1 {
					frame.Do(func() { l.p.table.setOtherClouds(q, all) })
				}
				return nil // a cloud that does not answer is asked again next time
			})
		}
		_ = some.Wait()
		frame.Post(ctx, func() {
			l.stopOtherClouds()
			l.p.table.settle()
			l.p.Refresh()
		})
	})
}

// stopOtherClouds ends the look into the other clouds.
func (l *lookup) stopOtherClouds() {
	if l.otherClouds != nil {
		l.otherClouds()
		l.otherClouds = nil
	}
}
