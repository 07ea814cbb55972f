package about

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	known "norikae/accounts/facts"
	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// knowledge lists every fact about Microsoft that the app states, the one seen
// longest ago first, with its sources and how sure it is. Where facts are old, one text
// over the list says so.
func (p *Page) knowledge() fyne.CanvasObject {
	w := p.frame.Words
	now := p.frame.Now()
	column := widgets.Column(10,
		widgets.NewText(w.T("about.facts"), widgets.Style{Size: theme.TextTitle, Bold: true}),
		widgets.NewText(w.T("about.facts.text"), widgets.Style{Color: theme.Mute}))
	if old := known.Older(now, known.OldAfter); len(old) > 0 {
		column.Add(widgets.NewText(w.T("basis.old", "Month", w.Month(old[0].Seen)), widgets.Style{Color: theme.Mute}))
	}
	list := container.NewVBox()
	for _, f := range p.known {
		list.Add(widgets.Pad(10, 0, 10, 0, widgets.Column(2,
			widgets.NewText(f.Say(string(w.Language())), widgets.Style{}),
			widgets.NewText(p.origin(f), widgets.Style{Size: theme.TextSmall, Color: theme.Mute}))))
		list.Add(widgets.Rule())
	}
	column.Add(list)
	return layouts.Part(column)
}

// origin says when a fact was last seen, how sure it is, and where it stands.
func (p *Page) origin(f known.Fact) string {
	w := p.frame.Words
	sure := map[known.Confidence]string{known.Documented: "about.facts.documented", known.Reported: "about.facts.reported"}[f.Sure]
	text := w.T("about.facts.seen", "Month", w.Month(f.Seen)) + " · " + w.T(cmp.Or(sure, "about.facts.unverified"))
	for _, s := range f.Sources {
		title := s.Title(string(w.Language()))
		if s.Date != "" {
			title = w.T("about.facts.source", "Title", title, "Date", s.Date)
		}
		text += " · " + title
	}
	return text
}
