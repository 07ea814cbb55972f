//go:build !windows

package browser

// windowsBuild is a question only Windows answers.
func windowsBuild() uint32 { return 0 }
