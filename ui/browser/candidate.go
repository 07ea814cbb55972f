package browser

import (
	"path"
	"slices"
	"strings"
)

// candidate is a browser on its way into the list.
type candidate struct {
	model    *model
	key      string // what is started, followed to its end: equal keys are one browser
	program  []string
	confined Confinement
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
		launch: launch{program: c.program, app: c.app},
	}
	if c.app != "" {
		b.Path = c.app
	}
	if c.model == nil {
		c.own(&b)
	} else {
		m := c.model
		b.Kind, b.Name, b.Word, b.Isolation = m.kind, m.name, m.word, m.level
		b.launch.style, b.launch.flag = m.style, m.flag
		b.policies, b.key = m.policy, c.key
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
	b.Word, b.Isolation = WordPrivate, PrivateOnly
	if strings.Contains(strings.ToLower(c.actionID), "incognito") {
		b.Word = WordIncognito
	}
	b.launch.style = styleInPlace
	b.launch.program = slices.Clone(c.action)
	if i := slices.Index(c.action, linkPlace); i >= 0 {
		b.launch.program = slices.Delete(b.launch.program, i, i+1)
		b.launch.link = i
	}
}

// answersTo reports whether a default named by the system means c: a desktop
// file ID, or a program from $BROWSER.
func (c candidate) answersTo(preferred string, m finder) bool {
	if strings.HasSuffix(preferred, ".desktop") {
		return slices.Contains(c.ids, preferred)
	}
	if !path.IsAbs(preferred) {
		full, ok := m.lookPath(preferred)
		if !ok {
			return false
		}
		preferred = full
	}
	return m.resolved(preferred) == c.key || preferred == c.program[0]
}
