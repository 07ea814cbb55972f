package browser

import "runtime"

// Need is something a page asks for that a private window may not give.
type Need int

// The needs.
const (
	// NeedPasskey: the step adds or uses a passkey or a security key (FIDO2).
	NeedPasskey Need = iota
	// NeedDevice: the organisation lets in only devices it knows (conditional
	// access by device).
	NeedDevice
)

// Hint says what to tell the person about a need. Every hint but NoHint comes
// with the offer of a normal window (see Opener.OpenNormal).
type Hint int

// The hints.
const (
	NoHint Hint = iota
	// HintPasskeyKeyOnly: private windows on Windows 10 cannot create a passkey
	// in Windows Hello. A security key works.
	HintPasskeyKeyOnly
	// HintPasskeyWarning: a passkey can be used, but the browser may warn that
	// what is made in a private window does not stay.
	HintPasskeyWarning
	// HintDevice: a private window usually lacks the sign-in of the device, so
	// the page will say that the device is not known.
	HintDevice
)

// firstWindows11 is the first build of Windows 11.
const firstWindows11 = 22000

// HintFor returns what to say when a page needs n and a private window is about
// to be opened on this computer.
func HintFor(n Need) Hint { return hintFor(n, runtime.GOOS, windowsBuild()) }

// hintFor is HintFor on a given system; build counts on Windows alone.
func hintFor(n Need, system string, build uint32) Hint {
	switch {
	case n == NeedDevice:
		return HintDevice
	case n != NeedPasskey:
		return NoHint
	case system == "windows" && build < firstWindows11:
		return HintPasskeyKeyOnly
	}
	return HintPasskeyWarning
}
