package tenantlookup

import (
	"context"
	"slices"
	"sync"
	"time"
)

// A lane bounds the requests in flight to one host. The bound adapts: when
// most recent answers were "wait", it halves and new requests pause; with good
// answers it grows back.
//
// Fresh requests go before those that are asked again: which of them the
// service throttles is then known early, and their waiting falls into the time
// of the others instead of the end. None is put off for longer than fairness.
type lane struct {
	most int // the bound when nothing is throttled

	mu     sync.Mutex
	limit  int // 1 … most
	active int
	pause  time.Time // no fresh request before
	timer  *time.Timer
	again  []place
	fresh  []place
	recent []bool // the last answers since the limit changed: was it "wait"?
}

// place is a request in the queue; its turn is closed when it may go.
type place struct {
	turn  chan struct{}
	since time.Time
}

// fairness is how long fresh requests may go before one that is asked again.
const fairness = 5 * time.Second

// recentAnswers is how many answers decide about the limit.
const recentAnswers = 16

func newLane(most int) *lane { return &lane{most: most, limit: most} }

// enter waits for a place. It fails only with ctx.
func (l *lane) enter(ctx context.Context, again bool) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	turn := make(chan struct{})
	l.mu.Lock()
	if own := (place{turn, time.Now()}); again {
		l.again = append(l.again, own)
	} else {
		l.fresh = append(l.fresh, own)
	}
	l.admit()
	l.mu.Unlock()
	select {
	case <-turn:
		return nil
	case <-ctx.Done():
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	select {
	case <-turn: // admitted at the last moment: hand the place on
		l.active--
		l.admit()
	default:
		l.again, l.fresh = without(l.again, turn), without(l.fresh, turn)
	}
	return ctx.Err()
}

// leave gives the place back and says whether the answer was "wait", and for
// how long.
func (l *lane) leave(throttled bool, wait time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.active--
	l.recent = append(l.recent, throttled)
	if len(l.recent) >= recentAnswers {
		waits := 0
		for _, w := range l.recent {
			if w {
				waits++
			}
		}
		switch {
		case 2*waits >= len(l.recent):
			l.limit = max(1, l.limit/2)
			l.pause = time.Now().Add(wait)
			l.recent = l.recent[:0]
		case waits == 0:
			l.limit = min(l.most, l.limit+1)
			l.recent = l.recent[:0]
		default:
			l.recent = append(l.recent[:0], l.recent[1:]...)
		}
	}
	l.admit()
}

// admit lets waiting requests go as far as the limit allows. Called locked.
func (l *lane) admit() {
	for l.active < l.limit && len(l.again) > 0 && time.Since(l.again[0].since) > fairness {
		l.again = l.let(l.again)
	}
	if wait := time.Until(l.pause); wait <= 0 {
		for l.active < l.limit && len(l.fresh) > 0 {
			l.fresh = l.let(l.fresh)
		}
	} else if len(l.fresh) > 0 {
		if l.timer != nil {
			l.timer.Stop()
		}
		l.timer = time.AfterFunc(wait, func() {
			l.mu.Lock()
			defer l.mu.Unlock()
			l.admit()
		})
	}
	for l.active < l.limit && len(l.again) > 0 {
		l.again = l.let(l.again)
	}
}

func (l *lane) let(queue []place) []place {
	l.active++
	close(queue[0].turn)
	return queue[1:]
}

func without(queue []place, turn chan struct{}) []place {
	return slices.DeleteFunc(queue, func(p place) bool { return p.turn == turn })
}
