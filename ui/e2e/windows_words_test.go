//go:build linux

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWindowsWithoutOpenGL: a stand-in for the library of a Windows without a
// graphics driver lies beside the program. The person is told what to do, and the
// next start is not hindered.
func TestWindowsWithoutOpenGL(t *testing.T) {
	p := newPC(t)
	dir := filepath.Join(p.home, "bare")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	exe := filepath.Join(dir, "norikae.exe")
	if err := os.RemoveAll(exe); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(p.exe, exe); err != nil {
		t.Fatal(err)
	}
	p.build(t, filepath.Join("pc", "bare", "opengl32.dll"),
		"x86_64-w64-mingw32-gcc", "-shared", "-o", "OUTPUT", "ui/e2e/testdata/opengl32.c")
	t.Setenv("NORIKAE_WINE_DLLS", "opengl32=n")
	for _, lang := range []string{"ja", "en"} {
		p.says(t, p.start(t, exe, "--practice", "--keep", "--lang", lang), "windows-no-opengl-"+lang, 1)
	}
	t.Setenv("NORIKAE_WINE_DLLS", "")
	// The lock stays, the log with the toolkit's complaints goes.
	if err := os.RemoveAll(p.local("io.github.norikae.practice", "log")); err != nil {
		t.Fatal(err)
	}
	p.quits(t, p.open(t, p.exe))
}

// TestWindowsSecondStart: Wine has no sockets to ask the first copy by, so a second
// start says where its window is; it does not speak of a copy that hangs.
func TestWindowsSecondStart(t *testing.T) {
	p := newPC(t)
	a := p.open(t, p.exe)
	p.says(t, p.start(t, p.exe, "--practice", "--keep", "--lang", "ja"), "windows-second-start", 1)
	if !a.running() {
		t.Errorf("the first copy ended: %s", a.output)
	}
	p.quits(t, a)
}

// TestWindowsWithoutAWindow: what is asked on the command line is answered in the
// terminal, and where there is none in a message box.
func TestWindowsWithoutAWindow(t *testing.T) {
	p := newPC(t)
	for arg, want := range map[string]struct {
		code int
		says string
	}{"--version": {0, "Norikae 0."}, "--colour": {2, `does not understand "--colour"`}} {
		box := p.start(t, p.helper, "alone", onZ(p.exe), arg, "--lang", "en")
		p.says(t, box, "windows-box"+arg, 0)
		if end := fmt.Sprintf("code %d\n", want.code); !strings.Contains(box.output.String(), end) {
			t.Errorf("%s: behind the message box it ended with %q, want %q", arg, box.output, end)
		}
		terminal := p.start(t, p.helper, "console", onZ(p.exe), arg, "--lang", "en")
		if code := terminal.wait(t, patience); code != 0 {
			t.Fatalf("the helper ends with code %d: %s", code, terminal.output)
		}
		for _, want := range []string{fmt.Sprintf("code %d\n", want.code), want.says} {
			if !strings.Contains(terminal.output.String(), want) {
				t.Errorf("%s: the terminal shows no %q:\n%s", arg, want, terminal.output)
			}
		}
	}
}
