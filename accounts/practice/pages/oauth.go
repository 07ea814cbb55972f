package pages

import (
	"maps"
	"net/url"
	"slices"

	"norikae/accounts/practice/state"
)

// Consent asks whether an application may have rights.
func (x Pages) Consent(o *state.Organisation, rights []string, application string) {
	s := x.page("Consent", o)
	for _, r := range rights {
		s.Choices = append(s.Choices, choice{Text: r, Note: application})
	}
	x.show("consent", s)
}

// HandOver shows the button that sends fields to the app waiting on localhost.
// The real page presses it by itself, which takes a script.
func (x Pages) HandOver(o *state.Organisation, redirect string, fields url.Values, trouble string) {
	s := x.page("Return", o)
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		s.Fields = append(s.Fields, choice{Text: name, Value: fields.Get(name)})
	}
	s.Action, s.Text = redirect, trouble
	x.show("hand-over", s)
}

// EnterCode asks for a device code.
func (x Pages) EnterCode() { x.show("device", x.page("EnterCode", nil)) }

// CodeDone ends a sign-in by device code.
func (x Pages) CodeDone() { x.say("SignIn", "CodeDone") }
