//go:build !windows && !darwin

package osstore

import (
	"context"
	"errors"
	"fmt"
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

	serviceType    = "org.freedesktop.Secret.Service"
	collectionType = "org.freedesktop.Secret.Collection"
	itemType       = "org.freedesktop.Secret.Item"
	sessionType    = "org.freedesktop.Secret.Session"
	promptType     = "org.freedesktop.Secret.Prompt"
	propertyGet    = "org.freedesktop.DBus.Properties.Get"
)

// callWait bounds one call of the service, which the bus may have to start first;
// the bus gives up on that after two minutes. Prompts have a bound of their own.
const callWait = 150 * time.Second

var (
	errNoBus        = errors.New("keyring: no session bus")
	errGone         = errors.New("keyring: the service ended during a prompt")
	errNoCollection = errors.New("keyring: the service offers no default collection")
	errLocked       = errors.New("keyring: the collection stayed locked")
	errRefused      = errors.New("keyring: the item was not allowed to be read")
)

// vault is the collection that lists are stored in, during one call of a System.
type vault struct {
	ctx        context.Context // ends when the call is interrupted
	conn       *dbus.Conn
	service    string // under which the items stand
	collection dbus.ObjectPath
}

// connect finds the collection: the one named login, else the default one under its own
// path.
func (s System) connect(ctx context.Context) (*vault, error) {
	conn, err := dbus.SessionBus()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNoBus, err)
	}
	v := &vault{ctx, conn, s.service, loginCollection}
	var all dbus.Variant
	if err := v.call(secretPath, propertyGet, serviceType, "Collections").Store(&all); err == nil {
		if paths, ok := all.Value().([]dbus.ObjectPath); ok && slices.Contains(paths, loginCollection) {
			return v, nil
		}
	}
	err = v.call(secretPath, serviceType+".ReadAlias", "default").Store(&v.collection)
	switch name := busName(err); {
	case name == "org.freedesktop.Secret.Error.NoSuchObject", name == "org.freedesktop.DBus.Error.UnknownObject",
		err == nil && v.collection == noObject:
		err = errNoCollection
	}
	return v, err
}

// call calls a method of an object of the service.
func (v *vault) call(path dbus.ObjectPath, method string, args ...any) *dbus.Call {
	ctx, cancel := context.WithTimeout(v.ctx, callWait)
	defer cancel()
	return v.conn.Object(secretService, path).CallWithContext(ctx, method, 0, args...)
}

// isLocked reads the property Locked of a collection or an item.
func (v *vault) isLocked(path dbus.ObjectPath, of string) (bool, error) {
	var locked dbus.Variant
	if err := v.call(path, propertyGet, of, "Locked").Store(&locked); err != nil {
		return false, err
	}
	is, ok := locked.Value().(bool)
	if !ok {
		return false, fmt.Errorf("keyring: Locked is %s", locked.Signature())
	}
	return is, nil
}
