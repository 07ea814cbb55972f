package shell

import (
	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
)

// Banner is what is shown over every page, e.g. that this is practice. It is made
// anew with the language; nil: there is nothing to show.
type Banner func(w *i18n.Words) fyne.CanvasObject

// AddBanner puts a banner under those that are there.
func (s *Shell) AddBanner(b Banner) {
	s.banners = append(s.banners, b)
	s.UpdateBanners()
}

// UpdateBanners makes the banners anew, as when one has nothing to show any more.
func (s *Shell) UpdateBanners() {
	if s.display != nil {
		s.display.showBanners()
	}
}

// showBanners puts the banners over the room.
func (d *display) showBanners() {
	d.banner.Objects = nil
	for _, b := range d.s.banners {
		if o := b(d.s.words); o != nil {
			d.banner.Add(o)
		}
	}
	// A hidden one takes no room, not even a margin.
	d.banner.Hidden = len(d.banner.Objects) == 0
	d.root.Refresh()
}
