//go:build !windows && !darwin

package osstore

import (
	"context"
	"sync"
)

// interruption is what ends the calls of a System before their time.
type interruption struct {
	mu  sync.Mutex
	ctx context.Context
	end context.CancelFunc
}

// context is for one call: it ends at the next Interrupt.
func (i *interruption) context() context.Context {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.ctx == nil {
		i.ctx, i.end = context.WithCancel(context.Background())
	}
	return i.ctx
}

// Interrupt ends the call under way, a prompt included; its reason is Timeout. What
// is called later is not touched.
func (s System) Interrupt() {
	s.interruption.mu.Lock()
	defer s.interruption.mu.Unlock()
	if s.interruption.end != nil {
		s.interruption.end()
	}
	s.interruption.ctx, s.interruption.end = nil, nil
}
