package ui

import (
	"testing"

	"norikae/accounts"
	"norikae/ui/stage"
)

// TestALostPhoneIsAJourneyOfItsOwn: said on the recovery page, it changes every page
// of the window in both languages, and can be taken back.
func TestALostPhoneIsAJourneyOfItsOwn(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		t.Run(lang, func(t *testing.T) {
			r := newRoom(t, newMemory(), lang)
			r.start()
			r.browsing.SetFound(nil)
			phone := r.store.Move().Old[0]
			r.recovery.LostAll()
			r.press(r.shell.Words().T("lost.have.no"))
			r.until("the phone is gone in the keyring", func() bool { return r.stored().Have == accounts.HaveNo })
			r.home()
			for name, open := range r.screens() {
				if name == "device" || name == "guide" || name == "letter" {
					continue // they speak of both cases
				}
				open()
				r.rest()
				for _, line := range stage.AsksOf(phone, stage.Said(r.shell.Top().Content())) {
					t.Errorf("%s asks something of a phone that is gone: %s", name, line)
				}
				r.home()
			}
			r.lines.Undo()
			r.until("the phone is back", func() bool { return r.stored().Have != accounts.HaveNo })
		})
	}
}
