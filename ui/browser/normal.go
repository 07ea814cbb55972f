package browser

import (
	"context"
	"errors"
	"fmt"
	"time"

	"norikae/ui/browser/start"
)

// OpenNormal opens link in a normal window of the default browser. The person
// must have asked for that by name: whoever is signed in there is signed in on
// the page as well. It returns when the system's helper has been started. Opened.Watch
// receives nil when the helper has ended well or still runs after three seconds, for
// on some systems it runs as long as the browser, else ErrStart. Errors:
// ErrLink, ErrStart, ErrClosed, or that of ctx.
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
	p, err := o.normal(link)
	if err != nil {
		return Opened{}, fmt.Errorf("%w: %w", ErrStart, withoutArguments(err))
	}
	failed := func(int) error { return fmt.Errorf("%w: %w", ErrStart, errHelper) }
	return Opened{Did: NormalWindow, Watch: start.Watch(p, o.watch, failed, func(time.Duration, int) {})}, nil
}

// errHelper means the system's own program could not open a link.
var errHelper = errors.New("browser: the system found no browser")
