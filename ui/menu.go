package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// command is one thing the person can ask for from the menu or by a shortcut.
type command struct {
	text string // id of its name
	key  fyne.KeyName
	mod  fyne.KeyModifier // beside Ctrl (Cmd on macOS)
	run  func()
	on   func() bool // whether there is something to do; nil: always
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

// commands lists what the menus hold, menu by menu.
func (a *application) commands() map[string][]command {
	return map[string][]command{
		"menu.list": {
			{"menu.addOrganisations", fyne.KeyN, ctrl, a.openAdd, nil},
			{"menu.addAccount", fyne.KeyN, ctrl | fyne.KeyModifierShift, a.openAccount, nil},
			{"menu.device", "", 0, a.openDevice, nil},
			{"menu.nextMove", "", 0, a.nextMove, nil},
			{"menu.signOut", "", 0, a.signOut, a.signedIn},
			{"menu.quit", fyne.KeyQ, ctrl, a.quit, nil},
		},
		"menu.file": {
			{"menu.export", fyne.KeyE, ctrl, a.export, nil},
			{"menu.import", fyne.KeyO, ctrl, a.importFile, nil},
			{"menu.report", fyne.KeyP, ctrl, a.savePage, nil},
			{"menu.text", "", 0, a.saveText, nil},
			{"menu.sheet", "", 0, a.saveSheet, nil},
			{"menu.reminder", "", 0, a.saveReminder, nil},
		},
		"menu.edit": {
			{"menu.undo", fyne.KeyZ, ctrl, a.undo, nil},
			{"menu.redo", fyne.KeyY, ctrl, a.redo, nil},
			{"menu.find", fyne.KeyF, ctrl, a.find, nil},
			{"menu.markAll", fyne.KeyA, ctrl | fyne.KeyModifierShift, a.markAll, nil},
		},
		"menu.go": {
			{"menu.open", fyne.KeyReturn, ctrl, a.openSelected, nil},
			{"menu.guided", fyne.KeyG, ctrl, a.openGuided, nil},
			{"menu.gate", "", 0, a.openGate, nil},
			{"menu.checkAll", fyne.KeyR, ctrl, a.checkAll, nil},
			{"menu.stuck", fyne.KeyI, ctrl, a.stuckHere, nil},
			{"menu.lost", "", 0, a.openLostAll, nil},
			{"menu.letters", "", 0, a.openLettersAll, nil},
			{"menu.settings", fyne.KeyComma, ctrl, a.openSettings, nil},
		},
		"menu.help": {
			{"menu.guide", fyne.KeyF1, 0, a.openGuide, nil},
			{"menu.shortcuts", fyne.KeySlash, ctrl, a.openShortcuts, nil},
			{"menu.about", "", 0, a.openAbout, nil},
		},
	}
}

// menuOrder is the order of the menus.
func menuOrder() []string {
	return []string{"menu.list", "menu.file", "menu.edit", "menu.go", "menu.help"}
}

// menu builds the menu bar.
func (a *application) menu() *fyne.MainMenu {
	var menus []*fyne.Menu
	all := a.commands()
	for _, id := range menuOrder() {
		var items []*fyne.MenuItem
		for _, c := range all[id] {
			item := fyne.NewMenuItem(a.words.T(c.text), c.run)
			if c.key != "" {
				item.Shortcut = c.shortcut()
			}
			item.Disabled = c.on != nil && !c.on()
			item.IsQuit = c.text == "menu.quit"
			items = append(items, item)
		}
		menus = append(menus, fyne.NewMenu(a.words.T(id), items...))
	}
	return fyne.NewMainMenu(menus...)
}

// shortcuts registers the same keys on the canvas, for when no menu bar is
// there to catch them.
func (a *application) shortcuts() {
	c := a.window.Canvas()
	for _, id := range menuOrder() {
		for _, cmd := range a.commands()[id] {
			if cmd.key != "" {
				c.AddShortcut(cmd.shortcut(), func(fyne.Shortcut) { cmd.run() })
			}
		}
	}
}
