package policy

import (
	"encoding/json"
	"errors"

	"norikae/ui/browser/product"
)

// The settings that browsers of the Chromium family have under one name.
const (
	guestSwitch   = "BrowserGuestModeEnabled"
	ambientSwitch = "AmbientAuthenticationInPrivateModesEnabled"
)

// settings are what all places of a browser of the Chromium family say together.
type settings struct {
	numbers  map[string]int  // truth values are 0 and 1
	lists    map[string]bool // those that are not empty
	enrolled bool            // managed in the cloud
	parental bool            // parental controls are on
	err      error           // a place could not be read
}

// fail notes that a place could not be read.
func (s *settings) fail(err error) { s.err = errors.Join(s.err, err) }

// number sets a number. It replaces that of an earlier place.
func (s *settings) number(name string, n int) {
	if s.numbers == nil {
		s.numbers = map[string]int{}
	}
	s.numbers[name] = n
}

// list notes whether a list holds anything. It replaces the answer of an earlier place.
func (s *settings) list(name string, holds bool) {
	if s.lists == nil {
		s.lists = map[string]bool{}
	}
	s.lists[name] = holds
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
		raw, ok := values[name]
		if !ok {
			continue
		}
		n, err := parseNumber(raw)
		if err != nil {
			s.fail(err)
			continue
		}
		s.number(name, n)
	}
	for _, name := range []string{p.Allow, p.Block} {
		if raw, ok := values[name]; ok {
			var urls []string
			s.list(name, json.Unmarshal(raw, &urls) != nil || len(urls) > 0)
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
	if n, ok := s.numbers[guestSwitch]; ok {
		r.NoGuest = n == 0
	}
	switch s.numbers[ambientSwitch] {
	case 1:
		r.SignsInPrivate = true
	case 2:
		r.SignsInGuest = true
	case 3:
		r.SignsInPrivate, r.SignsInGuest = true, true
	}
	return r
}

// state is the answer about private windows.
func (s settings) state(p product.Policies, uncertain bool) State {
	mode, set := s.numbers[p.Switch]
	if old, ok := s.numbers[p.OldSwitch]; ok && !set {
		mode, set = 1-old, true // the switch that IncognitoModeAvailability took the place of
	}
	disabled := set && mode == 1
	switch {
	case s.parental:
		return Disabled
	case disabled && s.lists[p.Allow]:
		return Maybe
	case disabled:
		return Disabled
	case s.lists[p.Allow], s.lists[p.Block]:
		return Maybe
	case s.err != nil, s.enrolled, uncertain, set && (mode < 0 || mode > 2):
		return Unknown
	}
	return Available
}
