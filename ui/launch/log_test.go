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
	"sync"
	"testing"
)

const someone = "a.sato@outlook.jp"

// Whichever way an address reaches the log, it is written at debug level only.
func TestLogDropsAddressesAboveDebug(t *testing.T) {
	for name, write := range map[string]func(*slog.Logger, slog.Level){
		"message":   func(l *slog.Logger, at slog.Level) { l.Log(t.Context(), at, "hello "+someone) },
		"attribute": func(l *slog.Logger, at slog.Level) { l.Log(t.Context(), at, "x", "account", someone) },
		"error": func(l *slog.Logger, at slog.Level) {
			l.Log(t.Context(), at, "x", "cause", fmt.Errorf("save %s: %w", someone, errors.ErrUnsupported))
		},
		"struct": func(l *slog.Logger, at slog.Level) {
			l.Log(t.Context(), at, "x", "account", struct{ Kind, Address string }{"work", someone})
		},
		"list":         func(l *slog.Logger, at slog.Level) { l.Log(t.Context(), at, "x", "all", []string{someone}) },
		"group":        func(l *slog.Logger, at slog.Level) { l.Log(t.Context(), at, "x", slog.Group("g", "who", someone)) },
		"given before": func(l *slog.Logger, at slog.Level) { l.With("who", someone).Log(t.Context(), at, "x") },
		"named before": func(l *slog.Logger, at slog.Level) { l.WithGroup("g").With("who", someone).Log(t.Context(), at, "x") },
	} {
		t.Run(name, func(t *testing.T) {
			for _, level := range []slog.Level{slog.LevelDebug, slog.LevelInfo, slog.LevelWarn, slog.LevelError} {
				var file, terminal bytes.Buffer
				write(newLogger(&file, &terminal, slog.LevelDebug), level)
				if file.Len() == 0 {
					t.Fatalf("%v: nothing was written", level)
				}
				if got, want := strings.Contains(file.String(), someone), level == slog.LevelDebug; got != want {
					t.Errorf("%v: address written: %v, want %v: %s", level, got, want, &file)
				}
				if got, want := terminal.Len() > 0, level >= slog.LevelWarn; got != want {
					t.Errorf("%v: shown at the terminal: %v, want %v", level, got, want)
				}
				if strings.Contains(terminal.String(), someone) {
					t.Errorf("%v: address at the terminal: %s", level, &terminal)
				}
			}
		})
	}
}

func TestLogNeverWritesSecrets(t *testing.T) {
	var file bytes.Buffer
	l := newLogger(&file, &bytes.Buffer{}, slog.LevelDebug)
	for _, level := range []slog.Level{slog.LevelDebug, slog.LevelError} {
		l.Log(t.Context(), level, "x", "token", "shortone", "code", 123456, "Password", "shortone", "id_token", errors.New("shortone"))
	}
	if got := file.String(); strings.Contains(got, "shortone") || strings.Contains(got, "123456") {
		t.Errorf("a secret was written: %s", got)
	}
}

func TestLogLevel(t *testing.T) {
	var file bytes.Buffer
	l := newLogger(&file, &bytes.Buffer{}, slog.LevelWarn)
	l.Info("quiet")
	l.Warn("loud")
	if got := file.String(); strings.Contains(got, "quiet") || !strings.Contains(got, "loud") {
		t.Errorf("at level warn the log holds: %s", got)
	}
}

func TestLogTurnsOver(t *testing.T) {
	dir := t.TempDir()
	file := newLogFile(filepath.Join(dir, "norikae.log"))
	l := newLogger(file, &bytes.Buffer{}, slog.LevelInfo)
	text := strings.Repeat("all is well ", 1000)
	var writers sync.WaitGroup
	for range 4 {
		writers.Go(func() {
			for range 25 {
				l.Info(text)
			}
		})
	}
	writers.Wait()
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	found, err := filepath.Glob(filepath.Join(dir, "norikae*.log"))
	if err != nil || len(found) < 2 {
		t.Fatalf("files %v, %v: nothing was turned over", found, err)
	}
	for _, name := range found {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > 1<<20 {
			t.Errorf("%s has %d bytes", name, info.Size())
		}
	}
}

// What a library prints through the standard log ends in the file, cleaned.
func TestStandardLogIsCaught(t *testing.T) {
	env := newTestEnv(t)
	a, _ := Start(nil, env.Env)
	if a == nil {
		t.Fatal(env.Stderr)
	}
	log.Println("Fyne error: no font for", someone)
	a.Finish(nil)
	text, err := os.ReadFile(a.LogFile)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), `level=WARN msg="Fyne error: no font for [address]"`) {
		t.Errorf("the log holds: %s", text)
	}
}
