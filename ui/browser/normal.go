package browser

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"time"

	system "github.com/pkg/browser"

	"norikae/ui/browser/start"
)

// The library passes on what its helper programs print; ours is no terminal
// program. Set here because it is a setting of the whole library.
func init() { system.Stdout, system.Stderr = io.Discard, io.Discard }

// OpenNormal opens link in a normal window of the default browser. The person
// must have asked for that by name: whoever is signed in there is signed in on
// the page as well. It returns at once; Opened.Watch tells, as for any other window,
// whether the system's helper failed within the first seconds: on some systems the
// helper runs as long as the browser. Errors: a *LinkError, ErrClosed, or that of ctx.
func (o *Opener) OpenNormal(ctx context.Context, link string, s Session) (Opened, error) {
	if err := CheckLink(link, s); err != nil {
		return Opened{}, err
	}
	if err := ctx.Err(); err != nil {
		return Opened{}, err
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.closed {
		return Opened{}, ErrClosed
	}
	watch := make(chan error, 1)
	var once sync.Once
	settle := func(err error) {
		once.Do(func() {
			watch <- err
			close(watch)
		})
	}
	timer := time.AfterFunc(o.watch, func() { settle(nil) })
	normal := o.normal
	go func() { // ends with the system's helper program, or with this one
		err := normal(link)
		timer.Stop()
		if err != nil {
			err = fmt.Errorf("%w: %w", ErrStart, withoutArguments(err))
		}
		settle(err)
	}()
	return Opened{Did: NormalWindow, Watch: watch}, nil
}

// errHelper means the system's own program could not open a link.
var errHelper = errors.New("browser: xdg-open found no browser")

// openNormal hands link to the system. From an AppImage the helper needs a
// cleaned environment, which the library cannot give it.
func openNormal(link string) error {
	if runtime.GOOS != "linux" || os.Getenv("APPIMAGE") == "" {
		return system.OpenURL(link)
	}
	p, err := start.Detached([]string{"xdg-open", link})
	if err != nil {
		return withoutArguments(err)
	}
	if p.Wait() != 0 {
		return errHelper
	}
	return nil
}
