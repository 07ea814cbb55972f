package browser

import "golang.org/x/sys/windows"

// windowsBuild returns the build number of this Windows.
func windowsBuild() uint32 { return windows.RtlGetVersion().BuildNumber }
