package find

import (
	"context"
	"reflect"
	"testing"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
)

// register puts a browser into the Start menu of a Windows, with files beside its
// program.
func register(f *machinetest.Fake, key, name, exe, progID string, beside ...string) {
	menu := startMenuKey + `\` + key
	if f.Keys.Tree[machine.User] == nil {
		f.Keys.Tree[machine.User] = map[string]map[string]any{}
	}
	tree := f.Keys.Tree[machine.User]
	tree[menu] = map[string]any{"": name}
	tree[menu+`\shell\open\command`] = map[string]any{"": `"` + exe + `"`}
	tree[menu+`\Capabilities\URLAssociations`] = map[string]any{"https": progID}
	f.Files.Programs(exe)
	for _, b := range beside {
		f.Files.Programs(machine.WinDir(exe) + `\` + b)
	}
}

func TestWindowsInTheField(t *testing.T) {
	const local = `C:\Users\sato\AppData\Local`
	chromium := `150.0.7000.1\resources.pak`
	tests := []struct {
		key, name, exe, progID string
		beside                 []string

		kind      string
		called    string
		flag      string
		isolation product.Isolation
		policies  product.PolicyKind
	}{
		{
			"Helium.HXYZ", "Helium", local + `\imput\Helium\Application\chrome.exe`, "HeliumHTM.HXYZ",
			[]string{chromium},
			"helium", "Helium", "--incognito", product.Throwaway, product.NoPolicies,
		},
		{
			"CentBrowser", "Cent Browser", local + `\CentBrowser\Application\chrome.exe`, "CentHTM",
			[]string{chromium},
			"cent-browser", "Cent Browser", "--incognito", product.Throwaway, product.NoPolicies,
		},
		{
			"Comet", "Comet", local + `\Perplexity\Comet\Application\comet.exe`, "CometHTM.A",
			[]string{chromium},
			"comet", "Comet", "--incognito", product.Throwaway, product.NoPolicies,
		},
		{
			"Whale", "NAVER Whale", `C:\Program Files\Naver\Naver Whale\Application\whale.exe`, "WhaleHTM",
			[]string{`4.30.291.11\chrome_100_percent.pak`},
			"naver-whale", "NAVER Whale", "--incognito", product.Throwaway, product.NoPolicies,
		},
		{
			"Yandex", "Yandex", local + `\Yandex\YandexBrowser\Application\browser.exe`, "YandexHTML.A",
			[]string{`25.2.0.123\resources.pak`},
			"yandex", "Yandex", "--incognito", product.Throwaway, product.NoPolicies,
		},
		{
			"Thorium.B", "Thorium", local + `\Thorium\Application\thorium.exe`, "ThoriumHTM.B",
			[]string{`resources.pak`},
			"thorium", "Thorium", "--incognito", product.Throwaway, product.NoPolicies,
		},
		{
			"Mullvad", "Mullvad Browser", local + `\Mullvad\MullvadBrowser\Release\mullvadbrowser.exe`, "MullvadURL",
			[]string{"omni.ja", "application.ini"},
			"mullvad-browser", "Mullvad Browser", "--private-window", product.Throwaway, product.NoPolicies,
		},
		{
			"Brave Beta", "Brave Beta", `C:\Program Files\BraveSoftware\Brave-Browser-Beta\Application\brave.exe`, "BraveBHTML",
			[]string{chromium},
			"brave-beta", "Brave Beta", "--incognito", product.Throwaway, product.ChromiumPolicies,
		},
		{
			"Brave Origin", "Brave Origin", `C:\Program Files\BraveSoftware\Brave-Origin\Application\brave.exe`, "BraveOHTML",
			[]string{chromium},
			"brave-origin", "Brave Origin", "--incognito", product.Throwaway, product.NoPolicies,
		},
		{
			"OperaBeta", "Opera Beta", local + `\Programs\Opera beta\launcher.exe`, "OperaBeta",
			[]string{`120.0.5500.0\resources.pak`},
			"opera-beta", "Opera beta", "--private", product.PrivateOnly, product.NoPolicies,
		},
		{
			"OperaGXStable", "Opera GX Stable", local + `\Programs\Opera GX\opera.exe`, "Opera GXStable",
			[]string{`120.0.5500.0\resources.pak`},
			"opera-gx", "Opera GX", "--private", product.PrivateOnly, product.NoPolicies,
		},
		{
			"Firefox-1234", "Mozilla Firefox", `D:\Tor Browser\Browser\firefox.exe`, "FirefoxURL-1234",
			[]string{"omni.ja", "application.ini", `TorBrowser\Tor\tor.exe`},
			"tor", "Tor Browser", "", product.CopyOnly, product.NoPolicies,
		},
		{
			"Firefox-5678", "Mozilla Firefox", `D:\unpacked\firefox.exe`, "FirefoxURL-5678",
			[]string{"omni.ja", "application.ini", `TorBrowser\Data\x`},
			"tor", "Tor Browser", "", product.CopyOnly, product.NoPolicies,
		},
		{
			"Picker", "Picker", `C:\Picker\picker.exe`, "PickerURL",
			[]string{"resources.pak", "LICENSES.chromium.html", `resources\app.asar`},
			"picker.exe", "Picker", "", product.CopyOnly, product.NoPolicies,
		},
		{
			"Chromium Like", "Chrome", `C:\x\chrome.exe`, "XHTM",
			[]string{chromium},
			"chrome-like", "Chrome", "--incognito", product.Throwaway, product.NoPolicies,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := machinetest.New("windows", `C:\Users\sato`)
			f.Vars["LOCALAPPDATA"] = local
			register(f, tt.key, tt.name, tt.exe, tt.progID, tt.beside...)
			f.Keys.Tree[machine.User][httpsKey+`\UserChoice`] = map[string]any{"ProgId": tt.progID}
			list := look(f)
			if len(list) != 1 {
				t.Fatalf("%q", foundIDs(list))
			}
			b := list[0]
			if b.Kind != tt.kind || b.Name != tt.called || b.Launch.Flag != tt.flag || b.Isolation != tt.isolation || b.Policies.Kind != tt.policies || !b.Default {
				t.Errorf("%+v", b)
			}
			if b.Jar == "chrome" || b.Jar == "brave" || b.Jar == "firefox" {
				t.Errorf("in the jar of another product: %q", b.Jar)
			}
		})
	}
}

func TestThreeBravesAreThree(t *testing.T) {
	f := machinetest.New("windows", `C:\Users\sato`)
	for _, channel := range []string{"Brave", "Brave Beta", "Brave Nightly"} {
		folder := map[string]string{"Brave": "Brave-Browser", "Brave Beta": "Brave-Browser-Beta", "Brave Nightly": "Brave-Browser-Nightly"}[channel]
		register(f, channel, channel, `C:\Program Files\BraveSoftware\`+folder+`\Application\brave.exe`, channel)
	}
	jars := map[string]bool{}
	for _, b := range look(f) {
		jars[b.Jar] = true
	}
	if len(jars) != 3 {
		t.Errorf("%v", jars)
	}
}

// TestStoreFirefox: everything that makes a package of the Store another browser than
// the one of its maker's installer.
func TestStoreFirefox(t *testing.T) {
	var store, plain Found
	for _, b := range look(machinetest.Windows(t, "all")) {
		switch b.ID {
		case "firefox:package/mozilla.firefox_n80bbvh6b1yt2":
			store = b
		case winFox:
			plain = b
		}
	}
	const alias = `C:\Users\sato\AppData\Local\Microsoft\WindowsApps\Mozilla.Firefox_n80bbvh6b1yt2\firefox.exe`
	if want := []string{alias, "--wait-for-browser", "--private-window", goodLink}; !reflect.DeepEqual(command(store), want) {
		t.Errorf("%q, want %q", command(store), want)
	}
	if store.Name != "Firefox" || store.Confined != product.StorePackage || store.Launch.App != "Mozilla.Firefox_n80bbvh6b1yt2" || store.Jar == plain.Jar {
		t.Errorf("%+v", store)
	}
	if want := `C:\Program Files\WindowsApps\Mozilla.Firefox_151.0.1.0_x64__n80bbvh6b1yt2\VFS\ProgramFiles\Firefox Package Root\firefox.exe`; store.Key != want {
		t.Errorf("its policies are looked for beside %q", store.Key)
	}
	own := Behind(context.Background(), &machinetest.Windows(t, "all").Machine, []string{alias, "-private-window"})
	if own.Jar != store.Jar {
		t.Errorf("an own command for it has the jar %q", own.Jar)
	}
}

func TestFamilyOf(t *testing.T) {
	for full, want := range map[string]string{
		"Mozilla.Firefox_151.0.1.0_x64__n80bbvh6b1yt2": "Mozilla.Firefox_n80bbvh6b1yt2",
		"A_1_x64_en_b": "A_b", "A_b": "", "": "", "__": "", "A__": "",
	} {
		if got := familyOf(full); got != want {
			t.Errorf("%q: %q, want %q", full, got, want)
		}
	}
}
