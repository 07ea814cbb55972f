package settings

import (
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// keyring is where the list is kept and whether it is all there.
type keyring struct {
	frame   shell.Frame
	rooms   Rooms
	state   *widgets.Text
	count   *widgets.Text
	notice  *widgets.Text
	card    *widgets.Fill
	damage  *widgets.Text
	checked *widgets.Text
	check   *widgets.Button
	lost    *widgets.Button
	asked   bool      // the person asked for a check …
	before  time.Time // … when the list had been read at this time
	box     fyne.CanvasObject
}

func newKeyring(f shell.Frame, r Rooms) section {
	w := f.Words
	k := &keyring{
		frame: f, rooms: r,
		state:   widgets.NewText("", widgets.Style{Bold: true}),
		count:   widgets.NewText("", widgets.Style{}),
		notice:  widgets.NewText("", widgets.Style{}),
		damage:  widgets.NewText("", widgets.Style{Color: theme.Warn}),
		checked: hint(""),
		card:    widgets.NewFill(theme.OKSoft, 12),
	}
	k.check = widgets.NewButton(widgets.Primary, w.T("settings.keyring.check"), "", k.read)
	k.lost = widgets.NewButton(widgets.Soft, w.T("keyring.lost.do"), "", r.Files.AskLoss)
	card := container.NewStack(k.card, widgets.Pad(16, 18, 16, 18, widgets.Column(4, k.state, k.count, k.notice, k.damage, container.NewHBox(k.lost))))
	k.box = sheet(w.T("settings.keyring"), w.T(whereText(runtime.GOOS), "Service", r.Service),
		widgets.Column(12, card, container.NewHBox(k.check, widgets.Gap(8, 1), layouts.Middle(layouts.Width(380, k.checked)))),
		hint(w.T("settings.keyring.what")))
	return k
}

// whereText picks the sentence that says where a system keeps secrets.
func whereText(goos string) string {
	switch goos {
	case "windows":
		return "settings.keyring.windows"
	case "darwin":
		return "settings.keyring.mac"
	default:
		return "settings.keyring.linux"
	}
}

func (k *keyring) read() {
	k.asked, k.before = true, k.rooms.List.State().Read
	k.rooms.List.Check()
	k.update()
}

func (k *keyring) content() fyne.CanvasObject { return k.box }

func (k *keyring) update() {
	w := k.frame.Words
	s := k.rooms.List.State()
	busy := s.Phase == store.Opening || s.Phase == store.Slow || s.Checking
	k.state.Set(k.stateText(s))
	k.count.Set("")
	if m := k.rooms.List.Move(); s.Known() {
		k.count.Set(w.T("settings.keyring.count", "Organisations", w.N("settings.count.organisations", len(m.Memberships)),
			"Accounts", w.N("settings.count.accounts", len(m.Accounts))))
	}
	widgets.Show(k.count, s.Known())
	n := present.KeyringNotice(w, s)
	k.notice.Set(n.Text)
	widgets.Show(k.notice, n.Text != "")
	ground := theme.OKSoft
	if busy || !s.Known() || n.Text != "" {
		ground = theme.WarnSoft
	}
	k.card.Set(ground)
	widgets.Show(k.lost, s.Known() && s.Lost > 0)
	d := k.rooms.Damage()
	widgets.Show(k.damage, len(d.Items) > 0)
	if len(d.Items) > 0 {
		k.damage.Set(w.N("settings.keyring.damaged", len(d.Items)))
	}
	k.checked.Set("")
	switch {
	case busy:
		k.checked.Set(w.T("settings.keyring.checking"))
	case k.asked && s.Read.After(k.before):
		k.checked.Set(w.T("settings.keyring.checked", "Time", s.Read.Local().Format("15:04:05")))
	}
	if busy {
		k.check.Disable()
	} else {
		k.check.Enable()
	}
}

// stateText says in one line how the keyring stands.
func (k *keyring) stateText(s store.State) string {
	w := k.frame.Words
	switch s.Phase {
	case store.Opening, store.Slow:
		return w.T("settings.keyring.state.reading")
	case store.SessionOnly:
		return w.T("settings.keyring.state.memory")
	case store.ReadOnly:
		return w.T("settings.keyring.state.readOnly")
	case store.Ready:
		if s.Unsaved > 0 {
			return w.T("settings.keyring.state.unsaved")
		}
		return w.T("settings.keyring.state.saved")
	default:
		return w.T("settings.keyring.state.unread")
	}
}
