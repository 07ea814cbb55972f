package checkall

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/microsoft/proof"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// line is a row of the list: a glyph, who, what came of it, what can be done.
type line struct {
	widgets.ListRow
	glyph, name, account, result *widgets.Text
	button                       *widgets.Button
	content                      *fyne.Container
}

func newLine() *line {
	l := &line{
		glyph:   widgets.NewText("", widgets.Style{Bold: true, Lines: 1}),
		name:    widgets.NewText("", widgets.Style{Bold: true, Lines: 1}),
		account: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute, Lines: 1}),
		result:  widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1, Color: theme.Mute, Lines: 1}),
		button:  widgets.NewButton(widgets.Soft, "", "", nil),
	}
	texts := layouts.Middle(widgets.Column(0, layouts.Inline(10, l.name, l.account), l.result))
	l.content = widgets.Pad(6, theme.Edge, 6, theme.Edge, container.NewBorder(nil, nil,
		layouts.Width(28, layouts.Middle(l.glyph)), widgets.Pad(0, 0, 0, 12, layouts.Middle(l.button)), texts))
	l.Extend(l, l.content)
	return l
}

// fill shows row id in a recycled line.
func (p *Page) fill(id int, l *line) {
	if id >= len(p.rows) {
		return
	}
	item, s := p.items[id], p.say(id)
	l.name.Set(item.Title)
	l.account.Set(item.Account)
	l.glyph.Set(s.glyph)
	l.glyph.SetColor(s.color)
	l.result.Set(s.text)
	l.button.OnTapped = func() { p.act(id) }
	l.button.Set(s.button, "")
	widgets.Show(l.button, s.button != "" && !p.running)
	l.content.Refresh() // the button is as wide as its label
}

// said is a row in words.
type said struct {
	glyph, text, button string
	color               fyne.ThemeColorName
}

// say words what came of a row; never that nothing is registered where nothing
// could be read.
func (p *Page) say(id int) said {
	w, r := p.frame.Words, p.rows[id]
	switch {
	case r.at == waiting:
		return said{glyph: "·", text: w.T("checkall.row.waiting"), color: theme.Mute}
	case r.at == reading:
		return said{glyph: "…", text: w.T("proof.reading"), color: theme.Info}
	}
	s := said{glyph: "!", text: proof.TroubleText(w, r.finding.Trouble), color: theme.Warn}
	switch r.finding.Trouble {
	case proof.NoTrouble:
		return said{glyph: "✓", text: p.result(r.finding), button: w.T("checkall.row.show"), color: theme.OK}
	case proof.Refused:
		s.glyph, s.color, s.button = "–", theme.Mute, w.T("checkall.row.again")
	case proof.Unsupported:
		s.glyph, s.color = "–", theme.Mute
	case proof.NeedsSignIn:
		s.button = w.T("checkall.row.signIn")
		if !p.opt.SignIns.SignedIn(id) {
			s.text = w.T("checkall.row.out")
		}
	default:
		s.button = w.T("proof.again")
	}
	return s
}

// result says what a list proves, what can be marked first.
func (p *Page) result(f proof.Finding) string {
	w := p.frame.Words
	var parts []string
	switch {
	case len(f.Methods) == 0:
		parts = append(parts, w.T("proof.nothing"))
	case len(f.Unknown) > 0:
		parts = append(parts, w.T("checkall.row.strange", "Device", f.Unknown[0]))
	}
	parts = append(parts, proof.Sentences(w, f, p.opt.Old, p.opt.New)...)
	if len(parts) == 0 {
		parts = append(parts, w.T("checkall.row.nothing"))
	}
	if len(f.News) > 0 {
		parts = append(parts, w.T("checkall.row.news"))
	}
	return w.Sentences(parts...)
}
