package browser

import (
	"context"
	"slices"
	"strings"
)

// The places of Windows where browsers are registered.
const (
	startMenuKey = `Software\Clients\StartMenuInternet`
	appPathsKey  = `Software\Microsoft\Windows\CurrentVersion\App Paths`
)

// winCandidate is a browser found on Windows.
type winCandidate struct {
	model  *model
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
		if c.exe != "" && m.isFile(c.exe) && !slices.ContainsFunc(found, c.same) {
			found = append(found, c)
		}
	}
	for _, h := range []hive{userHive, machineHive, machineHive32} {
		for _, c := range m.registered(ctx, h) {
			add(c)
		}
	}
	for i := range models {
		facts := models[i].windows
		if facts.exe == "" || ctx.Err() != nil {
			continue
		}
		for _, h := range []hive{machineHive, userHive} {
			command, _ := m.registry.Text(h, winJoin(appPathsKey, facts.exe), "")
			exe := winProgram(command)
			if model := modelOfExe(exe, "", ""); model != nil {
				add(winCandidate{model: model, exe: exe})
			}
		}
		for _, folder := range facts.folders {
			for _, root := range m.programRoots() {
				add(winCandidate{model: &models[i], exe: winJoin(root, folder, facts.exe)})
			}
		}
	}
	return found
}

// same reports whether d is the same browser: the same program, or another
// program of the product in the same folder, as Opera has two.
func (c winCandidate) same(d winCandidate) bool {
	sibling := c.model != nil && c.model == d.model && strings.EqualFold(winDir(c.exe), winDir(d.exe))
	return sibling || strings.EqualFold(c.exe, d.exe)
}

// registered reads the browsers of one view.
func (m finder) registered(ctx context.Context, h hive) []winCandidate {
	names, _ := m.registry.Keys(h, startMenuKey) // a view without the key has no browser
	var list []winCandidate
	for _, name := range names {
		if ctx.Err() != nil {
			return list
		}
		key := winJoin(startMenuKey, name)
		command, _ := m.registry.Text(h, winJoin(key, `shell\open\command`), "")
		c := winCandidate{exe: winProgram(command)}
		if c.exe == "" || strings.EqualFold(winBase(c.exe), "iexplore.exe") {
			continue // Internet Explorer only hands over to Edge
		}
		c.name, _ = m.registry.Text(h, key, "")
		if c.name == "" {
			c.name = name
		}
		c.progID, _ = m.registry.Text(h, winJoin(key, `Capabilities\URLAssociations`), "https")
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
		root := m.env(name)
		if winAbs(root) && !slices.Contains(roots, root) {
			roots = append(roots, root)
		}
	}
	return roots
}

// modelOfExe recognises a product by its program; where several share a file
// name, by its folder, its key in the Start menu, or its registered name, and
// else it takes the first. It returns nil for a product not in the table.
func modelOfExe(exe, menu, name string) *model {
	base := strings.ToLower(winBase(exe))
	folder := strings.ToLower(winDir(exe))
	menu = menuName(menu)
	for _, fits := range []func(windowsFacts, string) bool{
		func(w windowsFacts, _ string) bool {
			return slices.ContainsFunc(w.folders, func(f string) bool {
				return strings.HasSuffix(folder, `\`+strings.ToLower(f))
			})
		},
		func(w windowsFacts, _ string) bool { return menu != "" && strings.EqualFold(menu, w.menu) },
		func(_ windowsFacts, product string) bool { return strings.EqualFold(name, product) },
		func(w windowsFacts, _ string) bool { return base == w.exe },
	} {
		for i := range models {
			m := &models[i]
			if m.windows.startedAs(base) && fits(m.windows, m.name) {
				return m
			}
		}
	}
	return nil
}

// startedAs reports whether a program of this file name may be the product.
// Older Opera is started by a launcher.
func (w windowsFacts) startedAs(base string) bool {
	return w.exe != "" && (w.exe == base || w.exe == "opera.exe" && base == "launcher.exe")
}

// menuName cuts what tells one installation from another off the name of a
// key: "Firefox-308046B0AF4A39CB", "Vivaldi.QXJ6…".
func menuName(key string) string {
	if i := strings.LastIndexAny(key, ".-"); i > 0 {
		return key[:i]
	}
	return key
}

// browser makes the entry of the list.
func (c winCandidate) browser() Found {
	b := Found{Path: c.exe, launch: launch{program: []string{c.exe}}}
	if m := c.model; m != nil {
		b.Kind, b.Name, b.Word, b.Isolation = m.kind, m.name, m.word, m.level
		b.launch.style, b.launch.flag = m.style, m.flag
		if b.launch.style == styleChromium {
			b.launch.style = styleChromiumBare
		}
		b.policies, b.key = m.policy, c.exe
	} else {
		b.Kind, b.Name = strings.ToLower(winBase(c.exe)), c.name
	}
	b.ID = b.Kind + ":" + strings.ToLower(c.exe)
	return b
}
