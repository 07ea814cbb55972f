// Package device is the form for what is moving: the old phone, the new phone,
// whether the old one is still at hand, and by when it must go.
package device

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Form is the part shared by the welcome page and the page of its own.
type Form struct {
	words    *i18n.Words
	oldPhone *widgets.Field
	newPhone *widgets.Field
	date     *widgets.Field
	have     accounts.Have
	choices  [2]*widgets.Button
	problem  *widgets.Text
	limits   [2]*layouts.Limit // of the phones' names
	content  fyne.CanvasObject
}

// oldNames is how long the names of all old phones together may be, in bytes: they
// stand in one record with the new phone's and what the phones call themselves.
const oldNames = 2 * accounts.MaxName

// NewForm returns the form filled with d; entered is called for Enter in the
// date. Enter in a name does nothing: it may be the one that ends Japanese input.
func NewForm(w *i18n.Words, d accounts.Device, entered func()) *Form {
	f := &Form{words: w}
	f.oldPhone = widgets.NewField(w.T("device.old.example"))
	f.oldPhone.SetText(strings.Join(d.Old, ", "))
	f.newPhone = widgets.NewField(w.T("device.new.example"))
	f.newPhone.SetText(d.New)
	f.limits = [2]*layouts.Limit{layouts.NewLimit(w, f.oldPhone, oldNames), layouts.NewLimit(w, f.newPhone, accounts.MaxName)}
	f.date = widgets.NewField(w.T("device.date.example"))
	if !d.By.IsZero() {
		f.date.SetText(d.By.Local().Format("2006-01-02"))
	}
	f.date.OnSubmitted = func(string) { entered() }
	f.problem = widgets.NewText(w.T("device.date.problem"), widgets.Style{Size: theme.TextSmall, Color: theme.Bad})
	f.problem.Hide()
	f.date.OnChanged = func(string) { f.problem.Hide() }
	f.choices[0] = widgets.NewButton(widgets.Soft, w.T("device.have.yes"), "", func() { f.choose(accounts.HaveYes) })
	f.choices[1] = widgets.NewButton(widgets.Soft, w.T("device.have.no"), "", func() { f.choose(accounts.HaveNo) })
	if d.Have == accounts.HaveUnknown {
		d.Have = accounts.HaveYes
	}
	f.choose(d.Have)
	f.content = widgets.Column(20,
		widgets.Column(8,
			layouts.Equal(16, layouts.Labelled(w.T("device.old.label"), f.oldPhone), layouts.Labelled(w.T("device.new.label"), f.newPhone)),
			f.limits[0].Line(), f.limits[1].Line(),
			widgets.NewText(w.T("device.name.hint"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute})),
		layouts.Labelled(w.T("device.have.label"), layouts.Equal(16, f.choices[0], f.choices[1])),
		widgets.Column(6, layouts.Equal(16, layouts.Labelled(w.T("device.date.label"), f.date), widgets.Gap(1, 1)), f.problem),
	)
	return f
}

// Content returns the form.
func (f *Form) Content() fyne.CanvasObject { return f.content }

// First returns what gets the focus.
func (f *Form) First() fyne.Focusable { return f.oldPhone }

func (f *Form) choose(h accounts.Have) {
	f.have = h
	f.choices[0].Select(h == accounts.HaveYes)
	f.choices[1].Select(h == accounts.HaveNo)
}

// Device returns what is typed; a date that is none, and a name that is too long,
// is said in the form, and ok is false.
func (f *Form) Device() (d accounts.Device, ok bool) {
	for _, l := range f.limits {
		if !l.Fits(func(fyne.Focusable) {}) {
			return d, false // the field says so
		}
	}
	d = accounts.Device{New: strings.TrimSpace(f.newPhone.Text), Have: f.have}
	for _, name := range strings.FieldsFunc(f.oldPhone.Text, func(r rune) bool { return r == ',' || r == '、' || r == '，' }) {
		if name = strings.TrimSpace(name); name != "" {
			d.Old = append(d.Old, name)
		}
	}
	if text := strings.TrimSpace(f.date.Text); text != "" {
		day, err := i18n.ParseDay(text)
		if err != nil {
			f.problem.Show()
			return d, false
		}
		d.By = time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.Local)
	}
	return d, true
}
