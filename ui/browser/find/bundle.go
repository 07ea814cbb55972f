package find

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"norikae/ui/browser/product"
)

// macCandidate is a browser found on macOS.
type macCandidate struct {
	identity
	bundle  string // identifier
	app     string // path of the .app folder
	program string // path of its executable
}

// infoPlist is what detection needs of an application's Info.plist.
type infoPlist struct {
	Bundle  string `json:"CFBundleIdentifier"`
	Program string `json:"CFBundleExecutable"`
	Name    string `json:"CFBundleName"`
	Links   []struct {
		Schemes []string `json:"CFBundleURLSchemes"`
	} `json:"CFBundleURLTypes"`
}

// https reports whether the application takes https links.
func (p infoPlist) https() bool {
	for _, l := range p.Links {
		if slices.ContainsFunc(l.Schemes, func(s string) bool { return strings.EqualFold(s, "https") }) {
			return true
		}
	}
	return false
}

// bundleID is the form of a bundle identifier (Apple's CFBundleIdentifier).
var bundleID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9.-]*$`)

func isBundleID(s string) bool { return len(s) <= maxName && bundleID.MatchString(s) }

// findMac finds the browsers of macOS: by their identifiers with Spotlight, and, as
// that can be switched off and finds no browser without a row, by looking through the
// folders for applications. The default browser is looked for even if it is not in the
// table.
func (m macFinder) findMac(ctx context.Context) []Found {
	preferred := m.defaultMac(ctx)
	ids := []string{}
	for _, p := range product.All() {
		ids = append(ids, p.Mac.Bundles()...)
	}
	if preferred != "" && modelOfBundle(preferred) == nil {
		ids = append(ids, preferred)
	}

	var found []macCandidate
	for _, app := range append(m.spotlight(ctx, ids), m.applications()...) {
		if slices.ContainsFunc(found, func(c macCandidate) bool { return c.app == app }) {
			continue
		}
		if c, ok := m.bundleAt(ctx, app); ok && (c.model != nil || c.engine != product.StyleNone || strings.EqualFold(c.bundle, preferred)) {
			found = append(found, c)
		}
	}
	// Of two copies of the default browser the first is the one in /Applications: the
	// system's choice names no path.
	return listed(found, slices.IndexFunc(found, func(c macCandidate) bool { return strings.EqualFold(c.bundle, preferred) }))
}

// spotlight returns the applications with one of these identifiers, those in
// /Applications first. Copies in the trash, in backups and on disk images are
// left out.
func (m macFinder) spotlight(ctx context.Context, ids []string) []string {
	terms := make([]string, len(ids))
	for i, id := range ids {
		terms[i] = fmt.Sprintf(`kMDItemCFBundleIdentifier == "%s"c`, id)
	}
	out, err := m.Run(ctx, "/usr/bin/mdfind", strings.Join(terms, " || "))
	if err != nil {
		return nil // the folders are looked through anyway
	}
	var apps []string
	for line := range strings.Lines(string(out)) {
		app := strings.TrimRight(line, "\n")
		outside := strings.HasPrefix(app, "/Volumes/") || strings.Contains(app, "/.Trash/") || strings.Contains(app, ".backupdb/")
		if path.IsAbs(app) && strings.HasSuffix(app, ".app") && !outside {
			apps = append(apps, path.Clean(app))
		}
	}
	slices.SortStableFunc(apps, func(a, b string) int {
		return cmp.Compare(first(strings.HasPrefix(a, "/Applications/")), first(strings.HasPrefix(b, "/Applications/")))
	})
	return apps
}

// applications returns the applications in the folders for them, and the folders in
// those, that are known by name or have the engine of a browser.
func (m macFinder) applications() []string {
	dirs := []string{"/Applications", "/System/Volumes/Preboot/Cryptexes/App/System/Applications", "/System/Applications"}
	if m.Home != "" {
		dirs = append(dirs, path.Join(m.Home, "Applications"))
	}
	var apps []string
	for _, dir := range dirs {
		apps = append(apps, m.applicationsIn(dir, true)...)
	}
	return apps
}

// applicationsIn is applications for one folder.
func (m macFinder) applicationsIn(dir string, deeper bool) []string {
	items, _ := m.Files.ReadDir(dir) // not every folder exists
	var apps []string
	for _, item := range items {
		full := path.Join(dir, item.Name())
		switch {
		case strings.HasSuffix(item.Name(), ".app"):
			if modelOfApp(item.Name()) != nil || m.macEngine(full) != product.StyleNone {
				apps = append(apps, full)
			}
		case item.IsDir() && deeper:
			apps = append(apps, m.applicationsIn(full, false)...)
		}
	}
	return apps
}

// modelOfApp returns the product that is installed under this name, or nil.
func modelOfApp(name string) *product.Product {
	return product.Find(func(p *product.Product) bool { return p.Mac.App == name })
}

// bundleAt reads the application at app. Where its property list cannot be
// read, a known name stands in for it.
func (m macFinder) bundleAt(ctx context.Context, app string) (macCandidate, bool) {
	info, err := m.Plist(ctx, path.Join(app, "Contents/Info.plist"))
	var p infoPlist
	if err == nil {
		err = json.Unmarshal(info, &p)
	}
	c := macCandidate{app: app}
	if err == nil && isBundleID(p.Bundle) && p.Program != "" && path.Base(p.Program) == p.Program {
		c.model, c.bundle, c.name = modelOfBundle(p.Bundle), p.Bundle, p.Name
		c.program = path.Join(app, "Contents/MacOS", p.Program)
		if c.model == nil && p.https() {
			c.engine = m.macEngine(app)
		}
	} else if known := modelOfApp(path.Base(app)); known != nil {
		c.model, c.bundle = known, known.Mac.Bundle
		c.program = path.Join(app, "Contents/MacOS", known.Mac.Program)
	}
	if c.name == "" {
		c.name = strings.TrimSuffix(path.Base(app), ".app")
	}
	c.kind = strings.ToLower(c.bundle)
	return c, c.program != "" && m.IsFile(c.program)
}

// modelOfBundle returns the product with this identifier, or nil.
func modelOfBundle(id string) *product.Product {
	return product.Find(func(p *product.Product) bool {
		return slices.ContainsFunc(p.Mac.Bundles(), func(b string) bool { return strings.EqualFold(b, id) })
	})
}

// jar names what holds the cookies of its private windows: an application keeps its
// profile by its identifier, wherever it lies.
func (c macCandidate) jar() string { return c.jarOf("", strings.ToLower(c.bundle)) }

// openApp starts an application as macOS does when it is opened from the Finder. A
// browser that is run by another program counts as a part of that one: it may not
// use Bluetooth, and with it no passkey of a phone, and on Apple's chips it may run
// translated. -n makes it take the arguments although it runs already, -W keeps the
// process alive as long as the browser.
func openApp(app string) []string {
	return []string{"/usr/bin/open", "-n", "-W", "-a", app, "--args"}
}

// browser makes the entry of the list.
func (c macCandidate) browser() Found {
	b := c.found()
	b.ID, b.Path, b.Jar, b.Key = b.Kind+":"+c.app, c.program, c.jar(), c.app
	b.Launch.Program = openApp(c.app)
	if b.Launch.Style == product.StyleChromium {
		b.Launch.Fresh = []string{"--use-mock-keychain"}
	}
	return b
}
