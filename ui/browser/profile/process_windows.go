package profile

import (
	"strconv"
	"time"

	"golang.org/x/sys/windows"
)

// stillActive is STATUS_PENDING, the exit code of a process that has none yet.
const stillActive = 259

// processBegan returns when a process began, as text that only compares equal
// for the same process, and whether there is such a process.
func processBegan(pid int) (string, bool) {
	h, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, uint32(pid))
	if err != nil {
		return "", false
	}
	defer windows.CloseHandle(h)
	var code uint32
	if windows.GetExitCodeProcess(h, &code) != nil || code != stillActive {
		return "", false
	}
	var created, exited, kernel, user windows.Filetime
	if windows.GetProcessTimes(h, &created, &exited, &kernel, &user) != nil {
		return "", false
	}
	return strconv.FormatInt(created.Nanoseconds(), 10), true
}

// BootTime returns when the system started.
func BootTime() time.Time { return time.Now().Add(-windows.DurationSinceBoot()) }
