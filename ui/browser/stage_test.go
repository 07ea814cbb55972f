package browser

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/profile"
	"norikae/ui/browser/start"
)

// stage is an Opener whose browsers are played: it notes what was started, and
// the test decides when a browser ends.
type stage struct {
	*Opener
	mu   sync.Mutex
	runs []*played
	fake *machinetest.Fake // the machine it stands on
	fail error             // what the next starts end with
}

// played is a browser that was started.
type played struct {
	argv []string
	end  chan int
}

func (p *played) Pid() int  { return os.Getpid() } // a process that lives
func (p *played) Wait() int { return <-p.end }

// newStage returns an Opener with its folder in dir. Browsers started on it
// that still run at the end of the test are ended.
func newStage(t testing.TB, dir string) *stage {
	t.Helper()
	s := &stage{}
	m := machinetest.New("linux", filepath.Join(dir, "home"))
	s.fake = m
	s.Opener = &Opener{
		machine: &m.Machine,
		store:   profile.New(filepath.Join(dir, "sessions"), m.Home),
		start:   s.begin,
		normal:  func(string) (start.Process, error) { return nil, errors.New("no system here") },
		watch:   50 * time.Millisecond,
		settled: time.Hour,
		log:     slog.New(slog.DiscardHandler),
		running: map[string]int{},
		jars:    loadJars(filepath.Join(dir, "sessions"), time.Time{}),
	}
	s.store.StartGrace, s.store.SettleTime = 20*time.Millisecond, 10*time.Millisecond
	t.Cleanup(func() {
		s.mu.Lock()
		for _, r := range s.runs {
			select {
			case r.end <- 0:
			default:
			}
		}
		s.mu.Unlock()
		s.quiet(t)
	})
	return s
}

func (s *stage) begin(argv []string) (start.Process, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fail != nil {
		return nil, s.fail
	}
	p := &played{argv: argv, end: make(chan int, 1)}
	s.runs = append(s.runs, p)
	return p, nil
}

// quiet waits until the end of every private window that has ended is noticed.
func (s *stage) quiet(t testing.TB) {
	t.Helper()
	machinetest.Eventually(t, "every end is noticed", func() bool {
		s.Opener.mu.Lock()
		defer s.Opener.mu.Unlock()
		return len(s.running) == 0
	})
}

// last returns the browser started last.
func (s *stage) last() *played {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.runs[len(s.runs)-1]
}

// open opens the good link.
func (s *stage) open(b Browser, session Session) (Opened, error) {
	return s.Open(context.Background(), b, goodLink, session)
}

// profileOf returns the folder of the throw-away profile in a command line.
func profileOf(argv []string) string {
	for i, a := range argv {
		if dir, ok := strings.CutPrefix(a, "--user-data-dir="); ok {
			return dir
		}
		if a == "--profile" {
			return argv[i+1]
		}
	}
	return ""
}

// sessions lists the folders of throw-away profiles in dir.
func sessions(t testing.TB, dir string) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(dir, "session-*"))
	machinetest.Must(t, err)
	return list
}
