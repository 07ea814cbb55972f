package browser

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"norikae/ui/browser/find"
	"norikae/ui/browser/machine/machinetest"
)

func TestTemplate(t *testing.T) {
	tests := map[string][]string{
		`firefox {url}`: {"firefox", goodLink},
		`/usr/bin/firefox --private-window {url}`:                                  {"/usr/bin/firefox", "--private-window", goodLink},
		`  "C:\Program Files\Mozilla Firefox\firefox.exe"   -private-window {url}`: {`C:\Program Files\Mozilla Firefox\firefox.exe`, "-private-window", goodLink},
		`"C:\dir\" {url}`: {`C:\dir\`, goodLink},
		`'/Applications/My "own" Browser.app/Contents/MacOS/b' '' {url} --after`: {`/Applications/My "own" Browser.app/Contents/MacOS/b`, "", goodLink, "--after"},
		"orion\t'{url}' $HOME ; rm | cat && %PATH%":                              {"orion", goodLink, "$HOME", ";", "rm", "|", "cat", "&&", "%PATH%"},
		`/usr/bin/open-private --a=b"c d"e {url}`:                                {"/usr/bin/open-private", "--a=bc de", goodLink},
	}
	for text, want := range tests {
		tpl, err := ParseTemplate(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		got, err := tpl.Browser().Command(goodLink, Session{})
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q, %v; want %q", text, got, err, want)
		}
		if tpl.String() != strings.TrimSpace(text) {
			t.Errorf("text %q", tpl.String())
		}
	}
}

func TestTemplateRefuses(t *testing.T) {
	tests := map[string]error{
		"":                         ErrTemplateEmpty,
		" \t ":                     ErrTemplateEmpty,
		"firefox":                  ErrTemplateLink,
		"firefox {url} {url}":      ErrTemplateLink,
		"firefox --app={url}":      ErrTemplateLink,
		"firefox {url} x{url}":     ErrTemplateLink,
		"{url}":                    ErrTemplateLink,
		"{url} firefox":            ErrTemplateLink,
		"firefox {URL}":            ErrTemplateLink,
		`firefox "{url}`:           ErrTemplateQuote,
		`firefox '{url}`:           ErrTemplateQuote,
		"firefox\n{url}":           ErrTemplateControl,
		"firefox {url}\x00":        ErrTemplateControl,
		"./firefox {url}":          ErrTemplateProgram,
		`bin\firefox.exe {url}`:    ErrTemplateProgram,
		"-x {url}":                 ErrTemplateProgram,
		`"" {url}`:                 ErrTemplateProgram,
		"C:firefox/x {url}":        ErrTemplateProgram,
		"sh -c 'firefox $0' {url}": ErrTemplateShell,
		"/bin/bash {url}":          ErrTemplateShell,
		`C:\Windows\System32\cmd.exe /c start {url}`: ErrTemplateShell,
		"PowerShell.exe -c {url}":                    ErrTemplateShell,
		`C:\tools\open.bat {url}`:                    ErrTemplateShell,
		"python3.12 x.py {url}":                      ErrTemplateShell,
		"env firefox {url}":                          ErrTemplateShell,
		"rundll32 url.dll,Open {url}":                ErrTemplateShell,
		"nohup sh -c {url}":                          ErrTemplateShell,
		"nice -n 5 bash -c {url}":                    ErrTemplateShell,
		"setsid sh -c {url}":                         ErrTemplateShell,
		"xterm -e {url}":                             ErrTemplateShell,
		"systemd-run --user python3 -c {url}":        ErrTemplateShell,
		"flatpak run --command=sh org.x.Y -c {url}":  ErrTemplateShell,
		"something -x /bin/sh -c {url}":              ErrTemplateShell,
		"watch firefox {url}":                        ErrTemplateShell,
		"nice parallel firefox ::: {url}":            ErrTemplateShell,
		"flock /tmp/x -c {url}":                      ErrTemplateShell,
		"runuser -u sato -c {url}":                   ErrTemplateShell,
		"timeout 5 nu -c {url}":                      ErrTemplateShell,
		"something --exec=/usr/bin/elvish {url}":     ErrTemplateShell,
		"setsid xdg-terminal-exec {url}":             ErrTemplateShell,
		"qterminal -e {url}":                         ErrTemplateShell,
		"deno eval {url}":                            ErrTemplateShell,
		`C:\Windows\System32\forfiles.exe /c {url}`:  ErrTemplateShell,
		"pcalua -a {url}":                            ErrTemplateShell,
		`"C:\tools\b.cmd " {url}`:                    ErrTemplateShell,
		`C:\tools\B.CMD. {url}`:                      ErrTemplateShell,
		strings.Repeat("x", 5000):                    ErrTemplateTooLong,
	}
	for text, want := range tests {
		if _, err := ParseTemplate(text); !errors.Is(err, want) || !errors.Is(err, ErrTemplate) {
			t.Errorf("%.40q: %v, want %v", text, err, want)
		}
	}
}

func TestTemplateBrowser(t *testing.T) {
	if _, err := (Template{}).Browser().Command(goodLink, Session{}); !errors.Is(err, ErrNoPrivateMode) {
		t.Errorf("zero template: %v", err)
	}
	tpl, err := ParseTemplate(`"C:\Program Files\Orion\orion.exe" {url}`)
	machinetest.Must(t, err)
	b := tpl.Browser()
	if b.Kind != "custom" || b.Name != "orion.exe" || b.Isolation != PrivateOnly || !b.CanPrivate() {
		t.Errorf("%+v", b)
	}
	if _, err := b.Command("https://evil.example/", Session{}); !errors.Is(err, ErrLinkHost) {
		t.Errorf("an own command opens everything: %v", err)
	}
}

func ExampleParseTemplate() {
	t, err := ParseTemplate(`"/opt/My Browser/run" --container work {url}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	argv, _ := t.Browser().Command("https://aka.ms/mfasetup", Session{})
	fmt.Printf("%q\n", argv)
	// Output: ["/opt/My Browser/run" "--container" "work" "https://aka.ms/mfasetup"]
}

func FuzzTemplate(f *testing.F) {
	for _, s := range []string{
		"firefox {url}", `"C:\Program Files\x.exe" -p {url}`, `'a b' "c" {url}`, "sh -c {url}", "{url}", `x "{url}" '`,
		"x --a={url}", "x {url}\n", "ｆirefox {url}",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tpl, err := ParseTemplate(text)
		if err != nil {
			if !errors.Is(err, ErrTemplate) {
				t.Errorf("%v is no ErrTemplate", err)
			}
			return
		}
		argv, err := tpl.Browser().Command(goodLink, Session{})
		if err != nil {
			t.Fatal(err)
		}
		count := 0
		for _, a := range argv {
			if strings.Contains(a, goodLink) {
				count++
				if a != goodLink {
					t.Errorf("the link is part of %q", a)
				}
			}
			if strings.Contains(a, linkMark) {
				t.Errorf("a mark is left in %q", a)
			}
		}
		if count != 1 || argv[0] == goodLink || find.Interpreter(argv[0]) {
			t.Errorf("%q became %q", text, argv)
		}
		again, err := ParseTemplate(tpl.String())
		if err != nil || !reflect.DeepEqual(again, tpl) {
			t.Errorf("%q is read differently again: %v", tpl.String(), err)
		}
	})
}
