package policy

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"reflect"
	"testing"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
)

const managedChrome = "/etc/opt/chrome/policies/managed"

func TestPolicyLinux(t *testing.T) {
	const chrome, chromium, edge, brave = "chrome", "chromium", "edge", "brave"
	const forbids = `{"IncognitoModeAvailability":1}`
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
		{"a file of any name", chrome, "/x", map[string]string{managedChrome + "/company": forbids}, Disabled},
		{"a backup", chrome, "/x", map[string]string{managedChrome + "/a.json.bak": forbids}, Disabled},
		{"an editor's copy", chrome, "/x", map[string]string{managedChrome + "/a.json~": forbids}, Disabled},
		{"a hidden file", chrome, "/x", map[string]string{managedChrome + "/.a.json": forbids}, Disabled},
		{"a comment to the end of the line", chrome, "/x", map[string]string{managedChrome + "/a": "// company\n" + forbids + " // end"}, Disabled},
		{"a comment between", chrome, "/x", map[string]string{managedChrome + "/a": `{"IncognitoModeAvailability": /* no */ 1}`}, Disabled},
		{"a trailing comma", chrome, "/x", map[string]string{managedChrome + "/a": `{"IncognitoModeAvailability":1,` + "\n }"}, Disabled},
		{"a byte order mark", chrome, "/x", map[string]string{managedChrome + "/a": "\xef\xbb\xbf" + forbids}, Disabled},
		{"a comment in a text is none", chrome, "/x", map[string]string{managedChrome + "/a": `{"HomepageLocation":"https://x,}","IncognitoModeAvailability":1}`}, Disabled},
		{"the old switch", chrome, "/x", map[string]string{managedChrome + "/a": `{"IncognitoEnabled":false}`}, Disabled},
		{"the old switch, on", chrome, "/x", map[string]string{managedChrome + "/a": `{"IncognitoEnabled":true}`}, Available},
		{"the new switch supersedes", chrome, "/x", map[string]string{managedChrome + "/a": `{"IncognitoEnabled":false,"IncognitoModeAvailability":0}`}, Available},
		{"managed from the cloud", chrome, "/x", map[string]string{"/etc/opt/chrome/policies/enrollment/CloudManagementEnrollmentToken": "37185d02"}, Unknown},
		{"managed from the cloud, and forbidden here", chrome, "/x", map[string]string{
			"/etc/opt/chrome/policies/enrollment/CloudManagementEnrollmentToken": "37185d02", managedChrome + "/a": forbids,
		}, Disabled},
		{"a token among the policies", chrome, "/x", map[string]string{managedChrome + "/a": `{"CloudManagementEnrollmentToken":"37185d02"}`}, Unknown},
		{"an unknown number", chrome, "/x", map[string]string{managedChrome + "/a": `{"IncognitoModeAvailability":7}`}, Unknown},
		{"the last of two files allows", chrome, "/x", map[string]string{
			managedChrome + "/10-a": forbids, managedChrome + "/20-b": `{"IncognitoModeAvailability":0}`,
		}, Available},
		{"a block list beside the ban", chrome, "/x", map[string]string{
			managedChrome + "/a": `{"IncognitoModeAvailability":1,"IncognitoModeUrlBlocklist":["*"]}`,
		}, Disabled},
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
		{"a Flatpak obeys the computer's", chrome, "flatpak/com.google.Chrome", map[string]string{managedChrome + "/a": forbids}, Disabled},
		{"so does another", brave, "flatpak/com.brave.Browser", map[string]string{"/etc/brave/policies/managed/a": forbids}, Disabled},
		{"Firefox, as Fedora has it", "firefox", "/usr/bin/firefox", map[string]string{
			"/usr/lib64/firefox/distribution/policies.json": `{"policies":{"DisablePrivateBrowsing":true}}`,
		}, Disabled},
		{"Firefox ignores a broken file, which nobody can count on", "firefox", "/usr/bin/firefox", map[string]string{firefoxSystem: `{"policies":{`}, Unknown},
		{"Firefox as a Snap", "firefox", "snap/firefox", map[string]string{firefoxSystem: `{"policies":{"DisablePrivateBrowsing":true}}`}, Disabled},
		{"Firefox as a Flatpak", "firefox", "flatpak/org.mozilla.firefox", map[string]string{firefoxSystem: `{"policies":{"DisablePrivateBrowsing":true}}`}, Disabled},
		{"a Flatpak of Firefox may have an extension with policies", "firefox", "flatpak/org.mozilla.firefox", nil, Unknown},
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
		{"LibreWolf has a place of its own", "librewolf", "/x", map[string]string{
			"/etc/librewolf/policies/policies.json": `{"policies":{"DisablePrivateBrowsing":true}}`,
		}, Disabled},
		{"LibreWolf, nothing there", "librewolf", "/x", nil, Available},
		{"LibreWolf is not Firefox", "librewolf", "/x", map[string]string{firefoxSystem: `{"policies":{"DisablePrivateBrowsing":true}}`}, Available},
		{"a fork whose places nobody checked", "floorp", "/x", nil, Unknown},
		{"a fork that is forbidden where its name would be", "zen", "/x", map[string]string{
			"/etc/zen/policies/policies.json": `{"policies":{"PrivateBrowsingModeAvailability":1}}`,
		}, Disabled},
		{"Vivaldi, where nobody is sure", "vivaldi", "/x", nil, Unknown},
		{"Vivaldi is forbidden", "vivaldi", "/x", map[string]string{"/etc/opt/vivaldi/policies/managed/a": forbids}, Disabled},
		{"Ubuntu's Chromium", chromium, "/x", map[string]string{"/etc/chromium-browser/policies/managed/a": forbids}, Disabled},
		{"no known policy", "opera", "/usr/bin/opera", nil, Unknown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := machinetest.New("linux", "/home/sato")
			for name, content := range tt.files {
				f.Files.Put(name, content, 0o644)
			}
			got := Read(context.Background(), &f.Machine, Source{Policies: product.Of(tt.kind).Policy, Key: tt.key}).State
			if got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestPolicyCannotBeRead(t *testing.T) {
	f := machinetest.New("linux", "/home/sato")
	f.Files.Bad[managedChrome] = fs.ErrPermission
	if got := Read(context.Background(), &f.Machine, Source{Policies: product.Of("chrome").Policy, Key: "/x"}).State; got != Unknown {
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
		{"a number as text", "chrome", keys{machine.Computer: {policies + `Google\Chrome`: {"IncognitoModeAvailability": "1"}}}, "", Disabled},
		{"another number as text", "chrome", keys{machine.Computer: {policies + `Google\Chrome`: {"IncognitoModeAvailability": " 0"}}}, "", Available},
		{"text that is no number", "chrome", keys{machine.Computer: {policies + `Google\Chrome`: {"IncognitoModeAvailability": "x"}}}, "", Unknown},
		{"the old switch", "chrome", keys{machine.User: {policies + `Google\Chrome`: {"IncognitoEnabled": num(0)}}}, "", Disabled},
		{"a block list beside the ban", "edge", keys{machine.Computer: {
			policies + `Microsoft\Edge`:                           {"InPrivateModeAvailability": num(1)},
			policies + `Microsoft\Edge\InPrivateModeUrlBlocklist`: {"1": "*"},
		}}, "", Disabled},
		{"a token in the policies", "edge", keys{machine.Computer: {policies + `Microsoft\Edge`: {"EdgeManagementEnrollmentToken": "x"}}}, "", Unknown},
		{"enrolled in the cloud", "chrome", keys{machine.Computer: {`Software\Google\Chrome\Enrollment`: {"dmtoken": "x"}}}, "", Unknown},
		{"enrolled in the older view", "chrome", keys{machine.Computer32: {`Software\Google\Enrollment`: {"dmtoken": "x"}}}, "", Unknown},
		{"parental controls", "chrome", keys{machine.Computer: {parentalKey + `\S-1-5-21-7`: {"Logging Required": num(1)}}}, "", Disabled},
		{"a filter for children", "edge", keys{machine.Computer: {parentalKey + `\S-1-5-21-7\Web`: {"Filter On": num(1)}}}, "", Disabled},
		{"parental controls of somebody else", "chrome", keys{machine.Computer: {parentalKey + `\S-1-5-21-8`: {"Logging Required": num(1)}}}, "", Available},
		{"parental controls do not concern Firefox", "firefox", keys{machine.Computer: {parentalKey + `\S-1-5-21-7`: {"Logging Required": num(1)}}}, "", Available},
		{"a fork has a key of its own", "librewolf", keys{machine.Computer: {policies + `Mozilla\LibreWolf`: {"DisablePrivateBrowsing": num(1)}}}, "", Disabled},
		{"no known policy", "opera", nil, "", Unknown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := machinetest.New("windows", `C:\Users\sato`)
			f.Keys.Tree, f.Keys.Bad, f.UserID = tt.keys, tt.bad, "S-1-5-21-7"
			got := Read(context.Background(), &f.Machine, Source{Policies: product.Of(tt.kind).Policy, Key: `C:\x\y.exe`}).State
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
	if got := Read(context.Background(), &f.Machine, s).State; got != Disabled {
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
		{"Firefox, as a number", "firefox", dir + "org.mozilla.firefox.plist", `{"EnterprisePoliciesEnabled":1,"DisablePrivateBrowsing":1}`, Disabled},
		{"Firefox, its master switch is off", "firefox", dir + "org.mozilla.firefox.plist", `{"DisablePrivateBrowsing":true}`, Available},
		{"Firefox, written with defaults", "firefox", "/Library/Preferences/org.mozilla.firefox.plist", `{"EnterprisePoliciesEnabled":true,"PrivateBrowsingModeAvailability":1}`, Disabled},
		{"a token", "chrome", dir + "com.google.Chrome.plist", `{"CloudManagementEnrollmentToken":"x"}`, Unknown},
		{"a file with the token", "chrome", "/Library/Google/Chrome/CloudManagementEnrollmentToken", "", Unknown},
		{"enrolled", "chrome", "/Users/sato/Library/Application Support/Google/Chrome Cloud Enrollment/x", "", Unknown},
		{"the old switch", "brave", dir + "com.brave.Browser.plist", `{"IncognitoEnabled":false}`, Disabled},
		{"Vivaldi", "vivaldi", dir + "com.vivaldi.Vivaldi.plist", `{"IncognitoModeAvailability":1}`, Disabled},
		{"a block list beside the ban", "edge", dir + "com.microsoft.Edge.plist", `{"InPrivateModeAvailability":1,"InPrivateModeUrlBlocklist":["x"]}`, Disabled},
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
			got := Read(context.Background(), &f.Machine, Source{Policies: product.Of(tt.kind).Policy, Key: "/Applications/X.app"}).State
			if got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestPolicyMacFirefoxFile(t *testing.T) {
	f := machinetest.New("darwin", "/Users/sato")
	f.Files.Put("/Applications/Firefox.app/Contents/Resources/distribution/policies.json", `{"policies":{"PrivateBrowsingModeAvailability":1}}`, 0o644)
	if got := Read(context.Background(), &f.Machine, Source{Policies: product.Of("firefox").Policy, Key: "/Applications/Firefox.app"}).State; got != Disabled {
		t.Errorf("got %v", got)
	}
}

func TestReport(t *testing.T) {
	tests := map[string]Report{
		`{}`:                                {State: Available},
		`{"BrowserGuestModeEnabled":false}`: {State: Available, NoGuest: true},
		`{"BrowserGuestModeEnabled":true}`:  {State: Available},
		`{"AmbientAuthenticationInPrivateModesEnabled":0}`:            {State: Available},
		`{"AmbientAuthenticationInPrivateModesEnabled":1}`:            {State: Available, SignsInPrivate: true},
		`{"AmbientAuthenticationInPrivateModesEnabled":2}`:            {State: Available, SignsInGuest: true},
		`{"AmbientAuthenticationInPrivateModesEnabled":3}`:            {State: Available, SignsInPrivate: true, SignsInGuest: true},
		`{"IncognitoModeAvailability":1,"BrowserGuestModeEnabled":0}`: {State: Disabled, NoGuest: true},
	}
	for content, want := range tests {
		f := machinetest.New("linux", "/home/sato")
		f.Files.Put(managedChrome+"/a", content, 0o644)
		if got := Read(context.Background(), &f.Machine, Source{Policies: product.Of("chrome").Policy, Key: "/x"}); got != want {
			t.Errorf("%s: %+v, want %+v", content, got, want)
		}
	}
	if got := Read(context.Background(), &machinetest.New("linux", "/home/sato").Machine, Source{}); got != (Report{}) {
		t.Errorf("a browser without policies: %+v", got)
	}
}

// TestNoPlaceIsNoAnswer: a product without a place on a system is unknown there, never
// available.
func TestNoPlaceIsNoAnswer(t *testing.T) {
	for _, system := range []string{"windows", "darwin", "linux"} {
		for _, kind := range []product.PolicyKind{product.ChromiumPolicies, product.FirefoxPolicies} {
			f := machinetest.New(system, "/home/sato")
			s := Source{Policies: product.Policies{Kind: kind, Switch: "IncognitoModeAvailability"}, Key: "/x"}
			if got := Read(context.Background(), &f.Machine, s); got.State != Unknown {
				t.Errorf("%s, form %v: %v", system, kind, got.State)
			}
		}
	}
}

func FuzzPolicies(f *testing.F) {
	for _, s := range []string{
		`{"IncognitoModeAvailability":1}`, `{"IncognitoModeUrlAllowlist":["a"]}`, `{"policies":{"DisablePrivateBrowsing":true}}`,
		`{"DisablePrivateBrowsing":1}`, `{`, `null`, `{"IncognitoModeUrlAllowlist":7}`, "\xef\xbb\xbf{/**/\"IncognitoEnabled\":false,//\n}",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m := machinetest.New("linux", "/home/sato")
		m.Files.Put(managedChrome+"/a", string(data), 0o644)
		m.Files.Put("/etc/firefox/policies/policies.json", string(data), 0o644)
		for _, kind := range []string{"chrome", "firefox"} {
			got := Read(context.Background(), &m.Machine, Source{Policies: product.Of(kind).Policy, Key: "/x"})
			// An answer rests on what is written there, and on nothing else.
			mode := bytes.Contains(data, []byte("Incognito")) || bytes.Contains(data, []byte("PrivateBrowsing")) || bytes.Contains(data, []byte(`\u`))
			if (got.State == Disabled || got.State == Maybe) && !mode {
				t.Errorf("%s: %+v of %q", kind, got, data)
			}
		}
	})
}

// FuzzPlainJSON: JSON that is plain already keeps its meaning, and with comments and
// trailing commas put into it, too.
func FuzzPlainJSON(f *testing.F) {
	for _, s := range []string{`{"a":[1,"x,}"],"b":{"c":"//"}}`, `"/*"`, `[]`, `{"a":"\\\""}`, `[1,2]`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var want, got any
		if json.Unmarshal(data, &want) != nil {
			return
		}
		if err := json.Unmarshal(strictJSON(data), &got); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q became %q: %v", data, strictJSON(data), err)
		}
		var compact bytes.Buffer
		if json.Compact(&compact, data) != nil {
			return
		}
		last := compact.Bytes()[compact.Len()-1]
		if last != '}' && last != ']' || compact.Len() == 2 {
			return
		}
		adorned := append([]byte("\xef\xbb\xbf/* x, */"), compact.Bytes()[:compact.Len()-1]...)
		adorned = append(append(adorned, ", // y }\n "...), last)
		got = nil
		if err := json.Unmarshal(strictJSON(adorned), &got); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q became %q: %v", adorned, strictJSON(adorned), err)
		}
	})
}
