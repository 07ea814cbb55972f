package find

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"norikae/ui/browser/product"
)

// candidate is a browser on its way into the list.
type candidate struct {
	model    *product.Product
	engine   product.Style // of a product not in the table
	key      string        // what is started, links followed: equal keys are one browser
	end      string        // what runs at the end, behind start scripts
	program  []string
	path     string // for display
	confined product.Confinement
	foreign  bool     // runs in another root
	app      string   // name of the Snap or Flatpak
	ids      []string // .desktop files that lead here
	name     string   // as the .desktop file has it, for products not in the table
	action   []string // private-window action of a product not in the table
	actionID string
}

// addCandidate adds c, or only its .desktop files if it is there already.
func addCandidate(list []candidate, c candidate) []candidate {
	for i := range list {
		if list[i].key == c.key && list[i].model == c.model && list[i].confined == c.confined {
			list[i].ids = append(list[i].ids, c.ids...)
			return list
		}
	}
	return append(list, c)
}

// sameProduct reports whether d is the same product in the same packaging, or the
// same program in a box.
func (c candidate) sameProduct(d candidate) bool {
	return c.model == d.model && (c.confined == d.confined || c.end == d.end)
}

// jar names what holds the cookies of its private windows. Two installations of
// one product share a profile, and so a jar, unless one of them is packaged with a
// home of its own; a box around a browser is none: it sees the same profile.
func (c candidate) jar() string {
	switch {
	case c.model != nil && c.app != "":
		return c.model.Kind + "/" + c.app
	case c.model != nil:
		return c.model.Kind
	}
	return "program:" + c.end
}

// browser makes the entry of the list.
func (c candidate) browser() Found {
	b := Found{
		Path: c.path, Confined: c.confined, Jar: c.jar(), Key: c.end,
		Launch: product.Launch{Program: c.program, App: c.app},
	}
	switch {
	case c.model != nil:
		p := c.model
		b.Kind, b.Name, b.Word, b.Isolation = p.Kind, p.Name, p.Word, p.Level
		b.Launch.Style, b.Launch.Flag = p.Style, p.Flag
		if !c.foreign {
			b.Policies = p.Policy
		}
	case c.engine != product.StyleNone:
		b.Kind, b.Name, b.Isolation = strings.TrimSuffix(c.ids[0], ".desktop"), c.name, product.Throwaway
		b.Launch.Style = c.engine
		b.Word, b.Launch.Flag = product.Private(c.engine)
		if i := slices.IndexFunc(c.action, product.PrivateFlag); i >= 0 {
			b.Launch.Flag = c.action[i] // the flag of its own entry goes before the family's
		}
	default:
		c.describeEntry(&b)
	}
	if b.Launch.Style == product.StyleChromium {
		b.Launch.Fresh = []string{"--password-store=basic"}
	}
	if c.confined == product.Boxed {
		// What the box hides is not known: a profile of ours may be in it.
		b.Isolation = min(b.Isolation, product.PrivateOnly)
	}
	b.ID = b.Kind + ":" + stable(c.key)
	return b
}

// describeEntry describes a product that is known by its .desktop file alone.
func (c candidate) describeEntry(b *Found) {
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

// storePath is a folder of Nix or Guix: its name changes with every update.
var storePath = regexp.MustCompile(`^/(nix|gnu)/store/[^/]+`)

// stable is a key that outlives an update of the program.
func stable(key string) string { return storePath.ReplaceAllString(key, "/$1/store") }

// isStartedAs reports whether a program named by the system, as from $BROWSER, is c.
func (c candidate) isStartedAs(program string, m unixFinder) bool {
	if !path.IsAbs(program) {
		full, ok := m.LookPath(program)
		if !ok {
			return false
		}
		program = full
	}
	return program == c.path || m.Resolved(program) == c.key || m.program(program, nil).end == c.end
}
