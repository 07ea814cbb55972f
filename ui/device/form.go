// Package device is the form for what is moving: the old phone, the new phone,
// whether the old one is still at hand, and by when it must go.
package device

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Form is the form; a page of its own, the wizard and the next move show it.
type Form struct {
	words    *i18n.Words
	oldPhone *widgets.Field
	newPhone *widgets.Field
	oldLabel *widgets.Text
	date     *dateField
	have     *layouts.Choice[accounts.OldPhone]
	lost     *widgets.Text     // what follows when the phone is gone
	limits   [2]*layouts.Limit // of the phones' names
	content  *fyne.Container
}

// oldNames is how long the names of all old phones together may be, in bytes: they
// stand in one record with the new phone's and what the phones call themselves.
const oldNames = 2 * accounts.MaxName

// NewForm returns the form filled with d; entered is called for Enter in the
// date. Enter in a name does nothing: it may be the one that ends Japanese input.
func NewForm(frame shell.Frame, d accounts.Device, entered func()) *Form {
	w := frame.Words
	f := &Form{words: w}
	f.oldPhone = widgets.NewField(w.T("device.old.example"))
	f.oldPhone.SetText(strings.Join(d.Old, ", "))
	f.newPhone = widgets.NewField(example(w, d))
	f.newPhone.SetText(d.New)
	f.limits = [2]*layouts.Limit{layouts.NewLimit(w, f.oldPhone, oldNames), layouts.NewLimit(w, f.newPhone, accounts.MaxName)}
	f.oldLabel = newLabel(w.T("device.old.label"))
	f.date = newDateField(frame, d.By, entered)
	answers := map[accounts.OldPhone]string{accounts.OldPhoneUsable: "device.have.yes", accounts.OldPhoneGone: "device.have.no"}
	f.have = layouts.NewChoice(16, []accounts.OldPhone{accounts.OldPhoneUsable, accounts.OldPhoneGone},
		func(h accounts.OldPhone) string { return w.T(answers[h]) }, f.choose)
	f.lost = widgets.NewText(w.T("device.lost.hint"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute})
	f.content = widgets.Column(20,
		widgets.Column(8,
			layouts.Equal(16, widgets.Column(6, f.oldLabel, f.oldPhone), layouts.Labelled(w.T("device.new.label"), f.newPhone)),
			f.limits[0].Line(), f.limits[1].Line(),
			widgets.NewText(w.T("device.name.hint"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute})),
		widgets.Column(8, layouts.Labelled(w.T("device.have.label"), f.have.Row), f.lost),
		f.date.content,
	)
	if d.OldPhone == accounts.OldPhoneUnknown {
		d.OldPhone = accounts.OldPhoneUsable
	}
	f.choose(d.OldPhone)
	return f
}

// example is the name of a phone to show as an example: not one that the person moves
// from.
func example(w *i18n.Words, d accounts.Device) string {
	if e := w.T("device.new.example"); !strings.Contains(strings.Join(d.Old, ","), e) {
		return e
	}
	return w.T("device.new.example.next")
}

// newLabel is a label over a field, as layouts.Labelled has it, that changes.
func newLabel(text string) *widgets.Text {
	return widgets.NewText(text, widgets.Style{Size: 13, Color: theme.Mute})
}

// Content returns the form.
func (f *Form) Content() fyne.CanvasObject { return f.content }

// First returns what gets the focus.
func (f *Form) First() fyne.Focusable { return f.oldPhone }

// Lost reports whether the person has answered that the old phone is gone.
func (f *Form) Lost() bool { return f.have.At() == accounts.OldPhoneGone }

// choose answers whether the old phone is at hand, and words the form by it.
func (f *Form) choose(h accounts.OldPhone) {
	f.have.Set(h)
	old, by := "device.old.label", "device.date.label"
	if f.Lost() {
		old, by = "device.old.label.lost", "device.date.label.lost"
	}
	f.oldPhone.Name, f.date.field.Name = f.words.T(old), f.words.T(by)
	f.oldLabel.Set(f.oldPhone.Name)
	f.date.label.Set(f.date.field.Name)
	widgets.Show(f.lost, f.Lost())
	f.content.Refresh()
}

// Device returns what is typed. The form shows a date that is none and a name that is
// too long, and ok is false then; it questions a date that has passed once.
func (f *Form) Device() (d accounts.Device, ok bool) {
	if !f.namesFit() {
		return d, false // the field shows why
	}
	d = f.phones()
	d.By, ok = f.date.confirmed()
	return d, ok
}

// Draft returns what of the form can be kept when it is left half filled. A date
// that cannot be read is returned as unread, and the one of before stays.
func (f *Form) Draft(before accounts.Device) (d accounts.Device, unread string) {
	d = before
	if f.namesFit() {
		d = f.phones()
	}
	d.OldPhone, d.By = f.have.At(), before.By
	if by, err := f.date.read(); err == nil {
		d.By = by
	} else {
		unread = strings.TrimSpace(f.date.field.Text)
	}
	return d, unread
}

func (f *Form) namesFit() bool {
	return !slices.ContainsFunc(f.limits[:], func(l *layouts.Limit) bool { return !l.Fits(func(fyne.Focusable) {}) })
}

// Take puts into the form what is typed and chosen in another, as it stands
// there, complete or not.
func (f *Form) Take(from *Form) {
	f.oldPhone.SetText(from.oldPhone.Text)
	f.newPhone.SetText(from.newPhone.Text)
	f.date.take(from.date)
	f.choose(from.have.At())
}

// phones are the names typed, and whether the old phone is at hand.
func (f *Form) phones() accounts.Device {
	d := accounts.Device{New: strings.TrimSpace(f.newPhone.Text), OldPhone: f.have.At()}
	for _, name := range strings.FieldsFunc(f.oldPhone.Text, func(r rune) bool { return r == ',' || r == '、' || r == '，' }) {
		if name = strings.TrimSpace(name); name != "" {
			d.Old = append(d.Old, name)
		}
	}
	return d
}
