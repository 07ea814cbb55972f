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
	exe    string
	name   string // as registered, for products not in the table
	progID string // its class of https links, as registered
}

// findWindows finds the browsers of a Windows system: those registered for the
// Start menu in the three views of the registry, then by App Paths, then in
// the three folders programs are installed to. The order matters: only the
// first knows the ProgId.
func (m finder) findWindows(ctx context.Context) []Found {
	found := m.winCandidates(ctx)
	preferred := m.defaultWindows(found)
	list := make([]Found, 0, len(found))
	for i, c := range found {
		b := c.browser()
		b.Default = i == preferred
		list = append(list, b)
	}
	return list
}

// winCandidates finds the programs, each once.
func (m finder) winCandidates(ctx context.Context) []winCandidate {
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
	for _, p := range product.All() {
		facts := p.Windows
		if facts.Exe == "" || ctx.Err() != nil {
			continue
		}
		for _, h := range []machine.Hive{machine.Computer, machine.User} {
			command, _ := m.Registry.Text(h, machine.WinJoin(appPathsKey, facts.Exe), "")
			exe := machine.WinProgram(command)
			if model := modelOfExe(exe, "", ""); model != nil {
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
	sibling := c.model != nil && c.model == d.model && strings.EqualFold(machine.WinDir(c.exe), machine.WinDir(d.exe))
	return sibling || strings.EqualFold(c.exe, d.exe)
}

// registered reads the browsers of one view.
func (m finder) registered(ctx context.Context, h machine.Hive) []winCandidate {
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
		c.model = modelOfExe(c.exe, name, c.name)
		list = append(list, c)
	}
	return list
}

// programRoots are the folders programs are installed to, as far as this system
// has them.
func (m finder) programRoots() []string {
	var roots []string
	for _, name := range []string{"ProgramFiles(x86)", "ProgramFiles", "ProgramW6432", "LOCALAPPDATA"} {
		root := m.Env(name)
		if machine.WinAbs(root) && !slices.Contains(roots, root) {
			roots = append(roots, root)
		}
	}
	return roots
}

// modelOfExe recognises a product by its program; where several share a file
// name, by its folder, its key in the Start menu, or its registered name, and
// else it takes the first. It returns nil for a product not in the table.
func modelOfExe(exe, menu, name string) *product.Product {
	base := strings.ToLower(machine.WinBase(exe))
	folder := strings.ToLower(machine.WinDir(exe))
	menu = menuName(menu)
	for _, fits := range []func(product.Windows, string) bool{
		func(w product.Windows, _ string) bool {
			return slices.ContainsFunc(w.Folders, func(f string) bool {
				return strings.HasSuffix(folder, `\`+strings.ToLower(f))
			})
		},
		func(w product.Windows, _ string) bool { return menu != "" && strings.EqualFold(menu, w.Menu) },
		func(_ product.Windows, product string) bool { return strings.EqualFold(name, product) },
		func(w product.Windows, _ string) bool { return base == w.Exe },
	} {
		for _, p := range product.All() {
			m := p
			if m.Windows.StartedAs(base) && fits(m.Windows, m.Name) {
				return m
			}
		}
	}
	return nil
}

// menuName cuts what tells one installation from another off the name of a
// key: "Firefox-308046B0AF4A39CB", "Vivaldi.QXJ6…".
func menuName(key string) string {
	if i := strings.LastIndexAny(key, ".-"); i > 0 {
		return key[:i]
	}
	return key
}

// jar names what holds the cookies of its private windows.
func (c winCandidate) jar() string {
	if c.model != nil {
		return c.model.Kind
	}
	return "program:" + strings.ToLower(c.exe)
}

// browser makes the entry of the list.
func (c winCandidate) browser() Found {
	b := Found{Path: c.exe, Jar: c.jar(), Key: c.exe, Launch: product.Launch{Program: []string{c.exe}}}
	if m := c.model; m != nil {
		b.Kind, b.Name, b.Word, b.Isolation = m.Kind, m.Name, m.Word, m.Level
		b.Launch.Style, b.Launch.Flag = m.Style, m.Flag
		b.Policies = m.Policy
	} else {
		b.Kind, b.Name = strings.ToLower(machine.WinBase(c.exe)), c.name
	}
	b.ID = b.Kind + ":" + strings.ToLower(c.exe)
	return b
}
