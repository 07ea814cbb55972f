package osstore

import (
	"context"
	"errors"
	"os/exec"
	"time"
)

// Exit codes of /usr/bin/security: the lowest byte of the OSStatus, as "security
// error" prints them (Apple, SecBase.h).
const (
	exitInteractionRequired   = 29  // errSecInteractionRequired, -25315
	exitInteractionNotAllowed = 36  // errSecInteractionNotAllowed, -25308
	exitNoDefaultKeychain     = 37  // errSecNoDefaultKeychain, -25307
	exitItemNotFound          = 44  // errSecItemNotFound, -25300
	exitNoSuchKeychain        = 50  // errSecNoSuchKeychain, -25294
	exitAuthFailed            = 51  // errSecAuthFailed, -25293
	exitUserCanceled          = 128 // userCanceledErr, -128
)

// errNoKeychain: there is no default keychain, so nothing could be looked up.
var errNoKeychain = errors.New("keyring: this Mac has no default keychain")

// keychainTrouble names the reason behind an error of go-keyring on macOS.
func keychainTrouble(err error) Trouble {
	if errors.Is(err, errNoKeychain) {
		return NoCollection
	}
	switch exitOf(err) {
	case exitInteractionRequired, exitInteractionNotAllowed:
		return Locked
	case exitAuthFailed, exitUserCanceled:
		return Dismissed
	case exitNoDefaultKeychain, exitNoSuchKeychain:
		return NoCollection
	default:
		return Other
	}
}

// exitOf is the exit code of the tool; -1: the error is not one.
func exitOf(err error) int {
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return exit.ExitCode()
	}
	return -1
}

// keychainFound decides what an error of a look-up means. go-keyring goes by
// words, and takes "A default keychain could not be found." for an item that is
// not there; here the exit code counts, and an item is believed to be missing only
// where there is a keychain that could have it.
func keychainFound(err error, keychain func() bool) error {
	switch {
	case err == nil:
		return nil
	case !errors.Is(err, ErrNotFound) && exitOf(err) != exitItemNotFound:
		return err
	case !keychain():
		return errNoKeychain
	default:
		return ErrNotFound
	}
}

// keychainWait bounds asking for the default keychain, which never prompts.
const keychainWait = 10 * time.Second

// hasKeychain reports whether the tool knows a default keychain.
func hasKeychain(tool string) bool {
	ctx, cancel := context.WithTimeout(context.Background(), keychainWait)
	defer cancel()
	return exec.CommandContext(ctx, tool, "default-keychain").Run() == nil
}
