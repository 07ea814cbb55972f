//go:build !windows

package browser

// osRegistry is nil where there is no registry: nothing there asks for it.
func osRegistry() keys { return nil }
