package about

import (
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
)

var copying = flag.Bool("licences", false, "copy the licence texts of the modules")

// linked lists the modules of a build for any system, with their folders.
func linked(t *testing.T) map[string]string {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("the go command is not here")
	}
	modules := map[string]string{}
	for _, goos := range []string{"linux", "windows", "darwin"} {
		cmd := exec.Command("go", "list", "-tags", "x11,migrated_fynedo,no_emoji", "-deps", "-f", "{{with .Module}}{{.Path}}\t{{.Dir}}{{end}}", "norikae")
		cmd.Env = append(os.Environ(), "GOOS="+goos, "CGO_ENABLED=1")
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		for _, line := range strings.Split(string(out), "\n") {
			if path, dir, ok := strings.Cut(line, "\t"); ok && path != "norikae" {
				modules[path] = dir
			}
		}
	}
	return modules
}

var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice)`)

// collect joins every licence text of a module, the main one first.
func collect(t *testing.T, dir string) string {
	t.Helper()
	var paths []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && slices.Contains([]string{"testdata", "cmd", "examples", "example"}, d.Name()) {
			return filepath.SkipDir
		}
		if !d.IsDir() && licenceFile.MatchString(d.Name()) && filepath.Ext(d.Name()) != ".go" {
			paths = append(paths, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.SortStableFunc(paths, func(a, b string) int {
		return strings.Count(a, string(filepath.Separator)) - strings.Count(b, string(filepath.Separator))
	})
	var texts []string
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.TrimSpace(strings.ReplaceAll(string(b), "\r\n", "\n"))
		if !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "\n\n"+separator+"\n\n") + "\n"
}

// expected is what the folder licences has to hold.
func expected(t *testing.T) map[string]string {
	t.Helper()
	want := map[string]string{}
	for module, dir := range linked(t) {
		want[module] = collect(t, dir)
	}
	plans, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", plansModule).Output()
	if err != nil {
		t.Fatal(err)
	}
	want[plansModule] = collect(t, strings.TrimSpace(string(plans)))
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	want[goModule] = read(t, filepath.Join(strings.TrimSpace(string(root)), "LICENSE"))
	want["norikae"] = read(t, filepath.Join("..", "..", "LICENSE"))
	return want
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(b)) + "\n"
}

// TestLicencesAreThere compares the folder with what the modules carry.
func TestLicencesAreThere(t *testing.T) {
	want := expected(t)
	if *copying {
		if err := os.RemoveAll("licences"); err != nil {
			t.Fatal(err)
		}
		for module, text := range want {
			path := filepath.Join("licences", filepath.FromSlash(module)+".txt")
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		t.Log("copied; build again to have them in the program")
		return
	}
	for module, text := range want {
		if recognise(text) == "" {
			t.Errorf("%s: the licence is not known; add how to recognise it", module)
		}
		if got := readIfThere(module); got != text {
			t.Errorf("%s: the licence text is missing or another; run go test ./ui/about -licences", module)
		}
	}
}

// readIfThere reads from the folder, not from the program, which may be older.
func readIfThere(module string) string {
	b, err := os.ReadFile(filepath.Join("licences", filepath.FromSlash(module)+".txt"))
	if err != nil {
		return ""
	}
	return string(b)
}

func TestRecognise(t *testing.T) {
	for module, want := range map[string]string{
		"norikae": "MIT", goModule: "BSD-3-Clause", "fyne.io/fyne/v2": "BSD-3-Clause", "github.com/adrg/xdg": "MIT",
		"github.com/rymdport/portal": "Apache-2.0", "github.com/pkg/browser": "BSD-2-Clause",
		"github.com/nfnt/resize": "ISC", "github.com/go-text/typesetting": "Unlicense OR BSD-3-Clause",
	} {
		if got := recognise(text(module)); got != want {
			t.Errorf("%s: %q, want %q", module, got, want)
		}
	}
	if got := recognise("All rights reserved."); got != "" {
		t.Errorf("an unknown text is called %q", got)
	}
}

func TestParts(t *testing.T) {
	b := build{golang: "1.26.0", modules: []*debug.Module{
		{Path: "golang.org/x/text", Version: "v0.43.0"},
		{Path: "example.com/old", Version: "v1.0.0", Replace: &debug.Module{Path: "github.com/adrg/xdg", Version: "v0.5.3"}},
		{Path: "example.com/unknown", Version: "v9.9.9"},
	}}
	list := parts("1.2.0", b)
	var names []string
	for _, p := range list {
		names = append(names, p.name+" "+p.version+" "+p.licence)
	}
	want := []string{
		"Norikae 1.2.0 MIT", "BIZ UDPGothic  OFL-1.1", "Go 1.26.0 BSD-3-Clause", "libphonenumber  MIT",
		"example.com/unknown v9.9.9 ", "github.com/adrg/xdg v0.5.3 MIT", "golang.org/x/text v0.43.0 BSD-3-Clause",
	}
	if !slices.Equal(names, want) {
		t.Errorf("parts %q\nwant  %q", names, want)
	}
	if len(parts("1", build{})) != 4 {
		t.Error("a build that does not know its modules shows something else than the four certain parts")
	}
}
