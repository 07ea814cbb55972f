package launch

import (
	"bytes"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// testEnv is a process that the test can look into.
type testEnv struct {
	Env
	Stdout, Stderr *bytes.Buffer
	shown          []string
	signs          []severity
}

// newTestEnv makes a user with an empty home folder. Start changes the
// process's own log; that is put back.
func newTestEnv(t *testing.T) *testEnv {
	t.Helper()
	a := &testEnv{Stdout: &bytes.Buffer{}, Stderr: &bytes.Buffer{}}
	a.Env = Env{
		OS: "linux", Home: shortDir(t), Getenv: variables(map[string]string{"DISPLAY": ":0"}),
		Stdout: a.Stdout, Stderr: a.Stderr,
		Show: func(text string, k severity) {
			a.shown = append(a.shown, text)
			a.signs = append(a.signs, k)
		},
		AnswerTimeout: 5 * time.Second,
	}
	old, writer, flags := slog.Default(), log.Writer(), log.Flags()
	t.Cleanup(func() {
		slog.SetDefault(old)
		log.SetOutput(writer)
		log.SetFlags(flags)
	})
	return a
}

// in sets the locale.
func (a *testEnv) in(lang string) *testEnv {
	a.Getenv = variables(map[string]string{"DISPLAY": ":0", "LANG": lang})
	return a
}

func variables(all map[string]string) func(string) string {
	return func(name string) string { return all[name] }
}

func TestStartWithoutAWindow(t *testing.T) {
	for _, tt := range []struct {
		name, lang     string
		args           []string
		code           int
		stdout, stderr string // how they begin
	}{
		{"version", "en_GB", []string{"--version"}, 0, "Norikae " + Version(), ""},
		{"help", "en_GB", []string{"--help"}, 0, "Usage: norikae", ""},
		{"help in Japanese", "ja_JP", []string{"--help"}, 0, "使い方: norikae", ""},
		{"wrong flag", "en_GB", []string{"--foo"}, 2, "", "Norikae does not understand \"--foo\".\nUsage: norikae"},
		{"wrong flag, language named", "en_GB", []string{"--lang", "ja", "--foo"}, 2, "", "「--foo」という指定はできません。\n使い方: norikae"},
		{"wrong flag in Japanese", "ja_JP", []string{"--lang", "xx"}, 2, "", "「xx」という指定はできません。\n使い方: norikae"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newTestEnv(t).in(tt.lang)
			a, code := Start(tt.args, s.Env)
			if a != nil || code != tt.code {
				t.Errorf("App %v, code %d, want none and %d", a, code, tt.code)
			}
			if !strings.HasPrefix(s.Stdout.String(), tt.stdout) || !strings.HasPrefix(s.Stderr.String(), tt.stderr) {
				t.Errorf("standard output %q, error %q", s.Stdout, s.Stderr)
			}
			if left, err := os.ReadDir(s.Home); err != nil || len(left) != 0 {
				t.Errorf("the home folder holds %v, %v", left, err)
			}
		})
	}
}

// broken is a stream that leads nowhere, as a windowed program of Windows has it.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, os.ErrInvalid }

// TestAnswersFindTheirWay: without streams an answer goes to the terminal the
// program was started from, else on the screen, and only once.
func TestAnswersFindTheirWay(t *testing.T) {
	for _, tt := range []struct {
		arg, says string
		sign      severity
	}{{"--version", "Norikae " + Version(), notice}, {"--help", "Usage:", notice}, {"--foo", "does not understand", failure}} {
		for _, terminal := range []bool{true, false} {
			s := newTestEnv(t).in("en")
			s.Env.Stdout, s.Env.Stderr = broken{}, broken{}
			var written string
			s.Console = func(text string) bool {
				if terminal {
					written += text
				}
				return terminal
			}
			Start([]string{tt.arg}, s.Env)
			switch {
			case terminal && (!strings.Contains(written, tt.says) || s.shown != nil):
				t.Errorf("%s from a terminal: written %q, shown %q", tt.arg, written, s.shown)
			case !terminal && (len(s.shown) != 1 || !strings.Contains(s.shown[0], tt.says) || s.signs[0] != tt.sign):
				t.Errorf("%s without a terminal: shown %q as %v", tt.arg, s.shown, s.signs)
			}
		}
	}
}

func TestStartWithoutADisplay(t *testing.T) {
	s := newTestEnv(t)
	s.Getenv = variables(map[string]string{"LANG": "en_GB"})
	a, code := Start(nil, s.Env)
	if a != nil || code != 1 || !strings.Contains(s.Stderr.String(), "no display") {
		t.Errorf("%v, code %d, standard error %q", a, code, s.Stderr)
	}
	s.Getenv = variables(map[string]string{"WAYLAND_DISPLAY": "wayland-0"})
	if a, _ = Start(nil, s.Env); a == nil {
		t.Fatalf("not started on Wayland: %s", s.Stderr)
	}
	a.Finish(nil)
}

func TestStartAndFinish(t *testing.T) {
	s := newTestEnv(t)
	a, code := Start([]string{"--practice", "--lang", "ja", "--log-level", "debug"}, s.Env)
	if a == nil || code != 0 {
		t.Fatalf("code %d: %s", code, s.Stderr)
	}
	if !a.Practice || a.Lang != "ja" || a.Crash.Path != "" {
		t.Errorf("the start is %+v", a)
	}
	a.Log.Debug("a word")
	if code := a.Finish(nil); code != 0 {
		t.Errorf("a clean end gives code %d", code)
	}
	if want := filepath.Join(s.Home, ".local/state/io.github.norikae.practice"); a.StateDir != want {
		t.Errorf("state in %s, want %s", a.StateDir, want)
	}
	text, err := os.ReadFile(a.LogFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"msg=start", "practice=true", `msg="a word"`, "msg=end"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the log has no %s: %s", want, text)
		}
	}
	if s.Stderr.Len() > 0 {
		t.Errorf("a clean run says %q", s.Stderr)
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(a.LogFile), crashName)); !os.IsNotExist(err) {
		t.Errorf("the crash report is still there: %v", err)
	}
}

func TestFinishWithAnError(t *testing.T) {
	s := newTestEnv(t).in("en")
	a, _ := Start(nil, s.Env)
	if a == nil {
		t.Fatal(s.Stderr)
	}
	if code := a.Finish(os.ErrDeadlineExceeded); code != 1 {
		t.Errorf("code %d", code)
	}
	if len(s.shown) != 1 || !strings.Contains(s.shown[0], a.LogFile) {
		t.Errorf("shown: %q", s.shown)
	}
}

// TestFinishWithoutOpenGL: the person reads what to do, and a later start is not
// hindered.
func TestFinishWithoutOpenGL(t *testing.T) {
	s := newTestEnv(t).in("en")
	for range 2 {
		s.shown = nil
		a, _ := Start(nil, s.Env)
		if a == nil {
			t.Fatal(s.Stderr)
		}
		if code := a.Finish(fmt.Errorf("ui: %w", ErrNoOpenGL)); code != 1 {
			t.Errorf("code %d", code)
		}
		if len(s.shown) != 1 || !strings.Contains(s.shown[0], "OpenGL 2.1") || !strings.Contains(s.shown[0], "libgl1-mesa-dri") || s.signs[0] != failure {
			t.Errorf("shown: %q", s.shown)
		}
	}
}

// TestSecondStartWithoutASocket: where the first copy cannot be asked, the second
// says where its window is, and does not speak of a copy that hangs.
func TestSecondStartWithoutASocket(t *testing.T) {
	s := newTestEnv(t).in("en")
	s.Home = filepath.Join(s.Home, strings.Repeat("long", 40))
	if err := os.Mkdir(s.Home, 0o700); err != nil {
		t.Fatal(err)
	}
	first, _ := Start(nil, s.Env)
	if first == nil {
		t.Fatal(s.Stderr)
	}
	begun := time.Now()
	a, code := Start(nil, s.Env)
	if a != nil || code != 1 || len(s.shown) != 1 || !strings.Contains(s.shown[0], "task bar") || s.signs[0] != notice {
		t.Errorf("second start: %v, code %d, shown %q", a, code, s.shown)
	}
	if took := time.Since(begun); took > s.AnswerTimeout {
		t.Errorf("it took %v", took)
	}
	first.Finish(nil)
}

// An ordinary and a practising copy run side by side; a second of either severity
// fetches the first.
func TestSecondStart(t *testing.T) {
	needSockets(t)
	s := newTestEnv(t)
	real, _ := Start(nil, s.Env)
	practice, _ := Start([]string{"--practice"}, s.Env)
	if real == nil || practice == nil {
		t.Fatal(s.Stderr)
	}
	for args, first := range map[string]*App{"": real, "--practice": practice} {
		asked := make(chan struct{})
		go func() {
			<-first.Front
			close(asked)
		}()
		a, code := Start(strings.Fields(args), s.Env)
		if a != nil || code != 0 {
			t.Errorf("second start %q: %v, code %d", args, a, code)
		}
		<-asked
	}
	real.Finish(nil)
	practice.Finish(nil)
	again, _ := Start(nil, s.Env)
	if again == nil {
		t.Fatal("a start after the end was refused")
	}
	again.Finish(nil)
}

func TestSecondStartBesideASilentCopy(t *testing.T) {
	needSockets(t)
	s := newTestEnv(t).in("ja")
	s.AnswerTimeout = 300 * time.Millisecond
	first, _ := Start(nil, s.Env)
	if first == nil {
		t.Fatal(s.Stderr)
	}
	a, code := Start(nil, s.Env)
	if a != nil || code != 1 {
		t.Errorf("second start: %v, code %d", a, code)
	}
	if len(s.shown) != 1 || !strings.Contains(s.shown[0], "すでに起動") || !strings.Contains(s.Stderr.String(), s.shown[0]) {
		t.Errorf("shown %q, standard error %q", s.shown, s.Stderr)
	}
	first.Finish(nil)
}

func TestStartInAFolderThatCannotBe(t *testing.T) {
	s := newTestEnv(t).in("en")
	file := filepath.Join(s.Home, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, home := range []string{file, ""} {
		s.Home, s.shown = home, nil
		a, code := Start(nil, s.Env)
		if a != nil || code != 1 || len(s.shown) != 1 || !strings.Contains(s.shown[0], "cannot write") {
			t.Errorf("home %q: %v, code %d, shown %q", home, a, code, s.shown)
		}
	}
}

func TestStartMentionsTheLastCrash(t *testing.T) {
	s := newTestEnv(t)
	dir := filepath.Join(s.Home, ".local/state/io.github.norikae/log")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, crashName), []byte("Norikae\npanic: x\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	a, _ := Start(nil, s.Env)
	if a == nil {
		t.Fatal(s.Stderr)
	}
	a.Finish(nil)
	if _, err := os.Stat(a.Crash.Path); err != nil {
		t.Errorf("crash %+v: %v", a.Crash, err)
	}
}

// slowFile is a log on a folder that does not answer.
type slowFile struct{ never chan struct{} }

func (s slowFile) Write(b []byte) (int, error) { <-s.never; return len(b), nil }
func (s slowFile) Close() error                { <-s.never; return nil }

// TestTheLockIsFreeWhateverHangs: the log cannot be written, the lock is free all
// the same, and the next start gets it.
func TestTheLockIsFreeWhateverHangs(t *testing.T) {
	s := newTestEnv(t)
	a, _ := Start(nil, s.Env)
	if a == nil {
		t.Fatal(s.Stderr)
	}
	defer a.logEnd.Close() // Windows removes no file that is open
	never := make(chan struct{})
	defer close(never)
	a.Log, a.logEnd = slog.New(slog.NewTextHandler(slowFile{never}, nil)), slowFile{never}
	ended := make(chan int, 1)
	go func() { ended <- a.Finish(nil) }()
	select {
	case <-ended:
	case <-time.After(20 * time.Second):
		t.Fatal("never ends")
	}
	if !strings.Contains(s.Stderr.String(), "log not ended") {
		t.Errorf("says %q", s.Stderr)
	}
	instance, err := LockInstance(t.Context(), a.StateDir, RequestShow)
	if err != nil {
		t.Fatalf("the lock is held: %v", err)
	}
	if err := instance.Release(); err != nil {
		t.Error(err)
	}
}

// TestWindowlessBesideACopy: nothing is done to a list that a window shows, and the
// window is left where it is.
func TestWindowlessBesideACopy(t *testing.T) {
	s := newTestEnv(t).in("en")
	s.AnswerTimeout = 300 * time.Millisecond
	first, _ := Start(nil, s.Env)
	if first == nil {
		t.Fatal(s.Stderr)
	}
	a, code := Start([]string{"--erase", "--yes"}, s.Env)
	if a != nil || code != 3 || !strings.Contains(s.Stderr.String(), "Close its window first") {
		t.Errorf("%v, code %d, standard error %q", a, code, s.Stderr)
	}
	first.Finish(nil)
}

// TestWindowlessNeedsNoDisplay, and says what it did.
func TestWindowlessNeedsNoDisplay(t *testing.T) {
	s := newTestEnv(t)
	s.Getenv = variables(map[string]string{"LANG": "ja_JP.UTF-8"})
	a, code := Start([]string{"--export", "x.json"}, s.Env)
	if a == nil || code != 0 {
		t.Fatalf("code %d: %s", code, s.Stderr)
	}
	a.Print("done", "済み")
	wording := &UserError{English: "no", Japanese: "だめ", Err: os.ErrExist}
	if code := a.Finish(wording); code != 1 || s.Stdout.String() != "済み\n" || !strings.Contains(s.Stderr.String(), "だめ") {
		t.Errorf("code %d, standard output %q, error %q", code, s.Stdout, s.Stderr)
	}
	if !errors.Is(wording, os.ErrExist) {
		t.Error("the cause is lost")
	}
	s.shown = nil
	s.Env.Stdout = broken{}
	if a, _ = Start([]string{"--erase", "--yes"}, s.Env); a == nil {
		t.Fatal(s.Stderr)
	}
	a.Print("done", "済み")
	if code := a.Finish(wording); code != 1 || s.shown != nil {
		t.Errorf("code %d; a script with --yes is kept waiting by %q", code, s.shown)
	}
}
