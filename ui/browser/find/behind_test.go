package find

import (
	"context"
	"testing"

	"norikae/ui/browser/machine/machinetest"
)

func TestBehind(t *testing.T) {
	f := debian(t)
	f.Files.Programs("/usr/bin/uwsm", "/usr/bin/firejail", "/usr/bin/dash", "/usr/bin/orion", "/usr/bin/nice", "/usr/bin/distrobox-enter",
		"/usr/bin/flatpak", "/usr/bin/snap", "/nix/store/abc-firefox-140/bin/.firefox-wrapped")
	f.Files.Put("/home/sato/bin/mine", "#!/bin/bash\n# exec firefox\nexport A=1\nexec nice -n 5 google-chrome-stable --incognito \"$@\"\n", 0o755)
	f.Files.Put("/home/sato/bin/again", "#!/bin/sh\n/home/sato/bin/mine \"$@\"\n", 0o755)
	f.Files.Put("/home/sato/bin/strange", "#!/bin/sh\nexec /usr/bin/orion \"$1\"\n", 0o755)
	f.Files.Put("/home/sato/bin/loop", "#!/bin/sh\nexec /home/sato/bin/loop \"$@\"\n", 0o755)
	f.Files.Put("/home/sato/bin/var", "#!/bin/sh\nexec $HOME/x/google-chrome \"$@\"\n", 0o755)
	f.Files.Put("/home/sato/bin/fx", "#!/bin/sh\nexec -a \"$0\" \"/nix/store/abc-firefox-140/bin/.firefox-wrapped\" \"$@\"\n", 0o755)
	f.Files.Programs("/usr/bin/printf")
	f.Files.Put("/home/sato/bin/google-chrome", "#!/bin/sh\nprintf '%s' \"$@\" >> log\nexec \"$HERE/chrome\" \"$@\"\n", 0o755)
	f.Files.Put("/home/sato/bin/noted", "#!/bin/sh\nprintf '%s' \"$@\" >> log\n", 0o755)
	f.Files.Links["/home/sato/bin/link"] = "/opt/google/chrome/google-chrome"
	f.Files.Put("/home/sato/bin/link", "", 0o755)
	f.Files.Links["/home/sato/bin/hidden"] = "/usr/bin/dash"
	f.Files.Put("/home/sato/bin/hidden", "", 0o755)
	tests := []struct {
		argv  []string
		jar   string
		shell bool
	}{
		{[]string{"google-chrome", "--incognito"}, "chrome", false},
		{[]string{"/opt/google/chrome/google-chrome"}, "chrome", false},
		{[]string{"/home/sato/bin/link"}, "chrome", false},
		{[]string{"/home/sato/bin/mine"}, "chrome", false},
		{[]string{"/home/sato/bin/again"}, "chrome", false},
		{[]string{"/home/sato/bin/google-chrome"}, "chrome", false},
		{[]string{"/home/sato/bin/noted"}, "program:/home/sato/bin/noted", false},
		{[]string{"/home/sato/bin/fx"}, "firefox", false},
		{[]string{"uwsm", "app", "--", "microsoft-edge-stable"}, "edge", false},
		{[]string{"env", "A=1", "opera"}, "opera", false},
		{[]string{"nice", "-n", "3", "uwsm", "app", "--", "opera"}, "opera", false},
		{[]string{"firejail", "google-chrome"}, "chrome", false},
		{[]string{"distrobox-enter", "-n", "x", "--", "/usr/bin/firefox"}, "firefox", false},
		// Debian's script for Firefox starts the ESR: two names of one browser.
		{[]string{"firefox", "--private-window"}, "firefox-esr", false},
		{[]string{"flatpak", "run", "com.google.Chrome"}, "chrome/com.google.Chrome", false},
		{[]string{"snap", "run", "firefox"}, "firefox/firefox", false},
		{[]string{"/snap/bin/chromium"}, "chromium/chromium", false},
		{[]string{"orion"}, "program:/usr/bin/orion", false},
		{[]string{"/home/sato/bin/strange"}, "program:/usr/bin/orion", false},
		{[]string{"/home/sato/bin/loop"}, "program:/home/sato/bin/loop", false},
		{[]string{"/home/sato/bin/var"}, "program:/home/sato/bin/var", false},
		{[]string{"nowhere"}, "program:nowhere", false},
		{[]string{"/home/sato/bin/hidden"}, "", true},
		{[]string{"nice", "/home/sato/bin/hidden", "-c"}, "", true},
	}
	f.Files.Put("/snap/bin/chromium", "", 0o755)
	for _, tt := range tests {
		got := Behind(context.Background(), &f.Machine, tt.argv)
		if got.Jar != tt.jar || got.Interpreter != tt.shell {
			t.Errorf("%q: jar %q, interpreter %v; want %q, %v", tt.argv, got.Jar, got.Interpreter, tt.jar, tt.shell)
		}
	}
}

func TestBehindOnWindows(t *testing.T) {
	f := machinetest.Windows(t, "all")
	f.Vars["PATH"] = `relative;"C:\Program Files\Shims\";C:/Tools`
	f.Vars["PATHEXT"] = ".COM;.EXE;.BAT;.CMD"
	f.Files.Programs(`C:\Tools\browser.cmd`, `C:\Tools\tool.exe`, `C:\Program Files\Shims\orion.exe`,
		`\\server\share\browser.cmd`, `\\server\share\tool.exe`)
	tests := []struct {
		program, jar, path string
		shell              bool
	}{
		{`C:\Program Files\Google\Chrome\Application\chrome.exe`, "chrome", `C:\Program Files\Google\Chrome\Application\chrome.exe`, false},
		{`C:\Program Files\Google\Chrome\Application\chrome`, "chrome", `C:\Program Files\Google\Chrome\Application\chrome.exe`, false},
		{`D:\Portable Apps\ブラウザ\firefox.exe`, "firefox", `D:\Portable Apps\ブラウザ\firefox.exe`, false},
		{"orion", `program:c:\program files\shims\orion.exe`, `C:\Program Files\Shims\orion.exe`, false},
		{"tool", `program:c:\tools\tool.exe`, `C:\Tools\tool.exe`, false},
		// A name that hides a batch file, which cmd.exe would read the link with.
		{"browser", "program:browser", `C:\Tools\browser.cmd`, true},
		{`C:\Tools\browser`, `program:c:\tools\browser`, `C:\Tools\browser.cmd`, true},
		// Windows takes slashes of both kinds, and finds programs on other computers.
		{"C:/Tools/browser", "program:c:/tools/browser", `C:\Tools\browser.cmd`, true},
		{"C:/Tools/tool", `program:c:\tools\tool.exe`, `C:\Tools\tool.exe`, false},
		{`\\server\share\browser`, `program:\\server\share\browser`, `\\server\share\browser.cmd`, true},
		{"//server/share/tool.exe", `program:\\server\share\tool.exe`, `\\server\share\tool.exe`, false},
		{"gone", "program:gone", "", false},
	}
	for _, tt := range tests {
		got := Behind(context.Background(), &f.Machine, []string{tt.program, "--x"})
		if got.Jar != tt.jar || got.Interpreter != tt.shell || got.Program != tt.path {
			t.Errorf("%q: %+v; want %+v", tt.program, got, tt)
		}
	}
}

func TestBehindOnMac(t *testing.T) {
	f := mac()
	f.Files.Links["/opt/homebrew/bin/firefox"] = "/Applications/Firefox.app/Contents/MacOS/firefox"
	f.Files.Put("/opt/homebrew/bin/firefox", "", 0o755)
	f.Vars["PATH"] = "/opt/homebrew/bin:/usr/bin"
	for program, jar := range map[string]string{
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome":            "chrome",
		"/Users/sato/Applications/Google Chrome.app/Contents/MacOS/Google Chrome": "chrome",
		"/Applications/Utilities/Orion.app/Contents/MacOS/Orion":                  "program:com.kagi.kagimacos",
		"firefox": "firefox",
	} {
		if got := Behind(context.Background(), &f.Machine, []string{program}); got.Jar != jar || got.Interpreter {
			t.Errorf("%q: %+v, want jar %q", program, got, jar)
		}
	}
}
