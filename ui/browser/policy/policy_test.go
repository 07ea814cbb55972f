package policy

import (
	"context"
	"io/fs"
	"testing"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
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
		want  State
	}{
		{"nothing", chrome, "/usr/bin/google-chrome", nil, Available},
		{"Chrome forbids", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeAvailability":1}`}, Disabled},
		{"Chrome allows", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeAvailability":0}`}, Available},
		{"Chrome forces", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeAvailability":2}`}, Available},
		{"other settings", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"HomepageLocation":"https://x"}`}, Available},
		{"no policy file", chrome, "/x", map[string]string{managedChrome + "/a.json.bak": `{"IncognitoModeAvailability":1}`}, Available},
		{"the second of two files forbids", chrome, "/x", map[string]string{
			managedChrome + "/a.json": `{"IncognitoModeAvailability":0}`,
			managedChrome + "/b.json": `{"IncognitoModeAvailability":1}`,
		}, Disabled},
		{"a list of addresses", chrome, "/x", map[string]string{
			managedChrome + "/a.json": `{"IncognitoModeAvailability":1,"IncognitoModeUrlAllowlist":["microsoft.com"]}`,
		}, Maybe},
		{"a list of blocked addresses", chrome, "/x", map[string]string{
			managedChrome + "/a.json": `{"IncognitoModeUrlBlocklist":["*"]}`,
		}, Maybe},
		{"an empty list", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeUrlAllowlist":[]}`}, Available},
		{"broken file", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeAvailability":`}, Unknown},
		{"broken value", chrome, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeAvailability":"1"}`}, Unknown},
		{"one broken, one forbids", chrome, "/x", map[string]string{
			managedChrome + "/a.json": `{`,
			managedChrome + "/b.json": `{"IncognitoModeAvailability":1}`,
		}, Disabled},
		{"Chromium", chromium, "/x", map[string]string{"/etc/chromium/policies/managed/a.json": `{"IncognitoModeAvailability":1}`}, Disabled},
		{"Chromium is not Chrome", chromium, "/x", map[string]string{managedChrome + "/a.json": `{"IncognitoModeAvailability":1}`}, Available},
		{"Chromium as a Snap", chromium, "snap/chromium", map[string]string{"/etc/chromium-browser/policies/managed/a.json": `{"IncognitoModeAvailability":1}`}, Disabled},
		{"Edge", edge, "/x", map[string]string{"/etc/opt/edge/policies/managed/a.json": `{"InPrivateModeAvailability":1}`}, Disabled},
		{"Edge has a name of its own", edge, "/x", map[string]string{"/etc/opt/edge/policies/managed/a.json": `{"IncognitoModeAvailability":1}`}, Available},
		{"Brave", brave, "/x", map[string]string{"/etc/brave/policies/managed/a.json": `{"IncognitoModeAvailability":1}`}, Disabled},
		{"a Flatpak may have policies elsewhere", chrome, "flatpak/com.google.Chrome", nil, Unknown},
		{"Firefox", "firefox", "/usr/bin/firefox", map[string]string{firefoxSystem: `{"policies":{"PrivateBrowsingModeAvailability":1}}`}, Disabled},
		{"Firefox, older switch", "firefox", "/usr/bin/firefox", map[string]string{firefoxSystem: `{"policies":{"DisablePrivateBrowsing":true}}`}, Disabled},
		{"Firefox, newer switch supersedes", "firefox", "/usr/bin/firefox", map[string]string{
			firefoxSystem: `{"policies":{"DisablePrivateBrowsing":true,"PrivateBrowsingModeAvailability":0}}`,
		}, Available},
		{"Firefox, unknown value", "firefox", "/usr/bin/firefox", map[string]string{firefoxSystem: `{"policies":{"DisablePrivateBrowsing":"yes"}}`}, Unknown},
		{"Firefox, in its folder", "firefox-esr", "/usr/lib/firefox-esr/firefox-esr", map[string]string{
			"/usr/lib/firefox-esr/distribution/policies.json": `{"policies":{"DisablePrivateBrowsing":true}}`,
		}, Disabled},
		{"LibreWolf behind a start script", "librewolf", "/usr/bin/librewolf", map[string]string{
			"/usr/share/librewolf/distribution/policies.json": `{"policies":{"DisablePrivateBrowsing":true}}`,
		}, Disabled},
		{"no known policy", "opera", "/usr/bin/opera", nil, Unknown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := machinetest.New("linux", "/home/sato")
			for name, content := range tt.files {
				f.Files.Put(name, content, 0o644)
			}
			got := Read(context.Background(), &f.Machine, Source{Policies: product.Of(tt.kind).Policy, Key: tt.key})
			if got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestPolicyCannotBeRead(t *testing.T) {
	f := machinetest.New("linux", "/home/sato")
	f.Files.Bad[managedChrome] = fs.ErrPermission
	if got := Read(context.Background(), &f.Machine, Source{Policies: product.Of("chrome").Policy, Key: "/x"}); got != Unknown {
		t.Errorf("unreadable folder: %v", got)
	}
}

func TestPolicyWindows(t *testing.T) {
	const policies = `Software\Policies\`
	type keys map[machine.Hive]map[string]map[string]any
	num := func(n float64) any { return n }
	tests := []struct {
		name string
		kind string
		keys keys
		bad  string
		want State
	}{
		{"nothing", "edge", nil, "", Available},
		{"computer forbids Edge", "edge", keys{machine.Computer: {policies + `Microsoft\Edge`: {"InPrivateModeAvailability": num(1)}}}, "", Disabled},
		{"user is forbidden Chrome", "chrome", keys{machine.User: {policies + `Google\Chrome`: {"IncognitoModeAvailability": num(1)}}}, "", Disabled},
		{"the computer outranks the user", "chrome", keys{
			machine.Computer: {policies + `Google\Chrome`: {"IncognitoModeAvailability": num(0)}},
			machine.User:     {policies + `Google\Chrome`: {"IncognitoModeAvailability": num(1)}},
		}, "", Available},
		{"Chrome forced", "chrome", keys{machine.Computer: {policies + `Google\Chrome`: {"IncognitoModeAvailability": num(2)}}}, "", Available},
		{"a list", "edge", keys{machine.Computer: {
			policies + `Microsoft\Edge`:                           {"InPrivateModeAvailability": num(1)},
			policies + `Microsoft\Edge\InPrivateModeUrlAllowlist`: {"1": "microsoft.com"},
		}}, "", Maybe},
		{"Brave", "brave", keys{machine.Computer: {policies + `BraveSoftware\Brave`: {"IncognitoModeAvailability": num(1)}}}, "", Disabled},
		{"Vivaldi", "vivaldi", keys{machine.Computer: {policies + `Vivaldi`: {"IncognitoModeAvailability": num(1)}}}, "", Disabled},
		{"Chromium", "chromium", keys{machine.Computer: {policies + `Chromium`: {"IncognitoModeAvailability": num(1)}}}, "", Disabled},
		{"Firefox", "firefox", keys{machine.Computer: {policies + `Mozilla\Firefox`: {"PrivateBrowsingModeAvailability": num(1)}}}, "", Disabled},
		{"Firefox, older switch", "firefox", keys{machine.Computer: {policies + `Mozilla\Firefox`: {"DisablePrivateBrowsing": num(1)}}}, "", Disabled},
		{"access denied", "edge", nil, policies + `Microsoft\Edge`, Unknown},
		{"wrong type", "chrome", keys{machine.Computer: {policies + `Google\Chrome`: {"IncognitoModeAvailability": "1"}}}, "", Unknown},
		{"no known policy", "opera", nil, "", Unknown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := machinetest.New("windows", `C:\Users\sato`)
			f.Keys.Tree, f.Keys.Bad = tt.keys, tt.bad
			got := Read(context.Background(), &f.Machine, Source{Policies: product.Of(tt.kind).Policy, Key: `C:\x\y.exe`})
			if got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestPolicyWindowsFirefoxFile(t *testing.T) {
	f := machinetest.New("windows", `C:\Users\sato`)
	f.Files.Put(`C:\Program Files\Mozilla Firefox\distribution\policies.json`, `{"policies":{"DisablePrivateBrowsing":true}}`, 0o644)
	s := Source{Policies: product.Of("firefox").Policy, Key: `C:\Program Files\Mozilla Firefox\firefox.exe`}
	if got := Read(context.Background(), &f.Machine, s); got != Disabled {
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
		want State
	}{
		{"nothing", "chrome", "", "", Available},
		{"Chrome", "chrome", dir + "com.google.Chrome.plist", `{"IncognitoModeAvailability":1}`, Disabled},
		{"of one user", "chrome", dir + "sato/com.google.Chrome.plist", `{"IncognitoModeAvailability":1}`, Disabled},
		{"Edge", "edge", dir + "com.microsoft.Edge.plist", `{"InPrivateModeAvailability":1}`, Disabled},
		{"a list", "edge", dir + "com.microsoft.Edge.plist", `{"InPrivateModeAvailability":1,"InPrivateModeUrlAllowlist":["x"]}`, Maybe},
		{"Brave", "brave", dir + "com.brave.Browser.plist", `{"IncognitoModeAvailability":1}`, Disabled},
		{"Chromium", "chromium", dir + "org.chromium.Chromium.plist", `{"IncognitoModeAvailability":0}`, Available},
		{"Firefox", "firefox", dir + "org.mozilla.firefox.plist", `{"EnterprisePoliciesEnabled":true,"DisablePrivateBrowsing":true}`, Disabled},
		{"Firefox, as a number", "firefox", dir + "org.mozilla.firefox.plist", `{"DisablePrivateBrowsing":1}`, Disabled},
		{"cannot be converted", "chrome", dir + "com.google.Chrome.plist", "", Unknown},
		{"nonsense", "firefox", dir + "org.mozilla.firefox.plist", `[]`, Unknown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := machinetest.New("darwin", "/Users/sato")
			if tt.file != "" {
				f.Files.Put(tt.file, "bplist00", 0o644)
			}
			if tt.json != "" {
				f.Run.Answers["/usr/bin/plutil -convert json -o - -- "+tt.file] = tt.json
			}
			got := Read(context.Background(), &f.Machine, Source{Policies: product.Of(tt.kind).Policy, Key: "/Applications/X.app"})
			if got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestPolicyMacFirefoxFile(t *testing.T) {
	f := machinetest.New("darwin", "/Users/sato")
	f.Files.Put("/Applications/Firefox.app/Contents/Resources/distribution/policies.json", `{"policies":{"PrivateBrowsingModeAvailability":1}}`, 0o644)
	if got := Read(context.Background(), &f.Machine, Source{Policies: product.Of("firefox").Policy, Key: "/Applications/Firefox.app"}); got != Disabled {
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
			got, err := parseManaged(data, product.Of(kind).Policy)
			if err != nil && got.disabled && !got.found {
				t.Errorf("%s: %+v, %v", kind, got, err)
			}
		}
	})
}
