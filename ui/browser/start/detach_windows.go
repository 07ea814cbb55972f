package start

import (
	"syscall"

	"golang.org/x/sys/windows"
)

// detached gives a program a process group of its own and no console of ours.
func detached() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{CreationFlags: windows.CREATE_NEW_PROCESS_GROUP | windows.DETACHED_PROCESS}
}
