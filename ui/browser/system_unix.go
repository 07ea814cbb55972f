//go:build !windows

package browser

import (
	"os/exec"
	"runtime"

	"norikae/ui/browser/start"
)

// openNormal hands link to the program of the system that opens links. Like a browser
// it gets an environment without what an AppImage or a Snap put there.
func openNormal(link, startID string) (start.Process, error) {
	programs := []string{"xdg-open", "x-www-browser", "www-browser"}
	if runtime.GOOS == "darwin" {
		programs = []string{"open"}
	}
	for _, name := range programs {
		if path, err := exec.LookPath(name); err == nil {
			return start.Detached([]string{path, link}, startID)
		}
	}
	return nil, errHelper
}

// windowsBuild returns 0: only Windows has a build number.
func windowsBuild() uint32 { return 0 }
