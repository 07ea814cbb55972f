//go:build linux

package e2e

import "testing"

// gettingIn are the screens of "I can't get in", from the three doors to the file
// for the only administrator.
func (s *photographer) gettingIn(t *testing.T) {
	t.Helper()
	s.key("ctrl+i")
	s.await(t, "screen", "name", "stuck")
	s.shoot(t, "stuck")
	s.write("AADSTS50020 Trace ID: 1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab")
	s.await(t, "explained", "aadsts", "50020")
	s.shoot(t, "stuck-explained")
	s.key("ctrl+a")
	s.write("AADSTS50105 Trace ID: 1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab")
	s.await(t, "explained", "aadsts", "50105")
	s.writeLetter(t)
	s.shoot(t, "letter")
	s.key("Escape")
	s.await(t, "screen", "name", "stuck")
	s.key("ctrl+a", "BackSpace")
	s.key("Tab", "Tab", "Return") // past the file to the second door
	s.await(t, "screen", "name", "lost")
	s.shoot(t, "lost-one")
	s.key("Tab", "Return") // the account itself is out of reach
	for range 3 {
		s.key("Tab", "Tab", "Tab", "Return") // so is everything else
	}
	s.display.settle(t)
	s.shoot(t, "lost-plan")
	s.key("Escape")
	s.await(t, "screen", "name", "stuck")
	s.back(t)
}

// guidePages are pages of the guide that offer more than text.
func (s *photographer) guidePages(t *testing.T) {
	t.Helper()
	s.key("F1")
	s.await(t, "screen", "name", "guide")
	s.key("Home")
	for range 10 {
		s.key("Down")
	}
	s.await(t, "guide", "topic", "countries")
	s.shoot(t, "guide-countries")
	s.key("End")
	s.await(t, "guide", "topic", "admin")
	s.shoot(t, "guide-administrator")
	s.key("Tab", "Return")
	s.await(t, "screen", "name", "support")
	s.shoot(t, "support")
	s.key("Escape")
	s.await(t, "screen", "name", "guide")
	s.back(t)
}
