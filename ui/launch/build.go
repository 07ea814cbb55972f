package launch

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// What the app is called. FyneApp.toml has the same for the packaging tools; a
// test compares the two.
const (
	ID   = "io.github.norikae" // reverse domain name: folders, desktop entry, bundle
	Name = "Norikae"           // as people read it
)

// version and revision are build facts. A release sets them with
// -ldflags "-X norikae/ui/launch.version=1.2.3 -X norikae/ui/launch.revision=abcdef0".
var (
	version  = "0.1.0"
	revision = ""
)

// Version returns the version of this build, as in "0.1.0".
func Version() string { return version }

// Revision returns the commit this build was made from, seven digits of it, or
// "" when the build does not record it.
func Revision() string {
	found := revision
	if info, ok := debug.ReadBuildInfo(); found == "" && ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				found = s.Value
			}
		}
	}
	return found[:min(7, len(found))]
}

// about is the line --version prints and every crash report begins with.
func versionLine() string {
	line := fmt.Sprintf("%s %s", Name, Version())
	if r := Revision(); r != "" {
		line += " (" + r + ")"
	}
	return fmt.Sprintf("%s %s/%s %s", line, runtime.GOOS, runtime.GOARCH, runtime.Version())
}
