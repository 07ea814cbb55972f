package osstore

import (
	"errors"
	"os/exec"
)

// Exit codes of /usr/bin/security: the lowest byte of the OSStatus, as "security
// error" prints them (Apple, SecBase.h).
const (
	exitInteractionNotAllowed = 36  // errSecInteractionNotAllowed, -25308
	exitAuthFailed            = 51  // errSecAuthFailed, -25293
	exitUserCanceled          = 128 // userCanceledErr, -128
	exitNoDefaultKeychain     = 37  // errSecNoDefaultKeychain, -25307
)

// troubleOf reads the exit code of the tool that go-keyring runs.
func troubleOf(err error) Trouble {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return Other
	}
	switch exit.ExitCode() {
	case exitInteractionNotAllowed:
		return Locked
	case exitAuthFailed, exitUserCanceled:
		return Dismissed
	case exitNoDefaultKeychain:
		return NoCollection
	default:
		return Other
	}
}
