package find

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
)

const (
	macHome  = "/Users/sato"
	handlers = macHome + "/Library/Preferences/com.apple.LaunchServices/com.apple.launchservices.secure.plist"
	readList = "/usr/bin/plutil -convert json -o - -- "
)

// app puts an application and its property list on a Mac.
func app(f *machinetest.Fake, folder, bundle, program, name string) {
	f.Files.Programs(folder + "/Contents/MacOS/" + program)
	f.Files.Put(folder+"/Contents/Info.plist", "bplist00", 0o644)
	f.Run.Answers[readList+folder+"/Contents/Info.plist"] = fmt.Sprintf(
		`{"CFBundleIdentifier":%q,"CFBundleExecutable":%q,"CFBundleName":%q}`, bundle, program, name)
}

// mac is a Mac with two Chromes, Edge, Firefox, Safari, Arc and one browser
// that is not in the table.
func mac() *machinetest.Fake {
	f := machinetest.New("darwin", macHome)
	app(f, "/Applications/Google Chrome.app", "com.google.Chrome", "Google Chrome", "Chrome")
	app(f, "/Users/sato/Applications/Google Chrome.app", "com.google.Chrome", "Google Chrome", "Chrome")
	app(f, "/Applications/Microsoft Edge.app", "com.microsoft.edgemac", "Microsoft Edge", "Microsoft Edge")
	app(f, "/Applications/Firefox.app", "org.mozilla.firefox", "firefox", "Firefox")
	app(f, "/Applications/Arc.app", "company.thebrowser.Browser", "Arc", "Arc")
	app(f, "/Applications/Utilities/Orion.app", "com.kagi.kagimacOS", "Orion", "Orion")
	app(f, "/System/Volumes/Preboot/Cryptexes/App/System/Applications/Safari.app", "com.apple.Safari", "Safari", "Safari")
	f.Run.Answers["/usr/bin/mdfind"] = strings.Join([]string{
		"/Users/sato/Applications/Google Chrome.app", "/Volumes/Backup/Applications/Microsoft Edge.app",
		"/Users/sato/.Trash/Firefox.app", "/Applications/Google Chrome.app", "/Applications/Microsoft Edge.app",
		"/Applications/Firefox.app", "/Applications/Utilities/Orion.app", "not a path", "",
	}, "\n")
	f.Files.Put(handlers, "bplist00", 0o600)
	return f
}

// chose sets the handler of https.
func chose(f *machinetest.Fake, id string) {
	f.Run.Answers[readList+handlers] = `{"LSHandlers":[{"LSHandlerContentType":"public.html","LSHandlerRoleAll":"com.apple.safari"},` +
		`{"LSHandlerURLScheme":"https","LSHandlerRoleAll":"` + id + `","LSHandlerPreferredVersions":{"LSHandlerRoleAll":"-"}}]}`
}

func TestMacTable(t *testing.T) {
	f := mac()
	chose(f, "com.google.chrome") // the system writes it in lower case
	list := look(f)
	want := []string{
		"*chrome:/Applications/Google Chrome.app",
		"edge:/Applications/Microsoft Edge.app",
		"chrome:/Users/sato/Applications/Google Chrome.app",
		"firefox:/Applications/Firefox.app",
		"safari:/System/Volumes/Preboot/Cryptexes/App/System/Applications/Safari.app",
		"arc:/Applications/Arc.app",
	}
	if got := foundIDs(list); !reflect.DeepEqual(got, want) {
		t.Fatalf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	commands := map[string][]string{
		"edge":    {"/usr/bin/open", "-n", "-W", "-a", "/Applications/Microsoft Edge.app", "--args", "--inprivate", goodLink},
		"firefox": {"/usr/bin/open", "-n", "-W", "-a", "/Applications/Firefox.app", "--args", "--private-window", goodLink},
	}
	for kind, want := range commands {
		if got := command(foundKind(t, list, kind)); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q, want %q", kind, got, want)
		}
	}
	for _, kind := range []string{"safari", "arc"} {
		b := foundKind(t, list, kind)
		if b.Isolation != product.CopyOnly || b.Word != product.WordPrivateMenu {
			t.Errorf("%s: %v, word %v", kind, b.Isolation, b.Word)
		}
	}
}

func TestMacNeverWritesPreferences(t *testing.T) {
	f := mac()
	chose(f, "org.mozilla.firefox")
	look(f)
	for _, line := range f.Run.Ran {
		if strings.Contains(line, "plutil") && !strings.HasPrefix(line, readList) {
			t.Errorf("%q rewrites the file", line)
		}
	}
}

func TestMacDefault(t *testing.T) {
	tests := []struct {
		name string
		set  func(*machinetest.Fake)
		want string
	}{
		{"chosen", func(f *machinetest.Fake) { chose(f, "org.mozilla.firefox") }, "firefox"},
		{"not in the table", func(f *machinetest.Fake) { chose(f, "com.kagi.kagimacOS") }, "com.kagi.kagimacos"},
		{"no entry for https", func(f *machinetest.Fake) { f.Run.Answers[readList+handlers] = `{"LSHandlers":[]}` }, "safari"},
		{"no file", func(f *machinetest.Fake) { delete(f.Files.Tree, machinetest.Inner(handlers)) }, "safari"},
		{"the file cannot be read", func(*machinetest.Fake) {}, ""},
		{"the file is nonsense", func(f *machinetest.Fake) { f.Run.Answers[readList+handlers] = `{"LSHandlers":7}` }, ""},
		{"a hostile identifier", func(f *machinetest.Fake) { chose(f, `x\" || kMDItemKind == \"*`) }, "safari"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := mac()
			tt.set(f)
			got := ""
			for _, b := range look(f) {
				if b.Default {
					got += b.Kind
				}
			}
			if got != tt.want {
				t.Errorf("default %q, want %q", got, tt.want)
			}
		})
	}
}

func TestMacWithoutSpotlight(t *testing.T) {
	f := mac()
	delete(f.Run.Answers, "/usr/bin/mdfind")
	// The property list of Edge cannot be read: its name and place will do.
	delete(f.Run.Answers, readList+"/Applications/Microsoft Edge.app/Contents/Info.plist")
	// An application that only calls itself Firefox.
	app(f, "/Applications/Firefox.app", "com.example.fox", "fox", "Firefox")
	chose(f, "com.microsoft.edgemac")
	want := []string{
		"*edge:/Applications/Microsoft Edge.app",
		"chrome:/Applications/Google Chrome.app",
		"chrome:/Users/sato/Applications/Google Chrome.app",
		"safari:/System/Volumes/Preboot/Cryptexes/App/System/Applications/Safari.app",
		"arc:/Applications/Arc.app",
	}
	if got := foundIDs(look(f)); !reflect.DeepEqual(got, want) {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestMacInTheField: browsers without a row, found by their engine with Spotlight off, and
// programs that only look like one.
func TestMacInTheField(t *testing.T) {
	f := machinetest.New("darwin", macHome)
	const https = `"CFBundleURLTypes":[{"CFBundleURLSchemes":["http","https"]}]`
	put := func(app, bundle, program, links string, files ...string) {
		f.Files.Programs(app + "/Contents/MacOS/" + program)
		f.Files.Put(app+"/Contents/Info.plist", "bplist00", 0o644)
		f.Run.Answers[readList+app+"/Contents/Info.plist"] = fmt.Sprintf(
			`{"CFBundleIdentifier":%q,"CFBundleExecutable":%q,"CFBundleName":%q,%s}`, bundle, program, program, links)
		for _, file := range files {
			f.Files.Programs(app + "/Contents/" + file)
		}
	}
	put("/Applications/Comet.app", "ai.perplexity.comet", "Comet", https, "Frameworks/Comet Framework.framework/Resources/resources.pak")
	put("/Applications/Browsers/Helium.app", "net.imput.helium", "Helium", https,
		"Frameworks/Helium Framework.framework/Versions/Current/Resources/chrome_100_percent.pak")
	put("/Applications/Brave Browser Nightly.app", "com.brave.Browser.nightly", "Brave Browser Nightly", https)
	put("/Applications/LibreWolf.app", "net.librewolf.librewolf", "librewolf", https)
	put("/Users/sato/Applications/LibreWolf.app", "org.mozilla.librewolf", "librewolf", https)
	put("/Applications/Mullvad Browser.app", "net.mullvad.mullvadbrowser", "mullvadbrowser", https, "Resources/omni.ja", "Resources/application.ini")
	put("/Applications/Thunderbird.app", "org.mozilla.thunderbird", "thunderbird", `"CFBundleURLTypes":[{"CFBundleURLSchemes":["mailto"]}]`,
		"Resources/omni.ja", "Resources/application.ini")
	put("/Applications/Slack.app", "com.tinyspeck.slackmacgap", "Slack", https, "Frameworks/Electron Framework.framework/Resources/resources.pak")
	list := look(f)
	want := []string{
		"brave-nightly:/Applications/Brave Browser Nightly.app", "librewolf:/Applications/LibreWolf.app",
		"librewolf:/Users/sato/Applications/LibreWolf.app", "ai.perplexity.comet:/Applications/Comet.app",
		"net.imput.helium:/Applications/Browsers/Helium.app", "net.mullvad.mullvadbrowser:/Applications/Mullvad Browser.app",
	}
	if got := foundIDs(list); !reflect.DeepEqual(got, want) {
		t.Fatalf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for kind, argv := range map[string][]string{
		"ai.perplexity.comet":        {"/usr/bin/open", "-n", "-W", "-a", "/Applications/Comet.app", "--args", "--incognito", goodLink},
		"net.mullvad.mullvadbrowser": {"/usr/bin/open", "-n", "-W", "-a", "/Applications/Mullvad Browser.app", "--args", "--private-window", goodLink},
	} {
		b := foundKind(t, list, kind)
		if keychain := slices.Contains(b.Launch.Fresh, "--use-mock-keychain"); keychain != (b.Launch.Style == product.StyleChromium) {
			t.Errorf("%s: a profile nobody keeps may ask the keychain", kind)
		}
		if !reflect.DeepEqual(command(b), argv) || b.Isolation != product.Throwaway || b.Policies.Kind != product.NoPolicies {
			t.Errorf("%s: %q, %+v", kind, command(b), b)
		}
	}
}

// TestMacWithoutASwitch: browsers that take no switch at all, not even one for another
// folder, have a private mode in their menu. Their engine is Chromium's, under a name of
// its own.
func TestMacWithoutASwitch(t *testing.T) {
	f := machinetest.New("darwin", macHome)
	app(f, "/Applications/Safari Technology Preview.app", "com.apple.SafariTechnologyPreview", "Safari Technology Preview", "Safari Technology Preview")
	app(f, "/Applications/Dia.app", "company.thebrowser.dia", "Dia", "Dia")
	app(f, "/Applications/Arc.app", "company.thebrowser.Browser", "Arc", "Arc")
	for _, name := range []string{"Dia", "Arc"} {
		f.Files.Programs("/Applications/" + name + ".app/Contents/Frameworks/ArcCore.framework/Resources/resources.pak")
	}
	f.Files.Put(handlers, "bplist00", 0o600)
	chose(f, "company.thebrowser.dia")
	list := look(f)
	want := []string{
		"*dia:/Applications/Dia.app", "safari-preview:/Applications/Safari Technology Preview.app", "arc:/Applications/Arc.app",
	}
	if got := foundIDs(list); !reflect.DeepEqual(got, want) {
		t.Fatalf("found %q, want %q", got, want)
	}
	for _, b := range list {
		if b.Isolation != product.CopyOnly || b.Word != product.WordPrivateMenu || command(b) != nil {
			t.Errorf("%s: %v, word %v, %q", b.ID, b.Isolation, b.Word, command(b))
		}
	}
}

func TestMacHostileBundle(t *testing.T) {
	f := machinetest.New("darwin", macHome)
	app(f, "/Applications/Firefox.app", "org.mozilla.firefox", "../../../../bin/sh", "Firefox")
	f.Files.Programs("/bin/sh")
	if list := look(f); len(list) != 0 {
		t.Errorf("a program outside its bundle: %q", list[0].Path)
	}
}

func FuzzParseHandlers(f *testing.F) {
	for _, s := range []string{
		`{"LSHandlers":[{"LSHandlerURLScheme":"https","LSHandlerRoleAll":"com.google.chrome"}]}`,
		`{"LSHandlers":[{"LSHandlerURLScheme":"HTTPS","LSHandlerRoleViewer":"org.mozilla.firefox"}]}`,
		`{"LSHandlers":null}`, `{}`, `[]`, ``, `{"LSHandlers":[{"LSHandlerURLScheme":"https","LSHandlerRoleAll":"\"x"}]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		id, err := parseHandlers(data)
		if err == nil && !isBundleID(id) || err != nil && id != "" {
			t.Errorf("%q, %v", id, err)
		}
	})
}
