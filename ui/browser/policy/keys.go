package policy

import (
	"errors"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
)

// policyKeys reads the policies in the registry, those of the computer before
// those of the user, and for Firefox the file of the installation.
func (m prober) policyKeys(s Source) ([]finding, error) {
	var list []finding
	var errs []error
	for _, h := range []machine.Hive{machine.Computer, machine.User} {
		key := machine.WinJoin(`Software\Policies`, s.Policies.Key)
		var f finding
		var err error
		switch {
		case s.Policies.Key == "":
			continue
		case s.Policies.Kind == product.FirefoxPolicies:
			f, err = m.firefoxKey(h, key)
		default:
			f, err = m.chromiumKey(h, key, s.Policies)
		}
		errs = append(errs, err)
		if f.found {
			list = append(list, f)
			break // the user's policies do not override the computer's
		}
	}
	if s.Policies.Beside && len(list) == 0 {
		f, err := m.firefoxFile(machine.WinJoin(machine.WinDir(s.Key), `distribution\policies.json`))
		list, errs = append(list, f), append(errs, err)
	}
	return list, errors.Join(errs...)
}

// chromiumKey reads the switch and the lists of a browser of the Chromium
// family.
func (m prober) chromiumKey(h machine.Hive, key string, facts product.Policies) (finding, error) {
	var f finding
	n, err := m.Registry.Number(h, key, facts.Value)
	switch {
	case err == nil:
		f.found, f.disabled = true, n == 1
	case !machine.Absent(err):
		return f, err
	}
	for _, name := range facts.Lists {
		values, err := m.Registry.Values(h, machine.WinJoin(key, name))
		if err != nil && !machine.Absent(err) {
			return f, err
		}
		if len(values) > 0 {
			f.found, f.lists = true, true
		}
	}
	return f, nil
}

// firefoxKey reads the switches of Firefox.
func (m prober) firefoxKey(h machine.Hive, key string) (finding, error) {
	for _, name := range []string{firefoxSwitch, firefoxOldSwitch} {
		n, err := m.Registry.Number(h, key, name)
		if err == nil {
			return finding{found: true, disabled: n == 1}, nil
		}
		if !machine.Absent(err) {
			return finding{}, err
		}
	}
	return finding{}, nil
}
