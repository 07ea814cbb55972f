package find

import (
	"context"
	"slices"
	"strings"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
)

// The places of Windows where the packages of the Microsoft Store (MSIX) are
// registered: as applications like others, and with a class for https links.
const (
	registeredKey = `Software\RegisteredApplications`
	packagesPart  = `\AppModel\Repository\Packages\`
	classesKey    = `Software\Classes`
)

// packages finds the browsers of the Microsoft Store. Unlike others they are in no list
// of the Start menu. They are started by their alias in the user's own folder, since
// the path of the package changes with every update.
func (m windowsFinder) packages(ctx context.Context) []winCandidate {
	names, _ := m.Registry.Values(machine.User, registeredKey) // no key: no package
	var list []winCandidate
	for _, name := range names {
		if ctx.Err() != nil {
			return list
		}
		capabilities, _ := m.Registry.Text(machine.User, registeredKey, name)
		if c, ok := m.packaged(capabilities); ok {
			list = append(list, c)
		}
	}
	return list
}

// packaged reads the package whose capabilities stand in a key. It reports false for
// one that is no browser of a known family.
func (m windowsFinder) packaged(capabilities string) (winCandidate, bool) {
	_, rest, ok := strings.Cut(capabilities, packagesPart)
	if !ok {
		return winCandidate{}, false
	}
	full, _, _ := strings.Cut(rest, `\`)
	c := winCandidate{family: familyOf(full)}
	c.progID, _ = m.Registry.Text(machine.User, machine.WinJoin(capabilities, "URLAssociations"), "https")
	if c.family == "" || c.progID == "" {
		return winCandidate{}, false
	}
	c.name, _ = m.Registry.Text(machine.User, machine.WinJoin(capabilities), "ApplicationName")
	root, _ := m.Registry.Text(machine.User, strings.TrimSuffix(capabilities[:len(capabilities)-len(rest)], `\`)+`\`+full, "PackageRootFolder")
	return m.inPackage(c, root)
}

// inPackage finds the program of a package and the alias it is started by.
func (m windowsFinder) inPackage(c winCandidate, root string) (winCandidate, bool) {
	relative, _ := m.Registry.Text(machine.User, machine.WinJoin(classesKey, c.progID, `Shell\open`), "PackageRelativeExecutable")
	name, _, _ := strings.Cut(c.family, "_")
	c.model = product.Find(func(p *product.Product) bool { return strings.EqualFold(p.Windows.Package, name) })
	exe := machine.WinBase(relative)
	if exe == "" && c.model != nil {
		exe = c.model.Windows.Exe
	}
	if root != "" && relative != "" {
		c.inside = strings.TrimRight(root, `\`) + `\` + strings.Trim(relative, `\`)
		if c.model == nil {
			c.engine = m.winEngine(c.inside)
		}
	}
	if c.name == "" || strings.HasPrefix(c.name, "@") { // a text in the resources of the package
		c.name = name[strings.LastIndexByte(name, '.')+1:]
	}
	c.exe = m.alias(c.family, exe)
	return c, c.exe != "" && (c.model != nil || c.engine != product.StyleNone)
}

// alias returns the file in the user's own folder by which a program of a package is
// started, or "".
func (m windowsFinder) alias(family, exe string) string {
	folder := machine.WinJoin(m.Env("LOCALAPPDATA"), `Microsoft\WindowsApps`)
	for _, alias := range []string{machine.WinJoin(folder, family, exe), machine.WinJoin(folder, exe)} {
		if exe != "" && machine.WinAbs(alias) && m.IsFile(alias) {
			return alias
		}
	}
	return ""
}

// familyOf returns the family of a package, by its full name: name, version,
// architecture, resource and publisher.
func familyOf(full string) string {
	parts := strings.Split(full, "_")
	if len(parts) < 3 || parts[0] == "" || parts[len(parts)-1] == "" {
		return ""
	}
	return parts[0] + "_" + parts[len(parts)-1]
}

// classCandidate makes a candidate of the class that the person chose for https links,
// if it leads to a program that is there and registered nowhere else.
func (m windowsFinder) classCandidate(progID string) (winCandidate, bool) {
	for _, h := range []machine.Hive{machine.User, machine.Computer} {
		class := machine.WinJoin(classesKey, progID)
		c := winCandidate{exe: m.programIn(h, machine.WinJoin(class, openKey)), progID: progID}
		if c.exe == "" || !m.IsFile(c.exe) || Interpreter(c.exe) || onlyForwards(c.exe) {
			continue
		}
		name, _ := m.Registry.Text(h, machine.WinJoin(class, "Application"), "ApplicationName")
		if name == "" || name[0] == '@' {
			name = machine.WinBase(c.exe)
		}
		c.identity = m.identify(c.exe, "", name)
		return c, true
	}
	return winCandidate{}, false
}

// onlyForwards reports whether a program of Windows only hands a link on to another.
func onlyForwards(exe string) bool {
	forwards := []string{"iexplore.exe", "launchwinapp.exe", "openwith.exe", "explorer.exe"}
	return slices.Contains(forwards, strings.ToLower(machine.WinBase(exe)))
}
