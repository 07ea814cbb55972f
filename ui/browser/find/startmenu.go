package find

import (
	"context"
	"slices"
	"strings"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
)

// The places of Windows where browsers are registered.
const (
	startMenuKey = `Software\Clients\StartMenuInternet`
	appPathsKey  = `Software\Microsoft\Windows\CurrentVersion\App Paths`
)

// winCandidate is a browser found on Windows.
type winCandidate struct {
	model  *product.Product
	engine product.Style // of a product not in the table
	exe    string        // what is started
	name   string        // as registered, for products not in the table
	progID string        // its class of https links, as registered
	family string        // of a package of the Microsoft Store
	inside string        // the program in its package
}

// findWindows finds the browsers of a Windows system: those registered for the
// Start menu in the three views of the registry, the packages of the Store, then by
// App Paths, then in the three folders programs are installed to. The order matters:
// only the first have the ProgId. The default browser is looked for even if none of
// these places has it.
func (m windowsFinder) findWindows(ctx context.Context) []Found {
	found := m.winCandidates(ctx)
	preferred := m.defaultWindows(found)
	if preferred < 0 {
		if c, ok := m.classCandidate(m.httpsProgID()); ok {
			found = append(found, c)
			preferred = len(found) - 1
		}
	}
	list := make([]Found, 0, len(found))
	for i, c := range found {
		b := c.browser()
		b.Default = i == preferred
		list = append(list, b)
	}
	return list
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
			command, _ := m.Registry.Text(h, machine.WinJoin(appPathsKey, facts.Exe), "")
			exe := machine.WinProgram(command)
			if model := m.modelOfExe(exe, "", ""); model != nil {
				add(winCandidate{model: model, exe: exe})
			}
		}
		for _, folder := range facts.Folders {
			for _, root := range m.programRoots() {
				add(winCandidate{model: p, exe: machine.WinJoin(root, folder, facts.Exe)})
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
		command, _ := m.Registry.Text(h, machine.WinJoin(key, `shell\open\command`), "")
		c := winCandidate{exe: machine.WinProgram(command)}
		if c.exe == "" || strings.EqualFold(machine.WinBase(c.exe), "iexplore.exe") {
			continue // Internet Explorer only hands over to Edge
		}
		c.name, _ = m.Registry.Text(h, key, "")
		if c.name == "" {
			c.name = name
		}
		c.progID, _ = m.Registry.Text(h, machine.WinJoin(key, `Capabilities\URLAssociations`), "https")
		if c.model = m.modelOfExe(c.exe, name, c.name); c.model == nil {
			c.engine = m.winEngine(c.exe)
		}
		list = append(list, c)
	}
	return list
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
	menu = menuName(menu)
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
		for _, p := range product.All() {
			if p.Windows.StartedAs(base) && fits(p) && !contradicts(m.winEngine(exe), p.Style) {
				return p
			}
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

// menuName cuts the part that differs between installations off the name of a key: "Firefox-308046B0AF4A39CB", "Vivaldi.QXJ6…".
func menuName(key string) string {
	if i := strings.LastIndexAny(key, ".-"); i > 0 {
		return key[:i]
	}
	return key
}

// jar names what holds the cookies of its private windows. A package of the Store has a
// profile of its own.
func (c winCandidate) jar() string {
	switch {
	case c.model != nil && c.family != "":
		return c.model.Kind + "/" + c.family
	case c.model != nil:
		return c.model.Kind
	}
	return "program:" + strings.ToLower(c.exe)
}

// waitFlag keeps Firefox's launcher, which on Windows is what is started, alive as long
// as the browser: its end and its exit code are then those of the browser.
const waitFlag = "--wait-for-browser"

// browser makes the entry of the list.
func (c winCandidate) browser() Found {
	b := Found{Path: c.exe, Jar: c.jar(), Key: c.exe, Launch: product.Launch{Program: []string{c.exe}, App: c.family}}
	switch {
	case c.model != nil:
		p := c.model
		b.Kind, b.Name, b.Word, b.Isolation = p.Kind, p.Name, p.Word, p.Level
		b.Launch.Style, b.Launch.Flag = p.Style, p.Flag
		b.Policies = p.Policy
	case c.engine != product.StyleNone:
		b.Kind, b.Name, b.Isolation = kindOf(c.name), c.name, product.Throwaway
		b.Launch.Style = c.engine
		b.Word, b.Launch.Flag = product.Private(c.engine)
	default:
		b.Kind, b.Name = strings.ToLower(machine.WinBase(c.exe)), c.name
	}
	if b.Launch.Style == product.StyleGecko {
		b.Launch.Program = append(b.Launch.Program, waitFlag)
	}
	b.ID = b.Kind + ":" + strings.ToLower(c.exe)
	if c.family != "" {
		b.Confined = product.StorePackage
		b.Key = c.inside
		b.ID = b.Kind + ":package/" + strings.ToLower(c.family)
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
