package find

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"norikae/ui/browser/machine/machinetest"
)

func TestParseDesktop(t *testing.T) {
	e, ok := parseDesktop(machinetest.Fixture(t, "desktop/google-chrome.desktop"))
	if !ok {
		t.Fatal("no entry")
	}
	want := desktopEntry{
		Name: "Google Chrome", Exec: "/usr/bin/google-chrome-stable %U", Browser: true, Schemes: []string{"http", "https"},
		Actions: []desktopAction{
			{"new-window", "/usr/bin/google-chrome-stable"},
			{"new-private-window", "/usr/bin/google-chrome-stable --incognito"},
		},
	}
	if !reflect.DeepEqual(e, want) {
		t.Errorf("got %+v", e)
	}
	if a, ok := e.private(); !ok || a.ID != "new-private-window" {
		t.Errorf("private action %+v, %v", a, ok)
	}
}

func TestParseDesktopForms(t *testing.T) {
	tests := []struct {
		name, text string
		want       desktopEntry
		fails      bool
	}{
		{"blanks around the sign", "[Desktop Entry]\nName = A\nExec\t=\tb\n", desktopEntry{Name: "A", Exec: "b"}, false},
		{"line ends of DOS", "[Desktop Entry]\r\nName=A\r\nHidden=true\r\n", desktopEntry{Name: "A", Hidden: true}, false},
		{"no last line end", "[Desktop Entry]\nTryExec=x", desktopEntry{TryExec: "x"}, false},
		{"comments and rubbish", "# [Desktop Entry]\n\nrubbish\n[Desktop Entry]\nrubbish\n#Name=B\nName=A\n", desktopEntry{Name: "A"}, false},
		{"escapes", "[Desktop Entry]\nName=a\\sb\\tc\\nd\\\\e\\q\\\n", desktopEntry{Name: "a b\tc\nd\\e\\q\\"}, false},
		{"other groups", "[Other]\nName=B\n[Desktop Entry]\nName=A\n[X-More]\nName=C\nExec=evil\n", desktopEntry{Name: "A"}, false},
		{"translations do not count", "[Desktop Entry]\nName[ja]=あ\nExec[ja]=evil\nName=A\n", desktopEntry{Name: "A"}, false},
		{"no group", "Name=A\n", desktopEntry{}, true},
		{"another group", "[Desktop Action x]\nExec=a\n", desktopEntry{}, true},
		{"a link", "[Desktop Entry]\nType=Link\nName=A\n", desktopEntry{}, true},
		{"empty", "", desktopEntry{}, true},
	}
	for _, tt := range tests {
		got, ok := parseDesktop([]byte(tt.text))
		if !reflect.DeepEqual(got, tt.want) || ok == tt.fails {
			t.Errorf("%s: %+v, %v", tt.name, got, ok)
		}
	}
}

func TestSplitExec(t *testing.T) {
	tests := map[string][]string{
		`firefox %u`:                               {"firefox", linkPlace},
		`firefox -private-window`:                  {"firefox", "-private-window"},
		`a %U %u %f %F %i %c %k %d %D %n %N`:       {"a", linkPlace},
		`a 100%% %%u x%uy`:                         {"a", "100%", "%u", "xy"},
		`"a b" "c\"d" "e\\f" "\$g" "\` + "`" + `"`: {"a b", `c"d`, `e\f`, "$g", "`"},
		`"a\nb"`:                    {`a\nb`},
		`'a "b' c\ d`:               {`a "b`, "c d"},
		`flatpak run x @@u %u @@ y`: {"flatpak", "run", "x", linkPlace, "y"},
		`a "%u"`:                    {"a"},
		`a ""`:                      {"a", ""},
		"a\t\n b":                   {"a", "b"},
		`a "b`:                      nil,
		`a 'b`:                      nil,
		``:                          nil,
		`   `:                       nil,
		`%u a`:                      nil,
		`"" a`:                      nil,
		"a\x00b":                    nil,
	}
	for line, want := range tests {
		if got := splitExec(line); !reflect.DeepEqual(got, want) {
			t.Errorf("splitExec(%q) = %q; want %q", line, got, want)
		}
	}
}

// quoteExec writes an argument as the specification wants it.
func quoteExec(arg string) string {
	for _, c := range []string{`\`, `"`, "`", "$"} {
		arg = strings.ReplaceAll(arg, c, `\`+c)
	}
	return `"` + strings.ReplaceAll(arg, "%", "%%") + `"`
}

func TestSplitExecUndoesQuoting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		arg := rapid.StringMatching("[ -~あ-ん\t]{0,12}")
		argv := append([]string{"program"}, rapid.SliceOfN(arg, 0, 5).Draw(t, "arguments")...)
		var quoted []string
		for _, a := range argv {
			quoted = append(quoted, quoteExec(a))
		}
		line := strings.Join(quoted, " ")
		// The file format has escapes of its own around the line.
		file := "[Desktop Entry]\nExec=" + strings.NewReplacer(`\`, `\\`, "\t", `\t`).Replace(line) + "\n"
		e, ok := parseDesktop([]byte(file))
		if !ok {
			t.Fatalf("%q is no entry", file)
		}
		if got := splitExec(e.Exec); !reflect.DeepEqual(got, argv) {
			t.Fatalf("%q became %q", argv, got)
		}
	})
}

func TestInterpreter(t *testing.T) {
	for _, p := range []string{
		"sh", "/bin/bash", "bash-5.2", "/usr/bin/python3.12", `C:\Windows\System32\CMD.EXE`, "powershell", "pwsh-7", "x.bat", `D:\a b\y.CMD`, "perl5",
		"b.cmd ", "B.CMD.", `C:\x\cmd.exe.`, "bash .", "xterm", "/usr/bin/x-terminal-emulator",
	} {
		if !Interpreter(p) {
			t.Errorf("%s runs its arguments", p)
		}
	}
	for _, p := range []string{
		"/usr/bin/firefox", "chromium", "zen", `C:\Program Files\Google\Chrome\Application\chrome.exe`, "bashful", "brave-browser", "7", "",
	} {
		if Interpreter(p) {
			t.Errorf("%q is taken for an interpreter", p)
		}
	}
}

func FuzzDesktop(f *testing.F) {
	fixtures := machinetest.Desktops(f)
	if len(fixtures) < 30 {
		f.Fatalf("%d fixtures", len(fixtures))
	}
	for _, data := range fixtures {
		f.Add(data)
	}
	m := machinetest.New("linux", "/home/sato")
	m.Vars["PATH"] = "/usr/bin"
	m.Files.Programs("/usr/bin/flatpak", "/usr/bin/snap", "/usr/bin/sh", "/usr/bin/env", "/usr/bin/plainbrowser", "/usr/bin/google-chrome-stable")
	f.Fuzz(func(t *testing.T, data []byte) {
		e, ok := parseDesktop(data)
		if !ok {
			return
		}
		e.ID = "fuzz.desktop"
		c, ok := (unixFinder{&m.Machine}).classify(e)
		if !ok {
			return
		}
		b := c.browser()
		argv := command(b)
		if argv == nil {
			return
		}
		count := 0
		for _, a := range argv {
			if a == goodLink {
				count++
			}
			if strings.Contains(a, "\x00") {
				t.Errorf("a NUL in %q", argv)
			}
		}
		if count != 1 || Interpreter(argv[0]) {
			t.Errorf("%q", argv)
		}
	})
}

func FuzzExec(f *testing.F) {
	for _, s := range []string{`a "b c" %u`, `'x`, `a\`, "@@u %u @@", `"\"`, "%", "a %"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		argv := splitExec(line)
		if argv == nil {
			return
		}
		links := 0
		for _, a := range argv {
			if a == linkPlace {
				links++
			} else if strings.Contains(a, linkPlace) {
				t.Errorf("a place inside %q", a)
			}
		}
		if links > 1 || len(argv) == 0 || argv[0] == linkPlace {
			t.Errorf("%q became %q", line, argv)
		}
	})
}
