package settings

import (
	"fyne.io/fyne/v2"

	"norikae/tenantlookup"
	"norikae/ui/prefs"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// clouds is which of Microsoft's clouds are asked.
type clouds struct {
	frame   shell.Frame
	prefs   *prefs.Prefs
	all     []tenantlookup.Cloud
	options []*widgets.Option
	box     fyne.CanvasObject
}

func newClouds(f shell.Frame, p *prefs.Prefs) section {
	c := &clouds{frame: f, prefs: p, all: tenantlookup.Clouds()}
	w := f.Words
	column := widgets.Column(8)
	for i, cloud := range c.all {
		option := widgets.NewOption(present.CloudName(w, cloud), cloud.LoginHost, func() { c.toggle(i) })
		option.Many = true
		c.options = append(c.options, option)
		column.Add(option)
	}
	c.box = sheet(w.T("settings.clouds"), w.T("settings.clouds.lead"), column)
	return c
}

// toggle asks a cloud or no longer; one is always asked.
func (c *clouds) toggle(i int) {
	on := !c.prefs.Get().Asks(c.all[i])
	if !on && c.count() == 1 {
		c.frame.Toast(c.frame.Words.T("settings.clouds.one"), "", nil)
		return
	}
	setCloud(c.prefs, c.all[i], on)
	c.update()
}

func (c *clouds) count() int {
	n := 0
	for _, cloud := range c.all {
		if c.prefs.Get().Asks(cloud) {
			n++
		}
	}
	return n
}

func (c *clouds) content() fyne.CanvasObject { return c.box }

func (c *clouds) update() {
	for i, o := range c.options {
		o.Choose(c.prefs.Get().Asks(c.all[i]))
	}
}
