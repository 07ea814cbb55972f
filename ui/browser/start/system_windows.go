package start

import (
	"fmt"
	"syscall"

	system "github.com/pkg/browser"
	"golang.org/x/sys/windows"
)

// detached gives a program a process group of its own and no console of ours.
func detached() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{CreationFlags: windows.CREATE_NEW_PROCESS_GROUP | windows.DETACHED_PROCESS}
}

// Open has the system open a link that is not for a browser, such as mailto:, or a file
// or folder by its path, in whatever program is meant for it. The system answers at once.
func Open(what string) (<-chan error, error) {
	if err := system.OpenURL(what); err != nil {
		return nil, fmt.Errorf("start: open: %w", err)
	}
	outcome := make(chan error, 1)
	outcome <- nil
	close(outcome)
	return outcome, nil
}
