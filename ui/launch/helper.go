package launch

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// helperWatch is how long a helper program is watched: a program that fails does so
// at once, a program that lives longer has shown something.
const helperWatch = 3 * time.Second

// ErrHelper says that a helper program ended with an error within the first
// seconds, so that very likely nothing was shown.
var ErrHelper = errors.New("launch: the helper program failed")

// StartHelper starts a program that lives on without this one: in a session of its
// own, with none of our streams, in the home folder. StartHelper returns as soon as
// the program runs. The channel delivers one value: nil when the program ended well
// or still runs after a few seconds, else ErrHelper. No error quotes the arguments:
// they may hold a letter.
//
// The goroutine that waits for the program ends with the program or with this
// process; nothing waits for that goroutine.
func StartHelper(argv ...string) (<-chan error, error) { return startHelper(helperWatch, argv) }

func startHelper(watch time.Duration, argv []string) (<-chan error, error) {
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.SysProcAttr = detached()
	if home, err := os.UserHomeDir(); err == nil {
		cmd.Dir = home // not the folder we were started in, which may be on a stick
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("launch: start %s: %w", filepath.Base(argv[0]), err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	outcome := make(chan error, 1)
	go func() { // ends with the watch at the latest
		defer close(outcome)
		select {
		case err := <-ended:
			if err != nil {
				err = fmt.Errorf("%w: %s, exit code %d", ErrHelper, filepath.Base(argv[0]), cmd.ProcessState.ExitCode())
			}
			outcome <- err
		case <-time.After(watch):
			outcome <- nil
		}
	}()
	return outcome, nil
}
