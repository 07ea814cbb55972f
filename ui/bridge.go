package ui

import (
	"runtime"

	"norikae/accounts"
	texts "norikae/accounts/recovery/guide"
	"norikae/ui/lines"
	"norikae/ui/overview"
	"norikae/ui/present"
	"norikae/ui/shortcuts"
)

// opener opens a page that has no controller of its own yet.
type opener func()

// Open implements the Opener of the features.
func (o opener) Open() { o() }

// deviceBridge is what is moving, for the settings.
type deviceBridge struct{ a *application }

// Open implements settings.Device.
func (d deviceBridge) Open() { d.a.device.Open() }

// Next implements settings.Device.
func (d deviceBridge) Next() { d.a.nextMove() }

// topic is the page of the guide that matters on the page that is open.
func (a *application) topic() texts.Topic {
	if p, ok := a.shell.Top().(interface{ Topic() texts.Topic }); ok {
		return p.Topic()
	}
	if l, ok := a.here(); ok {
		return texts.ForLine(l.Account, l.Membership.Tenant, l.Home, l.Progress())
	}
	switch a.shell.TopID() {
	case lines.NothingPage:
		return texts.Nothing
	default:
		return texts.Before
	}
}

// menuKeys lists the keys of the menu, for the sheet of shortcuts.
func (a *application) menuKeys() []shortcuts.Group {
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
	return groups
}

// here is the line that the page on top is about; in the main window it is the
// row selected.
func (a *application) here() (accounts.Line, bool) {
	switch p := a.shell.Top().(type) {
	case interface{ Line() (accounts.Line, bool) }:
		return p.Line()
	case *overview.Overview:
		m, ok := p.Selected()
		return accounts.RowLine(m), ok
	default:
		return accounts.Line{}, false
	}
}

// OpenStuck implements lines.Rooms.
func (a *application) OpenStuck(k accounts.LineKey) { a.recovery.Stuck(k) }

// OpenLetter implements lines.Rooms.
func (a *application) OpenLetter(k accounts.LineKey) { a.recovery.Letter(k) }
