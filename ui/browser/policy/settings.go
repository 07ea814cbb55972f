package policy

import (
	"encoding/json"
	"errors"
	"io/fs"

	"norikae/ui/browser/product"
)

// The settings that browsers of the Chromium family have under one name.
const (
	guestSwitch   = "BrowserGuestModeEnabled"
	ambientSwitch = "AmbientAuthenticationInPrivateModesEnabled"
)

// settings are what all places of a browser of the Chromium family say together.
type settings struct {
	values   map[string]int // truth values are 0 and 1; of a list, how much it holds
	enrolled bool           // managed in the cloud
	parental bool           // parental controls are on
	err      error          // a place could not be read
}

// fail notes that a place could not be read.
func (s *settings) fail(err error) { s.err = errors.Join(s.err, err) }

// note takes the value of a setting, which replaces that of an earlier place. err is that
// of reading it; a setting that is not there is none.
func (s *settings) note(name string, value int, err error) {
	switch {
	case err == nil:
		s.values[name] = value
	case !errors.Is(err, fs.ErrNotExist):
		s.fail(err)
	}
}

// numberNames are the settings that are numbers or truth values.
func numberNames(p product.Policies) []string {
	names := []string{p.Switch, guestSwitch, ambientSwitch}
	if p.OldSwitch != "" {
		names = append(names, p.OldSwitch)
	}
	return names
}

// take reads the settings out of one object.
func (s *settings) take(values map[string]json.RawMessage, p product.Policies) {
	for _, name := range numberNames(p) {
		if raw, ok := values[name]; ok {
			n, err := parseNumber(raw)
			s.note(name, n, err)
		}
	}
	for _, name := range []string{p.Allow, p.Block} {
		if raw, ok := values[name]; ok {
			var urls []json.RawMessage
			if json.Unmarshal(raw, &urls) != nil {
				urls = append(urls, raw) // it may hold anything
			}
			s.note(name, len(urls), nil)
		}
	}
	if _, ok := values[p.Token]; ok {
		s.enrolled = true
	}
}

// parseNumber reads a number or a truth value.
func parseNumber(raw json.RawMessage) (int, error) {
	switch string(raw) {
	case "true":
		return 1, nil
	case "false":
		return 0, nil
	}
	var n int
	if err := json.Unmarshal(raw, &n); err != nil {
		return 0, errValue
	}
	return n, nil
}

// evaluate makes one report of all settings. uncertain says that the places that were
// read may not be the browser's.
func (s settings) evaluate(p product.Policies, uncertain bool) Report {
	r := Report{State: s.state(p, uncertain)}
	guest, set := s.values[guestSwitch]
	r.NoGuest = set && guest == 0
	ambient := s.values[ambientSwitch]
	r.SignsInPrivate = ambient == 1 || ambient == 3
	r.SignsInGuest = ambient == 2 || ambient == 3
	return r
}

// state is the answer about private windows.
func (s settings) state(p product.Policies, uncertain bool) State {
	mode, set := s.values[p.Switch]
	if old, ok := s.values[p.OldSwitch]; ok && !set {
		mode, set = 1-old, true // the switch that IncognitoModeAvailability took the place of
	}
	disabled := set && mode == 1
	switch {
	case s.parental:
		return Disabled
	case disabled && s.values[p.Allow] > 0:
		return Maybe
	case disabled:
		return Disabled
	case s.values[p.Allow] > 0, s.values[p.Block] > 0:
		return Maybe
	case s.err != nil, s.enrolled, uncertain, set && (mode < 0 || mode > 2):
		return Unknown
	}
	return Available
}
