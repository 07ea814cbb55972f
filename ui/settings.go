package ui

import (
	"encoding/json"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/launch"
	"norikae/ui/overview"
	"norikae/ui/prefs"
	"norikae/ui/theme"
)

// settings are the person's choices that are not progress: they live in a file
// of their own, never in the keyring, and hold no address and no domain.
type settings struct{ p *prefs.Choices }

// Keys of the choices.
const (
	keyLanguage  = "language"
	keyTheme     = "theme"
	keyBrowser   = "browser"
	keyCommand   = "browser.command"
	keySeparate  = "session.separate"
	keySaved     = "list.saved"
	keyArranged  = "overview"
	keyWidth     = "window.width"
	keyHeight    = "window.height"
	keyWelcomed  = "welcomed"
	keyExported  = "exported"
	keyScale     = "scale"       // per cent
	keyCloudsOff = "clouds.off"  // sign-in hosts that are not asked
	keyFolder    = "file.folder" // where a file was saved last
)

// language returns the chosen language, or the flag's, or the system's.
func (s settings) language(flag string) i18n.Language {
	if flag != "" {
		return i18n.Pick(flag)
	}
	if chosen := s.p.String(keyLanguage); chosen != "" {
		return i18n.Pick(chosen)
	}
	return s.systemLanguage()
}

// systemLanguage is what the desktop says.
func (s settings) systemLanguage() i18n.Language {
	return i18n.Pick(append(launch.Languages(), systemLocale())...)
}

func (s settings) theme() theme.Variant { return theme.Variant(s.p.String(keyTheme)) }

// listSaved reports whether a list was once saved on this computer: then an
// empty keyring is another keyring, not an empty list.
func (s settings) listSaved() bool { return s.p.Bool(keySaved) }

// size returns the window's size of the last time.
func (s settings) size() fyne.Size {
	w := s.p.FloatWithFallback(keyWidth, firstWidth)
	h := s.p.FloatWithFallback(keyHeight, firstHeight)
	return fyne.NewSize(float32(max(w, leastWidth)), float32(max(h, leastHeight)))
}

// arrangement is overview.Arrangement as it is kept: keys only, no names.
type arrangement struct {
	Account  string `json:"account,omitempty"`
	Filter   int    `json:"filter"`
	Sort     int    `json:"sort"`
	Row      string `json:"row,omitempty"`
	RowHost  string `json:"host,omitempty"`
	RowOwner string `json:"owner,omitempty"`
}

func (s settings) arrangement() overview.Arrangement {
	var a arrangement
	if json.Unmarshal([]byte(s.p.String(keyArranged)), &a) != nil {
		return overview.Arrangement{}
	}
	return overview.Arrangement{
		Account: a.Account, Filter: accounts.Filter(a.Filter), Sort: accounts.Sort(a.Sort),
		Owner: a.RowOwner, Row: tenantlookup.Key{LoginHost: a.RowHost, ID: a.Row},
	}
}

func (s settings) setArrangement(at overview.Arrangement) {
	b, err := json.Marshal(arrangement{
		Account: at.Account, Filter: int(at.Filter), Sort: int(at.Sort),
		Row: at.Row.ID, RowHost: at.Row.LoginHost, RowOwner: at.Owner,
	})
	if err == nil {
		s.p.SetString(keyArranged, string(b))
	}
}
