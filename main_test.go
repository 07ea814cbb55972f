package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"norikae/ui"
	"norikae/ui/launch"
)

const module = "norikae"

// pkg is what "go list -json" prints of a package.
type pkg struct {
	ImportPath    string
	Imports, Deps []string
}

// room is the package's path in this module; "" is main.
func (p pkg) room() string {
	return strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module), "/")
}

// ours lists the rooms of this module that the package reaches.
func (p pkg) ours() []string {
	var rooms []string
	for _, d := range p.Deps {
		if room, found := strings.CutPrefix(d, module+"/"); found {
			rooms = append(rooms, room)
		}
	}
	return rooms
}

// packages lists the module's packages as a system sees them.
func packages(t *testing.T, goos string) []pkg {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("the go command is not here")
	}
	cmd := exec.CommandContext(t.Context(), "go", "list", "-e", "-json=ImportPath,Imports,Deps", "./...")
	cmd.Env = append(os.Environ(), "GOOS="+goos, "GOARCH=amd64", "CGO_ENABLED=0")
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &complaint)
	}
	var all []pkg
	for from := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := from.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// within reports whether a room is one of those named, or lies inside one.
func within(room string, named ...string) bool {
	return slices.ContainsFunc(named, func(n string) bool {
		return room == n || n != "" && strings.HasPrefix(room, n+"/")
	})
}

// TestLayers holds the house to its plan: data flows one way, downwards, and a
// library that matters is reached from one room alone.
func TestLayers(t *testing.T) {
	for _, goos := range []string{"linux", "windows", "darwin"} {
		t.Run(goos, func(t *testing.T) {
			for _, p := range packages(t, goos) {
				for _, broken := range brokenRules(p) {
					t.Errorf("%s: %s", p.ImportPath, broken)
				}
			}
		})
	}
}

// feature names the feature of the window that a room belongs to, such as
// "ui/gate"; "" for a room that features share, and for one outside the window.
func feature(room string) string {
	rest, found := strings.CutPrefix(room, "ui/")
	if !found || within(room, "ui/atomicfile", "ui/browser", "ui/command", "ui/e2e", "ui/launch", "ui/stage",
		"ui/i18n", "ui/layouts", "ui/lines", "ui/prefs", "ui/present", "ui/shell", "ui/store", "ui/theme", "ui/widgets") {
		return ""
	}
	name, _, _ := strings.Cut(rest, "/")
	return "ui/" + name
}

// brokenRules lists the rules that a package breaks.
func brokenRules(p pkg) []string {
	var broken []string
	rule := func(holds bool, text string) {
		if !holds {
			broken = append(broken, text)
		}
	}
	room, ours := p.room(), p.ours()
	window := (room == "" || within(room, "ui")) && !within(room, "ui/atomicfile", "ui/browser", "ui/command", "ui/launch", "ui/e2e")
	reaches := func(library string) bool {
		return slices.ContainsFunc(p.Deps, func(d string) bool { return within(d, library) })
	}
	imports := func(library string) bool {
		return slices.ContainsFunc(p.Imports, func(d string) bool { return within(d, library) })
	}
	rule(window || !reaches("fyne.io/fyne/v2"), "reaches fyne; only main and the window may")
	rule(room == "" || !imports("fyne.io/fyne/v2/app"), "imports fyne's driver; only main may, it costs minutes to compile")
	rule(!within(room, "tenantlookup") || len(ours) == 0, "tenantlookup imports something of ours")
	rule(room != "accounts" || !slices.ContainsFunc(ours, func(r string) bool { return r != "tenantlookup" && r != "accounts/facts" }),
		"accounts imports more of ours than tenantlookup and facts")
	rule(room != "accounts/facts" || len(ours) == 0, "accounts/facts imports something of ours")
	rule(room == "" || within(room, "ui") || !slices.ContainsFunc(ours, func(r string) bool { return within(r, "ui") }),
		"imports ui; only main may")
	rule(!within(room, "ui/browser", "ui/launch") || !slices.ContainsFunc(ours, func(r string) bool {
		return within(r, "ui") && r != room && r != "ui/atomicfile" && !(within(room, "ui/browser") && within(r, "ui/browser"))
	}), "imports another part of ui than the one that replaces files")
	rule(within(room, "ui/stage") || !imports(module+"/ui/stage"), "imports the tests' stage; only tests may")
	rule(!within(room, "ui/shell") || !slices.ContainsFunc(p.Imports, func(d string) bool {
		return within(strings.TrimPrefix(d, module+"/"), "accounts", "ui/store", "ui/lines", "ui/present", "ui/command")
	}), "imports what is known of the move; the shell stands below that")
	for _, d := range p.Imports {
		theirs, _ := strings.CutPrefix(d, module+"/")
		rule(room == "ui" || feature(theirs) == "" || feature(theirs) == feature(room),
			"imports the feature "+theirs+"; only ui may")
	}
	rule(!imports(module+"/ui/browser/machine/machinetest"), "imports the played machine; only tests may")
	rule(!imports(module+"/accounts/practice/practicetest"), "imports the tests' half of practice; only tests may")
	rule(!within(room, "accounts/ledger/shard", "accounts/ledger/osstore", "accounts/ledger/exchange") || !slices.Contains(ours, "accounts/ledger"),
		"imports the room it is a part of")
	for _, sub := range []string{"product", "find", "policy", "profile", "start", "machine"} {
		rule(room != "ui/browser/"+sub || !slices.Contains(ours, "ui/browser"), "imports the room it is a part of")
	}
	rule(room != "ui/atomicfile" || len(ours) == 0, "ui/atomicfile imports something of ours")
	rule(room != "assets" || len(ours) == 0, "assets imports something of ours")
	for _, library := range []string{"github.com/AzureAD/microsoft-authentication-library-for-go", "github.com/microsoftgraph"} {
		rule(within(room, "accounts/directory", "accounts/signin") || !imports(library), "imports "+library)
	}
	rule(room == "accounts/ledger/osstore" || !imports("github.com/zalando/go-keyring"), "imports go-keyring; only osstore may")
	if room == "accounts" || room == "accounts/links" || room == "accounts/facts" {
		for _, io := range []string{"os", "net", "net/http", "os/exec", "syscall", "log/slog"} {
			rule(!slices.Contains(p.Imports, io), "imports "+io+"; this room is pure")
		}
	}
	return broken
}

// The rules are of no use if they cannot be broken.
func TestLayersCanBeBroken(t *testing.T) {
	for _, p := range []pkg{
		{ImportPath: module + "/accounts/links", Deps: []string{"fyne.io/fyne/v2"}},
		{ImportPath: module + "/ui/browser", Deps: []string{"fyne.io/fyne/v2/widget"}},
		{ImportPath: module + "/ui", Imports: []string{"fyne.io/fyne/v2/app"}},
		{ImportPath: module + "/ui/shell", Imports: []string{module + "/ui/overview"}},
		{ImportPath: module + "/tenantlookup", Deps: []string{module + "/accounts"}},
		{ImportPath: module + "/accounts", Deps: []string{module + "/accounts/links"}},
		{ImportPath: module + "/accounts/facts", Deps: []string{module + "/tenantlookup"}},
		{ImportPath: module + "/accounts/facts", Imports: []string{"net/http"}},
		{ImportPath: module + "/accounts/ledger/shard", Deps: []string{module + "/accounts/ledger"}},
		{ImportPath: module + "/ui", Imports: []string{module + "/accounts/practice/practicetest"}},
		{ImportPath: module + "/accounts/ledger", Deps: []string{module + "/ui/i18n"}},
		{ImportPath: module + "/ui/launch", Deps: []string{module + "/ui/i18n"}},
		{ImportPath: module + "/ui/browser/find", Deps: []string{module + "/ui/i18n"}},
		{ImportPath: module + "/ui/browser/find", Deps: []string{module + "/ui/browser"}},
		{ImportPath: module + "/ui/browser", Imports: []string{module + "/ui/browser/machine/machinetest"}},
		{ImportPath: module + "/ui/atomicfile", Deps: []string{module + "/assets"}},
		{ImportPath: module + "/assets", Deps: []string{module + "/accounts"}},
		{ImportPath: module + "/ui/store", Imports: []string{"github.com/zalando/go-keyring"}},
		{ImportPath: module + "/ui/gate", Imports: []string{module + "/ui/stage"}},
		{ImportPath: module + "/ui/gate", Imports: []string{module + "/ui/guided/page"}},
		{ImportPath: module + "/ui/lines", Imports: []string{module + "/ui/gate"}},
		{ImportPath: module + "/ui/shell", Imports: []string{module + "/accounts"}},
		{ImportPath: module + "/ui", Imports: []string{"github.com/microsoftgraph/msgraph-sdk-go"}},
		{ImportPath: module + "/accounts", Imports: []string{"os"}},
	} {
		if len(brokenRules(p)) != 1 {
			t.Errorf("%+v breaks %q", p, brokenRules(p))
		}
	}
	for _, p := range []pkg{
		{ImportPath: module, Imports: []string{"fyne.io/fyne/v2/app"}, Deps: []string{"fyne.io/fyne/v2", module + "/ui"}},
		{ImportPath: module + "/ui/launch", Deps: []string{module + "/ui/atomicfile"}},
		{ImportPath: module + "/ui/store", Deps: []string{"fyne.io/fyne/v2", module + "/ui/i18n", module + "/accounts"}},
		{ImportPath: module + "/ui", Imports: []string{module + "/ui/gate"}, Deps: []string{module + "/ui/gate"}},
		{ImportPath: module + "/ui/gate/page", Imports: []string{module + "/ui/gate", module + "/ui/lines", module + "/ui/shell/ask"}},
		{ImportPath: module + "/accounts/ledger/osstore", Imports: []string{"github.com/zalando/go-keyring"}, Deps: []string{module + "/accounts", module + "/tenantlookup"}},
	} {
		if broken := brokenRules(p); broken != nil {
			t.Errorf("%+v breaks %q", p, broken)
		}
	}
}

// The most that a type of the window may have: one with more is better split.
const (
	maxCallbacks = 4  // fields of a struct that are functions
	maxMethods   = 25 // methods of a type
)

// TestWindow holds the window to small types, and to pages that are told apart by
// value or by a typed ID: a page's name is for the log.
func TestWindow(t *testing.T) {
	sizes, named := windowSyntax(t, os.DirFS("."))
	for what, n := range sizes {
		limit := maxMethods
		if strings.HasPrefix(what, "callbacks") {
			limit = maxCallbacks
		}
		if n > limit {
			t.Errorf("%d %s, the limit is %d", n, what, limit)
		}
	}
	for _, place := range named {
		t.Errorf("%s: something is decided by a name", place)
	}
}

// windowSyntax reads the source of the window: how many callbacks and methods each
// type has, and where Name() decides something. What is for tests alone is asked for
// its methods only.
func windowSyntax(t *testing.T, source fs.FS) (sizes map[string]int, named []string) {
	t.Helper()
	sizes = map[string]int{}
	files := token.NewFileSet()
	err := fs.WalkDir(source, "ui", func(name string, e fs.DirEntry, err error) error {
		if err != nil || strings.Contains(name, "/testdata/") || !strings.HasSuffix(name, ".go") {
			return err
		}
		forTests := within(name, "ui/stage") || strings.HasSuffix(name, "_test.go")
		text, err := fs.ReadFile(source, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(files, name, text, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if m, isFunc := n.(*ast.FuncDecl); isFunc && m.Recv != nil {
				sizes["methods of "+path.Dir(name)+"."+receiver(m.Recv.List[0].Type)]++
			}
			if forTests {
				return true
			}
			switch n := n.(type) {
			case *ast.TypeSpec:
				if s, isStruct := n.Type.(*ast.StructType); isStruct {
					sizes["callbacks of "+path.Dir(name)+"."+n.Name.Name] += callbacks(s)
				}
			default:
				if decidesByName(n) {
					named = append(named, files.Position(n.Pos()).String())
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return sizes, named
}

// receiver returns the name of a receiver's type.
func receiver(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return receiver(e.X)
	case *ast.IndexExpr:
		return receiver(e.X)
	case *ast.Ident:
		return e.Name
	}
	return "?"
}

// callbacks counts the fields that are functions.
func callbacks(s *ast.StructType) int {
	n := 0
	for _, f := range s.Fields.List {
		if _, isFunc := f.Type.(*ast.FuncType); isFunc {
			n += len(f.Names)
		}
	}
	return n
}

// decidesByName reports whether an expression or a switch compares the result of a
// method Name, or looks something up by it.
func decidesByName(n ast.Node) bool {
	name := func(e ast.Expr) bool {
		call, isCall := e.(*ast.CallExpr)
		if !isCall || len(call.Args) > 0 {
			return false
		}
		method, isMethod := call.Fun.(*ast.SelectorExpr)
		return isMethod && method.Sel.Name == "Name"
	}
	switch n := n.(type) {
	case *ast.BinaryExpr:
		return (n.Op == token.EQL || n.Op == token.NEQ) && (name(n.X) || name(n.Y))
	case *ast.SwitchStmt:
		return name(n.Tag)
	case *ast.IndexExpr:
		return name(n.Index)
	}
	return false
}

// The rules for the window are of no use if they cannot be broken.
func TestWindowCanBeBroken(t *testing.T) {
	const text = `package x
type Actions struct { A, B func(); C func(int) error; D string; E func(); F func() }
func (*Actions) one() { if top().Name() == "gate" {} }
func (a Actions) two() { switch a.page.Name() { case "gate": }; _ = pages[a.page.Name()]; _ = e.Name(".go") == "x" }`
	sizes, named := windowSyntax(t, fstest.MapFS{
		"ui/x/x.go": {Data: []byte(text)}, "ui/y/y_test.go": {Data: []byte(text)}, "ui/stage/x.go": {Data: []byte(text)},
	})
	if len(sizes) != 4 || sizes["callbacks of ui/x.Actions"] != 5 || sizes["methods of ui/x.Actions"] != 2 ||
		sizes["methods of ui/y.Actions"] != 2 || sizes["methods of ui/stage.Actions"] != 2 || len(named) != 3 {
		t.Errorf("found %v and %q", sizes, named)
	}
}

// TestTopLevel: what stands beside go.mod is fixed.
func TestTopLevel(t *testing.T) {
	allowed := strings.Fields(`go.mod go.sum main.go main_test.go ui accounts tenantlookup assets FyneApp.toml README.md
		Makefile LICENSE CHANGELOG.md CONTRIBUTING.md SECURITY.md .golangci.yml .ci .github .gitignore`)
	ignored := []string{".git", "build", "norikae", "norikae.exe"} // what .gitignore names, and git
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !slices.Contains(allowed, e.Name()) && !slices.Contains(ignored, e.Name()) {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
}

// TestFiles: main only wires, a file is one idea, and every folder's name says what is
// in it.
func TestFiles(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() {
			if e.Name() == "licences" {
				return fs.SkipDir // its folders are named after modules
			}
			if slices.Contains([]string{"internal", "pkg", "cmd", "utils", "util", "common", "helpers"}, e.Name()) {
				t.Errorf("%s says nothing about what is in it", path)
			}
			if path == "build" || path == ".git" {
				return fs.SkipDir
			}
			return nil
		}
		limit := 350
		switch {
		case path == "main.go":
			limit = 60
		case strings.HasSuffix(path, "_test.go") || !strings.HasSuffix(path, ".go"):
			return nil
		}
		text, err := os.ReadFile(path)
		if lines := bytes.Count(text, []byte("\n")); lines > limit {
			t.Errorf("%s has %d lines, the limit is %d", path, lines, limit)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// TestWorkflowsArePinned: what the workflows run on is named by its content, so that
// nobody can put something else under the same name.
func TestWorkflowsArePinned(t *testing.T) {
	files, err := filepath.Glob(".github/workflows/*.yml")
	if err != nil || len(files) == 0 {
		t.Fatalf("%q, %v", files, err)
	}
	named := regexp.MustCompile(`^\s*(?:- )?(uses|container|image):\s*(\S+)`)
	pinned := map[string]*regexp.Regexp{
		"uses":      regexp.MustCompile(`^[\w./-]+@[0-9a-f]{40}$`),
		"container": regexp.MustCompile(`^[\w./:-]+@sha256:[0-9a-f]{64}$`),
		"image":     regexp.MustCompile(`^[\w./:-]+@sha256:[0-9a-f]{64}$`),
	}
	seen := map[string]int{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if m := named.FindStringSubmatch(line); m != nil {
				seen[m[1]]++
				if !pinned[m[1]].MatchString(m[2]) {
					t.Errorf("%s: %s", file, strings.TrimSpace(line))
				}
			}
		}
	}
	if seen["uses"] == 0 || seen["container"] == 0 {
		t.Errorf("nothing was found: %v", seen)
	}
}

// The window and what happens before it must mean the same app: folders,
// preferences and the desktop's entry all carry the name.
func TestOneIdentity(t *testing.T) {
	if ui.ID != launch.ID {
		t.Errorf("the window calls itself %s, the folders are of %s", ui.ID, launch.ID)
	}
}

// TestOnePlaceMakesSessions: whatever opens a page of an account does so in the session
// that the person has set.
func TestOnePlaceMakesSessions(t *testing.T) {
	err := filepath.WalkDir("ui", func(name string, e fs.DirEntry, err error) error {
		name = filepath.ToSlash(name)
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") ||
			within(name, "ui/browser") || within(name, "ui/lines/browsing") {
			return err
		}
		text, err := os.ReadFile(name)
		if bytes.Contains(text, []byte("browser.Session{")) {
			t.Errorf("%s makes a session of its own", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func TestRunWithoutAWindow(t *testing.T) {
	if code := run([]string{"--version"}); code != 0 {
		t.Errorf("--version ends with code %d", code)
	}
	if code := run([]string{"--no-such-flag"}); code != 2 {
		t.Errorf("a wrong flag ends with code %d", code)
	}
}

// ci runs a script of .ci in a folder of its own, with a go command that is a few lines
// of shell, and returns its exit code and what it printed.
func ci(t *testing.T, script, goCommand string) (code int, said string) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("the scripts run on Linux")
	}
	dir := t.TempDir()
	text, err := os.ReadFile(filepath.Join(".ci", script))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, ".ci"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{".ci/" + script: string(text), ".ci/alive": "", "go": "#!/bin/bash\n" + goCommand} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.CommandContext(t.Context(), "bash", filepath.Join(dir, ".ci", script))
	cmd.Env = append(os.Environ(), "PATH="+dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), string(out)
}

// TestABenchmarkOverItsLimitFails: "make bench" ends with 1 then, and with 1 when a
// benchmark itself fails.
func TestABenchmarkOverItsLimitFails(t *testing.T) {
	const within = "echo 'BenchmarkTick-2   100   7 ns/op   12.5 ms   16 ms-limit'\n"
	for name, c := range map[string]struct {
		goCommand string
		code      int
		says      string
	}{
		"within": {within, 0, "Tick-2"},
		"over":   {within + "echo 'BenchmarkLoad-2   100   16.2 ms   16 ms-limit   3 writes   2 writes-limit'\n", 1, "OVER"},
		"failed": {within + "echo '--- FAIL: BenchmarkLoad'\nexit 1\n", 1, "--- FAIL"},
	} {
		if code, said := ci(t, "bench", c.goCommand); code != c.code || !strings.Contains(said, c.says) || strings.Contains(said, "OVER") != (name == "over") {
			t.Errorf("%s: code %d\n%s", name, code, said)
		}
	}
}

// TestUntidyModulesFail: "make test" begins with .ci/lint, which looks at them.
func TestUntidyModulesFail(t *testing.T) {
	for _, bad := range []string{"mod tidy -diff", "mod verify"} {
		code, said := ci(t, "lint", `[ "$*" != "`+bad+`" ]`)
		if what := strings.TrimSuffix("go "+bad, " -diff"); code != 1 || strings.Count(said, "FAIL\tgo mod") != 1 || !strings.Contains(said, "FAIL\t"+what) {
			t.Errorf("%s: code %d\n%s", bad, code, said)
		}
	}
	text, err := os.ReadFile(".ci/test")
	if err != nil || !strings.Contains(string(text), "\n.ci/lint || failed=1\n") {
		t.Errorf("make test does not run .ci/lint: %v", err)
	}
}
