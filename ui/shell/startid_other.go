//go:build !linux || !cgo

package shell

// AnnounceStart returns "": elsewhere the system itself brings what is started to the
// front.
func AnnounceStart() string { return "" }
