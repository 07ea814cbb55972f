package product

import (
	"slices"
	"strings"
)

// Product is one product of the table: how it is recognised on each system and
// what it can do.
type Product struct {
	Kind  string
	Name  string
	Word  Word
	Level Isolation
	Style Style
	Flag  string

	Windows Windows
	Mac     Mac
	Linux   Linux
	Policy  Policies
}

// Windows holds what a product is recognised by on Windows. All comparisons ignore
// case.
type Windows struct {
	Exe     string   // file name of the program
	Folders []string // its folders below the three roots; none = found by registration only
	Menu    string   // name under StartMenuInternet, without the suffix of an installation
	Package string   // name of its package in the Microsoft Store
	ProgIDs []string // names of the https class, without the suffix of an installation
}

// StartedAs reports whether a program of this file name may be the product.
// Older Opera is started by a launcher.
func (w Windows) StartedAs(base string) bool {
	return w.Exe != "" && (w.Exe == base || w.Exe == "opera.exe" && base == "launcher.exe")
}

// Mac holds what a product is recognised by on macOS.
type Mac struct {
	Bundle  string // bundle identifier
	Former  string // the one it had before
	App     string // folder name of the application as installed
	Program string // executable in Contents/MacOS
}

// Bundles are all identifiers of a product.
func (f Mac) Bundles() []string {
	return slices.DeleteFunc([]string{f.Bundle, f.Former}, func(b string) bool { return b == "" })
}

// Linux holds what a product is recognised by on Linux.
type Linux struct {
	Names   []string // program names, best first
	Paths   []string // places outside PATH
	Flatpak string
	Snap    string
}

// All returns the table of known browsers, in the order in which they are offered.
func All() []*Product { return products }

// Find returns the first product that fits, or nil.
func Find(fits func(*Product) bool) *Product {
	if i := slices.IndexFunc(products, fits); i >= 0 {
		return products[i]
	}
	return nil
}

// Of returns the product with this kind, or nil.
func Of(kind string) *Product { return Find(func(p *Product) bool { return p.Kind == kind }) }

// The flags that open a private window.
const (
	flagIncognito = "--incognito"
	flagInPrivate = "--inprivate" // two dashes: a single one is no longer understood
	flagPrivate   = "--private"
	flagGecko     = "--private-window"
)

// products is the table of known browsers, in the order in which they are offered.
// Channels of one product are entries of their own, since each has a profile, and so a
// cookie jar, of its own. Sources: the vendors' .desktop files, registrations and
// bundle identifiers; the policy templates of Chrome, Edge, Brave and Firefox.
var products = []*Product{
	edge("edge", "Microsoft Edge", `Microsoft\Edge`, "MSEdgeHTM", "com.microsoft.edgemac", "microsoft-edge", "microsoft-edge-stable"),
	edge("edge-beta", "Microsoft Edge Beta", `Microsoft\Edge Beta`, "MSEdgeBHTML", "com.microsoft.edgemac.Beta", "microsoft-edge-beta"),
	edge("edge-dev", "Microsoft Edge Dev", `Microsoft\Edge Dev`, "MSEdgeDHTML", "com.microsoft.edgemac.Dev", "microsoft-edge-dev"),
	edge("edge-canary", "Microsoft Edge Canary", `Microsoft\Edge SxS`, "MSEdgeSSHTM", "com.microsoft.edgemac.Canary",
		"microsoft-edge-canary"),
	chrome("chrome", "Google Chrome", `Google\Chrome`, "ChromeHTML", "com.google.Chrome",
		"google-chrome", "google-chrome-stable"),
	chrome("chrome-beta", "Google Chrome Beta", `Google\Chrome Beta`, "ChromeBHTML", "com.google.Chrome.beta",
		"google-chrome-beta"),
	chrome("chrome-dev", "Google Chrome Dev", `Google\Chrome Dev`, "ChromeDHTML", "com.google.Chrome.dev",
		"google-chrome-unstable"),
	chrome("chrome-canary", "Google Chrome Canary", `Google\Chrome SxS`, "ChromeSSHTM", "com.google.Chrome.canary",
		"google-chrome-canary"),
	{
		Kind: "firefox", Name: "Firefox", Word: WordPrivate, Level: Throwaway, Style: StyleGecko, Flag: flagGecko,
		Windows: Windows{Exe: "firefox.exe", Folders: []string{`Mozilla Firefox`}, Menu: "Firefox", ProgIDs: []string{"FirefoxURL"}, Package: "Mozilla.Firefox"},
		Mac:     Mac{Bundle: "org.mozilla.firefox", App: "Firefox.app", Program: "firefox"},
		Linux:   Linux{Names: []string{"firefox"}, Flatpak: "org.mozilla.firefox", Snap: "firefox"},
		Policy:  firefoxPolicy("org.mozilla.firefox"),
	},
	{
		Kind: "firefox-esr", Name: "Firefox ESR", Word: WordPrivate, Level: Throwaway, Style: StyleGecko, Flag: flagGecko,
		Linux:  Linux{Names: []string{"firefox-esr"}},
		Policy: firefoxPolicy("org.mozilla.firefox"),
	},
	gecko("firefox-dev", "Firefox Developer Edition", "firefox.exe", "org.mozilla.firefoxdeveloperedition", "firefox", "",
		firefoxPolicy("org.mozilla.firefoxdeveloperedition"), "firefox-developer-edition", "firefox-devedition"),
	gecko("firefox-nightly", "Firefox Nightly", "firefox.exe", "org.mozilla.nightly", "firefox", "",
		firefoxPolicy("org.mozilla.nightly"), "firefox-nightly"),
	brave("brave", "Brave", "Brave-Browser", "BraveHTML", "com.brave.Browser", "brave-browser", "brave-browser-stable", "brave"),
	brave("brave-beta", "Brave Beta", "Brave-Browser-Beta", "BraveBHTML", "com.brave.Browser.beta", "brave-browser-beta"),
	brave("brave-nightly", "Brave Nightly", "Brave-Browser-Nightly", "BraveSSHTM", "com.brave.Browser.nightly", "brave-browser-nightly"),
	{
		Kind: "vivaldi", Name: "Vivaldi", Word: WordPrivate, Level: Throwaway, Style: StyleChromium, Flag: flagIncognito,
		Windows: Windows{Exe: "vivaldi.exe", Folders: []string{`Vivaldi\Application`}, Menu: "Vivaldi", ProgIDs: []string{"VivaldiHTM"}},
		Mac:     Mac{Bundle: "com.vivaldi.Vivaldi", App: "Vivaldi.app", Program: "Vivaldi"},
		Linux:   Linux{Names: []string{"vivaldi", "vivaldi-stable"}, Flatpak: "com.vivaldi.Vivaldi", Snap: "vivaldi"},
		Policy:  vivaldiPolicy(),
	},
	{
		Kind: "chromium", Name: "Chromium", Word: WordIncognito, Level: Throwaway, Style: StyleChromium, Flag: flagIncognito,
		Windows: Windows{Exe: "chrome.exe", Folders: []string{`Chromium\Application`}, Menu: "Chromium", ProgIDs: []string{"ChromiumHTM"}},
		Mac:     Mac{Bundle: "org.chromium.Chromium", App: "Chromium.app", Program: "Chromium"},
		Linux:   Linux{Names: []string{"chromium", "chromium-browser"}, Flatpak: "org.chromium.Chromium", Snap: "chromium"},
		Policy:  chromiumItself(),
	},
	// Whether Opera keeps apart what runs on --user-data-dir is not documented.
	opera("opera", "Opera", "OperaStable", "com.operasoftware.Opera", "opera"),
	opera("opera-gx", "Opera GX", "Opera GXStable", "com.operasoftware.OperaGX"),
	opera("opera-beta", "Opera beta", "OperaBeta", "com.operasoftware.OperaNext", "opera-beta"),
	opera("opera-dev", "Opera developer", "OperaDeveloper", "com.operasoftware.OperaDeveloper", "opera-developer"),
	gecko("librewolf", "LibreWolf", "librewolf.exe", "net.librewolf.librewolf", "librewolf", "io.gitlab.librewolf-community",
		geckoPolicy("LibreWolf", "librewolf", "net.librewolf.librewolf"), "librewolf"),
	gecko("waterfox", "Waterfox", "waterfox.exe", "net.waterfox.waterfox", "waterfox", "",
		geckoPolicy("Waterfox", "waterfox", "net.waterfox.waterfox", "windows", "darwin", "linux"), "waterfox"),
	gecko("floorp", "Floorp", "floorp.exe", "org.mozilla.floorp", "floorp", "one.ablaze.floorp",
		geckoPolicy("Floorp", "floorp", "org.mozilla.floorp", "windows", "darwin", "linux"), "floorp"),
	gecko("zen", "Zen Browser", "zen.exe", "app.zen-browser.zen", "zen", "app.zen_browser.zen",
		geckoPolicy("Zen", "zen", "app.zen-browser.zen", "windows", "darwin", "linux"), "zen-browser", "zen"),
	{
		Kind: "safari", Name: "Safari", Word: WordPrivateMenu,
		Mac: Mac{Bundle: "com.apple.Safari", App: "Safari.app", Program: "Safari"},
	},
	{
		Kind: "safari-preview", Name: "Safari Technology Preview", Word: WordPrivateMenu,
		Mac: Mac{Bundle: "com.apple.SafariTechnologyPreview", App: "Safari Technology Preview.app", Program: "Safari Technology Preview"},
	},
	// All its windows are private already, and Microsoft's pages refuse what comes
	// through its network.
	{
		Kind: "tor", Name: "Tor Browser", Word: WordPrivateMenu,
		Windows: Windows{Exe: "firefox.exe", Folders: []string{`Tor Browser\Browser`}, Menu: "Tor Browser"},
		Mac:     Mac{Bundle: "org.torproject.torbrowser", App: "Tor Browser.app", Program: "firefox"},
	},
	{
		// Arc and Dia take no switch at all, not even one for another folder.
		Kind: "arc", Name: "Arc", Word: WordPrivateMenu,
		Windows: Windows{Exe: "arc.exe", Package: "TheBrowserCompany.Arc"},
		Mac:     Mac{Bundle: "company.thebrowser.Browser", App: "Arc.app", Program: "Arc"},
	},
	{
		Kind: "dia", Name: "Dia", Word: WordPrivateMenu,
		Mac: Mac{Bundle: "company.thebrowser.dia", App: "Dia.app", Program: "Dia"},
	},
	{
		Kind: "duckduckgo", Name: "DuckDuckGo", Word: WordPrivateMenu,
		Windows: Windows{Exe: "duckduckgo.exe", Menu: "DuckDuckGo", Package: "DuckDuckGo.DesktopBrowser"},
		Mac:     Mac{Bundle: "com.duckduckgo.macos.browser", App: "DuckDuckGo.app", Program: "DuckDuckGo"},
	},
}

// edge is one channel of Microsoft Edge.
func edge(kind, name, folder, progID, bundle string, names ...string) *Product {
	m := &Product{
		Kind: kind, Name: name, Word: WordInPrivate, Level: Throwaway, Style: StyleChromium, Flag: flagInPrivate,
		Windows: Windows{Exe: "msedge.exe", Folders: []string{folder + `\Application`}, Menu: name, ProgIDs: []string{progID}},
		Mac:     Mac{Bundle: bundle, App: name + ".app", Program: name},
		Linux:   Linux{Names: names},
		Policy:  edgePolicy(),
	}
	if kind == "edge" {
		m.Linux.Paths = []string{"/opt/microsoft/msedge/msedge"}
		m.Linux.Flatpak = "com.microsoft.Edge"
	}
	return m
}

// chrome is one channel of Google Chrome.
func chrome(kind, name, folder, progID, bundle string, names ...string) *Product {
	m := &Product{
		Kind: kind, Name: name, Word: WordIncognito, Level: Throwaway, Style: StyleChromium, Flag: flagIncognito,
		Windows: Windows{Exe: "chrome.exe", Folders: []string{folder + `\Application`}, Menu: name, ProgIDs: []string{progID}},
		Mac:     Mac{Bundle: bundle, App: name + ".app", Program: name},
		Linux:   Linux{Names: names},
		Policy:  chromePolicy(),
	}
	if kind == "chrome" {
		m.Linux.Paths = []string{"/opt/google/chrome/google-chrome"}
		m.Linux.Flatpak = "com.google.Chrome"
	}
	return m
}

// former are the earlier identifiers of browsers made from Firefox.
var former = map[string]string{"net.librewolf.librewolf": "org.mozilla.librewolf"}

// gecko is a channel of Firefox, or a browser made from it.
func gecko(kind, name, exe, bundle, program, flatpak string, policy Policies, names ...string) *Product {
	return &Product{
		Kind: kind, Name: name, Word: WordPrivate, Level: Throwaway, Style: StyleGecko, Flag: flagGecko,
		Windows: Windows{Exe: exe, Folders: []string{name}, Menu: name},
		Mac:     Mac{Bundle: bundle, Former: former[bundle], App: name + ".app", Program: program},
		Linux:   Linux{Names: names, Flatpak: flatpak},
		Policy:  policy,
	}
}

// brave is one channel of Brave.
func brave(kind, name, folder, progID, bundle string, names ...string) *Product {
	app := "Brave Browser" + strings.TrimPrefix(name, "Brave")
	m := &Product{
		Kind: kind, Name: name, Word: WordPrivate, Level: Throwaway, Style: StyleChromium, Flag: flagIncognito,
		Windows: Windows{Exe: "brave.exe", Folders: []string{`BraveSoftware\` + folder + `\Application`}, Menu: name, ProgIDs: []string{progID}},
		Mac:     Mac{Bundle: bundle, App: app + ".app", Program: app},
		Linux:   Linux{Names: names},
		Policy:  chromiumPolicy(`BraveSoftware\Brave`, "com.brave.Browser", "/etc/brave/policies/managed"),
	}
	if kind == "brave" {
		m.Linux.Flatpak, m.Linux.Snap = "com.brave.Browser", "brave"
	}
	return m
}

// opera is one edition of Opera.
func opera(kind, name, menu, bundle string, names ...string) *Product {
	m := &Product{
		Kind: kind, Name: name, Word: WordPrivate, Level: PrivateOnly, Style: StyleChromium, Flag: flagPrivate,
		Windows: Windows{Exe: "opera.exe", Folders: []string{`Programs\` + name, name}, Menu: menu, ProgIDs: []string{menu}},
		Mac:     Mac{Bundle: bundle, App: name + ".app", Program: name},
		Linux:   Linux{Names: names},
	}
	if bare := strings.ReplaceAll(menu, " ", ""); bare != menu {
		m.Windows.ProgIDs = append(m.Windows.ProgIDs, bare) // as older editions wrote it
	}
	if kind == "opera" {
		m.Linux.Flatpak, m.Linux.Snap = "com.opera.Opera", "opera"
	}
	return m
}
