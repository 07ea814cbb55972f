//go:build !linux

package e2e

import "testing"

func TestElsewhere(t *testing.T) {
	t.Skip("the end-to-end tests need an X11 display that exists in memory only (Xvfb), which Linux has")
}
