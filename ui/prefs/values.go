package prefs

import (
	"encoding/json"
	"slices"
	"time"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// Values is what the file holds. The zero value is that of a first start.
type Values struct {
	Language      string `json:"language,omitempty"`       // "ja" or "en"; empty: the system's
	Theme         string `json:"theme,omitempty"`          // "light" or "dark"; empty: the system's
	Scale         int    `json:"scale,omitempty"`          // size of everything in per cent; 0: the system's
	PagesLanguage string `json:"pages.language,omitempty"` // of Microsoft's pages; empty: the window's

	Browser  string `json:"browser,omitempty"`          // browser.Browser.ID, or CustomBrowser; empty: the one that serves best
	Command  string `json:"browser.command,omitempty"`  // the person's own command, as browser.ParseTemplate reads it
	Separate bool   `json:"session.separate,omitempty"` // a browser profile of its own for every session

	WindowWidth  float32 `json:"window.width,omitempty"`
	WindowHeight float32 `json:"window.height,omitempty"`

	Welcomed  bool        `json:"welcomed,omitempty"`    // the first guide was gone through, or is not needed
	ListSaved bool        `json:"list.saved,omitempty"`  // a list was saved here before: a keyring without one is another keyring
	Exported  time.Time   `json:"exported,omitzero"`     // when the list was last saved to a file
	Folder    string      `json:"file.folder,omitempty"` // where a file was saved last
	CloudsOff []string    `json:"clouds.off,omitempty"`  // sign-in hosts that are not asked
	Overview  Arrangement `json:"overview,omitzero"`

	Guided Place `json:"guided,omitzero"` // where the guided run was left

	Client      string    `json:"signin.client,omitempty"`      // ID of the person's own application
	ClientSince time.Time `json:"signin.client.since,omitzero"` // since when: another application's refusals do not count
}

// CustomBrowser is the Browser of a person who has a command of their own.
const CustomBrowser = "custom"

// Arrangement is what the main window shows at the next start: hashes, no address and
// no name.
type Arrangement struct {
	Account string          `json:"account,omitempty"` // AccountKey.Hash of the account that is shown; empty: all
	Filter  accounts.Filter `json:"filter"`
	Sort    accounts.Sort   `json:"sort"`
	Place                   // the chosen row
}

// Place is a line to go on at: hashes, no address and no name.
type Place struct {
	Owner string `json:"owner,omitempty"` // AccountKey.Hash; empty: no place
	Host  string `json:"host,omitempty"`  // of the organisation; empty: the account itself
	Row   string `json:"row,omitempty"`   // tenantlookup.Key.ID of the organisation
}

// PlaceOf returns the place of a line.
func PlaceOf(k accounts.LineKey) Place {
	return Place{Owner: k.Account.Hash(), Host: k.Tenant.LoginHost, Row: k.Tenant.ID}
}

// UnmarshalJSON implements json.Unmarshaler. The first version kept the object as a
// text.
func (a *Arrangement) UnmarshalJSON(b []byte) error {
	var text string
	if json.Unmarshal(b, &text) == nil {
		b = []byte(text)
	}
	type plain Arrangement
	var p plain
	if json.Unmarshal(b, &p) == nil { // a damaged arrangement is dropped without an error
		*a = Arrangement(p)
	}
	return nil
}

// Appearance returns how the window looks and which browser it uses, without anything
// that belongs to a list.
func (v Values) Appearance() Values {
	return Values{
		Language: v.Language, Theme: v.Theme, Scale: v.Scale, PagesLanguage: v.PagesLanguage,
		Browser: v.Browser, Command: v.Command, Separate: v.Separate,
		WindowWidth: v.WindowWidth, WindowHeight: v.WindowHeight,
	}
}

// WithoutList returns the values without what they hold of a list.
func (v Values) WithoutList() Values {
	v.Welcomed, v.ListSaved, v.Exported = false, false, time.Time{}
	v.Overview, v.Guided = Arrangement{}, Place{}
	return v
}

// clone returns the values with nothing shared.
func (v Values) clone() Values {
	v.CloudsOff = slices.Clone(v.CloudsOff)
	return v
}

// Asks reports whether a cloud is asked for organisations.
func (v Values) Asks(c tenantlookup.Cloud) bool { return !slices.Contains(v.CloudsOff, c.LoginHost) }

// Clouds returns the clouds that are asked; nil: all of them.
func (v Values) Clouds() []tenantlookup.Cloud {
	all := tenantlookup.Clouds()
	some := slices.DeleteFunc(slices.Clone(all), func(c tenantlookup.Cloud) bool { return !v.Asks(c) })
	if len(some) == len(all) {
		return nil
	}
	return some
}
