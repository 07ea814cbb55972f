package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// sidebar holds the gate and the accounts, each with its home and its count.
type sidebar struct {
	o        *Overview
	gate     *gateCard
	accounts *fyne.Container
	rows     map[string]*accountRow
	all, add *widgets.Button // made once, as the rows are: who has the focus keeps it
	content  fyne.CanvasObject
}

func newSidebar(o *Overview) *sidebar {
	s := &sidebar{o: o, rows: map[string]*accountRow{}}
	s.gate = newGateCard(o.rooms.Gate.Open)
	s.accounts = widgets.Column(4)
	w := o.frame.Words
	s.all = widgets.NewButton(widgets.Entry, w.T("sidebar.all"), "", func() { s.choose("") })
	s.add = widgets.NewButton(widgets.Entry, "＋ "+w.T("sidebar.addAccount"), "", o.rooms.AddAccount.Open)
	entry := func(id, hint string, f func()) fyne.CanvasObject {
		return widgets.NewButton(widgets.Entry, w.T(id), hint, f)
	}
	foot := widgets.Column(4,
		entry("sidebar.guided", present.Hint("G"), o.rooms.Guided.Open),
		entry("sidebar.guide", "F1", o.rooms.Guide.Open),
		entry("sidebar.settings", "", o.rooms.Settings.Open),
	)
	middle := container.NewVScroll(widgets.Pad(0, 16, 0, 16, s.accounts))
	s.content = container.NewBorder(
		widgets.Pad(20, 16, 20, 16, s.gate),
		widgets.Pad(8, 16, 16, 16, foot), nil, nil, middle)
	return s
}

func (s *sidebar) update(m accounts.Move, v accounts.Verdict) {
	s.gate.show(present.Gate(s.o.frame.Words, m, v, s.o.data.State().Known()))
	w := s.o.frame.Words
	var objects []fyne.CanvasObject
	if len(m.Accounts) > 1 {
		s.all.Select(s.o.at.Account == "")
		objects = append(objects, s.all)
	}
	kind := accounts.Kind(-1)
	for _, a := range present.ByKinds(m.Accounts) {
		if a.Kind != kind {
			kind = a.Kind
			objects = append(objects, heading(present.KindsText(w, kind)))
		}
		objects = append(objects, s.row(a, m))
	}
	objects = append(objects, widgets.Gap(1, 8), s.add)
	s.accounts.Objects = objects
	s.accounts.Refresh()
}

func heading(t string) fyne.CanvasObject {
	return widgets.Pad(12, 12, 4, 12, widgets.NewText(t, widgets.Style{Size: theme.TextSmall, Color: theme.Mute}))
}

// row returns the account's row, made once so that it keeps its focus.
func (s *sidebar) row(a accounts.Account, m accounts.Move) *accountRow {
	key := a.Key().Hash()
	r, ok := s.rows[key]
	if !ok {
		r = newAccountRow()
		s.rows[key] = r
	}
	r.OnTapped = func() { s.choose(key) }
	r.OnOpen = func() { s.o.rooms.Lines.Show(accounts.HomeLine(a).Key()) }
	done, total := 0, 0
	for _, x := range m.Memberships {
		if !x.Account.Same(a) {
			continue
		}
		total++
		if accounts.Settled(x.Outcome()) {
			done++
		}
	}
	r.set(a.Title(), s.home(a), done, total, s.o.at.Account == key,
		s.o.frame.Words.T("sidebar.tip", "Address", a.Address, "Done", done, "Total", total), s.o.frame.Words.T("sidebar.open"))
	return r
}

// home says in words how far the account's own security info is.
func (s *sidebar) home(a accounts.Account) string {
	w := s.o.frame.Words
	home := w.T(present.ByKind(a.Kind, "sidebar.home.work", "sidebar.home.personal", "sidebar.home.none"))
	if a.Kind == accounts.EmailCode {
		return home
	}
	return w.T("sidebar.home.state", "Home", home, "State", present.ShortState(w, a.Home))
}

func (s *sidebar) choose(key string) {
	s.o.at.Account = key
	s.o.arranged()
	s.o.Update()
}
