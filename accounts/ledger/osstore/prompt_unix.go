//go:build !windows && !darwin

package osstore

import (
	"context"
	"fmt"
	"time"

	"github.com/godbus/dbus/v5"
)

// promptWait bounds how long a prompt stays open: a person who has not typed a
// password by then is not there. Whoever waits for the call gives up before.
const promptWait = 10 * time.Minute

// errDismissed: the person took the prompt away.
var errDismissed = fmt.Errorf("%w: the prompt was dismissed", errLocked)

// prompt shows a prompt of the service and waits for its own answer. Other signals
// reach the connection too, which the window shares, and a service may die before
// it answers.
func (v *vault) prompt(path dbus.ObjectPath) (dbus.Variant, error) {
	ctx, cancel := context.WithTimeout(v.ctx, promptWait)
	defer cancel()
	completed := []dbus.MatchOption{
		dbus.WithMatchObjectPath(path), dbus.WithMatchInterface(promptType), dbus.WithMatchMember("Completed"),
	}
	owner := []dbus.MatchOption{
		dbus.WithMatchInterface("org.freedesktop.DBus"), dbus.WithMatchMember("NameOwnerChanged"),
		dbus.WithMatchArg(0, secretService),
	}
	for _, match := range [][]dbus.MatchOption{completed, owner} {
		if err := v.conn.AddMatchSignalContext(ctx, match...); err != nil {
			return dbus.Variant{}, err
		}
		defer func() { _ = v.conn.RemoveMatchSignal(match...) }() // only a bus that is gone refuses
	}
	signals := make(chan *dbus.Signal, 16)
	v.conn.Signal(signals)
	defer v.conn.RemoveSignal(signals)

	shown := v.call(path, promptType+".Prompt", "")
	if shown.Err != nil {
		return dbus.Variant{}, shown.Err
	}
	for {
		select {
		case s, ok := <-signals:
			if !ok {
				return dbus.Variant{}, errGone
			}
			if result, done, err := answerOf(s, path); done {
				return result, err
			}
		case <-v.conn.Context().Done():
			return dbus.Variant{}, errGone
		case <-ctx.Done():
			v.conn.Object(secretService, path).Go(promptType+".Dismiss", dbus.FlagNoReplyExpected, nil)
			return dbus.Variant{}, ctx.Err()
		}
	}
}

// answerOf reads a signal; done is false for one that is not about the prompt.
func answerOf(s *dbus.Signal, path dbus.ObjectPath) (result dbus.Variant, done bool, err error) {
	switch {
	case s.Name == promptType+".Completed" && s.Path == path:
		var dismissed bool
		if err := dbus.Store(s.Body, &dismissed, &result); err != nil {
			return result, true, fmt.Errorf("keyring: the answer of a prompt: %w", err)
		}
		if dismissed {
			return result, true, errDismissed
		}
		return result, true, nil
	case s.Name == "org.freedesktop.DBus.NameOwnerChanged":
		var name, before, after string
		if err := dbus.Store(s.Body, &name, &before, &after); err == nil && name == secretService && before != "" {
			return result, true, errGone
		}
	}
	return result, false, nil
}
