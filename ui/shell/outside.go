package shell

import "context"

// Outside has the system open something in another program, off Fyne's goroutine. open
// returns what tells how that ended; failed is called on Fyne's goroutine if nothing
// opened. Neither waits for the other program.
func Outside(s *Shell, open func() (<-chan error, error), failed func(error)) {
	s.Go(func(ctx context.Context) {
		outcome, err := open()
		if err == nil {
			select {
			case err = <-outcome:
			case <-ctx.Done(): // the program lives on
			}
		}
		if err != nil {
			s.Do(func() { failed(err) })
		}
	})
}
