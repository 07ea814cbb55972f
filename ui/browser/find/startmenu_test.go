package find

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
)

const (
	winEdge   = `edge:c:\program files (x86)\microsoft\edge\application\msedge.exe`
	winChrome = `chrome:c:\program files\google\chrome\application\chrome.exe`
	winFox    = `firefox:c:\program files\mozilla firefox\firefox.exe`
)

func TestWindowsTable(t *testing.T) {
	list := look(machinetest.Windows(t, "all"))
	want := []string{
		`*firefox-dev:c:\program files\firefox developer edition\firefox.exe`,
		winEdge,
		`edge-dev:c:\program files (x86)\microsoft\edge dev\application\msedge.exe`,
		winChrome,
		`chrome:c:\users\sato\appdata\local\google\chrome\application\chrome.exe`,
		winFox,
		`firefox:d:\portable apps\ブラウザ\firefox.exe`,
		`firefox:package/mozilla.firefox_n80bbvh6b1yt2`,
		`brave:c:\program files\bravesoftware\brave-browser\application\brave.exe`,
		`vivaldi:c:\users\sato\appdata\local\vivaldi\application\vivaldi.exe`,
		`chromium:c:\users\sato\appdata\local\chromium\application\chrome.exe`,
		`opera:c:\users\sato\appdata\local\programs\opera\launcher.exe`,
		`librewolf:c:\program files\librewolf\librewolf.exe`,
		`zen:c:\program files\zen browser\zen.exe`,
		`arc:package/thebrowsercompany.arc_ttt1ap7aakyb4`,
		`other.exe:c:\tools\other browser\other.exe`,
	}
	if got := foundIDs(list); !reflect.DeepEqual(got, want) {
		t.Fatalf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for kind, flag := range map[string]string{
		"edge": "--inprivate", "chromium": "--incognito", "brave": "--incognito", "vivaldi": "--incognito",
		"opera": "--private", "firefox-dev": "--private-window", "zen": "--private-window",
	} {
		b := foundKind(t, list, kind)
		got := command(b)
		want := []string{b.Path, flag, goodLink}
		if b.Launch.Style == product.StyleGecko {
			want = []string{b.Path, "--wait-for-browser", flag, goodLink}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q", kind, got)
		}
	}
	for _, kind := range []string{"arc", "other.exe"} {
		if b := foundKind(t, list, kind); b.Isolation != product.CopyOnly {
			t.Errorf("%s can be asked for a private window: %v", kind, b.Isolation)
		}
	}
}

func TestWindowsUnregistered(t *testing.T) {
	want := []string{
		winEdge, winChrome,
		`chrome:c:\users\sato\appdata\local\google\chrome\application\chrome.exe`,
		`vivaldi:c:\users\sato\appdata\local\vivaldi\application\vivaldi.exe`,
		`waterfox:c:\program files\waterfox\waterfox.exe`,
	}
	if got := foundIDs(look(machinetest.Windows(t, "unregistered"))); !reflect.DeepEqual(got, want) {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestWindowsNameAloneDecidesNothing: a program that is known by its path alone is a product
// when it also has the engine.
func TestWindowsNameAloneDecidesNothing(t *testing.T) {
	f := machinetest.New("windows", `C:\Users\sato`)
	m := windowsFinder{&f.Machine}
	if p := m.modelOfExe(`D:\tools\vivaldi.exe`, "", ""); p != nil {
		t.Errorf("by its name: %s", p.Kind)
	}
	f.Files.Programs(`D:\tools\7.6.3797.56\resources.pak`)
	if p := m.modelOfExe(`D:\tools\vivaldi.exe`, "", ""); p == nil || p.Kind != "vivaldi" {
		t.Errorf("with its engine: %v", p)
	}
	if p := m.modelOfExe(`D:\tools\librewolf.exe`, "", ""); p != nil {
		t.Errorf("with another engine: %s", p.Kind)
	}
}

func TestWindowsDefault(t *testing.T) {
	const (
		latestSub = httpsKey + `\UserChoiceLatest\ProgId`
		latest    = httpsKey + `\UserChoiceLatest`
		choice    = httpsKey + `\UserChoice`
	)
	tests := []struct {
		name string
		keys map[string]string // key of HKCU: ProgId
		want string
	}{
		{"the newer place wins over a stale UserChoice", map[string]string{latestSub: "MSEdgeHTM", choice: "ChromeHTML"}, winEdge},
		{"value without a key of its own", map[string]string{latest: "MSEdgeHTM", choice: "ChromeHTML"}, winEdge},
		{"older Windows", map[string]string{choice: "ChromeHTML"}, winChrome},
		{"an empty newer place", map[string]string{latestSub: "", choice: "ChromeHTML"}, winChrome},
		{"case does not count", map[string]string{choice: "chromehtml"}, winChrome},
		{"the hash tells two Firefoxes apart", map[string]string{choice: "FirefoxURL-308046B0AF4A39CB"}, winFox},
		{"an unknown hash is still a Firefox", map[string]string{choice: "FirefoxURL-FFFF"}, `firefox:d:\portable apps\ブラウザ\firefox.exe`},
		{"an unknown suffix after a dot", map[string]string{choice: "BraveHTML.XYZ"}, `brave:c:\program files\bravesoftware\brave-browser\application\brave.exe`},
		{"Chrome of one user, not of all", map[string]string{choice: "ChromeHTML.QXJ5TPKSGMSZ3CUU5RGMN6ZPLM"}, `chrome:c:\users\sato\appdata\local\google\chrome\application\chrome.exe`},
		{"the command of the class", map[string]string{choice: "MyOwnClass"}, `other.exe:c:\tools\other browser\other.exe`},
		{"a browser of the store", map[string]string{choice: "AppX4hxtad77fbk3jkkeerkrm0ze94wjf3s9"}, `firefox:package/mozilla.firefox_n80bbvh6b1yt2`},
		{"a class whose name has a blank", map[string]string{choice: "Opera GXStable"}, `opera-gx:c:\users\sato\appdata\local\programs\opera gx\opera.exe`},
		{"a package that is no browser", map[string]string{choice: "AppXreader"}, ""},
		{"a class that is registered nowhere else", map[string]string{choice: "LonelyHTM"}, `lonely.exe:c:\tools\lonely\lonely.exe`},
		{"a class that hands on", map[string]string{choice: "IE.HTTPS"}, ""},
		{"a hostile name", map[string]string{choice: `..\..\Policies`}, ""},
		{"no choice", nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := machinetest.Windows(t, "all")
			delete(f.Keys.Tree[machine.User], choice)
			for key, id := range tt.keys {
				f.Keys.Tree[machine.User][key] = map[string]any{"ProgId": id}
			}
			f.Keys.Tree[machine.Computer][`Software\Classes\MyOwnClass\shell\open\command`] = map[string]any{
				"": `"C:\Tools\Other Browser\other.exe" --link "%1"`,
			}
			if strings.Contains(tt.want, "opera-gx") { // not registered: found by its folder alone
				f.Files.Programs(`C:\Users\sato\AppData\Local\Programs\Opera GX\opera.exe`)
			}
			f.Files.Programs(`C:\Tools\Lonely\lonely.exe`)
			f.Keys.Tree[machine.Computer][`Software\Classes\LonelyHTM\shell\open\command`] = map[string]any{"": `"C:\Tools\Lonely\lonely.exe" "%1"`}
			f.Keys.Tree[machine.Computer][`Software\Classes\IE.HTTPS\shell\open\command`] = map[string]any{"": `"C:\Program Files\Internet Explorer\iexplore.exe" %1`}
			got := ""
			for _, b := range look(f) {
				if b.Default {
					got += b.ID
				}
			}
			if got != tt.want {
				t.Errorf("default %q, want %q", got, tt.want)
			}
		})
	}
}

func TestWindowsEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if list := (windowsFinder{&machinetest.Windows(t, "all").Machine}).registered(ctx, machine.Computer); len(list) != 0 {
		t.Errorf("read %d registrations after the end", len(list))
	}
}

func FuzzProgID(f *testing.F) {
	for _, s := range []string{
		"MSEdgeHTM", "ChromeHTML", "ChromeHTML.QXJ5TPKSGMSZ3CUU5RGMN6ZPLM", "FirefoxURL-308046B0AF4A39CB",
		"AppX4hxtad77fbk3jkkeerkrm0ze94wjf3s9", ".", "-", "a.", "", `..\x`, "\x00", "Zażółć.İ",
	} {
		f.Add(s)
	}
	m := windowsFinder{&machinetest.Windows(f, "all").Machine}
	found := m.registered(context.Background(), machine.Computer)
	f.Fuzz(func(t *testing.T, id string) {
		if name := withoutSuffix(id); !strings.HasPrefix(id, name) || id != "" && name == "" {
			t.Errorf("%q is no name of %q", name, id)
		}
		i := m.candidateOf(id, found)
		if i < -1 || i >= len(found) {
			t.Errorf("index %d of %d", i, len(found))
		}
		if j := m.candidateOf(strings.ToUpper(id), found); isASCII(id) && i != j {
			t.Errorf("case counts in %q: %d and %d", id, i, j)
		}
	})
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
