package ui

import (
	"norikae/accounts"
	"norikae/ui/add"
	"norikae/ui/device"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/store"
	"norikae/ui/welcome"
)

// firstTime opens the welcome wizard once, when the keyring has answered that
// nothing is saved yet.
func (a *application) firstTime() {
	m := a.desk.Move()
	if a.desk.State().Phase != store.Ready || a.prefs.Get().Welcomed || a.welcoming {
		return
	}
	if len(m.Accounts) > 0 || len(m.Memberships) > 0 {
		a.prefs.Set(func(v *prefs.Values) { v.Welcomed = true })
		return
	}
	a.welcoming = true
	a.openWelcome()
}

// openWelcome opens the wizard.
func (a *application) openWelcome() {
	w := welcome.Wishes{
		Move:       a.desk.Move,
		Device:     a.putDevice,
		Guess:      a.guessKind,
		AddAccount: a.putAccount,
		Account:    a.desk.RemoveAccount,
		Add: func(f shell.Frame, done func([]accounts.Membership, add.Rest)) *add.Panel {
			return add.NewPanel(f, a.addOptions(done))
		},
		Added:  a.added,
		Draft:  func(text string) { a.pasted = text },
		Guided: a.openGuided,
		Lost:   a.openLostAll,
		Done:   func() { a.prefs.Set(func(v *prefs.Values) { v.Welcomed = true }) },
	}
	if a.world == nil {
		w.Practice = a.startPractice
	}
	a.shell.Push(pageWelcome, func(f shell.Frame) shell.Page { return welcome.New(f, w) })
}

func (a *application) putDevice(d accounts.Device) {
	if a.writable() {
		a.desk.PutDevice(d.Renamed(a.desk.Move().Device))
		a.tellPractice()
	}
}

// changeDevice puts the device of the page of its own, and offers what can be done
// when the phone is gone now.
func (a *application) changeDevice(d accounts.Device) {
	gone := d.Have == accounts.HaveNo && a.desk.Move().Have != accounts.HaveNo
	a.putDevice(d)
	if gone && a.desk.Writable() {
		a.shell.Toast(a.shell.Words().T("device.lost.saved"), a.shell.Words().T("welcome.lost.do"), a.openLostAll)
	}
}

func (a *application) putAccount(x accounts.Account) {
	if a.writable() {
		a.desk.PutAccount(x)
	}
}

// openDevice changes what is moving.
func (a *application) openDevice() {
	if a.writable() {
		a.shell.Push(pageDevice, func(f shell.Frame) shell.Page {
			return device.NewPage(f, a.desk.Move().Device, a.changeDevice)
		})
	}
}
