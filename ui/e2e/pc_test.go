//go:build linux

package e2e

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
)

// programVar names the program built for Windows; .ci/windows sets it. Without it
// the tests of this file and of those that use it are skipped.
const programVar = "NORIKAE_WINDOWS"

// user is who uses the computer, see .ci/wine.
const user = "佐藤 花子"

// pc is a computer with Windows, as Wine plays it, and its user.
type pc struct {
	*display
	exe    string // the program
	home   string // folder that holds the user's Windows
	helper string // see testdata/windows
}

// newPC switches the computer on: a window manager, and a user who has never
// started the app. Everything ends with the test.
func newPC(t *testing.T) *pc {
	t.Helper()
	program := os.Getenv(programVar)
	if program == "" {
		t.Skipf("%s is not set; make windows sets it", programVar)
	}
	p := &pc{display: newDisplay(t, 1280, 860), exe: program, home: filepath.Join(filepath.Dir(program), "pc")}
	p.helper = p.build(t, "helper.exe", "go", "build", "-o", "OUTPUT", "./ui/e2e/testdata/windows")
	startManager(t, p.display)
	if _, err := os.Stat(filepath.Join(p.home, "prefix")); os.IsNotExist(err) {
		// Wine's message boxes have no Japanese of their own.
		fonts := p.command("reg", "add", `HKCU\Software\Wine\Fonts\Replacements`, "/v", "Tahoma", "/d", "IPAGothic", "/f")
		if out, err := fonts.CombinedOutput(); err != nil {
			t.Fatalf("fonts: %v\n%s", err, out)
		}
	}
	p.off() // what an earlier test left would show its windows on that one's screen
	t.Cleanup(p.off)
	for _, practice := range []string{"", ".practice"} {
		p.help(t, "erase", "io.github.norikae"+practice)
		if err := os.RemoveAll(p.local("io.github.norikae" + practice)); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// build makes a file for Windows beside the program, once. OUTPUT stands for it.
func (p *pc) build(t testing.TB, name string, argv ...string) string {
	t.Helper()
	path := filepath.Join(filepath.Dir(p.exe), name)
	for i, arg := range argv {
		if arg == "OUTPUT" {
			argv[i] = path
		}
	}
	cmd := exec.CommandContext(t.Context(), argv[0], argv[1:]...)
	cmd.Dir = filepath.Join("..", "..")
	cmd.Env = append(os.Environ(), "GOOS=windows", "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return path
}

// local is a file in the user's %LOCALAPPDATA%.
func (p *pc) local(parts ...string) string {
	return p.drive(append([]string{"users", user, "AppData", "Local"}, parts...)...)
}

// drive is a file on C:.
func (p *pc) drive(parts ...string) string {
	return filepath.Join(append([]string{p.home, "prefix", "drive_c"}, parts...)...)
}

// onZ is what Windows calls a file of this machine.
func onZ(path string) string { return "Z:" + strings.ReplaceAll(path, "/", `\`) }

// command prepares a program of the computer.
func (p *pc) command(argv ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join("..", "..", ".ci", "wine"), argv...)
	cmd.Env = p.env(append(os.Environ(), "NORIKAE_WINE_HOME="+p.home))
	return cmd
}

// off switches the computer off: what still runs, also what the app started, ends.
func (p *pc) off() {
	_ = p.command("wineboot", "--kill").Run() // it may be off already
}

// start starts the program, or another, without waiting for a window.
func (p *pc) start(t testing.TB, argv ...string) *process {
	t.Helper()
	return run(t, p.command(argv...))
}

// open starts the program in practice mode, whose command begins with argv, and waits
// for its window.
func (p *pc) open(t testing.TB, argv ...string) *app {
	t.Helper()
	return p.openOn(t, "io.github.norikae.practice", append(argv, "--practice", "--keep")...)
}

// openOn starts the program, which keeps its log in a folder of that name.
func (p *pc) openOn(t testing.TB, folder string, argv ...string) *app {
	t.Helper()
	a := &app{display: p.display, log: p.local(folder, "log", "norikae.log")}
	a.from = len(readRecords(t, a.log))
	a.seen = a.from
	a.process = p.start(t, append(argv, "--log-level", "debug")...)
	t.Cleanup(func() { a.blameless(t) })
	a.await(t, "screen")
	a.window = p.window(t, "^Norikae", patience)
	p.focus(a.window)
	return a
}

// help runs the helper and returns what it prints.
func (p *pc) help(t testing.TB, args ...string) []byte {
	t.Helper()
	cmd := p.command(append([]string{p.helper}, args...)...)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("helper %s: %v\n%s%s", args, err, out, &complaint)
	}
	return out
}

// steps reads from the Credential Manager how many steps are done in each tenant.
func (p *pc) steps(t testing.TB, service string) map[string]int {
	t.Helper()
	var move accounts.Move
	if err := json.Unmarshal(p.help(t, "ledger", service), &move); err != nil {
		t.Fatal(err)
	}
	steps := map[string]int{}
	for _, m := range move.Memberships {
		steps[m.Tenant.ID] = m.Reached()
	}
	return steps
}

// browser registers a stand-in for Chrome in a folder whose name has everything
// that was ever quoted wrongly, and returns the file that notes its calls down.
func (p *pc) browser(t testing.TB) (exe, calls string) {
	t.Helper()
	const folder = `R&D 100% (it's) ブラウザー`
	dir := p.drive("Tools", folder)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(p.helper)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "chrome.exe"), program, 0o700); err != nil {
		t.Fatal(err)
	}
	calls = filepath.Join(dir, "calls")
	if err := os.RemoveAll(calls); err != nil {
		t.Fatal(err)
	}
	exe = `C:\Tools\` + folder + `\chrome.exe`
	p.help(t, "register", "Google Chrome", exe)
	return exe, calls
}

// called waits for a call of the stand-in browser and returns its arguments.
func called(t testing.TB, calls string) (argv []string) {
	t.Helper()
	until(t, patience, "call of the browser", func() bool {
		text, err := os.ReadFile(calls)
		line, _, whole := strings.Cut(string(text), "\n")
		return err == nil && whole && json.Unmarshal([]byte(line), &argv) == nil
	})
	return argv
}

// says waits for a message box, keeps a picture of it, closes it, and waits until
// the program has ended with a code.
func (p *pc) says(t *testing.T, program *process, picture string, code int) {
	t.Helper()
	box := p.window(t, "^Norikae$", patience)
	p.save(t, picture)
	p.focus(box)
	p.hands("key", "Return")
	if got := program.wait(t, patience); got != code {
		t.Errorf("%s: the program ended with code %d, want %d:\n%s", picture, got, code, program.output)
	}
	until(t, patience, "end of the message box", func() bool { return p.find("--name", "^Norikae$") == "" })
}

// quits ends the app, and fails unless it ends well and soon.
func (p *pc) quits(t testing.TB, a *app) {
	t.Helper()
	a.quit(t)
	if _, err := os.Stat(filepath.Join(filepath.Dir(a.log), "crash.txt")); !os.IsNotExist(err) {
		t.Errorf("the report of a crash is there after a clean end: %v", err)
	}
	time.Sleep(still) // Wine takes the window away a moment later
}
