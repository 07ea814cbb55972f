package launch

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
	"time"
)

// What the app is called. FyneApp.toml has the same for the packaging tools; a
// test compares the two.
const (
	ID   = "io.github.norikae" // reverse domain name: folders, desktop entry, bundle
	Name = "Norikae"           // as people read it

	// Releases is the page with all versions. The app never asks there for a newer one.
	Releases = "https://github.com/norikae/norikae/releases"
)

// version, revision and date are build facts. The Makefile sets them with
// -ldflags "-X norikae/ui/launch.version=1.2.3 -X norikae/ui/launch.revision=abcdef0
// -X norikae/ui/launch.date=2026-11-29".
var (
	version  = "0.1.0"
	revision = ""
	date     = ""
)

// Version returns the version of this build, as in "0.1.0".
func Version() string { return version }

// Revision returns the commit this build was made from, seven digits of it, or
// "" when the build does not record it.
func Revision() string {
	found := cmp.Or(revision, setting("vcs.revision"))
	return found[:min(7, len(found))]
}

// Date returns the day of the commit this build was made from, in UTC; it is zero
// when the build does not record it. The same commit so gives the same program.
func Date() time.Time {
	found := cmp.Or(date, setting("vcs.time"))
	day, err := time.Parse(time.DateOnly, found[:min(len(time.DateOnly), len(found))])
	if err != nil {
		return time.Time{}
	}
	return day
}

// setting returns what the go command noted about the build under a key.
func setting(key string) string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == key {
				return s.Value
			}
		}
	}
	return ""
}

// versionLine is the line that --version prints and every crash report begins with.
func versionLine() string {
	line := fmt.Sprintf("%s %s", Name, Version())
	if r := Revision(); r != "" {
		line += " (" + r
		if d := Date(); !d.IsZero() {
			line += ", " + d.Format(time.DateOnly)
		}
		line += ")"
	}
	return fmt.Sprintf("%s %s/%s %s", line, runtime.GOOS, runtime.GOARCH, runtime.Version())
}
