package lines

import (
	"norikae/accounts"
	"norikae/accounts/links"
)

// linkTexts are the IDs of what the rungs of a ladder lead to.
var linkTexts = map[string]string{
	"A": "rung.A", "B": "rung.B", "C": "rung.C", "D": "rung.D", "E": "rung.E",
	"F": "rung.F", "G": "rung.G", "A-lng": "rung.lng", "F-us": "rung.usByHand",
	"home": "rung.home.work", "home-short": "rung.home.short", "home-new": "rung.home.new",
	"home-us": "rung.home.us", "home-setup": "rung.home.setup", "home-advanced": "rung.home.advanced",
}

// LinkText says what a link of a line leads to.
func (c *opener) LinkText(l accounts.Line, link links.Link) string {
	id, ok := linkTexts[link.ID]
	switch {
	case !ok:
		id = "rung.other"
	case link.ID == "home" && l.Account.Kind == accounts.Personal:
		id = "rung.home.personal"
	}
	return c.Shell.Words().T(id)
}
