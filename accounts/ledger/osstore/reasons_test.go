package osstore

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/zalando/go-keyring"
)

func TestCredentialManagerReasons(t *testing.T) {
	for number, want := range map[uint32]Trouble{
		5: Refused, 8: Full, 1260: Refused, 1312: NoLogonSession, 1168: Other, 0: Other,
	} {
		if got := credentialTrouble(number); got != want {
			t.Errorf("error %d: %v, want %v", number, got, want)
		}
	}
}

// exited is the error of a program that ended with a code.
func exited(t *testing.T, code int) error {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("no shell to end with a code")
	}
	err := exec.Command("sh", "-c", fmt.Sprint("exit ", code)).Run()
	if err == nil {
		t.Fatal("no error")
	}
	return fmt.Errorf("the keychain: %w", err)
}

func TestKeychainReasons(t *testing.T) {
	for code, want := range map[int]Trouble{29: Locked, 36: Locked, 37: NoCollection, 50: NoCollection, 51: Dismissed, 128: Dismissed, 1: Other} {
		if got := keychainTrouble(exited(t, code)); got != want {
			t.Errorf("exit code %d: %v, want %v", code, got, want)
		}
	}
	if got := keychainTrouble(errors.New("text")); got != Other {
		t.Errorf("a text: %v", got)
	}
}

// TestNoKeychainIsNotAnEmptyList: go-keyring takes every text with "could not be
// found" for an item that is not there, in English only.
func TestNoKeychainIsNotAnEmptyList(t *testing.T) {
	yes, no := func() bool { return true }, func() bool { return false }
	for name, c := range map[string]struct {
		err      error
		keychain func() bool
		notFound bool
		reason   Trouble
	}{
		"no item":                        {keyring.ErrNotFound, yes, true, 0},
		"no item, said in Japanese":      {exited(t, 44), yes, true, 0},
		"no keychain, taken for no item": {keyring.ErrNotFound, no, false, NoCollection},
		"no keychain, by its code":       {exited(t, 37), no, false, NoCollection},
		"locked":                         {exited(t, 36), no, false, Locked},
	} {
		err := keychainFound(c.err, c.keychain)
		if errors.Is(err, ErrNotFound) != c.notFound {
			t.Errorf("%s: %v", name, err)
		}
		if got := keychainTrouble(err); !c.notFound && got != c.reason {
			t.Errorf("%s: reason %v, want %v", name, got, c.reason)
		}
	}
	if err := keychainFound(nil, no); err != nil {
		t.Error(err)
	}
}

func TestHasKeychain(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no shell to play the tool")
	}
	for text, want := range map[string]bool{
		"[ \"$1\" = default-keychain ]": true,
		"exit 37":                       false,
	} {
		tool := filepath.Join(t.TempDir(), "security")
		if err := os.WriteFile(tool, []byte("#!/bin/sh\n"+text+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
		if got := hasKeychain(tool); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	if hasKeychain(filepath.Join(t.TempDir(), "none")) {
		t.Error("a tool that is not there knows a keychain")
	}
}
