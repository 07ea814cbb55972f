package browser

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/policy"
	"norikae/ui/browser/profile"
	"norikae/ui/browser/start"
)

func TestThrowawayArguments(t *testing.T) {
	st := newStage(t, t.TempDir())
	tests := []struct {
		kind string
		want func(dir string) []string
		join func(dir string) []string
	}{
		{
			"chrome",
			func(dir string) []string {
				return []string{"/x", "--user-data-dir=" + dir, "--no-first-run", "--no-default-browser-check", "--incognito", goodLink}
			},
			func(dir string) []string {
				return []string{"/x", "--user-data-dir=" + dir, "--no-first-run", "--no-default-browser-check", "--incognito", goodLink}
			},
		},
		{
			"firefox",
			func(dir string) []string {
				return []string{"/x", "--new-instance", "--profile", dir, "--private-window", goodLink}
			},
			func(dir string) []string {
				return []string{"/x", "--profile", dir, "--private-window", goodLink}
			},
		},
	}
	for _, tt := range tests {
		b := made(t, tt.kind, "/x")
		for _, want := range []func(string) []string{tt.want, tt.join} {
			if _, err := st.open(b, Session{Account: "a", Isolated: true}); err != nil {
				t.Fatal(err)
			}
			argv := st.last().argv
			if dir := profileOf(argv); !filepath.IsAbs(dir) || !reflect.DeepEqual(argv, want(dir)) {
				t.Errorf("%s: %q", tt.kind, argv)
			}
		}
	}
	if n := len(sessions(t, st.store.Dir)); n != 2 {
		t.Errorf("%d profiles for two browsers", n)
	}
}

func TestThrowawayWherePrivateIsForbidden(t *testing.T) {
	st := newStage(t, t.TempDir())
	for _, kind := range []string{"edge", "firefox"} {
		b := made(t, kind, "/x")
		b.Policy, b.policy = PolicyDisabled, policy.Source{}
		got, err := st.open(b, Session{Isolated: true})
		if err != nil || got.Did != ThrowawayProfile {
			t.Fatalf("%s: %v, %v", kind, got.Did, err)
		}
		// Firefox would drop the link with the flag.
		if argv := st.last().argv; slices.Contains(argv, b.launch.Flag) || profileOf(argv) == "" {
			t.Errorf("%s: %q", kind, argv)
		}
	}
}

// TestPrivacyOfAThrowaway: what keeps a throw-away profile private when private windows
// are forbidden, or may be, and whether the account of the computer is signed in.
func TestPrivacyOfAThrowaway(t *testing.T) {
	tests := []struct {
		name      string
		kind      string
		policy    Policy
		report    policy.Report
		guest     bool
		flag      bool
		autostart bool
		signedIn  bool
	}{
		{"allowed", "edge", PolicyAvailable, policy.Report{}, false, true, false, false},
		{"forbidden", "edge", PolicyDisabled, policy.Report{}, true, false, false, false},
		{"forbidden, guests too", "edge", PolicyDisabled, policy.Report{NoGuest: true}, false, false, false, true},
		{"not known", "chrome", PolicyUnknown, policy.Report{}, true, true, false, false},
		{"not known, no guests", "chrome", PolicyUnknown, policy.Report{NoGuest: true}, false, true, false, false},
		{"may be forbidden", "chrome", PolicyMaybe, policy.Report{}, true, true, false, false},
		{"ambient in private windows", "edge", PolicyAvailable, policy.Report{SignsInPrivate: true}, false, true, false, true},
		{"ambient for guests", "edge", PolicyDisabled, policy.Report{SignsInGuest: true}, true, false, false, true},
		{"ambient for guests alone", "edge", PolicyAvailable, policy.Report{SignsInGuest: true}, false, true, false, false},
		{"Firefox, allowed", "firefox", PolicyAvailable, policy.Report{}, false, true, false, false},
		{"Firefox, forbidden", "firefox", PolicyDisabled, policy.Report{}, false, false, true, false},
		{"Firefox, not known", "firefox", PolicyUnknown, policy.Report{}, false, false, true, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			st := newStage(t, t.TempDir())
			b := made(t, tt.kind, "/x")
			b.Policy, b.report, b.policy = tt.policy, tt.report, policy.Source{}
			got, err := st.open(b, Session{Account: "a", Isolated: true})
			machinetest.Must(t, err)
			argv := st.last().argv
			if slices.Contains(argv, "--guest") != tt.guest || slices.Contains(argv, b.launch.Flag) != tt.flag || got.ComputerAccount != tt.signedIn {
				t.Errorf("%q, signed in %v", argv, got.ComputerAccount)
			}
			prefs, _ := os.ReadFile(filepath.Join(profileOf(argv), "user.js"))
			if strings.Contains(string(prefs), "privatebrowsing.autostart") != tt.autostart {
				t.Errorf("preferences %s", prefs)
			}
		})
	}
}

// TestNoKeyringForAThrowaway: a profile nobody keeps has no secrets to ask a keyring for.
func TestNoKeyringForAThrowaway(t *testing.T) {
	f := machinetest.New("linux", "/home/sato")
	f.Files.Programs("/usr/bin/google-chrome", "/opt/google-chrome/resources.pak")
	st := newStage(t, t.TempDir())
	_, err := st.open(installed(context.Background(), &f.Machine)[0], Session{Isolated: true})
	machinetest.Must(t, err)
	if argv := st.last().argv; !slices.Contains(argv, "--password-store=basic") {
		t.Errorf("%q", argv)
	}
}

func TestPrivateWindowThatSignsIn(t *testing.T) {
	st := newStage(t, t.TempDir())
	st.fake.Files.Put("/etc/opt/edge/policies/managed/a", `{"AmbientAuthenticationInPrivateModesEnabled":1}`, 0o644)
	got, err := st.open(made(t, "edge", "/x"), Session{})
	if err != nil || got.Did != PrivateWindow || !got.ComputerAccount {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err = st.open(made(t, "chrome", "/x"), Session{}); err != nil || got.ComputerAccount {
		t.Errorf("another browser: %+v, %v", got, err)
	}
}

func TestPolicyIsReadAgain(t *testing.T) {
	st := newStage(t, t.TempDir())
	f := machinetest.New("linux", "/home/sato")
	st.machine = &f.Machine
	b := made(t, "chrome", "/usr/bin/google-chrome")
	b.Policy = PolicyAvailable
	f.Files.Put("/etc/opt/chrome/policies/managed"+"/new.json", `{"IncognitoModeAvailability":1}`, 0o644)
	_, err := st.open(b, Session{})
	if !errors.Is(err, ErrPrivateDisabled) || len(st.runs) != 0 {
		t.Errorf("%v, %d runs", err, len(st.runs))
	}
	// What cannot be read any more stays forbidden.
	b.Policy = PolicyDisabled
	f.Files.Put("/etc/opt/chrome/policies/managed"+"/new.json", `{`, 0o644)
	if _, err := st.open(b, Session{}); !errors.Is(err, ErrPrivateDisabled) {
		t.Errorf("unreadable: %v", err)
	}
	f.Files.Put("/etc/opt/chrome/policies/managed"+"/new.json", `{}`, 0o644)
	if _, err := st.open(b, Session{}); err != nil {
		t.Errorf("allowed again: %v", err)
	}
}

func TestProfileGoesWithTheLastProcess(t *testing.T) {
	st := newStage(t, t.TempDir())
	st.store.StartSweeping()
	defer st.Close() //nolint:errcheck // for the test's own clean-up
	b := made(t, "chrome", "/x")
	for range 2 {
		if _, err := st.open(b, Session{Account: "a", Isolated: true}); err != nil {
			t.Fatal(err)
		}
	}
	dir := profileOf(st.runs[0].argv)
	machinetest.Must(t, os.Remove(filepath.Join(dir, profile.OwnerFile))) // played by this living process
	if profileOf(st.runs[1].argv) != dir {
		t.Fatal("the second window did not join the first")
	}
	st.runs[1].end <- 0 // it has handed over
	time.Sleep(20 * time.Millisecond)
	if _, err := os.Stat(dir); err != nil {
		t.Fatalf("the profile went with the messenger: %v", err)
	}
	st.runs[0].end <- 0
	machinetest.Eventually(t, "the profile goes", func() bool { _, err := os.Stat(dir); return errors.Is(err, fs.ErrNotExist) })
}

func TestStartFails(t *testing.T) {
	st := newStage(t, t.TempDir())
	st.fail = &os.PathError{Op: "fork/exec", Path: "/x", Err: fs.ErrPermission}
	for _, s := range []Session{{Account: "a"}, {Account: "a", Isolated: true}} {
		got, err := st.open(made(t, "chrome", "/x"), s)
		if !errors.Is(err, ErrStart) || !errors.Is(err, fs.ErrPermission) || got.Did != Nothing || got.Watch != nil {
			t.Errorf("%+v: %+v, %v", s, got, err)
		}
		if strings.Contains(err.Error(), "https") {
			t.Errorf("the error quotes the link: %v", err)
		}
	}
	if left := sessions(t, st.store.Dir); len(left) != 0 {
		t.Errorf("profiles left: %v", left)
	}
}

// TestFailedStartFreesTheJar: a window that never came holds no jar; one that is open
// still does.
func TestFailedStartFreesTheJar(t *testing.T) {
	st := newStage(t, t.TempDir())
	st.watch = time.Minute // a busy machine takes its time
	b := made(t, "opera", "/x")
	st.fail = fs.ErrPermission
	if _, err := st.open(b, Session{Account: "a"}); !errors.Is(err, ErrStart) {
		t.Fatal(err)
	}
	st.fail = nil
	ended, err := st.open(b, Session{Account: "b"})
	if err != nil {
		t.Fatalf("after a start that failed: %v", err)
	}
	st.Opener.mu.Lock()
	st.last().end <- 1 // as Chromium does for root
	select {
	case err := <-ended.Watch:
		t.Errorf("%v was reported while the jar was not free", err)
	case <-time.After(20 * time.Millisecond):
	}
	st.Opener.mu.Unlock()
	if err := <-ended.Watch; err == nil {
		t.Error("a start that ended at once was not reported")
	}
	if _, err := st.open(b, Session{Account: "c"}); err != nil {
		t.Errorf("after a start that ended at once: %v", err)
	}
	st.last().end <- 0 // handed over to a running browser
	st.quiet(t)
	if _, err := st.open(b, Session{Account: "d"}); !errors.Is(err, ErrCloseFirst) {
		t.Errorf("after a window that is open: %v", err)
	}
	if _, err := st.open(b, Session{Account: "c"}); err != nil {
		t.Fatal(err)
	}
	st.last().end <- 1
	st.quiet(t)
	if _, err := st.open(b, Session{Account: "d"}); !errors.Is(err, ErrCloseFirst) {
		t.Errorf("a second window that failed took the first with it: %v", err)
	}
}

// TestHandOverThatHangs: a process that waits for a browser which does not answer lives
// long, too, and is not the browser.
func TestHandOverThatHangs(t *testing.T) {
	for name, end := range map[string]struct {
		beside bool // another process of the browser was running
		before bool // a window was handed over to one that the person had started
		code   int
		free   bool
	}{
		"the browser itself":             {false, false, 0, true},
		"a crash":                        {false, false, 1, false},
		"beside the browser":             {true, false, 0, false},
		"after a window was handed over": {false, true, 0, false},
	} {
		st := newStage(t, t.TempDir())
		b := made(t, "opera", "/x")
		if end.before {
			_, err := st.open(b, Session{Account: "a"})
			machinetest.Must(t, err)
			st.last().end <- 0
			st.quiet(t)
		}
		st.watch, st.settled = 0, 0
		if end.beside {
			_, err := st.open(b, Session{Account: "a"})
			machinetest.Must(t, err)
		}
		_, err := st.open(b, Session{Account: "a"})
		machinetest.Must(t, err)
		n := st.running[b.jar]
		st.last().end <- end.code
		machinetest.Eventually(t, "the end is noticed", func() bool {
			st.Opener.mu.Lock()
			defer st.Opener.mu.Unlock()
			return st.running[b.jar] < n
		})
		if _, err := st.open(b, Session{Account: "b"}); (err == nil) != end.free {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestProfileCannotBeMade(t *testing.T) {
	dir := t.TempDir()
	st := newStage(t, dir)
	machinetest.Must(t, os.WriteFile(filepath.Join(dir, "file"), nil, 0o600))
	st.store.Dir = filepath.Join(dir, "file", "sessions")
	got, err := st.open(made(t, "chrome", "/x"), Session{Fresh: true})
	if !errors.Is(err, ErrProfile) || got.Did != Nothing || len(st.runs) != 0 {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestWatch(t *testing.T) {
	tests := []struct {
		name string
		code int
		at   time.Duration // when the browser ends; 0: at once
		want error
	}{
		{"hands over to a running browser", 0, 0, nil},
		{"fails at once", 21, 0, ErrExited},
		{"fails later", 21, 300 * time.Millisecond, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			st := newStage(t, t.TempDir())
			opened, err := st.open(made(t, "chrome", "/x"), Session{})
			machinetest.Must(t, err)
			time.AfterFunc(tt.at, func() { st.last().end <- tt.code })
			got := <-opened.Watch
			if !errors.Is(got, tt.want) || (got == nil) != (tt.want == nil) {
				t.Errorf("watched %v, want %v", got, tt.want)
			}
			if _, open := <-opened.Watch; open {
				t.Error("a second value")
			}
		})
	}
}

func TestOpenRefuses(t *testing.T) {
	st := newStage(t, t.TempDir())
	b := made(t, "chrome", "/x")
	if _, err := st.Open(context.Background(), b, "https://evil.example/", Session{}); !errors.Is(err, ErrLinkHost) {
		t.Errorf("hostile link: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := st.Open(ctx, b, goodLink, Session{}); !errors.Is(err, context.Canceled) {
		t.Errorf("ended context: %v", err)
	}
	if _, err := st.OpenNormal(ctx, goodLink, Session{}); !errors.Is(err, context.Canceled) {
		t.Errorf("ended context, normal: %v", err)
	}
	machinetest.Must(t, st.Close())
	machinetest.Must(t, st.Close())
	if _, err := st.open(b, Session{}); !errors.Is(err, ErrClosed) {
		t.Errorf("closed: %v", err)
	}
	if _, err := st.OpenNormal(context.Background(), goodLink, Session{}); !errors.Is(err, ErrClosed) {
		t.Errorf("closed, normal: %v", err)
	}
	if len(st.runs) != 0 {
		t.Errorf("%d browsers started", len(st.runs))
	}
}

func TestEndOfTheBrowserFreesTheJar(t *testing.T) {
	b := made(t, "opera", "/x")
	st := newStage(t, t.TempDir())
	_, err := st.open(b, Session{Account: "a"})
	machinetest.Must(t, err)
	st.last().end <- 0 // gone early: it may have handed over to a running browser
	time.Sleep(20 * time.Millisecond)
	if _, err := st.open(b, Session{Account: "b"}); !errors.Is(err, ErrCloseFirst) {
		t.Fatalf("after a handover: %v", err)
	}

	st = newStage(t, t.TempDir())
	st.settled = 0
	_, err = st.open(b, Session{Account: "a"})
	machinetest.Must(t, err)
	st.last().end <- 0 // it was the browser itself
	machinetest.Eventually(t, "the jar is free", func() bool {
		st.Opener.mu.Lock()
		defer st.Opener.mu.Unlock()
		return !st.jars.heldByOther(b.jar, "b")
	})
}

func TestNormalWindow(t *testing.T) {
	st := newStage(t, t.TempDir())
	var got string
	helper := &played{end: make(chan int, 1)}
	st.normal = func(link string) (start.Process, error) { got = link; return helper, nil }
	opened, err := st.OpenNormal(context.Background(), goodLink, Session{})
	if err != nil || opened.Did != NormalWindow {
		t.Fatalf("%+v, %v", opened, err)
	}
	helper.end <- 3
	if err := <-opened.Watch; !errors.Is(err, ErrStart) || !errors.Is(err, errHelper) {
		t.Errorf("watched %v", err)
	}
	if got != goodLink {
		t.Errorf("opened %q", got)
	}
	if _, err := st.OpenNormal(context.Background(), "file:///etc/passwd", Session{}); !errors.Is(err, ErrLinkScheme) {
		t.Errorf("hostile link: %v", err)
	}
}

func TestAccountIsNoArgument(t *testing.T) {
	dir := t.TempDir()
	st := newStage(t, dir)
	const account = "work:sato@fabrikam.example"
	for _, s := range []Session{{Account: account}, {Account: account, Isolated: true}, {Account: account, Fresh: true}} {
		_, err := st.open(made(t, "firefox", "/x"), s)
		machinetest.Must(t, err)
		if line := strings.Join(st.last().argv, " "); strings.Contains(line, "sato") {
			t.Errorf("%s", line)
		}
	}
	machinetest.Must(t, filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if strings.Contains(string(data)+name, "sato") {
			t.Errorf("%s names the account", name)
		}
		return err
	}))
}

// TestNormalWindowTellsSoon: a helper that runs as long as the browser is no reason to
// wait for the answer, and one that fails is reported.
func TestNormalWindowTellsSoon(t *testing.T) {
	st := newStage(t, t.TempDir())
	runsOn := &played{end: make(chan int, 1)}
	defer close(runsOn.end)
	st.normal = func(string) (start.Process, error) { return runsOn, nil }
	opened, err := st.OpenNormal(context.Background(), goodLink, Session{})
	machinetest.Must(t, err)
	if err := <-opened.Watch; err != nil {
		t.Errorf("a helper that runs on: %v", err)
	}
	if _, open := <-opened.Watch; open {
		t.Error("a second value")
	}
	st.normal = func(string) (start.Process, error) { return nil, errHelper }
	if opened, err = st.OpenNormal(context.Background(), goodLink, Session{}); !errors.Is(err, ErrStart) || opened.Did != Nothing || opened.Watch != nil {
		t.Errorf("a helper that cannot be started: %+v, %v", opened, err)
	}
}
