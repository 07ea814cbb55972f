package browser

import (
	"context"
	"io/fs"
	"testing"
)

const managedChrome = "/etc/opt/chrome/policies/managed"

func TestPolicyLinux(t *testing.T) {
	const chrome, chromium, edge, brave = "chrome", "chromium", "edge", "brave"
	firefoxSystem := "/etc/firefox/policies/policies.json"
	tests := []struct {
		name  string
		kind  string
		key   string
		files map[string]string
		want  Policy
	}{
		{"nothing", chrome, "/usr/bin/google-chrome", nil, PolicyAvailable},
		{"Chrome forbids", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeAvailability":1}`}, PolicyDisabled},
		{"Chrome allows", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeAvailability":0}`}, PolicyAvailable},
		{"Chrome forces", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeAvailability":2}`}, PolicyAvailable},
		{"other settings", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"HomepageLocation":"https://x"}`}, PolicyAvailable},
		{"no policy file", chrome, "/x", map[string]string{managedChrome + "/a.json.bak": `{"IncognitoModeAvailability":1}`}, PolicyAvailable},
		{"the second of two files forbids", chrome, "/x", map[string]string{
			managedChrome + "/a.json": `{"IncognitoModeAvailability":0}`,
			managedChrome + "/b.json": `{"IncognitoModeAvailability":1}`,
		}, PolicyDisabled},
		{"a list of addresses", chrome, "/x", map[string]string{
			managedChrome + "/a.json": `{"IncognitoModeAvailability":1,"IncognitoModeUrlAllowlist":["microsoft.com"]}`,
		}, PolicyMaybe},
		{"a list of blocked addresses", chrome, "/x", map[string]string{
			managedChrome + "/a.json": `{"IncognitoModeUrlBlocklist":["*"]}`,
		}, PolicyMaybe},
		{"an empty list", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeUrlAllowlist":[]}`}, PolicyAvailable},
		{"broken file", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeAvailability":`}, PolicyUnknown},
		{"broken value", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeAvailability":"1"}`}, PolicyUnknown},
		{"one broken, one forbids", chrome, "/x", map[string]string{
			managedChrome + "/a.json": `{`,
			managedChrome + "/b.json": `{"IncognitoModeAvailability":1}`,
		}, PolicyDisabled},
		{"Chromium", chromium, "/x", map[string]string{"/etc/chromium/policies/managed/a.json": `{"IncognitoModeAvailability":1}`}, PolicyDisabled},
		{"Chromium is not Chrome", chromium, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeAvailability":1}`}, PolicyAvailable},
		{"Chromium as a Snap", chromium, "snap/chromium", map[string]string{"/etc/chromium-browser/policies/managed/a.json": `{"IncognitoModeAvailability":1}`}, PolicyDisabled},
		{"Edge", edge, "/x", map[string]string{"/etc/opt/edge/policies/managed/a.json": `{"InPrivateModeAvailability":1}`}, PolicyDisabled},
		{"Edge has a name of its own", edge, "/x", map[string]string{"/etc/opt/edge/policies/managed/a.json": `{"IncognitoModeAvailability":1}`}, PolicyAvailable},
		{"Brave", brave, "/x", map[string]string{"/etc/brave/policies/managed/a.json": `{"IncognitoModeAvailability":1}`}, PolicyDisabled},
		{"a Flatpak may have policies elsewhere", chrome, "flatpak/com.google.Chrome", nil, PolicyUnknown},
		{"Firefox", "firefox", "/usr/bin/firefox", map[string]string{firefoxSystem: `{"policies":{"PrivateBrowsingModeAvailability":1}}`}, PolicyDisabled},
		{"Firefox, older switch", "firefox", "/usr/bin/firefox", map[string]string{firefoxSystem: `{"policies":{"DisablePrivateBrowsing":true}}`}, PolicyDisabled},
		{"Firefox, newer switch supersedes", "firefox", "/usr/bin/firefox", map[string]string{
			firefoxSystem: `{"policies":{"DisablePrivateBrowsing":true,"PrivateBrowsingModeAvailability":0}}`,
		}, PolicyAvailable},
		{"Firefox, unknown value", "firefox", "/usr/bin/firefox", map[string]string{firefoxSystem: `{"policies":{"DisablePrivateBrowsing":"yes"}}`}, PolicyUnknown},
		{"Firefox, in its folder", "firefox-esr", "/usr/lib/firefox-esr/firefox-esr", map[string]string{
			"/usr/lib/firefox-esr/distribution/policies.json": `{"policies":{"DisablePrivateBrowsing":true}}`,
		}, PolicyDisabled},
		{"LibreWolf behind a start script", "librewolf", "/usr/bin/librewolf", map[string]string{
			"/usr/share/librewolf/distribution/policies.json": `{"policies":{"DisablePrivateBrowsing":true}}`,
		}, PolicyDisabled},
		{"no known policy", "opera", "/usr/bin/opera", nil, PolicyUnknown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFake("linux", "/home/sato")
			for name, content := range tt.files {
				f.files.put(name, content, 0o644)
			}
			got := probe(context.Background(), &f.machine, policySource{facts: modelOf(tt.kind).policy, key: tt.key})
			if got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestPolicyCannotBeRead(t *testing.T) {
	f := newFake("linux", "/home/sato")
	f.files.bad[managedChrome] = fs.ErrPermission
	if got := probe(context.Background(), &f.machine, policySource{facts: modelOf("chrome").policy, key: "/x"}); got != PolicyUnknown {
		t.Errorf("unreadable folder: %v", got)
	}
}

func TestPolicyWindows(t *testing.T) {
	const policies = `Software\Policies\`
	type keys map[hive]map[string]map[string]any
	num := func(n float64) any { return n }
	tests := []struct {
		name string
		kind string
		keys keys
		bad  string
		want Policy
	}{
		{"nothing", "edge", nil, "", PolicyAvailable},
		{"computer forbids Edge", "edge", keys{machineHive: {policies + `Microsoft\Edge`: {"InPrivateModeAvailability": num(1)}}}, "", PolicyDisabled},
		{"user is forbidden Chrome", "chrome", keys{userHive: {policies + `Google\Chrome`: {"IncognitoModeAvailability": num(1)}}}, "", PolicyDisabled},
		{"the computer outranks the user", "chrome", keys{
			machineHive: {policies + `Google\Chrome`: {"IncognitoModeAvailability": num(0)}},
			userHive:    {policies + `Google\Chrome`: {"IncognitoModeAvailability": num(1)}},
		}, "", PolicyAvailable},
		{"Chrome forced", "chrome", keys{machineHive: {policies + `Google\Chrome`: {"IncognitoModeAvailability": num(2)}}}, "", PolicyAvailable},
		{"a list", "edge", keys{machineHive: {
			policies + `Microsoft\Edge`:                           {"InPrivateModeAvailability": num(1)},
			policies + `Microsoft\Edge\InPrivateModeUrlAllowlist`: {"1": "microsoft.com"},
		}}, "", PolicyMaybe},
		{"Brave", "brave", keys{machineHive: {policies + `BraveSoftware\Brave`: {"IncognitoModeAvailability": num(1)}}}, "", PolicyDisabled},
		{"Vivaldi", "vivaldi", keys{machineHive: {policies + `Vivaldi`: {"IncognitoModeAvailability": num(1)}}}, "", PolicyDisabled},
		{"Chromium", "chromium", keys{machineHive: {policies + `Chromium`: {"IncognitoModeAvailability": num(1)}}}, "", PolicyDisabled},
		{"Firefox", "firefox", keys{machineHive: {policies + `Mozilla\Firefox`: {"PrivateBrowsingModeAvailability": num(1)}}}, "", PolicyDisabled},
		{"Firefox, older switch", "firefox", keys{machineHive: {policies + `Mozilla\Firefox`: {"DisablePrivateBrowsing": num(1)}}}, "", PolicyDisabled},
		{"access denied", "edge", nil, policies + `Microsoft\Edge`, PolicyUnknown},
		{"wrong type", "chrome", keys{machineHive: {policies + `Google\Chrome`: {"IncognitoModeAvailability": "1"}}}, "", PolicyUnknown},
		{"no known policy", "opera", nil, "", PolicyUnknown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFake("windows", `C:\Users\sato`)
			f.keys.tree, f.keys.bad = tt.keys, tt.bad
			got := probe(context.Background(), &f.machine, policySource{facts: modelOf(tt.kind).policy, key: `C:\x\y.exe`})
			if got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestPolicyWindowsFirefoxFile(t *testing.T) {
	f := newFake("windows", `C:\Users\sato`)
	f.files.put(`C:\Program Files\Mozilla Firefox\distribution\policies.json`, `{"policies":{"DisablePrivateBrowsing":true}}`, 0o644)
	s := policySource{facts: modelOf("firefox").policy, key: `C:\Program Files\Mozilla Firefox\firefox.exe`}
	if got := probe(context.Background(), &f.machine, s); got != PolicyDisabled {
		t.Errorf("got %v", got)
	}
}

func TestPolicyMac(t *testing.T) {
	const dir = "/Library/Managed Preferences/"
	tests := []struct {
		name string
		kind string
		file string
		json string // "" means plutil fails
		want Policy
	}{
		{"nothing", "chrome", "", "", PolicyAvailable},
		{"Chrome", "chrome", dir + "com.google.Chrome.plist", `{"IncognitoModeAvailability":1}`, PolicyDisabled},
		{"of one user", "chrome", dir + "sato/com.google.Chrome.plist", `{"IncognitoModeAvailability":1}`, PolicyDisabled},
		{"Edge", "edge", dir + "com.microsoft.Edge.plist", `{"InPrivateModeAvailability":1}`, PolicyDisabled},
		{"a list", "edge", dir + "com.microsoft.Edge.plist", `{"InPrivateModeAvailability":1,"InPrivateModeUrlAllowlist":["x"]}`, PolicyMaybe},
		{"Brave", "brave", dir + "com.brave.Browser.plist", `{"IncognitoModeAvailability":1}`, PolicyDisabled},
		{"Chromium", "chromium", dir + "org.chromium.Chromium.plist", `{"IncognitoModeAvailability":0}`, PolicyAvailable},
		{"Firefox", "firefox", dir + "org.mozilla.firefox.plist", `{"EnterprisePoliciesEnabled":true,"DisablePrivateBrowsing":true}`, PolicyDisabled},
		{"Firefox, as a number", "firefox", dir + "org.mozilla.firefox.plist", `{"DisablePrivateBrowsing":1}`, PolicyDisabled},
		{"cannot be converted", "chrome", dir + "com.google.Chrome.plist", "", PolicyUnknown},
		{"nonsense", "firefox", dir + "org.mozilla.firefox.plist", `[]`, PolicyUnknown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFake("darwin", "/Users/sato")
			if tt.file != "" {
				f.files.put(tt.file, "bplist00", 0o644)
			}
			if tt.json != "" {
				f.run.answers["/usr/bin/plutil -convert json -o - -- "+tt.file] = tt.json
			}
			got := probe(context.Background(), &f.machine, policySource{facts: modelOf(tt.kind).policy, key: "/Applications/X.app"})
			if got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestPolicyMacFirefoxFile(t *testing.T) {
	f := newFake("darwin", "/Users/sato")
	f.files.put("/Applications/Firefox.app/Contents/Resources/distribution/policies.json", `{"policies":{"PrivateBrowsingModeAvailability":1}}`, 0o644)
	if got := probe(context.Background(), &f.machine, policySource{facts: modelOf("firefox").policy, key: "/Applications/Firefox.app"}); got != PolicyDisabled {
		t.Errorf("got %v", got)
	}
}

func FuzzPolicies(f *testing.F) {
	for _, s := range []string{
		`{"IncognitoModeAvailability":1}`, `{"IncognitoModeUrlAllowlist":["a"]}`, `{"policies":{"DisablePrivateBrowsing":true}}`,
		`{"DisablePrivateBrowsing":1}`, `{`, `null`, `{"IncognitoModeUrlAllowlist":7}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, kind := range []string{"chrome", "firefox"} {
			got, err := parseManaged(data, modelOf(kind).policy)
			if err != nil && got.disabled && !got.found {
				t.Errorf("%s: %+v, %v", kind, got, err)
			}
		}
	})
}
