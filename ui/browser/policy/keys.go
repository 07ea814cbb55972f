package policy

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"

	"norikae/ui/browser/machine"
)

// parentalKey holds what Windows keeps of the parental controls of each user.
const parentalKey = `Software\Microsoft\Windows\CurrentVersion\Parental Controls\Users`

// chromiumKeys reads the policies of a browser of the Chromium family in the
// registry: those of the user, and over them those of the computer.
func (m reader) chromiumKeys(found *settings, s Source) {
	if s.Policies.Key == "" {
		return
	}
	key := machine.WinJoin(`Software\Policies`, s.Policies.Key)
	for _, h := range []machine.Hive{machine.User, machine.Computer} {
		for _, name := range numberNames(s.Policies) {
			n, err := m.numberKey(h, key, name)
			found.note(name, n, err)
		}
		for _, name := range []string{s.Policies.Allow, s.Policies.Block} {
			values, err := m.Registry.Values(h, machine.WinJoin(key, name))
			found.note(name, len(values), err)
		}
		if token, err := m.Registry.Text(h, key, s.Policies.Token); err == nil && token != "" {
			found.enrolled = true
		}
	}
	for _, key := range s.Policies.EnrolledKeys {
		for _, h := range []machine.Hive{machine.Computer, machine.Computer32} {
			if values, err := m.Registry.Values(h, key); err == nil && len(values) > 0 {
				found.enrolled = true
			}
		}
	}
	found.parental = m.parentalControls()
}

// numberKey reads a number. Text that is a number counts, as it does for Chromium.
func (m reader) numberKey(h machine.Hive, key, name string) (int, error) {
	n, err := m.Registry.Number(h, key, name)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return int(n), err
	}
	text, textErr := m.Registry.Text(h, key, name)
	if textErr != nil {
		return 0, err
	}
	return strconv.Atoi(strings.TrimSpace(text))
}

// parentalControls reports whether the parental controls of Windows are on for this user: the
// Chromium family then has no private windows.
func (m reader) parentalControls() bool {
	if m.UserID == "" {
		return false
	}
	user := machine.WinJoin(parentalKey, m.UserID)
	for _, value := range []struct{ key, name string }{
		{user, "Parental Controls On"}, {user, "Logging Required"}, {machine.WinJoin(user, "Web"), "Filter On"},
	} {
		if n, err := m.numberKey(machine.Computer, value.key, value.name); err == nil && n != 0 {
			return true
		}
	}
	return false
}

// firefoxKeys reads the policies of a browser of the Firefox family in the registry,
// those of the computer before those of the user, and else the file of the
// installation.
func (m reader) firefoxKeys(s Source) error {
	var found []error
	for _, h := range []machine.Hive{machine.Computer, machine.User} {
		if s.Policies.Key == "" {
			break
		}
		key := machine.WinJoin(`Software\Policies`, s.Policies.Key)
		set, err := firefoxSays(func(name string) (int, error) { return m.numberKey(h, key, name) })
		if found = append(found, err); set {
			return errors.Join(found...) // the user's policies do not override the computer's, and no file does
		}
	}
	if s.Policies.Beside {
		found = append(found, m.firefoxFile(machine.WinJoin(machine.WinDir(s.Key), `distribution\policies.json`)))
	}
	return errors.Join(found...)
}
