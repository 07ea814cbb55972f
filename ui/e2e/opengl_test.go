//go:build linux

package e2e

import (
	"strings"
	"testing"
)

// TestManagerDied: the window comes up where a window manager was killed, which leaves
// a mark on the screen that names a window that is gone.
func TestManagerDied(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	startManager(t, d).kill(t)
	p := newPerson(t, "en_US.UTF-8", "light")
	startBus(t, p)
	startKeyring(t, p, true)
	open(t, program(t, shipped()), p, d).quit(t)
}

// TestWithoutOpenGL: where no window can be drawn the program says what to do and
// ends; it is not left behind unseen, and the next start is not hindered.
func TestWithoutOpenGL(t *testing.T) {
	d := newDisplay(t, 1280, 820, "-extension", "GLX")
	for lang, says := range map[string]string{"en_US.UTF-8": "offers no OpenGL", "ja_JP.UTF-8": "OpenGL 2.1 が使えません"} {
		p := newPerson(t, lang, "light")
		startBus(t, p)
		startKeyring(t, p, true)
		for range 2 {
			got := launch(t, program(t, shipped()), p, d)
			if code := got.wait(t, patience); code != 1 || !strings.Contains(got.output.String(), says) {
				t.Errorf("code %d, output %q", code, got.output)
			}
		}
	}
}
