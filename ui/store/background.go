package store

import (
	"context"
	"sync"
)

// background runs what would keep Fyne's goroutine waiting. It ends with the store.
type background struct {
	do  func(func()) // runs a function on Fyne's goroutine
	ctx context.Context
	end context.CancelFunc // ends what may be given up; a write goes on
	all sync.WaitGroup
}

func newBackground(do func(func())) *background {
	b := &background{do: do}
	b.ctx, b.end = context.WithCancel(context.Background())
	return b
}

// run does work off Fyne's goroutine, and then calls after on it.
func (b *background) run(work func() error, after func(err error)) {
	b.all.Go(func() {
		err := work()
		b.do(func() { after(err) })
	})
}
