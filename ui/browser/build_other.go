//go:build !windows

package browser

// windowsBuild returns 0: only Windows has a build number.
func windowsBuild() uint32 { return 0 }
