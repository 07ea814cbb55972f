package stage

import (
	"context"

	"fyne.io/fyne/v2"
)

// Host is the window of the stage as a page sees it. A test replaces what it is
// about.
type Host struct {
	OnDo    func(func())
	OnGo    func(work func(ctx context.Context)) (stop context.CancelFunc)
	OnToast func(text, action string, tapped func())
	OnFocus func(fyne.Focusable)
	OnCopy  func(string)
	In      fyne.Window
}

// Do implements shell.Host.
func (h *Host) Do(act func()) { h.OnDo(act) }

// Go implements shell.Host.
func (h *Host) Go(work func(ctx context.Context)) context.CancelFunc { return h.OnGo(work) }

// Toast implements shell.Host.
func (h *Host) Toast(text, action string, tapped func()) { h.OnToast(text, action, tapped) }

// Focus implements shell.Host.
func (h *Host) Focus(f fyne.Focusable) { h.OnFocus(f) }

// Copy implements shell.Host.
func (h *Host) Copy(text string) { h.OnCopy(text) }

// Window implements shell.Host.
func (h *Host) Window() fyne.Window { return h.In }
