package start

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"
)

// helperWatch is how long a helper program is watched: a program that fails does so
// at once, a program that lives longer has shown something.
const helperWatch = 3 * time.Second

// ErrHelper says that a helper program ended with an error within the first
// seconds, so that very likely nothing was shown.
var ErrHelper = errors.New("start: the helper program failed")

// Helper starts a program that lives on without this one, as Detached does, in our own
// environment. The channel delivers one value: nil when the program ended well or still
// runs after a few seconds, else ErrHelper. No error quotes the arguments: they may hold
// a letter.
func Helper(argv ...string) (<-chan error, error) { return helper(helperWatch, argv) }

func helper(watch time.Duration, argv []string) (<-chan error, error) {
	name := filepath.Base(argv[0])
	p, err := begin(argv, nil)
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", name, err)
	}
	failed := func(code int) error { return fmt.Errorf("%w: %s, exit code %d", ErrHelper, name, code) }
	return Watch(p, watch, failed, func(time.Duration, int) {}), nil
}
