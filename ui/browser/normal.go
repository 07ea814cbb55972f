package browser

import (
	"context"
	"fmt"
	"io"

	system "github.com/pkg/browser"
)

// OpenNormal opens link in a normal window of the default browser. The person
// must have asked for that by name: whoever is signed in there is signed in on
// the page as well. It returns at once; the outcome arrives on Opened.Watch.
func (o *Opener) OpenNormal(ctx context.Context, link string, s Session) (Opened, error) {
	if err := CheckLink(link, s); err != nil {
		return Opened{}, err
	}
	if err := ctx.Err(); err != nil {
		return Opened{}, err
	}
	system.Stdout, system.Stderr = io.Discard, io.Discard
	done := make(chan error, 1)
	go func() {
		defer close(done)
		if err := system.OpenURL(link); err != nil {
			done <- fmt.Errorf("%w: %w", ErrStart, err)
			return
		}
		done <- nil
	}()
	return Opened{Did: NormalWindow, Watch: done}, nil
}
