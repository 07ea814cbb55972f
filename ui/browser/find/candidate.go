package find

import (
	"regexp"
	"slices"
	"strings"

	"norikae/ui/browser/product"
)

// candidate is a browser on its way into the list.
type candidate struct {
	identity
	key      string // what is started, links followed: equal keys are one browser
	end      string // what runs at the end, behind start scripts
	program  []string
	path     string // for display
	confined product.Confinement
	foreign  bool     // runs in another root
	app      string   // name of the Snap or Flatpak
	ids      []string // .desktop files that lead here
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

// jar names what holds the cookies of its private windows. A box around a browser has no
// home of its own: it sees the same profile.
func (c candidate) jar() string { return c.jarOf(c.app, c.end) }

// browser makes the entry of the list.
func (c candidate) browser() Found {
	b := c.found()
	b.Path, b.Confined, b.Jar, b.Key = c.path, c.confined, c.jar(), c.end
	b.Launch.Program, b.Launch.App = c.program, c.app
	if c.foreign {
		b.Policies = product.Policies{}
	}
	switch i := slices.IndexFunc(c.action, product.PrivateFlag); {
	case c.action == nil:
	case c.engine == product.StyleNone:
		c.describeAction(&b)
	case i >= 0:
		b.Launch.Flag = c.action[i] // the flag of its own entry goes before the family's
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

// describeAction describes a product that is known by its .desktop file alone.
func (c candidate) describeAction(b *Found) {
	b.Word, b.Isolation, b.Launch.Style = product.WordPrivate, product.PrivateOnly, product.StyleInPlace
	if strings.Contains(strings.ToLower(c.actionID), "incognito") {
		b.Word = product.WordIncognito
	}
	b.Launch.Link = max(slices.Index(c.action, linkPlace), 0)
	b.Launch.Program = slices.DeleteFunc(slices.Clone(c.action), func(a string) bool { return a == linkPlace })
}

// storePath is a folder of Nix or Guix: its name changes with every update.
var storePath = regexp.MustCompile(`^/(nix|gnu)/store/[^/]+`)

// stable is a key that outlives an update of the program.
func stable(key string) string { return storePath.ReplaceAllString(key, "/$1/store") }

// isStartedAs reports whether a program named by the system, as from $BROWSER, is c.
func (c candidate) isStartedAs(program string, m unixFinder) bool {
	full := m.LookPath(program)
	return full != "" && (full == c.path || m.Resolved(full) == c.key || m.program(full, nil, scriptSteps).end == c.end)
}
