//go:build !windows && !darwin

package osstore

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

// askAfter bounds the questions asked about a failure.
const askAfter = 3 * time.Second

// troubleOf finds out why a call failed: from the error where that says it, else
// by asking the service.
func troubleOf(err error) Trouble {
	reason, known := reasonOf(err)
	if known && !(reason == Timeout && isNoReply(err)) {
		return reason
	}
	ctx, cancel := context.WithTimeout(context.Background(), askAfter)
	defer cancel()
	now := ask(ctx)
	if known && now != NoService {
		return reason // it runs, and did not answer
	}
	return now
}

// reasonOf reads an error; known is false where it does not say enough.
func reasonOf(err error) (reason Trouble, known bool) {
	switch {
	case errors.Is(err, errGone), errors.Is(err, errNoBus), errors.Is(err, dbus.ErrClosed):
		return NoService, true
	case errors.Is(err, errNoCollection):
		return NoCollection, true
	case errors.Is(err, errRefused):
		return Refused, true
	case errors.Is(err, errLocked):
		return Locked, true
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return Timeout, true
	}
	var bus dbus.Error
	if !errors.As(err, &bus) {
		return Other, false
	}
	switch name, _ := strings.CutPrefix(bus.Name, "org.freedesktop.DBus.Error."); name {
	case "ServiceUnknown", "NameHasNoOwner", "Spawn.ServiceNotFound":
		return NoService, true
	case "AccessDenied", "InteractiveAuthorizationRequired":
		return Refused, true
	case "NoReply", "TimedOut", "Timeout":
		return Timeout, true
	default:
		return Other, false
	}
}

// isNoReply reports whether the bus itself ended a call: the service may have
// died meanwhile.
func isNoReply(err error) bool {
	var bus dbus.Error
	return errors.As(err, &bus) && bus.Name == "org.freedesktop.DBus.Error.NoReply"
}

// ask looks at the service without causing a prompt. Other means that nothing is
// in the way, as far as it can be seen.
func ask(ctx context.Context) Trouble {
	conn, err := dbus.SessionBus()
	if err != nil || !owned(ctx, conn) {
		return NoService
	}
	path, err := collectionOf(ctx, conn)
	if err != nil {
		reason, _ := reasonOf(err)
		return reason
	}
	if locked, err := isLocked(ctx, conn, path, collectionType); err == nil && locked {
		return Locked
	}
	return Other
}

// owned reports whether a Secret Service is running.
func owned(ctx context.Context, conn *dbus.Conn) bool {
	var is bool
	call := conn.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.NameHasOwner", 0, secretService)
	return call.Store(&is) == nil && is
}

// Answers reports, without prompting, whether the keyring would answer now. A
// service that the bus can start counts: the next call starts it.
func (System) Answers(ctx context.Context) bool {
	switch ask(ctx) {
	case Other:
		return true
	case NoService:
		return startable(ctx)
	default:
		return false
	}
}

func startable(ctx context.Context) bool {
	conn, err := dbus.SessionBus()
	if err != nil || owned(ctx, conn) {
		return false
	}
	var names []string
	call := conn.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.ListActivatableNames", 0)
	return call.Store(&names) == nil && slices.Contains(names, secretService)
}
