package settings

import (
	"slices"

	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// newClouds returns the section about which of Microsoft's clouds are asked.
func newClouds(f shell.Frame, p *prefs.Prefs) section {
	all, column := tenantlookup.Clouds(), widgets.Column(8)
	var options []*widgets.Option
	update := func() {
		for i, o := range options {
			o.Choose(p.Get().Asks(all[i]))
		}
	}
	for _, cloud := range all {
		option := widgets.NewOption(present.CloudName(f.Words, cloud), cloud.LoginHost, func() {
			toggleCloud(f, p, cloud)
			update()
		})
		option.Many = true
		options = append(options, option)
		column.Add(option)
	}
	return newSection(f.Words.T("settings.clouds"), f.Words.T("settings.clouds.lead"), update, column)
}

// toggleCloud has a cloud asked for organisations, or no longer, from the next lookup on;
// one is always asked.
func toggleCloud(f shell.Frame, p *prefs.Prefs, c tenantlookup.Cloud) {
	on := !p.Get().Asks(c)
	if !on && len(p.Get().Clouds()) == 1 {
		f.Toast(f.Words.T("settings.clouds.one"), "", nil)
		return
	}
	p.Set(func(v *prefs.Values) {
		v.CloudsOff = slices.DeleteFunc(v.CloudsOff, func(h string) bool { return h == c.LoginHost })
		if !on {
			v.CloudsOff = append(v.CloudsOff, c.LoginHost)
		}
	})
}

// newSignIn returns the section about as which application the app signs in at Microsoft.
func newSignIn(w *i18n.Words, r Rooms) section {
	state := hint("")
	update := func() {
		state.Set(w.T("settings.signin.none"))
		if id := r.Prefs.Get().Client; id != "" {
			state.Set(w.T("settings.signin.own", "ID", id))
		}
	}
	return newSection(w.T("settings.signin"), w.T("ownapp.lead"), update,
		act(bold(w.T("ownapp.title")), state, w.T("settings.signin.change"), r.Application.Open))
}
