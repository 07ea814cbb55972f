package settings

import (
	"cmp"
	"runtime"
	"time"

	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// keyring is where the list is kept and whether it is all there.
type keyring struct {
	words   *i18n.Words
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
}

func newKeyring(w *i18n.Words, r Rooms) section {
	k := &keyring{
		words: w, rooms: r,
		state:   bold(""),
		count:   widgets.NewText("", widgets.Style{}),
		notice:  widgets.NewText("", widgets.Style{}),
		damage:  widgets.NewText("", widgets.Style{Color: theme.Warn}),
		checked: hint(""),
		card:    widgets.NewFill(theme.OKSoft, 12),
	}
	k.check = widgets.NewButton(widgets.Primary, w.T("settings.keyring.check"), "", k.read)
	k.lost = widgets.NewButton(widgets.Soft, w.T("keyring.lost.do"), "", r.Files.AskLoss)
	card := container.NewStack(k.card, widgets.Pad(16, 18, 16, 18, widgets.Column(4, k.state, k.count, k.notice, k.damage, container.NewHBox(k.lost))))
	where := map[string]string{"windows": "settings.keyring.windows", "darwin": "settings.keyring.mac"}[runtime.GOOS]
	return newSection(w.T("settings.keyring"), w.T(cmp.Or(where, "settings.keyring.linux"), "Service", r.Service), k.update,
		widgets.Column(12, card, container.NewHBox(k.check, widgets.Gap(8, 1), layouts.Middle(layouts.Width(380, k.checked)))),
		hint(w.T("settings.keyring.what")))
}

func (k *keyring) read() {
	k.asked, k.before = true, k.rooms.List.State().Read
	k.rooms.List.Check()
	k.update()
}

func (k *keyring) update() {
	w, s := k.words, k.rooms.List.State()
	busy := s.Phase == store.Opening || s.Phase == store.Slow || s.Checking
	k.state.Set(k.stateText(s))
	count := ""
	if m := k.rooms.List.Move(); s.Known() {
		count = w.T("settings.keyring.count", "Organisations", w.N("settings.count.organisations", len(m.Memberships)),
			"Accounts", w.N("settings.count.accounts", len(m.Accounts)))
	}
	k.count.SetOrHide(count)
	notice := present.KeyringNotice(w, s).Text
	k.notice.SetOrHide(notice)
	k.card.Set(theme.OKSoft)
	if busy || !s.Known() || notice != "" {
		k.card.Set(theme.WarnSoft)
	}
	widgets.Show(k.lost, s.Known() && s.Lost > 0)
	damage := ""
	if n := len(k.rooms.Damage().Items); n > 0 {
		damage = w.N("settings.keyring.damaged", n)
	}
	k.damage.SetOrHide(damage)
	k.checked.Set("")
	switch {
	case busy:
		k.checked.Set(w.T("settings.keyring.checking"))
	case k.asked && s.Read.After(k.before):
		k.checked.Set(w.T("settings.keyring.checked", "Time", s.Read.Local().Format("15:04:05")))
	}
	k.check.SetEnabled(!busy)
}

// stateText says in one line how the keyring stands.
func (k *keyring) stateText(s store.State) string {
	id := map[store.Phase]string{
		store.Opening: "settings.keyring.state.reading", store.Slow: "settings.keyring.state.reading",
		store.SessionOnly: "settings.keyring.state.memory", store.ReadOnly: "settings.keyring.state.readOnly",
		store.Ready: "settings.keyring.state.saved",
	}[s.Phase]
	if s.Phase == store.Ready && s.Unsaved > 0 {
		id = "settings.keyring.state.unsaved"
	}
	return k.words.T(cmp.Or(id, "settings.keyring.state.unread"))
}
