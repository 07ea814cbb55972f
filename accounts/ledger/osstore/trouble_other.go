//go:build !windows && !darwin

package osstore

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/godbus/dbus/v5"
)

// Names of the Secret Service (freedesktop.org, "Secret Service API Draft 0.2").
const (
	secretService   = "org.freedesktop.secrets"
	secretPath      = "/org/freedesktop/secrets"
	loginCollection = dbus.ObjectPath("/org/freedesktop/secrets/collection/login")
	noObject        = dbus.ObjectPath("/")
)

// askAfter bounds the questions asked about a failure.
const askAfter = 3 * time.Second

// troubleOf asks the Secret Service why a call failed: go-keyring's errors are
// texts, and the same text stands for a locked collection, a dismissed prompt and
// a missing collection.
func troubleOf(err error) Trouble {
	var bus dbus.Error
	if errors.As(err, &bus) {
		switch bus.Name {
		case "org.freedesktop.DBus.Error.ServiceUnknown", "org.freedesktop.DBus.Error.NameHasNoOwner",
			"org.freedesktop.DBus.Error.Spawn.ServiceNotFound":
			return NoService
		case "org.freedesktop.DBus.Error.NoReply", "org.freedesktop.DBus.Error.TimedOut",
			"org.freedesktop.DBus.Error.Timeout":
			return Timeout
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), askAfter)
	defer cancel()
	return ask(ctx)
}

// ask looks at the service without causing a prompt. Other means that nothing is
// in the way, as far as it can be seen.
func ask(ctx context.Context) Trouble {
	conn, err := dbus.SessionBus()
	if err != nil {
		return NoService
	}
	if !owned(ctx, conn) {
		return NoService
	}
	collection, ok := defaultCollection(ctx, conn)
	if !ok {
		return NoCollection
	}
	var locked dbus.Variant
	call := conn.Object(secretService, collection).CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get", 0,
		"org.freedesktop.Secret.Collection", "Locked")
	if err := call.Store(&locked); err != nil {
		return Other
	}
	if is, ok := locked.Value().(bool); ok && is {
		return Locked
	}
	return Other
}

// defaultCollection finds the collection that go-keyring uses: the one named
// login, else the default.
func defaultCollection(ctx context.Context, conn *dbus.Conn) (dbus.ObjectPath, bool) {
	service := conn.Object(secretService, secretPath)
	var all dbus.Variant
	call := service.CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get", 0,
		"org.freedesktop.Secret.Service", "Collections")
	if err := call.Store(&all); err == nil {
		if paths, ok := all.Value().([]dbus.ObjectPath); ok {
			for _, p := range paths {
				if p == loginCollection {
					return p, true
				}
			}
		}
	}
	var path dbus.ObjectPath
	if err := service.CallWithContext(ctx, "org.freedesktop.Secret.Service.ReadAlias", 0, "default").Store(&path); err != nil {
		return "", false
	}
	return path, path != noObject
}

// owned reports whether a Secret Service is running.
func owned(ctx context.Context, conn *dbus.Conn) bool {
	var is bool
	call := conn.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.NameHasOwner", 0, secretService)
	return call.Store(&is) == nil && is
}

// Answers reports, without prompting, whether the keyring would answer now. A service that the bus can start counts: the next
// call starts it.
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
