package welcome

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// ready is the last page.
type ready struct{ p *Page }

// content shows what will happen, or what is missing for it.
func (r ready) content() fyne.CanvasObject {
	w, m := r.p.frame.Words, r.p.parts.Data.Move()
	names := []any{"Old", present.OldPhone(w, m), "New", present.NewPhone(w, m)}
	title, text := w.T("welcome.ready"), w.N("welcome.ready.count", len(m.Memberships))
	ids := []string{"welcome.ready.keep", "welcome.ready.home", "welcome.ready.four", "welcome.ready.backup", "welcome.ready.name"}
	switch {
	case len(m.Memberships) == 0:
		title, text, ids = w.T("welcome.none"), w.T("welcome.none.text"), nil
	case m.OldPhone == accounts.OldPhoneGone:
		title = w.T("welcome.lost", names...)
		ids = []string{"welcome.lost.ways", "welcome.lost.add", "welcome.lost.ask", "welcome.ready.backup", "welcome.lost.found"}
	}
	points := widgets.Column(14)
	for _, o := range r.p.open {
		points.Add(r.openNotice(o))
	}
	for _, id := range ids {
		points.Add(container.NewBorder(nil, nil, widgets.Pad(4, 12, 0, 0, widgets.NewText("●", widgets.Style{Color: theme.Accent, Size: 9, Fit: true, Lines: 1})), nil,
			widgets.NewText(w.T(id, names...), widgets.Style{})))
	}
	if !r.p.parts.Rooms.Practises() { // the foot has no room for it
		points.Add(container.NewHBox(widgets.NewButton(widgets.Quiet, w.T("welcome.practice"), "", r.p.parts.Rooms.Practice)))
	}
	return formPage(title, text, points)
}

// openNotice tells the person that lines of an account are not in the list yet, and
// has the button that leads back to them.
func (r ready) openNotice(o openLines) fyne.CanvasObject {
	w := r.p.frame.Words
	show := widgets.NewButton(widgets.Soft, w.T("welcome.open.do"), "", func() {
		r.p.open = slices.DeleteFunc(r.p.open, func(x openLines) bool { return x.account.Same(o.account) })
		r.p.askFor(o.account, o.text)
	})
	text := widgets.NewText(w.N("welcome.open", o.lines, "Account", present.Short(w, o.account)), widgets.Style{})
	return widgets.Card(theme.WarnSoft, 12, widgets.Column(8, text, container.NewHBox(layouts.Middle(show))))
}

// button names what the last page leads to.
func (r ready) button() string {
	w, m := r.p.frame.Words, r.p.parts.Data.Move()
	switch {
	case len(m.Memberships) == 0:
		return w.T("welcome.none.add")
	case m.OldPhone == accounts.OldPhoneGone:
		return w.T("welcome.lost.do")
	default:
		return w.T("welcome.start")
	}
}

// finish ends the wizard in the guided run, or in the plan for a phone that is
// gone. Without an organisation it leads back to where they are added.
func (r ready) finish() {
	m := r.p.parts.Data.Move()
	if len(m.Memberships) == 0 {
		r.p.turn(stepOrganisations)
		return
	}
	r.p.leave()
	if m.OldPhone == accounts.OldPhoneGone {
		r.p.parts.Rooms.Lost()
		return
	}
	r.p.parts.Rooms.Guided()
}
