//go:build !windows && !darwin

package osstore

import (
	"errors"
	"fmt"
	"slices"

	"github.com/godbus/dbus/v5"
	ss "github.com/zalando/go-keyring/secret_service"
)

// open connects and unlocks the collection.
func (s System) open() (*vault, error) {
	v, err := s.connect(s.interruption.context())
	if err != nil {
		return nil, err
	}
	if unlocked, err := v.unlock(v.collection); err != nil || slices.Contains(unlocked, v.collection) {
		return v, err
	}
	// Not every service names what it unlocked.
	if locked, err := v.isLocked(v.collection, collectionType); err != nil || locked {
		return nil, errLocked
	}
	return v, nil
}

func (s System) get(key string) (string, error) {
	v, err := s.open()
	if err != nil {
		return "", err
	}
	item, err := v.find(key)
	if err != nil {
		return "", err
	}
	if err := v.unlockItem(item); err != nil {
		return "", err
	}
	var secret ss.Secret
	err = v.inSession(func(session dbus.ObjectPath) error {
		return v.call(item, itemType+".GetSecret", session).Store(&secret)
	})
	return string(secret.Value), itemError(err)
}

func (s System) set(key, value string) error {
	v, err := s.open()
	if err != nil {
		return err
	}
	return v.inSession(func(session dbus.ObjectPath) error {
		properties := map[string]dbus.Variant{
			itemType + ".Label":      dbus.MakeVariant(fmt.Sprintf("Password for '%s' on '%s'", key, s.service)),
			itemType + ".Attributes": dbus.MakeVariant(v.attributes(key)),
		}
		var item, prompt dbus.ObjectPath
		call := v.call(v.collection, collectionType+".CreateItem", properties, ss.NewSecret(session, value), true)
		if err := call.Store(&item, &prompt); err != nil {
			return itemError(err)
		}
		return v.permit(prompt)
	})
}

func (s System) remove(key string) error {
	v, err := s.open()
	if err != nil {
		return err
	}
	item, err := v.find(key)
	if err != nil {
		return err
	}
	var prompt dbus.ObjectPath
	if err := v.call(item, itemType+".Delete").Store(&prompt); err != nil {
		return itemError(err)
	}
	return v.permit(prompt)
}

// attributes name an item, as go-keyring names it.
func (v *vault) attributes(key string) map[string]string {
	return map[string]string{"username": key, "service": v.service}
}

// inSession does something with a session for plain secrets, which it closes.
func (v *vault) inSession(do func(session dbus.ObjectPath) error) error {
	var output dbus.Variant
	var session dbus.ObjectPath
	if err := v.call(secretPath, serviceType+".OpenSession", "plain", dbus.MakeVariant("")).Store(&output, &session); err != nil {
		return err
	}
	defer v.conn.Object(secretService, session).Go(sessionType+".Close", dbus.FlagNoReplyExpected, nil)
	return do(session)
}

// find looks an item up; of several under one key the first counts.
func (v *vault) find(key string) (dbus.ObjectPath, error) {
	list, err := v.search(v.attributes(key))
	if err != nil {
		return "", err
	}
	if len(list) == 0 {
		return "", ErrNotFound
	}
	return list[0], nil
}

func (v *vault) search(attributes map[string]string) (list []dbus.ObjectPath, err error) {
	return list, v.call(v.collection, collectionType+".SearchItems", attributes).Store(&list)
}

// unlockItem unlocks an item of an unlocked collection, as KeePassXC locks those
// that a program has not been allowed to read. It asks for all items of the list
// at once: a prompt for each would be a prompt for every few rows.
func (v *vault) unlockItem(item dbus.ObjectPath) error {
	if locked, err := v.isLocked(item, itemType); err != nil || !locked {
		return err
	}
	all, err := v.search(map[string]string{"service": v.service})
	if err != nil {
		return err
	}
	if !slices.Contains(all, item) {
		all = append(all, item)
	}
	unlocked, err := v.unlock(all...)
	switch {
	case errors.Is(err, errLocked):
		return errRefused
	case err != nil || slices.Contains(unlocked, item):
		return itemError(err)
	}
	if locked, err := v.isLocked(item, itemType); err != nil || locked {
		return errRefused
	}
	return nil
}

// itemError distinguishes an item that may not be read from other failures.
func itemError(err error) error {
	if busName(err) == "org.freedesktop.Secret.Error.IsLocked" {
		return fmt.Errorf("%w: %w", errRefused, err)
	}
	return err
}

// unlock unlocks objects, with a prompt where the service wants one, and returns
// those that the service says it unlocked. A prompt that was dismissed is
// errLocked.
func (v *vault) unlock(paths ...dbus.ObjectPath) (unlocked []dbus.ObjectPath, err error) {
	var prompt dbus.ObjectPath
	if err := v.call(secretPath, serviceType+".Unlock", paths).Store(&unlocked, &prompt); err != nil {
		return nil, err
	}
	if prompt == noObject {
		return unlocked, nil
	}
	result, err := v.prompt(prompt)
	if err != nil {
		return nil, err
	}
	more, _ := result.Value().([]dbus.ObjectPath) // a service may leave it out
	return append(unlocked, more...), nil
}

// permit lets the person allow what a call asked for; noObject: nothing.
func (v *vault) permit(prompt dbus.ObjectPath) error {
	if prompt == noObject {
		return nil
	}
	_, err := v.prompt(prompt)
	if errors.Is(err, errLocked) {
		return errRefused
	}
	return err
}
