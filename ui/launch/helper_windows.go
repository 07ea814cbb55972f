package launch

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

// OpenLink has the system open a link that is not for a browser, such as mailto:, or a
// file or folder by its path, in whatever program is meant for it. The system answers at once.
func OpenLink(what string) (<-chan error, error) {
	outcome := make(chan error, 1)
	if err := system.OpenURL(what); err != nil {
		return nil, fmt.Errorf("launch: open: %w", err)
	}
	outcome <- nil
	close(outcome)
	return outcome, nil
}
