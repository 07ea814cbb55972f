//go:build linux

package ledger_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// Keyrings as people report them, played on the test's own bus.

// spin loads and waits again and again, as the window does, for a while.
func spin(l *ledger.Ledger, during time.Duration) (loads int, last error) {
	brief, cancel := context.WithTimeout(ctx, during)
	defer cancel()
	for brief.Err() == nil {
		last = l.Load(brief)
		loads++
		if last == nil || l.Wait(brief) != nil {
			break
		}
	}
	return loads, last
}

// TestUnlockDoesNotResolveTheAlias: oo7-daemon 0.6.0.
func TestUnlockDoesNotResolveTheAlias(t *testing.T) {
	if !inSession(t) {
		return
	}
	playSecrets(t, func(s *secrets) { s.name, s.strict = "Login", true })
	l := open(t, real())
	must(t, l.Put(ctx, row(sato, 1)))
	reopened(t, l, real())
	must(t, l.EraseAll(ctx))
}

// TestOnePromptForAllItems: KeePassXC asks about items that a program has not
// been allowed to read; the whole list is one question.
func TestOnePromptForAllItems(t *testing.T) {
	if !inSession(t) {
		return
	}
	s := playSecrets(t, nil)
	l := open(t, real())
	must(t, l.Apply(ctx, accounts.Change{After: thousand()[:300]}, nil))
	s.lockItems()
	reopened(t, l, real())
	if prompts, _ := s.count(); prompts != 1 {
		t.Errorf("%d prompts for one list", prompts)
	}
}

// TestARefusalIsNotAskedAgain by itself; the person's button asks.
func TestARefusalIsNotAskedAgain(t *testing.T) {
	if !inSession(t) {
		return
	}
	s := playSecrets(t, nil)
	l := open(t, real())
	must(t, l.Apply(ctx, accounts.Change{After: thousand()[:40]}, nil))
	s.lockItems()
	s.set(func() { s.answer = deny })
	loads, err := spin(l, 3*time.Second)
	if got := trouble(t, err); got != ledger.Refused {
		t.Errorf("reason %v: %v", got, err)
	}
	if prompts, _ := s.count(); prompts != 1 || loads != 1 {
		t.Errorf("%d loads, %d prompts", loads, prompts)
	}
	if err := l.Put(ctx, row(sato, 5000)); !errors.Is(err, ledger.ErrNotSaved) {
		t.Error(err)
	}
	if prompts, _ := s.count(); prompts != 1 {
		t.Error("a tick asked again")
	}
	s.set(func() { s.answer = allow })
	must(t, l.Load(ctx))
	if l.Unsaved() != 0 {
		t.Error("not saved when it was allowed")
	}
}

// TestAServiceThatFailsIsLeftAlone: it looks well, and every write fails. Each try
// would be a line in the log, and work for a service that is in trouble.
func TestAServiceThatFailsIsLeftAlone(t *testing.T) {
	if !inSession(t) {
		return
	}
	s := playSecrets(t, nil)
	l := open(t, real())
	must(t, l.Put(ctx, row(sato, 1)))
	s.set(func() { s.createAs = "org.freedesktop.DBus.Error.Failed" })
	if err := l.Put(ctx, row(sato, 2)); !errors.Is(err, ledger.ErrNotSaved) {
		t.Fatal(err)
	}
	loads, err := spin(l, 3*time.Second)
	if !errors.Is(err, ledger.ErrNotSaved) || loads > 3 {
		t.Errorf("%d loads in 3 s: %v", loads, err)
	}
	s.set(func() { s.createAs = "" })
	must(t, l.Load(ctx))
	begun := time.Now()
	must(t, l.Wait(ctx))
	if took := time.Since(begun); took > time.Second {
		t.Errorf("rested %v although a load had succeeded", took)
	}
}

// TestOtherSignalsDuringAPrompt: the window's library listens on the same
// connection, and a theme may change while a prompt is open.
func TestOtherSignalsDuringAPrompt(t *testing.T) {
	if !inSession(t) {
		return
	}
	s := playSecrets(t, nil)
	l := open(t, real())
	must(t, l.Put(ctx, row(sato, 1)))
	must(t, bus(t).AddMatchSignal())
	s.set(func() { s.locked = true })
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Millisecond):
				_ = s.conn.Emit("/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings.SettingChanged", "theme")
			}
		}
	}()
	must(t, l.Load(ctx))
	if prompts, _ := s.count(); prompts != 1 {
		t.Errorf("%d prompts", prompts)
	}
}

// TestAServiceDiesDuringAPrompt: nobody will ever answer.
func TestAServiceDiesDuringAPrompt(t *testing.T) {
	if !inSession(t) {
		return
	}
	s := playSecrets(t, func(s *secrets) { s.locked, s.answer = true, death })
	brief, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	begun := time.Now()
	_, err := ledger.Open(brief, real())
	if got := trouble(t, err); got != ledger.NoService {
		t.Errorf("reason %v: %v", got, err)
	}
	if took := time.Since(begun); took > 2*time.Second {
		t.Errorf("told after %v", took)
	}
	if prompts, _ := s.count(); prompts != 1 {
		t.Errorf("%d prompts", prompts)
	}
}

// TestNotLetIn: a confined program is denied the whole service, or one that is
// stuck does not answer; neither is a store without a collection.
func TestNotLetIn(t *testing.T) {
	if !inSession(t) {
		return
	}
	s := playSecrets(t, func(s *secrets) { s.aliasAs = "org.freedesktop.DBus.Error.AccessDenied" })
	_, err := ledger.Open(ctx, real())
	if got := trouble(t, err); got != ledger.Refused {
		t.Errorf("denied: reason %v: %v", got, err)
	}
	s.set(func() { s.aliasAs = "org.freedesktop.Secret.Error.NoSuchObject" })
	if _, err = ledger.Open(ctx, real()); trouble(t, err) != ledger.NoCollection {
		t.Errorf("no collection: %v", err)
	}
}

// TestNothingIsSearchedInALockedCollection: a search there may find nothing, which
// is not true, or prompt.
func TestNothingIsSearchedInALockedCollection(t *testing.T) {
	if !inSession(t) {
		return
	}
	s := playSecrets(t, nil)
	must(t, open(t, real()).Apply(ctx, accounts.Change{After: thousand()[:100]}, nil))
	s.set(func() { s.locked, s.searches = true, 0 })
	if got := many(t, allKeys(20)...); len(got) != 0 {
		t.Errorf("%d items of a locked collection", len(got))
	}
	if prompts, searches := s.count(); prompts != 0 || searches != 0 {
		t.Errorf("%d prompts, %d searches", prompts, searches)
	}
}
