package tenantlookup

import (
	"context"
	"sync"
	"time"
)

// A lane bounds the requests in flight to one host. The bound adapts: when
// most recent answers were "wait", it halves and new requests pause; with good
// answers it grows back. Requests that already waited for the service go
// before fresh ones, so that a throttled one does not end up last.
type lane struct {
	most int // the bound when nothing is throttled

	mu     sync.Mutex
	limit  int // 1 … most
	active int
	pause  time.Time // no fresh request before
	timer  *time.Timer
	again  []chan struct{} // waiting requests, closed when they may go
	fresh  []chan struct{}
	recent []bool // the last answers since the limit changed: was it "wait"?
}

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
	if again {
		l.again = append(l.again, turn)
	} else {
		l.fresh = append(l.fresh, turn)
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
	for l.active < l.limit && len(l.again) > 0 {
		l.again = l.let(l.again)
	}
	if len(l.fresh) == 0 {
		return
	}
	if wait := time.Until(l.pause); wait > 0 {
		if l.timer != nil {
			l.timer.Stop()
		}
		l.timer = time.AfterFunc(wait, func() {
			l.mu.Lock()
			defer l.mu.Unlock()
			l.admit()
		})
		return
	}
	for l.active < l.limit && len(l.fresh) > 0 {
		l.fresh = l.let(l.fresh)
	}
}

func (l *lane) let(queue []chan struct{}) []chan struct{} {
	l.active++
	close(queue[0])
	return queue[1:]
}

func without(queue []chan struct{}, turn chan struct{}) []chan struct{} {
	for i, c := range queue {
		if c == turn {
			return append(queue[:i:i], queue[i+1:]...)
		}
	}
	return queue
}
