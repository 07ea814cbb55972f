//go:build linux

package browser

import (
	"os"
	"strings"
	"testing"
)

// TestMain lets this binary also play the app and a browser, since some tests
// need them in processes of their own.
func TestMain(m *testing.M) {
	if job := os.Getenv(appVariable); job != "" {
		os.Exit(openAndQuit(strings.Split(job, "\n")))
	}
	if way := os.Getenv(visitVariable); way != "" {
		os.Exit(askFor(way, os.Args[len(os.Args)-1]))
	}
	os.Exit(m.Run())
}
