package find

import (
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
	model   *product.Product
	bundle  string // identifier
	app     string // path of the .app folder
	program string // path of its executable
	name    string
}

// infoPlist is what detection needs of an application's Info.plist.
type infoPlist struct {
	Bundle  string `json:"CFBundleIdentifier"`
	Program string `json:"CFBundleExecutable"`
	Name    string `json:"CFBundleName"`
}

// bundleID is the form of a bundle identifier (Apple's CFBundleIdentifier).
var bundleID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9.-]{0,254}$`)

// findMac finds the browsers of macOS: by their identifiers with Spotlight,
// and, as that can be switched off, by their names in the two folders for
// applications. The default browser is looked for even if it is not in the
// table.
func (m finder) findMac(ctx context.Context) []Found {
	preferred := m.defaultMac(ctx)
	ids := []string{}
	for _, p := range product.All() {
		if p.Mac.Bundle != "" {
			ids = append(ids, p.Mac.Bundle)
		}
	}
	if preferred != "" && modelOfBundle(preferred) == nil {
		ids = append(ids, preferred)
	}

	var found []macCandidate
	for _, app := range append(m.spotlight(ctx, ids), m.applications()...) {
		if slices.ContainsFunc(found, func(c macCandidate) bool { return c.app == app }) {
			continue
		}
		if c, ok := m.bundleAt(ctx, app); ok && (c.model != nil || strings.EqualFold(c.bundle, preferred)) {
			found = append(found, c)
		}
	}
	list := make([]Found, 0, len(found))
	marked := false
	for _, c := range found {
		b := c.browser()
		// Of two copies of the default browser the first is the one in
		// /Applications: the system's choice names no path.
		b.Default = !marked && strings.EqualFold(c.bundle, preferred)
		marked = marked || b.Default
		list = append(list, b)
	}
	return list
}

// spotlight returns the applications with one of these identifiers, those in
// /Applications first. Copies in the trash, in backups and on disk images are
// left out.
func (m finder) spotlight(ctx context.Context, ids []string) []string {
	terms := make([]string, len(ids))
	for i, id := range ids {
		terms[i] = fmt.Sprintf(`kMDItemCFBundleIdentifier == "%s"c`, id)
	}
	out, err := m.Run.Run(ctx, "/usr/bin/mdfind", strings.Join(terms, " || "))
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
		return -compareBool(strings.HasPrefix(a, "/Applications/"), strings.HasPrefix(b, "/Applications/"))
	})
	return apps
}

// applications returns the known applications in the two folders.
func (m finder) applications() []string {
	dirs := []string{"/Applications", "/System/Volumes/Preboot/Cryptexes/App/System/Applications", "/System/Applications"}
	if m.Home != "" {
		dirs = append(dirs, path.Join(m.Home, "Applications"))
	}
	var apps []string
	for _, p := range product.All() {
		for _, dir := range dirs {
			app := path.Join(dir, p.Mac.App)
			if _, err := m.Files.Stat(app); p.Mac.App != "" && err == nil {
				apps = append(apps, app)
			}
		}
	}
	return apps
}

// bundleAt reads the application at app. Where its property list cannot be
// read, a known name stands in for it.
func (m finder) bundleAt(ctx context.Context, app string) (macCandidate, bool) {
	info, err := m.Plist(ctx, path.Join(app, "Contents/Info.plist"))
	var p infoPlist
	if err == nil {
		err = json.Unmarshal(info, &p)
	}
	c := macCandidate{app: app}
	if err == nil && bundleID.MatchString(p.Bundle) && p.Program != "" && path.Base(p.Program) == p.Program {
		c.model, c.bundle, c.name = modelOfBundle(p.Bundle), p.Bundle, p.Name
		c.program = path.Join(app, "Contents/MacOS", p.Program)
	} else {
		for _, p := range product.All() {
			if f := p.Mac; f.App != "" && f.App == path.Base(app) {
				c.model, c.bundle = p, f.Bundle
				c.program = path.Join(app, "Contents/MacOS", f.Program)
			}
		}
	}
	if c.name == "" {
		c.name = strings.TrimSuffix(path.Base(app), ".app")
	}
	return c, c.program != "" && m.IsFile(c.program)
}

// modelOfBundle returns the product with this identifier, or nil.
func modelOfBundle(id string) *product.Product {
	for _, p := range product.All() {
		if b := p.Mac.Bundle; b != "" && strings.EqualFold(b, id) {
			return p
		}
	}
	return nil
}

// jar names what holds the cookies of its private windows: an application keeps its
// profile by its identifier, wherever it lies.
func (c macCandidate) jar() string {
	if c.model != nil {
		return c.model.Kind
	}
	return "program:" + strings.ToLower(c.bundle)
}

// browser makes the entry of the list.
func (c macCandidate) browser() Found {
	b := Found{Path: c.program, Jar: c.jar(), Key: c.app, Name: c.name, Kind: strings.ToLower(c.bundle)}
	if m := c.model; m != nil {
		b.Kind, b.Name, b.Word, b.Isolation = m.Kind, m.Name, m.Word, m.Level
		b.Policies = m.Policy
		b.Launch = product.Launch{Program: []string{c.program}, Style: m.Style, Flag: m.Flag}
	}
	b.ID = b.Kind + ":" + c.app
	return b
}
