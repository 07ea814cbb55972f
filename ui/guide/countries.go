package guide

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/accounts/recovery/sms"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// countries is the table of text messages by country, with a field that takes a
// name or a phone number.
type countries struct {
	frame  shell.Frame
	all    []sms.Country
	optIn  map[string]*sms.OptIn // by English name
	shown  []sms.Country
	field  *widgets.Field
	answer *widgets.Text // about a number that was typed
	list   *widgets.KeyList
}

func newCountries(f shell.Frame) *countries {
	c := &countries{frame: f}
	c.field = widgets.NewField(f.Words.T("guide.countries.search"))
	c.field.OnChanged = c.find
	c.answer = widgets.NewText("", widgets.Style{Bold: true})
	c.answer.Hide()
	c.list = widgets.NewKeyList(func() int { return len(c.shown) }, func() fyne.CanvasObject { return newCountryRow() },
		func(id int, o fyne.CanvasObject) { c.fill(id, o.(*countryRow)) }, func(int) {})
	c.list.Name = func(id int) string { return c.shown[id].Title(c.language()) }
	c.field.OnDown = func() { f.Focus(c.list) }
	return c
}

func (c *countries) language() string { return string(c.frame.Words.Language()) }

// below lays the table under a page's text. The table is made when it is first
// looked at: matching every country with its code takes some milliseconds.
func (c *countries) below(text *fyne.Container) fyne.CanvasObject {
	if c.all == nil {
		c.all, c.optIn = sms.Countries(), map[string]*sms.OptIn{}
		for _, x := range c.all {
			c.optIn[x.Name] = x.OptIn()
		}
		c.find(c.field.Text)
	}
	column := widgets.Column(14, text, c.field, c.answer)
	return widgets.Pad(36, 40, 12, 40, layouts.Centred(680, container.NewBorder(column, nil, nil, nil, widgets.Pad(12, 0, 0, 0, c.list))))
}

// find shows the countries a text names, or the one of a phone number.
func (c *countries) find(text string) {
	words := strings.Fields(accounts.Fold(text))
	c.shown = nil
	number, err := sms.Look(text, c.home())
	known := text != "" && err == nil
	for _, x := range c.all {
		if known && number.HasTier && x.Name == number.Country.Name || !known && matches(x, words) {
			c.shown = append(c.shown, x)
		}
	}
	c.answer.Set(c.say(number))
	widgets.Show(c.answer, known)
	c.list.Choose(-1)
	c.list.Refresh()
}

// home is the country of a number without a country code.
func (c *countries) home() string {
	if c.frame.Words.Language() == i18n.Japanese {
		return "JP"
	}
	return ""
}

func matches(x sms.Country, words []string) bool {
	name := accounts.Fold(x.Name + " " + x.Japanese)
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(name, w) })
}

// say words what is known about a number.
func (c *countries) say(n sms.Number) string {
	w := c.frame.Words
	all := []string{w.T("guide.countries.number", "Number", n.Admin)}
	switch {
	case n.Virtual:
		all = append(all, w.T("guide.countries.virtual"))
	case !n.Valid:
		all = append(all, w.T("guide.countries.invalid"))
	}
	if n.OptIn != nil {
		all = append(all, w.T("guide.countries.code", "Code", n.OptIn.Code))
	}
	if !n.HasTier {
		all = append(all, w.T("guide.countries.unlisted"))
	}
	return w.Sentences(all...)
}

// countryRow is one line of the table.
type countryRow struct {
	widgets.ListRow
	name, tier, state *widgets.Text
}

func newCountryRow() *countryRow {
	small := widgets.Style{Size: theme.TextSmall + 1, Color: theme.Mute, Lines: 1}
	r := &countryRow{
		name: widgets.NewText("", widgets.Style{Lines: 1}),
		tier: widgets.NewText("", small), state: widgets.NewText("", small),
	}
	right := widgets.Row(12, layouts.Width(84, r.tier), layouts.Width(200, r.state))
	r.Extend(r, widgets.Pad(8, 8, 8, 8, container.NewBorder(nil, nil, nil, right, r.name)))
	return r
}

func (c *countries) fill(id int, r *countryRow) {
	if id >= len(c.shown) {
		return
	}
	w, x := c.frame.Words, c.shown[id]
	r.name.Set(x.Title(c.language()))
	r.tier.Set(string(x.Tier))
	state, color := w.T("guide.countries.on"), theme.Mute
	if o := c.optIn[x.Name]; o != nil {
		state, color = w.T("guide.countries.off", "Code", o.Code), theme.Warn
	}
	r.state.Set(state)
	r.state.SetColor(color)
}
