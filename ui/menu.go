package ui

import (
	"math"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"norikae/ui/present"
	"norikae/ui/shortcuts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// command is one thing the person can ask for from the menu or by a shortcut.
type command struct {
	text string // id of its name
	key  fyne.KeyName
	mod  fyne.KeyModifier // beside Ctrl (Cmd on macOS)
	run  func()
}

// shortcut is the command's keys. The toolkit turns Ctrl+Z and Ctrl+Y into
// shortcuts of its own before it looks for others.
func (c command) shortcut() fyne.Shortcut {
	switch {
	case c.mod == ctrl && c.key == fyne.KeyZ:
		return &fyne.ShortcutUndo{}
	case c.mod == ctrl && c.key == fyne.KeyY:
		return &fyne.ShortcutRedo{}
	default:
		return &desktop.CustomShortcut{KeyName: c.key, Modifier: c.mod}
	}
}

// ctrl is Ctrl, or Cmd on macOS.
const ctrl = fyne.KeyModifierShortcutDefault

// menu is what can be asked for from everywhere.
type menu struct{ a *app }

// section is one of the menus.
type section struct {
	text     string // id of its name
	commands []command
}

// sections lists what the menus hold, menu by menu.
func (m menu) sections() []section {
	a := m.a
	return []section{
		{"menu.list", []command{
			{"menu.addOrganisations", fyne.KeyN, ctrl, a.add.Open},
			{"menu.addAccount", fyne.KeyN, ctrl | fyne.KeyModifierShift, a.accounts.Open},
			{"menu.device", "", 0, a.device.Open},
			{"menu.nextMove", "", 0, a.device.Next},
			{"menu.signOut", "", 0, a.microsoft.SignOut},
			{"menu.quit", fyne.KeyQ, ctrl, a.shell.Quit},
		}},
		{"menu.file", []command{
			{"menu.export", fyne.KeyE, ctrl, a.transfer.Export},
			{"menu.import", fyne.KeyO, ctrl, a.transfer.Import},
			{"menu.report", fyne.KeyP, ctrl, a.transfer.SavePage},
			{"menu.text", "", 0, a.transfer.SaveText},
			{"menu.sheet", "", 0, a.transfer.SaveTable},
			{"menu.reminder", "", 0, a.transfer.SaveReminder},
		}},
		{"menu.edit", []command{
			{"menu.undo", fyne.KeyZ, ctrl, m.undo},
			{"menu.redo", fyne.KeyY, ctrl, m.redo},
			{"menu.find", fyne.KeyF, ctrl, a.overview.Find},
			{"menu.markAll", fyne.KeyA, ctrl | fyne.KeyModifierShift, a.overview.MarkAll},
		}},
		{"menu.go", []command{
			{"menu.open", fyne.KeyReturn, ctrl, a.shell.Submit},
			{"menu.guided", fyne.KeyG, ctrl, a.guided.Open},
			{"menu.gate", "", 0, a.gate.Open},
			{"menu.checkAll", fyne.KeyR, ctrl, a.microsoft.CheckAll},
			{"menu.stuck", fyne.KeyI, ctrl, a.recovery.StuckHere},
			{"menu.lost", "", 0, a.recovery.LostAll},
			{"menu.letters", "", 0, a.recovery.LettersAll},
			{"menu.settings", fyne.KeyComma, ctrl, a.settings.Open},
		}},
		{"menu.help", []command{
			{"menu.guide", fyne.KeyF1, 0, a.guide.Open},
			{"menu.shortcuts", fyne.KeySlash, ctrl, a.shortcuts.Open},
			{"menu.about", "", 0, a.about.Open},
		}},
	}
}

// undo takes back what was typed into the field that has the focus, else the last act
// on the list.
func (m menu) undo() {
	if f, ok := m.field(); ok && (f.TakeBack() || !m.a.overview.InFront()) {
		return
	}
	m.a.lines.Undo()
}

// redo does again what undo took back.
func (m menu) redo() {
	if f, ok := m.field(); ok && (f.TypeAgain() || !m.a.overview.InFront()) {
		return
	}
	m.a.lines.Redo()
}

// field is the field that has the focus. Over the list, whose one field searches it,
// there is more to undo than what is typed; elsewhere an act out of sight is left alone
// while a person is typing.
func (m menu) field() (*widgets.Field, bool) {
	f, ok := m.a.shell.Window().Canvas().Focused().(*widgets.Field)
	return f, ok
}

func (m menu) Menu() *fyne.MainMenu {
	var menus []*fyne.Menu
	a := m.a
	for _, menu := range m.sections() {
		var items []*fyne.MenuItem
		var keys []string
		for _, c := range menu.commands {
			item := fyne.NewMenuItem(a.shell.Words().T(c.text), c.run)
			named := ""
			if c.key != "" {
				item.Shortcut = c.shortcut()
				named = strings.Join(present.KeyNames(c.key, c.mod, runtime.GOOS), "+")
			}
			keys = append(keys, named)
			item.Disabled = c.text == "menu.signOut" && !a.microsoft.SignedIn()
			item.IsQuit = c.text == "menu.quit"
			items = append(items, item)
		}
		one := fyne.NewMenu(a.shell.Words().T(menu.text), items...)
		nameKeys(one, keys)
		menus = append(menus, one)
	}
	return fyne.NewMainMenu(menus...)
}

// addShortcuts registers the same keys on the canvas, for when no menu bar is
// there to catch them. Ctrl+C stands on the canvas alone: in the menu it would be
// taken from the fields, which copy what is selected in them.
func (m menu) addShortcuts() {
	c := m.a.shell.Window().Canvas()
	c.AddShortcut(&fyne.ShortcutCopy{}, func(fyne.Shortcut) { m.a.overview.Copy() })
	for _, menu := range m.sections() {
		for _, cmd := range menu.commands {
			if cmd.key != "" {
				c.AddShortcut(cmd.shortcut(), func(fyne.Shortcut) { cmd.run() })
			}
		}
	}
}

func (m menu) Help() { m.a.guide.Open() }

// keys lists the keys of the menus, for the sheet of shortcuts.
func (m menu) keys() []shortcuts.Group {
	w := m.a.shell.Words()
	var groups []shortcuts.Group
	for _, menu := range m.sections() {
		g := shortcuts.Group{Title: w.T(menu.text)}
		for _, c := range menu.commands {
			if c.key != "" {
				g.Keys = append(g.Keys, shortcuts.Key{Press: present.KeyNames(c.key, c.mod, runtime.GOOS), Does: w.T(c.text)})
			}
		}
		groups = append(groups, g)
	}
	return groups
}

// undrawn is a shortcut that the toolkit acts on and does not draw: it draws the keys of
// a menu in a fifth of the ink's strength, which nobody can read.
type undrawn struct{ fyne.Shortcut }

// keysGap is the least distance between the names of a menu and their keys.
const keysGap = 28

// nameKeys writes the keys of a menu's entries into their labels, in a column of their
// own; keys holds those of each entry, "" for none. macOS draws its menus itself.
func nameKeys(m *fyne.Menu, keys []string) {
	if runtime.GOOS == "darwin" {
		return
	}
	width := func(s string) float32 { return widgets.TextWidth(s, theme.TextBody, fyne.TextStyle{}) }
	column := float32(0)
	for _, item := range m.Items {
		column = max(column, width(item.Label)+keysGap)
	}
	space := width("  ") - width(" ")
	for i, item := range m.Items {
		if keys[i] == "" {
			continue
		}
		blanks := max(1, math.Round(float64((column-width(item.Label))/space)))
		item.Label += strings.Repeat(" ", int(blanks)) + keys[i]
		item.Shortcut = undrawn{item.Shortcut}
	}
}
