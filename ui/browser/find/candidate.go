package find

import (
	"path"
	"slices"
	"strings"

	"norikae/ui/browser/product"
)

// candidate is a browser on its way into the list.
type candidate struct {
	model    *product.Product
	key      string // what is started, followed to its end: equal keys are one browser
	program  []string
	confined product.Confinement
	app      string   // name of the Snap or Flatpak
	ids      []string // .desktop files that lead here
	name     string   // as the .desktop file has it, for products not in the table
	action   []string // private-window action of a product not in the table
	actionID string
}

// addCandidate adds c, or only its .desktop files if it is there already.
func addCandidate(list []candidate, c candidate) []candidate {
	for i := range list {
		if list[i].key == c.key && list[i].model == c.model {
			list[i].ids = append(list[i].ids, c.ids...)
			return list
		}
	}
	return append(list, c)
}

// sameProduct reports whether d is the same product in the same packaging.
func (c candidate) sameProduct(d candidate) bool {
	return c.model == d.model && c.confined == d.confined
}

// startedBy reports whether one of these programs is c: a package may bring a
// script under the name of another product, as Debian's Firefox ESR does.
func (c candidate) startedBy(programs []string) bool {
	return slices.ContainsFunc(programs, func(p string) bool {
		return p == c.key || path.Base(p) == path.Base(c.program[0])
	})
}

// browser makes the entry of the list.
func (c candidate) browser() Found {
	b := Found{
		Path: c.program[0], Confined: c.confined,
		Launch: product.Launch{Program: c.program, App: c.app},
	}
	if c.app != "" {
		b.Path = c.app
	}
	if c.model == nil {
		c.own(&b)
	} else {
		m := c.model
		b.Kind, b.Name, b.Word, b.Isolation = m.Kind, m.Name, m.Word, m.Level
		b.Launch.Style, b.Launch.Flag = m.Style, m.Flag
		b.Policies, b.Key = m.Policy, c.key
	}
	b.ID = b.Kind + ":" + c.key
	return b
}

// own describes a product that is known by its .desktop file alone.
func (c candidate) own(b *Found) {
	b.Kind, b.Name = strings.TrimSuffix(c.ids[0], ".desktop"), c.name
	if c.action == nil {
		return
	}
	b.Word, b.Isolation = product.WordPrivate, product.PrivateOnly
	if strings.Contains(strings.ToLower(c.actionID), "incognito") {
		b.Word = product.WordIncognito
	}
	b.Launch.Style = product.StyleInPlace
	b.Launch.Program = slices.Clone(c.action)
	if i := slices.Index(c.action, linkPlace); i >= 0 {
		b.Launch.Program = slices.Delete(b.Launch.Program, i, i+1)
		b.Launch.Link = i
	}
}

// answersTo reports whether a default named by the system means c: a desktop
// file ID, or a program from $BROWSER.
func (c candidate) answersTo(preferred string, m finder) bool {
	if strings.HasSuffix(preferred, ".desktop") {
		return slices.Contains(c.ids, preferred)
	}
	if !path.IsAbs(preferred) {
		full, ok := m.LookPath(preferred)
		if !ok {
			return false
		}
		preferred = full
	}
	return m.Resolved(preferred) == c.key || preferred == c.program[0]
}
