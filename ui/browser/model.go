package browser

// model is one product of the table: how it is recognised on each system and
// what it can do.
type model struct {
	kind  string
	name  string
	word  Word
	level Isolation
	style style
	flag  string

	windows windowsFacts
	mac     macFacts
	linux   linuxFacts
	policy  policyFacts
}

// windowsFacts recognise a product on Windows. All comparisons ignore case.
type windowsFacts struct {
	exe     string   // file name of the program
	folders []string // its folders below the three roots; none = found by registration only
	menu    string   // name under StartMenuInternet, without the suffix of an installation
	progIDs []string // names of the https class, without the suffix of an installation
}

// macFacts recognise a product on macOS.
type macFacts struct {
	bundle  string // bundle identifier
	app     string // folder name of the application as installed
	program string // executable in Contents/MacOS
}

// linuxFacts recognise a product on Linux.
type linuxFacts struct {
	names   []string // program names, best first
	paths   []string // places outside PATH
	flatpak string
	snap    string
}

// modelOf returns the model with this kind, or nil.
func modelOf(kind string) *model {
	for i := range models {
		if models[i].kind == kind {
			return &models[i]
		}
	}
	return nil
}

// The flags that open a private window.
const (
	flagIncognito = "--incognito"
	flagInPrivate = "--inprivate" // two dashes: a single one is no longer understood
	flagPrivate   = "--private"
	flagGecko     = "--private-window"
)

// models is the table of known browsers, in the order in which they are
// offered. Channels of one product are entries of their own, since each has a
// profile, and so a cookie jar, of its own. Sources: the vendors' .desktop
// files, registrations and bundle identifiers; the policy templates of Chrome,
// Edge, Brave and Firefox.
var models = []model{
	edge("edge", "Microsoft Edge", `Microsoft\Edge`, "Microsoft Edge", "MSEdgeHTM", "com.microsoft.edgemac",
		"microsoft-edge", "microsoft-edge-stable"),
	edge("edge-beta", "Microsoft Edge Beta", `Microsoft\Edge Beta`, "Microsoft Edge Beta", "MSEdgeBHTML",
		"com.microsoft.edgemac.Beta", "microsoft-edge-beta"),
	edge("edge-dev", "Microsoft Edge Dev", `Microsoft\Edge Dev`, "Microsoft Edge Dev", "MSEdgeDHTML",
		"com.microsoft.edgemac.Dev", "microsoft-edge-dev"),
	edge("edge-canary", "Microsoft Edge Canary", `Microsoft\Edge SxS`, "Microsoft Edge Canary", "MSEdgeSSHTM",
		"com.microsoft.edgemac.Canary", "microsoft-edge-canary"),
	chrome("chrome", "Google Chrome", `Google\Chrome`, "ChromeHTML", "com.google.Chrome",
		"google-chrome", "google-chrome-stable"),
	chrome("chrome-beta", "Google Chrome Beta", `Google\Chrome Beta`, "ChromeBHTML", "com.google.Chrome.beta",
		"google-chrome-beta"),
	chrome("chrome-dev", "Google Chrome Dev", `Google\Chrome Dev`, "ChromeDHTML", "com.google.Chrome.dev",
		"google-chrome-unstable"),
	chrome("chrome-canary", "Google Chrome Canary", `Google\Chrome SxS`, "ChromeSSHTM", "com.google.Chrome.canary",
		"google-chrome-canary"),
	{
		kind: "firefox", name: "Firefox", word: WordPrivate, level: Throwaway, style: styleGecko, flag: flagGecko,
		windows: windowsFacts{exe: "firefox.exe", folders: []string{`Mozilla Firefox`}, menu: "Firefox", progIDs: []string{"FirefoxURL"}},
		mac:     macFacts{bundle: "org.mozilla.firefox", app: "Firefox.app", program: "firefox"},
		linux:   linuxFacts{names: []string{"firefox"}, flatpak: "org.mozilla.firefox", snap: "firefox"},
		policy:  firefoxPolicy("org.mozilla.firefox", "/etc/firefox/policies/policies.json"),
	},
	{
		kind: "firefox-esr", name: "Firefox ESR", word: WordPrivate, level: Throwaway, style: styleGecko, flag: flagGecko,
		linux:  linuxFacts{names: []string{"firefox-esr"}},
		policy: firefoxPolicy("", "/etc/firefox/policies/policies.json"),
	},
	{
		kind: "firefox-dev", name: "Firefox Developer Edition", word: WordPrivate, level: Throwaway, style: styleGecko,
		flag:    flagGecko,
		windows: windowsFacts{exe: "firefox.exe", folders: []string{`Firefox Developer Edition`}, menu: "Firefox Developer Edition"},
		mac: macFacts{
			bundle: "org.mozilla.firefoxdeveloperedition", app: "Firefox Developer Edition.app",
			program: "firefox",
		},
		linux:  linuxFacts{names: []string{"firefox-developer-edition", "firefox-devedition"}},
		policy: firefoxPolicy("org.mozilla.firefoxdeveloperedition", "/etc/firefox/policies/policies.json"),
	},
	{
		kind: "firefox-nightly", name: "Firefox Nightly", word: WordPrivate, level: Throwaway, style: styleGecko,
		flag:    flagGecko,
		windows: windowsFacts{exe: "firefox.exe", folders: []string{`Firefox Nightly`}, menu: "Firefox Nightly"},
		mac:     macFacts{bundle: "org.mozilla.nightly", app: "Firefox Nightly.app", program: "firefox"},
		linux:   linuxFacts{names: []string{"firefox-nightly"}},
		policy:  firefoxPolicy("org.mozilla.nightly", "/etc/firefox/policies/policies.json"),
	},
	{
		kind: "brave", name: "Brave", word: WordPrivate, level: Throwaway, style: styleChromium, flag: flagIncognito,
		windows: windowsFacts{
			exe: "brave.exe", folders: []string{`BraveSoftware\Brave-Browser\Application`}, menu: "Brave",
			progIDs: []string{"BraveHTML"},
		},
		mac: macFacts{bundle: "com.brave.Browser", app: "Brave Browser.app", program: "Brave Browser"},
		linux: linuxFacts{
			names: []string{"brave-browser", "brave-browser-stable", "brave"}, flatpak: "com.brave.Browser",
			snap: "brave",
		},
		policy: chromiumPolicy(`BraveSoftware\Brave`, "com.brave.Browser", "/etc/brave/policies/managed"),
	},
	{
		kind: "vivaldi", name: "Vivaldi", word: WordPrivate, level: Throwaway, style: styleChromium, flag: flagIncognito,
		windows: windowsFacts{
			exe: "vivaldi.exe", folders: []string{`Vivaldi\Application`}, menu: "Vivaldi",
			progIDs: []string{"VivaldiHTM"},
		},
		mac: macFacts{bundle: "com.vivaldi.Vivaldi", app: "Vivaldi.app", program: "Vivaldi"},
		linux: linuxFacts{
			names: []string{"vivaldi", "vivaldi-stable"}, flatpak: "com.vivaldi.Vivaldi",
			snap: "vivaldi",
		},
		policy: chromiumPolicy(`Vivaldi`, "", ""),
	},
	{
		kind: "chromium", name: "Chromium", word: WordIncognito, level: Throwaway, style: styleChromium, flag: flagIncognito,
		windows: windowsFacts{
			exe: "chrome.exe", folders: []string{`Chromium\Application`}, menu: "Chromium",
			progIDs: []string{"ChromiumHTM"},
		},
		mac: macFacts{bundle: "org.chromium.Chromium", app: "Chromium.app", program: "Chromium"},
		linux: linuxFacts{
			names: []string{"chromium", "chromium-browser"}, flatpak: "org.chromium.Chromium",
			snap: "chromium",
		},
		policy: chromiumPolicyWithSnap(),
	},
	// Whether Opera keeps apart what runs on --user-data-dir is not documented.
	{
		kind: "opera", name: "Opera", word: WordPrivate, level: PrivateOnly, style: styleChromium, flag: flagPrivate,
		windows: windowsFacts{
			exe: "opera.exe", folders: []string{`Programs\Opera`, `Opera`}, menu: "OperaStable",
			progIDs: []string{"OperaStable"},
		},
		mac:   macFacts{bundle: "com.operasoftware.Opera", app: "Opera.app", program: "Opera"},
		linux: linuxFacts{names: []string{"opera"}, flatpak: "com.opera.Opera", snap: "opera"},
	},
	{
		kind: "opera-gx", name: "Opera GX", word: WordPrivate, level: PrivateOnly, style: styleChromium, flag: flagPrivate,
		windows: windowsFacts{
			exe: "opera.exe", folders: []string{`Programs\Opera GX`, `Opera GX`}, menu: "OperaGXStable",
			progIDs: []string{"OperaGXStable"},
		},
		mac: macFacts{bundle: "com.operasoftware.OperaGX", app: "Opera GX.app", program: "Opera"},
	},
	gecko("librewolf", "LibreWolf", "librewolf.exe", "org.mozilla.librewolf", "librewolf",
		"io.gitlab.librewolf-community", "librewolf"),
	gecko("waterfox", "Waterfox", "waterfox.exe", "net.waterfox.waterfox", "waterfox", "", "waterfox"),
	gecko("floorp", "Floorp", "floorp.exe", "org.mozilla.floorp", "floorp", "one.ablaze.floorp", "floorp"),
	gecko("zen", "Zen Browser", "zen.exe", "app.zen-browser.zen", "zen", "app.zen_browser.zen", "zen-browser", "zen"),
	{
		kind: "safari", name: "Safari", word: WordPrivateMenu,
		mac: macFacts{bundle: "com.apple.Safari", app: "Safari.app", program: "Safari"},
	},
	{
		kind: "arc", name: "Arc", word: WordPrivateMenu,
		windows: windowsFacts{exe: "arc.exe", menu: "Arc"},
		mac:     macFacts{bundle: "company.thebrowser.Browser", app: "Arc.app", program: "Arc"},
	},
	{
		kind: "duckduckgo", name: "DuckDuckGo", word: WordPrivateMenu,
		windows: windowsFacts{exe: "duckduckgo.exe", menu: "DuckDuckGo"},
		mac:     macFacts{bundle: "com.duckduckgo.macos.browser", app: "DuckDuckGo.app", program: "DuckDuckGo"},
	},
}

// edge is one channel of Microsoft Edge.
func edge(kind, name, folder, menu, progID, bundle string, names ...string) model {
	m := model{
		kind: kind, name: name, word: WordInPrivate, level: Throwaway, style: styleChromium, flag: flagInPrivate,
		windows: windowsFacts{exe: "msedge.exe", folders: []string{folder + `\Application`}, menu: menu, progIDs: []string{progID}},
		mac:     macFacts{bundle: bundle, app: name + ".app", program: name},
		linux:   linuxFacts{names: names},
		policy: policyFacts{
			kind: policyChromium, key: `Microsoft\Edge`, value: "InPrivateModeAvailability",
			lists:   []string{"InPrivateModeUrlAllowlist", "InPrivateModeUrlBlocklist"},
			managed: "com.microsoft.Edge", files: []string{"/etc/opt/edge/policies/managed"},
		},
	}
	if kind == "edge" {
		m.linux.paths = []string{"/opt/microsoft/msedge/msedge"}
		m.linux.flatpak = "com.microsoft.Edge"
	}
	return m
}

// chrome is one channel of Google Chrome.
func chrome(kind, name, folder, progID, bundle string, names ...string) model {
	m := model{
		kind: kind, name: name, word: WordIncognito, level: Throwaway, style: styleChromium, flag: flagIncognito,
		windows: windowsFacts{exe: "chrome.exe", folders: []string{folder + `\Application`}, menu: name, progIDs: []string{progID}},
		mac:     macFacts{bundle: bundle, app: name + ".app", program: name},
		linux:   linuxFacts{names: names},
		policy:  chromiumPolicy(`Google\Chrome`, "com.google.Chrome", "/etc/opt/chrome/policies/managed"),
	}
	if kind == "chrome" {
		m.linux.paths = []string{"/opt/google/chrome/google-chrome"}
		m.linux.flatpak = "com.google.Chrome"
	}
	return m
}

// gecko is a browser made from Firefox.
func gecko(kind, name, exe, bundle, program, flatpak string, names ...string) model {
	return model{
		kind: kind, name: name, word: WordPrivate, level: Throwaway, style: styleGecko, flag: flagGecko,
		windows: windowsFacts{exe: exe, folders: []string{name}, menu: name},
		mac:     macFacts{bundle: bundle, app: name + ".app", program: program},
		linux:   linuxFacts{names: names, flatpak: flatpak},
		policy:  policyFacts{kind: policyFirefox, beside: true, managed: bundle},
	}
}

// chromiumPolicy are the facts of the Chromium family with Chrome's names.
func chromiumPolicy(key, managed string, folders ...string) policyFacts {
	return policyFacts{
		kind: policyChromium, key: key, value: "IncognitoModeAvailability",
		lists:   []string{"IncognitoModeUrlAllowlist", "IncognitoModeUrlBlocklist"},
		managed: managed, files: folders,
	}
}

// chromiumPolicyWithSnap are the facts of Chromium itself. Ubuntu's Snap keeps
// the folder of the package it replaced.
func chromiumPolicyWithSnap() policyFacts {
	facts := chromiumPolicy(`Chromium`, "org.chromium.Chromium", "/etc/chromium/policies/managed")
	facts.snap = "/etc/chromium-browser/policies/managed"
	return facts
}

// firefoxPolicy are the facts of Firefox itself.
func firefoxPolicy(managed string, files ...string) policyFacts {
	return policyFacts{kind: policyFirefox, key: `Mozilla\Firefox`, managed: managed, files: files, beside: true}
}
