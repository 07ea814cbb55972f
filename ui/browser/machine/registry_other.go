//go:build !windows

package machine

// osRegistry is nil where there is no registry: nothing there asks for it.
func osRegistry() Keys { return nil }

// osUser is for Windows alone.
func osUser() string { return "" }
