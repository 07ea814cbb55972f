package about

import (
	"runtime"
	"runtime/debug"
	"strings"
)

// build is what a program was built with and for.
type build struct {
	system  string          // operating system and processor
	golang  string          // version of Go
	modules []*debug.Module // empty: not known
}

// built is what this program was built with.
func built() build {
	b := build{system: runtime.GOOS + " " + runtime.GOARCH, golang: strings.TrimPrefix(runtime.Version(), "go")}
	if info, ok := debug.ReadBuildInfo(); ok {
		b.modules = info.Deps
	}
	return b
}
