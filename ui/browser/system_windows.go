package browser

import (
	"io"

	system "github.com/pkg/browser"
	"golang.org/x/sys/windows"

	"norikae/ui/browser/start"
)

// The library passes on what its helper programs print; ours is no terminal
// program. Set here because it is a setting of the whole library.
func init() { system.Stdout, system.Stderr = io.Discard, io.Discard }

// openNormal hands link to the shell of Windows, which answers at once.
func openNormal(link, _ string) (start.Process, error) {
	if err := system.OpenURL(link); err != nil {
		return nil, err
	}
	return handedOver{}, nil
}

// handedOver stands for a start that the system has done itself: there is no process
// of ours to wait for.
type handedOver struct{}

func (handedOver) Pid() int  { return 0 }
func (handedOver) Wait() int { return 0 }

// windowsBuild returns the build number of this Windows.
func windowsBuild() uint32 { return windows.RtlGetVersion().BuildNumber }
