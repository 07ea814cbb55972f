package find

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
)

// The places of Windows where browsers are registered.
const (
	startMenuKey = `Software\Clients\StartMenuInternet`
	openKey      = `shell\open\command`
	appPathsKey  = `Software\Microsoft\Windows\CurrentVersion\App Paths`
)

// winCandidate is a browser found on Windows.
type winCandidate struct {
	identity
	exe    string // what is started
	progID string // its class of https links, as registered
	family string // of a package of the Microsoft Store
	inside string // the program in its package
}

// findWindows finds the browsers of a Windows system: those registered for the
// Start menu in the three views of the registry, the packages of the Store, then by
// App Paths, then in the three folders programs are installed to. The order matters:
// only the first have the ProgId. The default browser is looked for even if none of
// these places has it.
func (m windowsFinder) findWindows(ctx context.Context) []Found {
	found := m.winCandidates(ctx)
	id := m.httpsProgID()
	if id == "" {
		return listed(found, -1)
	}
	preferred := m.candidateOf(id, found)
	if c, ok := m.classCandidate(id); ok && preferred < 0 {
		preferred = len(found)
		found = append(found, c)
	}
	return listed(found, preferred)
}

// winCandidates finds the programs, each once.
func (m windowsFinder) winCandidates(ctx context.Context) []winCandidate {
	var found []winCandidate
	add := func(c winCandidate) {
		if c.exe != "" && m.IsFile(c.exe) && !slices.ContainsFunc(found, c.same) {
			found = append(found, c)
		}
	}
	for _, h := range []machine.Hive{machine.User, machine.Computer, machine.Computer32} {
		for _, c := range m.registered(ctx, h) {
			add(c)
		}
	}
	for _, c := range m.packages(ctx) {
		add(c)
	}
	for _, p := range product.All() {
		facts := p.Windows
		if facts.Exe == "" || ctx.Err() != nil {
			continue
		}
		for _, h := range []machine.Hive{machine.Computer, machine.User} {
			exe := m.programIn(h, machine.WinJoin(appPathsKey, facts.Exe))
			if model := m.modelOfExe(exe, "", ""); model != nil {
				add(winCandidate{identity: identity{model: model}, exe: exe})
			}
		}
		for _, folder := range facts.Folders {
			for _, root := range m.programRoots() {
				add(winCandidate{identity: identity{model: p}, exe: machine.WinJoin(root, folder, facts.Exe)})
			}
		}
	}
	return found
}

// same reports whether d is the same browser: the same program, or another
// program of the product in the same folder, as Opera has two.
func (c winCandidate) same(d winCandidate) bool {
	sibling := c.model != nil && c.model == d.model && c.family == d.family && strings.EqualFold(machine.WinDir(c.exe), machine.WinDir(d.exe))
	return sibling || strings.EqualFold(c.exe, d.exe)
}

// registered reads the browsers of one view.
func (m windowsFinder) registered(ctx context.Context, h machine.Hive) []winCandidate {
	names, _ := m.Registry.Keys(h, startMenuKey) // a view without the key has no browser
	var list []winCandidate
	for _, name := range names {
		if ctx.Err() != nil {
			return list
		}
		key := machine.WinJoin(startMenuKey, name)
		c := winCandidate{exe: m.programIn(h, machine.WinJoin(key, openKey))}
		if c.exe == "" || strings.EqualFold(machine.WinBase(c.exe), "iexplore.exe") {
			continue // Internet Explorer only hands over to Edge
		}
		registered, _ := m.Registry.Text(h, key, "")
		c.identity = m.identify(c.exe, name, cmp.Or(registered, name))
		c.progID, _ = m.Registry.Text(h, machine.WinJoin(key, `Capabilities\URLAssociations`), "https")
		list = append(list, c)
	}
	return list
}

// programIn returns the program of the command line in a key, "" where there is none.
func (m windowsFinder) programIn(h machine.Hive, key string) string {
	command, _ := m.Registry.Text(h, key, "")
	return machine.WinProgram(command)
}

// identify says what a program is that has a key in the Start menu, if one, and is
// registered under a name.
func (m windowsFinder) identify(exe, menu, name string) identity {
	i := identity{model: m.modelOfExe(exe, menu, name), name: name}
	if i.model == nil {
		i.engine = m.winEngine(exe)
	}
	return i
}

// programRoots are the folders programs are installed to, as far as this system
// has them.
func (m windowsFinder) programRoots() []string {
	var roots []string
	for _, name := range []string{"ProgramFiles(x86)", "ProgramFiles", "ProgramW6432", "LOCALAPPDATA"} {
		root := m.Env(name)
		if machine.WinAbs(root) && !slices.Contains(roots, root) {
			roots = append(roots, root)
		}
	}
	return roots
}

// modelOfExe recognises a product by its folder, its key in the Start menu, or its
// registered name. The file name decides only for a program that has no such names, has
// the engine of the product, and a file name that no other product shares. It returns nil
// for a product not in the table: one that only calls its program chrome.exe is not
// Chrome.
func (m windowsFinder) modelOfExe(exe, menu, name string) *product.Product {
	base := strings.ToLower(machine.WinBase(exe))
	folder := strings.ToLower(machine.WinDir(exe))
	if _, err := m.Files.Stat(machine.WinJoin(folder, "TorBrowser")); err == nil && base == "firefox.exe" {
		return product.Of("tor") // wherever it was unpacked, and whatever it is registered as
	}
	menu = withoutSuffix(menu)
	rules := []func(*product.Product) bool{
		func(p *product.Product) bool {
			return slices.ContainsFunc(p.Windows.Folders, func(f string) bool {
				return strings.HasSuffix(folder, `\`+strings.ToLower(f))
			})
		},
		func(p *product.Product) bool { return menu != "" && strings.EqualFold(menu, p.Windows.Menu) },
		func(p *product.Product) bool { return strings.EqualFold(name, p.Name) },
	}
	if menu == "" && name == "" {
		rules = append(rules, func(p *product.Product) bool {
			return base == p.Windows.Exe && onlyOne(base) && m.winEngine(exe) == p.Style
		})
	}
	for _, fits := range rules {
		p := product.Find(func(p *product.Product) bool {
			return p.Windows.StartedAs(base) && fits(p) && !contradicts(m.winEngine(exe), p.Style)
		})
		if p != nil {
			return p
		}
	}
	return nil
}

// onlyOne reports whether one product alone has a program of this file name.
func onlyOne(exe string) bool {
	n := 0
	for _, p := range product.All() {
		if p.Windows.Exe == exe {
			n++
		}
	}
	return n == 1
}

// jar names what holds the cookies of its private windows. A package of the Store has a
// profile of its own.
func (c winCandidate) jar() string { return c.jarOf(c.family, strings.ToLower(c.exe)) }

// waitFlag keeps Firefox's launcher, which on Windows is what is started, alive as long
// as the browser: its end and its exit code are then those of the browser.
const waitFlag = "--wait-for-browser"

// browser makes the entry of the list.
func (c winCandidate) browser() Found {
	c.kind = strings.ToLower(machine.WinBase(c.exe))
	if c.engine != product.StyleNone {
		c.kind = kindOf(c.name)
	}
	b := c.found()
	b.ID, b.Path, b.Jar, b.Key = b.Kind+":"+strings.ToLower(c.exe), c.exe, c.jar(), c.exe
	b.Launch.Program, b.Launch.App = []string{c.exe}, c.family
	if b.Launch.Style == product.StyleGecko {
		b.Launch.Program = append(b.Launch.Program, waitFlag)
	}
	if c.family != "" {
		b.ID = b.Kind + ":package/" + strings.ToLower(c.family)
		b.Confined, b.Key = product.StorePackage, c.inside
	}
	return b
}

// kindOf makes a kind of a product's own name: "naver-whale".
func kindOf(name string) string {
	kind := strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == ':' || r == '/' }), "-")
	if product.Of(kind) != nil {
		return kind + "-like" // it only calls itself so
	}
	return kind
}
