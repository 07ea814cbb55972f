package ui

import (
	"runtime"

	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/shortcuts"
)

// openShortcuts opens the sheet of everything the keyboard can do.
func (a *application) openShortcuts() {
	a.shell.Replace(pageShortcuts, func(f shell.Frame) shell.Page { return shortcuts.New(f, a.shortcutGroups) })
}

// shortcutGroups lists the menu's keys and the plain ones.
func (a *application) shortcutGroups() []shortcuts.Group {
	var groups []shortcuts.Group
	all := a.commands()
	for _, id := range menuOrder() {
		g := shortcuts.Group{Title: a.shell.Words().T(id)}
		for _, c := range all[id] {
			if c.key != "" {
				g.Keys = append(g.Keys, shortcuts.Key{Press: present.KeyNames(c.key, c.mod, runtime.GOOS), Does: a.shell.Words().T(c.text)})
			}
		}
		groups = append(groups, g)
	}
	return append(groups, a.plainKeys()...)
}

// plainKeys lists the keys that need no Ctrl.
func (a *application) plainKeys() []shortcuts.Group {
	w := a.shell.Words()
	key := func(id string, press ...string) shortcuts.Key { return shortcuts.Key{Press: press, Does: w.T(id)} }
	return []shortcuts.Group{
		{Title: w.T("keys.everywhere"), Keys: []shortcuts.Key{
			key("keys.tab", "Tab"), key("keys.back", "Shift", "Tab"), key("keys.press", "Enter"), key("keys.close", "Esc"),
		}},
		{Title: w.T("keys.list"), Keys: []shortcuts.Key{
			key("keys.rows", "↑", "↓"), key("keys.pages", "PgUp", "PgDn"), key("keys.ends", "Home", "End"),
			key("keys.letters", "A", "…"), key("keys.enter", "Enter"), key("keys.steps", "1", "2", "3", "4"),
			key("keys.mark", w.T("keys.space")),
		}},
		{Title: w.T("sidebar.guided"), Keys: []shortcuts.Key{
			key("keys.guided.open", "Enter"), key("keys.steps", "1", "2", "3", "4"), key("keys.guided.next", "N"),
			key("keys.guided.back", "B"), key("keys.guided.later", "S"), key("keys.guided.nothing", "0"),
			key("keys.guided.stuck", "X"), key("keys.guided.copy", "C"), key("keys.guided.link", "L"),
		}},
	}
}
