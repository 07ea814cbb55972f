package browser

import "errors"

// policyKeys reads the policies in the registry, those of the computer before
// those of the user, and for Firefox the file of the installation.
func (m prober) policyKeys(s policySource) ([]finding, error) {
	var list []finding
	var errs []error
	for _, h := range []hive{machineHive, userHive} {
		key := winJoin(`Software\Policies`, s.facts.key)
		var f finding
		var err error
		switch {
		case s.facts.key == "":
			continue
		case s.facts.kind == policyFirefox:
			f, err = m.firefoxKey(h, key)
		default:
			f, err = m.chromiumKey(h, key, s.facts)
		}
		errs = append(errs, err)
		if f.found {
			list = append(list, f)
			break // the user's policies do not override the computer's
		}
	}
	if s.facts.beside && len(list) == 0 {
		f, err := m.firefoxFile(winJoin(winDir(s.key), `distribution\policies.json`))
		list, errs = append(list, f), append(errs, err)
	}
	return list, errors.Join(errs...)
}

// chromiumKey reads the switch and the lists of a browser of the Chromium
// family.
func (m prober) chromiumKey(h hive, key string, facts policyFacts) (finding, error) {
	var f finding
	n, err := m.registry.Number(h, key, facts.value)
	switch {
	case err == nil:
		f.found, f.disabled = true, n == 1
	case !absent(err):
		return f, err
	}
	for _, name := range facts.lists {
		values, err := m.registry.Values(h, winJoin(key, name))
		if err != nil && !absent(err) {
			return f, err
		}
		if len(values) > 0 {
			f.found, f.lists = true, true
		}
	}
	return f, nil
}

// firefoxKey reads the switches of Firefox.
func (m prober) firefoxKey(h hive, key string) (finding, error) {
	for _, name := range []string{firefoxSwitch, firefoxOldSwitch} {
		n, err := m.registry.Number(h, key, name)
		if err == nil {
			return finding{found: true, disabled: n == 1}, nil
		}
		if !absent(err) {
			return finding{}, err
		}
	}
	return finding{}, nil
}
