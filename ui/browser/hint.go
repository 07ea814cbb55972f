package browser

import (
	"runtime"

	"norikae/ui/browser/product"
)

// Hint says what to tell the person before a private window of a browser is opened in
// which a passkey or a security key (FIDO2) may be added or used.
type Hint int

// The hints. Every one but NoHint comes with the offer of a normal window (see
// Opener.OpenNormal) or of another browser.
const (
	NoHint Hint = iota
	// HintPasskeyKeyOnly: private windows on Windows 10 cannot create a passkey
	// in Windows Hello. A security key works.
	HintPasskeyKeyOnly
	// HintPasskeyNotHere: on Linux the computer itself keeps no passkeys. A security
	// key works, and a phone over Bluetooth.
	HintPasskeyNotHere
	// HintPasskeyElsewhere: a Flatpak may reach neither a security key nor Bluetooth.
	// Another browser can.
	HintPasskeyElsewhere
	// HintPasskeyWarning: a passkey can be used, but the browser may warn that
	// what is made in a private window does not stay.
	HintPasskeyWarning
)

// firstWindows11 is the first build of Windows 11.
const firstWindows11 = 22000

// HintFor returns what to say before a private window of b is opened on this
// computer.
func HintFor(b Browser) Hint { return hintFor(b, runtime.GOOS, windowsBuild()) }

// hintFor is HintFor on a given system; build counts on Windows alone.
func hintFor(b Browser, system string, build uint32) Hint {
	switch {
	case b.Confined == product.Flatpak:
		return HintPasskeyElsewhere
	case system == "windows" && build < firstWindows11:
		return HintPasskeyKeyOnly
	case system == "windows" || system == "darwin":
		return HintPasskeyWarning
	}
	return HintPasskeyNotHere
}
