//go:build linux

package ledger_test

import (
	"errors"
	"syscall"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// TestAWriteThatGnomeKeyringDoesNotAnswer: the ledger tells how long it has waited, and
// Interrupt ends the call; what was asked for behind it is tried anew, and nothing is
// lost.
func TestAWriteThatGnomeKeyringDoesNotAnswer(t *testing.T) {
	if !inSession(t) {
		return
	}
	d := startDaemon(t, true)
	l := open(t, real())
	first := row(sato, 1)
	must(t, l.Put(ctx, first))
	must(t, d.cmd.Process.Signal(syscall.SIGSTOP))
	done := make(chan error, 1)
	put := func(m accounts.Membership) {
		must(t, l.ApplyAsync(accounts.Change{After: []accounts.Membership{m}}, nil, func(err error) { done <- err }))
	}
	put(first.Tick(accounts.Open, noon))
	waitFor(t, "no answer for a second", func() bool { return l.Unanswered() > time.Second })
	if got := l.Save(first.Key()); got != ledger.Saving {
		t.Errorf("state %v while nobody answers", got)
	}
	l.Interrupt()
	select {
	case err := <-done:
		var u *ledger.UnavailableError
		if !errors.Is(err, ledger.ErrNotSaved) || !errors.As(err, &u) {
			t.Errorf("interrupted: %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the call does not end")
	}
	if got := l.Save(first.Key()); got != ledger.NotSaved {
		t.Errorf("state %v after the call was given up", got)
	}
	must(t, d.cmd.Process.Signal(syscall.SIGCONT))
	must(t, l.Flush(ctx))
	if got := l.Save(first.Key()); got != ledger.Saved || l.Unanswered() != 0 {
		t.Errorf("state %v after it was written again", got)
	}
	reopened(t, l, real())
}
