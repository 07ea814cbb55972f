package profile

import (
	"strconv"
	"time"
	"unsafe"

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

// BootTime returns since when programs of this user can have been running: since the
// logon. A shutdown with Fast Startup does not set back the clock that counts from
// the start of Windows, but ends every session.
func BootTime() time.Time {
	now := time.Now()
	started := now.Add(-windows.DurationSinceBoot())
	if logon := logonTime(); logon.After(started) && !logon.After(now) {
		return logon
	}
	return started
}

// lsaSession is the beginning of SECURITY_LOGON_SESSION_DATA of <ntsecapi.h>.
type lsaSession struct {
	Size                                      uint32
	LogonID                                   windows.LUID
	UserName, LogonDomain, AuthenticationPack windows.NTUnicodeString
	LogonType, Session                        uint32
	Sid                                       *windows.SID
	LogonTime                                 int64 // in FILETIME units
}

var (
	secur32               = windows.NewLazySystemDLL("secur32.dll")
	procLogonSessionData  = secur32.NewProc("LsaGetLogonSessionData")
	procLsaFreeReturnData = secur32.NewProc("LsaFreeReturnBuffer")
)

// logonTime returns when the user of this process logged on; the zero time if that
// cannot be had.
func logonTime() time.Time {
	var stats struct {
		TokenID, AuthenticationID windows.LUID
		rest                      [40]byte
	}
	var size uint32
	err := windows.GetTokenInformation(windows.GetCurrentProcessToken(), windows.TokenStatistics,
		(*byte)(unsafe.Pointer(&stats)), uint32(unsafe.Sizeof(stats)), &size)
	if err != nil || procLogonSessionData.Find() != nil {
		return time.Time{}
	}
	var data *lsaSession
	status, _, _ := procLogonSessionData.Call(uintptr(unsafe.Pointer(&stats.AuthenticationID)), uintptr(unsafe.Pointer(&data)))
	if status != 0 || data == nil {
		return time.Time{}
	}
	defer procLsaFreeReturnData.Call(uintptr(unsafe.Pointer(data))) //nolint:errcheck // nothing to do about it
	return timeOf(data.LogonTime)
}

// timeOf returns the time of FILETIME units; the zero time for 0, which stands for a
// time that the system does not know, as Wine's.
func timeOf(units int64) time.Time {
	if units <= 0 {
		return time.Time{}
	}
	ft := windows.Filetime{LowDateTime: uint32(units), HighDateTime: uint32(units >> 32)}
	return time.Unix(0, ft.Nanoseconds())
}
