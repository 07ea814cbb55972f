package browser

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
	"norikae/ui/browser/profile"
	"norikae/ui/browser/start"
)

// Options are the settings of an Opener. The zero value is good.
type Options struct {
	// Dir is the folder for throw-away profiles and for the memory of private
	// windows; "" is norikae/sessions in the cache folder of the user.
	Dir string
	// Announce announces to the desktop that a program is being started because the
	// person asked for it, and returns the ID of that start, "" if it has none; nil:
	// nothing is announced.
	Announce func() string
	// Log takes what goes wrong behind the scenes; nil takes nothing. No link
	// and no account is ever written to it.
	Log *slog.Logger
}

// Opener opens links and owns what that leaves behind: the processes it
// started, the throw-away profiles, and the memory of whose private window may
// still be open in which browser. A program needs one. All methods may be
// called from any goroutine.
type Opener struct {
	machine *machine.Machine
	store   *profile.Store
	start   func(argv []string) (start.Process, error)
	normal  func(link string) (start.Process, error)
	watch   time.Duration // how long a start is watched
	settled time.Duration // a process that lived this long was the browser itself
	log     *slog.Logger

	mu     sync.Mutex // guards what follows
	closed bool
	jars   *jars
	// running counts the living processes started for a private window, by cookie jar.
	running map[string]int
}

// The times of a start.
const (
	// watchTime: a browser still alive after it counts as started; one that
	// ended earlier counts as its exit code says.
	watchTime = 3 * time.Second
	// settleTime: a browser that hands its link to a running one is gone well
	// before. One that lived longer was the browser itself, and when it ends,
	// so have its private windows.
	settleTime = time.Minute
	// looks is how often the Opener checks during the watch whether a browser has taken
	// the lock of its profile.
	looks = 6
)

// NewOpener returns an Opener, and starts removing in the background what
// earlier runs had to leave behind. Close it at the end of the program. The
// error is ErrProfile: there is no folder for profiles.
func NewOpener(o Options) (*Opener, error) {
	if o.Dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrProfile, err)
		}
		o.Dir = filepath.Join(cache, "norikae", "sessions")
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Announce == nil {
		o.Announce = func() string { return "" }
	}
	m := machine.This()
	opener := &Opener{
		machine: m,
		store:   profile.New(o.Dir, m.Home),
		start:   func(argv []string) (start.Process, error) { return start.Detached(argv, o.Announce()) },
		normal:  func(link string) (start.Process, error) { return openNormal(link, o.Announce()) },
		watch:   watchTime,
		settled: settleTime,
		log:     o.Log,
		running: map[string]int{},
		jars:    loadJars(o.Dir, profile.BootTime()),
	}
	opener.store.StartSweeping()
	return opener, nil
}

// Open opens link in a private window of b, or on a throw-away profile where
// the session, the safety of another account, or a policy needs one. It returns
// as soon as the browser's process has started; what the first seconds show
// arrives on Opened.Watch.
//
// Errors: ErrLink; ErrNoPrivateMode; ErrPrivateDisabled; ErrTemplateShell;
// ErrCloseFirst; ErrProfile; ErrStart; ErrClosed; or that of
// ctx, which ends only the call, never the browser. After an error nothing was opened.
func (o *Opener) Open(ctx context.Context, b Browser, link string, s Session) (Opened, error) {
	if err := CheckLink(link, s); err != nil {
		return Opened{}, err
	}
	b, err := o.resolveCustom(ctx, b)
	if err != nil {
		return Opened{}, err
	}
	b = withPolicy(ctx, o.machine, b) // it may have changed since detection
	if err := ctx.Err(); err != nil {
		return Opened{}, err
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.closed {
		return Opened{}, ErrClosed
	}
	var opened Opened
	did, because, err := o.plan(b, s)
	opened.Because = because
	if err != nil {
		return opened, err
	}
	if did == ThrowawayProfile {
		opened.Watch, err = o.openThrowaway(b, link, s, because)
	} else {
		opened.Watch, err = o.openPrivate(b, link, s)
	}
	if err == nil {
		opened.Did, opened.ComputerAccount = did, b.signsIn(did)
	}
	return opened, err
}

// openPrivate opens a private window and remembers whose it is. The caller
// holds mu.
func (o *Opener) openPrivate(b Browser, link string, s Session) (<-chan error, error) {
	argv, err := b.Command(link, Session{Practice: s.Practice})
	if err != nil {
		return nil, err
	}
	// Remembered first: a window that is not remembered could later share its
	// cookies with another account.
	claimed, err := o.jars.hold(b.jar, s.Account)
	if err != nil {
		o.log.Warn("whose private window is open could not be saved", "browser", b.ID, "cause", err)
	}
	alone := o.running[b.jar] == 0
	_, watch, err := o.run(b, argv, func(lived time.Duration, code int) {
		o.privateEnded(b, s.Account, claimed, lived, code, alone)
	})
	if err != nil {
		o.forget(b, o.jars.undo(claimed))
		return nil, err
	}
	o.running[b.jar]++
	return watch, nil
}

// privateEnded notes what the end of a process shows about its private window. One that
// failed early showed none, so the jar is as it was. One that lived for long and ended
// well was the browser itself, and its windows have gone with it; but not if the
// account may have had a window before, in a browser that was running: then the process
// may only have waited for that browser to answer.
func (o *Opener) privateEnded(b Browser, account string, claimed claim, lived time.Duration, code int, alone bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.running[b.jar]--
	last := o.running[b.jar] == 0
	if last {
		delete(o.running, b.jar)
	}
	switch {
	case o.closed: // its folder is the next start's
	case code != 0 && lived < o.watch:
		o.forget(b, o.jars.undo(claimed))
	case code == 0 && lived >= o.settled && alone && last && !claimed.again():
		o.forget(b, o.jars.free(b.jar, account))
	}
}

// forget logs that the end of a private window could not be saved, if it could not.
func (o *Opener) forget(b Browser, err error) {
	if err != nil {
		o.log.Warn("the end of a private window could not be saved", "browser", b.ID, "cause", err)
	}
}

// openThrowaway opens a window on the account's own profile, a new one if
// there is none with a browser on it or the session is to be fresh.
func (o *Opener) openThrowaway(b Browser, link string, s Session, because Because) (<-chan error, error) {
	var p *profile.Profile
	if !s.Fresh {
		p = o.store.Join(b.ID, s.Account)
	}
	joined := p != nil
	if !joined {
		made, err := o.store.Create(profile.Request{
			Browser: b.ID, Account: s.Account, Confined: b.Confined, App: b.launch.App,
			Gecko: b.launch.Style == product.StyleGecko, Private: b.Policy != PolicyAvailable, Fresh: s.Fresh, Reason: int(because),
		})
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrProfile, err)
		}
		p = made
	}
	pid, watch, err := o.run(b, b.throwaway(link, p.Dir, joined), func(lived time.Duration, code int) {
		o.store.Release(p, profile.Exit{After: lived, OK: code == 0})
	})
	if err != nil {
		o.store.Release(p, profile.Exit{})
		return nil, err
	}
	for i := range looks {
		time.AfterFunc(o.watch*time.Duration(i+1)/looks, func() { o.store.NoteLock(p) })
	}
	if !joined {
		if err := profile.WriteOwner(p.Dir, pid); err != nil {
			o.log.Warn("the owner of a profile could not be noted", "browser", b.ID, "cause", err)
		}
	}
	return watch, nil
}

// run starts argv and watches it in the background. ended runs when the
// process is gone.
func (o *Opener) run(b Browser, argv []string, ended func(lived time.Duration, code int)) (int, <-chan error, error) {
	p, err := o.start(argv)
	if err != nil {
		return 0, nil, fmt.Errorf("%w: %s: %w", ErrStart, b.Name, withoutArguments(err))
	}
	failed := func(code int) error { return fmt.Errorf("%w: %s, exit code %d", ErrExited, b.Name, code) }
	return p.Pid(), start.Watch(p, o.watch, failed, ended), nil
}

// withoutArguments strips an error of everything that could quote the command
// line, and with it the link.
func withoutArguments(err error) error {
	if path, ok := errors.AsType[*os.PathError](err); ok {
		return path.Err
	}
	return err
}

// Close ends the Opener: profiles of browsers that have ended are removed,
// living browsers are left alone, and what those leave behind is removed at a
// later start. The error says what could not be removed.
func (o *Opener) Close() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.closed {
		return nil
	}
	o.closed = true
	return o.store.Close()
}
