package shortcuts

import (
	"norikae/ui/i18n"
	"norikae/ui/shell"
)

// Controller opens the sheet.
type Controller struct {
	Shell *shell.Shell
	Menus func() []Group // the keys of the menu, menu by menu
}

// sheetPage is the ID of the page.
type sheetPage struct{}

// Open opens the sheet of everything the keyboard can do.
func (c *Controller) Open() {
	all := func() []Group { return append(c.Menus(), plain(c.Shell.Words())...) }
	c.Shell.Replace(sheetPage{}, func(f shell.Frame) shell.Page { return New(f, all) })
}

// plain lists the keys that need no Ctrl.
func plain(w *i18n.Words) []Group {
	key := func(id string, press ...string) Key { return Key{Press: press, Does: w.T(id)} }
	return []Group{
		{Title: w.T("keys.everywhere"), Keys: []Key{
			key("keys.tab", "Tab"), key("keys.back", "Shift", "Tab"), key("keys.press", "Enter"), key("keys.close", "Esc"),
		}},
		{Title: w.T("keys.list"), Keys: []Key{
			key("keys.rows", "↑", "↓"), key("keys.pages", "PgUp", "PgDn"), key("keys.ends", "Home", "End"),
			key("keys.letters", "A", "…"), key("keys.enter", "Enter"), key("keys.steps", "1", "2", "3", "4"),
			key("keys.mark", w.T("keys.space")), key("keys.account", "A"), key("keys.copyRows", "Ctrl", "C"),
		}},
		{Title: w.T("sidebar.guided"), Keys: []Key{
			key("keys.guided.open", "Enter"), key("keys.steps", "1", "2", "3", "4"), key("keys.guided.next", "N"),
			key("keys.guided.back", "B"), key("keys.guided.later", "S"), key("keys.guided.nothing", "0"),
			key("keys.guided.stuck", "X"), key("keys.guided.copy", "C"), key("keys.guided.link", "L"),
		}},
	}
}
