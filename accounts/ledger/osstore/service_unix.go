//go:build !windows && !darwin

package osstore

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/godbus/dbus/v5"
)

// Names of the Secret Service (freedesktop.org, "Secret Service API Draft 0.2").
const (
	secretService   = "org.freedesktop.secrets"
	secretPath      = "/org/freedesktop/secrets"
	loginCollection = dbus.ObjectPath("/org/freedesktop/secrets/collection/login")
	noObject        = dbus.ObjectPath("/")

	serviceType    = "org.freedesktop.Secret.Service"
	collectionType = "org.freedesktop.Secret.Collection"
	itemType       = "org.freedesktop.Secret.Item"
	sessionType    = "org.freedesktop.Secret.Session"
	promptType     = "org.freedesktop.Secret.Prompt"
	propertyGet    = "org.freedesktop.DBus.Properties.Get"
)

var (
	errNoBus        = errors.New("keyring: no session bus")
	errGone         = errors.New("keyring: the service ended during a prompt")
	errNoCollection = errors.New("keyring: the service offers no default collection")
	errLocked       = errors.New("keyring: the collection stayed locked")
	errRefused      = errors.New("keyring: the item was not allowed to be read")
)

// collectionOf finds the collection that lists are stored in: the one named
// login, else the default one under its own path.
func collectionOf(ctx context.Context, conn *dbus.Conn) (dbus.ObjectPath, error) {
	service := conn.Object(secretService, secretPath)
	var all dbus.Variant
	if err := service.CallWithContext(ctx, propertyGet, 0, serviceType, "Collections").Store(&all); err == nil {
		if paths, ok := all.Value().([]dbus.ObjectPath); ok && slices.Contains(paths, loginCollection) {
			return loginCollection, nil
		}
	}
	var path dbus.ObjectPath
	err := service.CallWithContext(ctx, serviceType+".ReadAlias", 0, "default").Store(&path)
	switch {
	case isMissing(err), err == nil && path == noObject:
		return "", errNoCollection
	default:
		return path, err
	}
}

// isMissing reports whether an object that was asked for does not exist.
func isMissing(err error) bool {
	var bus dbus.Error
	return errors.As(err, &bus) && slices.Contains([]string{
		"org.freedesktop.Secret.Error.NoSuchObject", "org.freedesktop.DBus.Error.UnknownObject",
	}, bus.Name)
}

// isLocked reads the property Locked of a collection or an item.
func isLocked(ctx context.Context, conn *dbus.Conn, path dbus.ObjectPath, of string) (bool, error) {
	var locked dbus.Variant
	if err := conn.Object(secretService, path).CallWithContext(ctx, propertyGet, 0, of, "Locked").Store(&locked); err != nil {
		return false, err
	}
	is, ok := locked.Value().(bool)
	if !ok {
		return false, fmt.Errorf("keyring: Locked is %s", locked.Signature())
	}
	return is, nil
}
