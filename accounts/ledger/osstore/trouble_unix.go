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
	if known && busName(err) != "org.freedesktop.DBus.Error.NoReply" { // else the service may have died meanwhile
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

// reasons of errors, and of errors that the bus itself names.
var (
	reasons = []struct {
		err    error
		reason Trouble
	}{
		{errGone, NoService},
		{errNoBus, NoService},
		{dbus.ErrClosed, NoService},
		{errNoCollection, NoCollection},
		{errRefused, Refused},
		{errLocked, Locked},
		{context.DeadlineExceeded, Timeout},
		{context.Canceled, Timeout},
	}
	busReasons = map[string]Trouble{
		"ServiceUnknown": NoService, "NameHasNoOwner": NoService, "Spawn.ServiceNotFound": NoService,
		"AccessDenied": Refused, "InteractiveAuthorizationRequired": Refused,
		"NoReply": Timeout, "TimedOut": Timeout, "Timeout": Timeout,
	}
)

// reasonOf reads an error; known is false where it does not say enough.
func reasonOf(err error) (reason Trouble, known bool) {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return r.reason, true
		}
	}
	reason, known = busReasons[strings.TrimPrefix(busName(err), "org.freedesktop.DBus.Error.")]
	return reason, known
}

// busName is the name of an error that came over the bus; empty for any other.
func busName(err error) string {
	bus, _ := errors.AsType[dbus.Error](err)
	return bus.Name
}

// ask looks at the service without causing a prompt. Other means that nothing is
// in the way, as far as it can be seen.
func ask(ctx context.Context) Trouble {
	if !hasOwner(ctx) {
		return NoService
	}
	v, err := System{}.connect(ctx)
	if err != nil {
		reason, _ := reasonOf(err)
		return reason
	}
	if locked, err := v.isLocked(v.collection, collectionType); err == nil && locked {
		return Locked
	}
	return Other
}

// askBus asks the bus itself.
func askBus(ctx context.Context, answer any, method string, args ...any) error {
	conn, err := dbus.SessionBus()
	if err != nil {
		return err
	}
	return conn.BusObject().CallWithContext(ctx, "org.freedesktop.DBus."+method, 0, args...).Store(answer)
}

// hasOwner reports whether a Secret Service is running.
func hasOwner(ctx context.Context) (is bool) {
	return askBus(ctx, &is, "NameHasOwner", secretService) == nil && is
}

// Answers reports, without prompting, whether the keyring would answer now. A
// service that the bus can start counts: the next call starts it.
func (System) Answers(ctx context.Context) bool {
	switch ask(ctx) {
	case Other:
		return true
	case NoService:
		var names []string
		return !hasOwner(ctx) && askBus(ctx, &names, "ListActivatableNames") == nil && slices.Contains(names, secretService)
	default:
		return false
	}
}
