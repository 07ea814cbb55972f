package practice

import (
	"context"
	"errors"
	"io"
	"sync"
)

// errEnded answers whoever starts something in a World that has ended.
var errEnded = errors.New("practice: the world has ended")

// lifetime owns everything of a World that runs or is open, so that its end is one
// call. The zero value is ready.
type lifetime struct {
	running sync.WaitGroup

	mu     sync.Mutex
	ended  bool
	next   int
	open   map[int]io.Closer
	forget func() bool // stops following the context
}

// start runs f in a goroutine that ends once c is closed.
func (l *lifetime) start(c io.Closer, f func()) error {
	release, err := l.hold(c)
	if err != nil {
		return err
	}
	go func() {
		defer release()
		f()
	}()
	return nil
}

// hold keeps c to be closed at the end, which waits until release is called.
func (l *lifetime) hold(c io.Closer) (release func(), err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.ended {
		return nil, errEnded
	}
	if l.open == nil {
		l.open = map[int]io.Closer{}
	}
	l.next++
	id := l.next
	l.open[id] = c
	l.running.Add(1)
	return func() {
		l.mu.Lock()
		delete(l.open, id)
		l.mu.Unlock()
		l.running.Done()
	}, nil
}

// follow ends w when ctx is done.
func (l *lifetime) follow(ctx context.Context, w *World) {
	forget := context.AfterFunc(ctx, func() { _ = w.Close() })
	l.mu.Lock()
	defer l.mu.Unlock()
	l.forget = forget
}

// end closes everything and waits.
func (l *lifetime) end() error {
	l.mu.Lock()
	open, forget := l.open, l.forget
	var errs []error
	if !l.ended {
		l.ended = true
		for _, c := range open {
			errs = append(errs, c.Close())
		}
	}
	l.mu.Unlock()
	if forget != nil {
		forget()
	}
	l.running.Wait()
	return errors.Join(errs...)
}
