package browser

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// Options are the settings of an Opener. The zero value is good.
type Options struct {
	// Dir is the folder for throw-away profiles and for the memory of private
	// windows; "" is norikae/sessions in the cache folder of the user.
	Dir string
}

// Opener opens links and owns what that leaves behind: the processes it
// started, the throw-away profiles, and the memory of whose private window may
// still be open in which browser. A program needs one. All methods may be
// called from any goroutine.
type Opener struct {
	machine *machine
	store   *store
	start   func(argv []string) (process, error)
	watch   time.Duration // how long a start is watched
	settled time.Duration // a process that lived this long was the browser itself

	mu     sync.Mutex
	closed bool
	jars   jars
}

// process is a started browser.
type process interface {
	// Wait returns when the process ended, with its exit code.
	Wait() (code int)
}

// The times of a start.
const (
	// watchTime: a browser still alive after it counts as started; one that
	// ended earlier is judged by its exit code.
	watchTime = 3 * time.Second
	// settleTime: a browser that hands its link to a running one is gone well
	// before. One that lived longer was the browser itself, and when it ends,
	// so have its private windows.
	settleTime = time.Minute
)

// NewOpener returns an Opener, and starts removing in the background what
// earlier runs had to leave behind. Close it at the end of the program.
func NewOpener(o Options) (*Opener, error) {
	if o.Dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrProfile, err)
		}
		o.Dir = filepath.Join(cache, "norikae", "sessions")
	}
	m := thisMachine()
	return &Opener{
		machine: m,
		store:   newStore(o.Dir, m.home),
		start:   startDetached,
		watch:   watchTime,
		settled: settleTime,
		jars:    jars{},
	}, nil
}

// Open opens link in a private window of b, or on a throw-away profile where
// the session or the safety of another account needs one. It returns as soon
// as the browser's process has started; what the first seconds show arrives on
// Opened.Watch.
//
// Errors: a *LinkError; ErrNoPrivateMode; ErrPrivateDisabled; ErrCloseFirst (a
// *CloseFirstError); ErrProfile; ErrStart; ErrClosed; or that of ctx, which
// ends only the call, never the browser. After an error nothing was opened.
func (o *Opener) Open(ctx context.Context, b Browser, link string, s Session) (Opened, error) {
	if err := CheckLink(link, s); err != nil {
		return Opened{Browser: b}, err
	}
	if p := o.machine.probe(ctx, b.policy); p != PolicyUnknown {
		b.Policy = p
	}
	if err := ctx.Err(); err != nil {
		return Opened{Browser: b}, err
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.closed {
		return Opened{Browser: b}, ErrClosed
	}
	did, because, err := o.plan(b, s)
	if err != nil {
		return Opened{Browser: b, Because: because}, err
	}
	opened := Opened{Browser: b, Did: did, Because: because}
	if did == ThrowawayProfile {
		opened.Watch, err = o.openThrowaway(b, link, s)
	} else {
		opened.Watch, err = o.openPrivate(b, link, s)
	}
	if err != nil {
		return Opened{Browser: b, Because: because}, err
	}
	return opened, nil
}

// openPrivate opens a private window and remembers whose it is.
func (o *Opener) openPrivate(b Browser, link string, s Session) (<-chan error, error) {
	argv, err := b.Command(link, Session{Account: s.Account, Practice: s.Practice})
	if err != nil {
		return nil, err
	}
	jar := jarOf(b)
	watch, err := o.run(b, argv, func(lived time.Duration) {
		if lived >= o.settled {
			o.forget(jar, s.Account)
		}
	})
	if err == nil {
		o.jars[jar] = s.Account
	}
	return watch, err
}

// openThrowaway opens a window on the account's own profile, a new one if
// there is none alive or the session is to be fresh.
func (o *Opener) openThrowaway(b Browser, link string, s Session) (<-chan error, error) {
	var p *profile
	if !s.Fresh {
		p = o.store.living(b, s.Account)
	}
	s.joined = p != nil
	if p == nil {
		made, err := o.store.create(b, s)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrProfile, err)
		}
		p = made
	}
	s.profile = p.dir
	argv, err := b.Command(link, s)
	if err == nil {
		var watch <-chan error
		if watch, err = o.run(b, argv, func(time.Duration) { o.store.release(p) }); err == nil {
			return watch, nil
		}
	}
	o.store.release(p)
	return nil, err
}

// run starts argv and watches it in the background. ended runs when the
// process is gone. The goroutine ends with the process, or with this program:
// the browser is meant to outlive both.
func (o *Opener) run(b Browser, argv []string, ended func(lived time.Duration)) (<-chan error, error) {
	began := time.Now()
	p, err := o.start(argv)
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrStart, b.Name, err)
	}
	early := make(chan error, 1)
	var once sync.Once
	settle := func(err error) {
		once.Do(func() {
			early <- err
			close(early)
		})
	}
	timer := time.AfterFunc(o.watch, func() { settle(nil) })
	go func() {
		code := p.Wait()
		timer.Stop()
		lived := time.Since(began)
		if code != 0 && lived < o.watch {
			settle(&ExitError{Browser: b.Name, Code: code})
		}
		settle(nil)
		ended(lived)
	}()
	return early, nil
}

// forget clears the memory of a private window, if it is still that account's.
func (o *Opener) forget(jar, account string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if holder, ok := o.jars[jar]; ok && holder == account {
		delete(o.jars, jar)
	}
}

// Close ends the Opener: profiles of browsers that have ended are removed,
// living browsers are left alone. What those leave behind is removed at a
// later start.
func (o *Opener) Close() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.closed = true
	return o.store.sweep()
}
