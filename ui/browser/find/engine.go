package find

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
)

// The files an engine leaves beside its program. A browser that is in no table is
// recognised by them, so that it can be asked for a private window.
var (
	chromiumFiles = []string{"resources.pak", "chrome_100_percent.pak"}
	geckoFiles    = []string{"omni.ja", "application.ini"}
	// strangers are programs made with Chromium's engine that are no browsers of
	// its family: Electron's and those around the embedded framework.
	strangers = []string{"LICENSES.chromium.html", "resources/app.asar", "resources/default_app.asar", "resources/app", "libcef.so", "libcef.dll"}
)

// binFolders hold programs of every kind, so a file there need not belong to the
// program beside it.
var binFolders = []string{"/usr/bin", "/bin", "/usr/local/bin", "/usr/games", "/usr/sbin", "/sbin"}

// engineOf recognises the engine of a program on Linux by the files beside it, or in
// the folder that packages give a program of its name.
func (m unixFinder) engineOf(program string) product.Style {
	for _, dir := range machine.InstallFolders(program) {
		if slices.Contains(binFolders, path.Clean(dir)) {
			continue
		}
		if engine := engineIn(m.Machine, dir, path.Join); engine != product.StyleNone {
			return engine
		}
	}
	return product.StyleNone
}

// engineIn recognises the engine whose files lie in a folder.
func engineIn(m *machine.Machine, dir string, join func(...string) string) product.Style {
	there := func(name string) bool {
		_, err := m.Files.Stat(join(dir, name))
		return err == nil
	}
	switch {
	case there(geckoFiles[0]) && there(geckoFiles[1]):
		return product.StyleGecko
	case slices.ContainsFunc(chromiumFiles, there) && !slices.ContainsFunc(strangers, there):
		return product.StyleChromium
	}
	return product.StyleNone
}

// versionFolder is the folder in which Chromium keeps its files on Windows.
var versionFolder = regexp.MustCompile(`^[0-9]+(\.[0-9]+){3}$`)

// winEngine recognises the engine of a program on Windows: its files lie beside it,
// or, with Chromium, in a folder named after the version.
func (m windowsFinder) winEngine(exe string) product.Style {
	dir := machine.WinDir(exe)
	if engine := engineIn(m.Machine, dir, machine.WinJoin); engine != product.StyleNone {
		return engine
	}
	items, _ := m.Files.ReadDir(dir)
	for _, item := range items {
		if item.IsDir() && versionFolder.MatchString(item.Name()) {
			if engine := engineIn(m.Machine, machine.WinJoin(dir, item.Name()), machine.WinJoin); engine != product.StyleNone {
				return engine
			}
		}
	}
	return product.StyleNone
}

// macEngine recognises the engine of an application on macOS.
func (m macFinder) macEngine(app string) product.Style {
	if engineIn(m.Machine, path.Join(app, "Contents/Resources"), path.Join) == product.StyleGecko {
		return product.StyleGecko
	}
	frameworks := path.Join(app, "Contents/Frameworks")
	items, _ := m.Files.ReadDir(frameworks)
	for _, item := range items {
		name := item.Name()
		if !strings.HasSuffix(name, " Framework.framework") || name == "Electron Framework.framework" || strings.HasPrefix(name, "Chromium Embedded") {
			continue
		}
		for _, sub := range []string{"Resources", "Versions/Current/Resources"} {
			if engineIn(m.Machine, path.Join(frameworks, name, sub), path.Join) == product.StyleChromium {
				return product.StyleChromium
			}
		}
	}
	return product.StyleNone
}
