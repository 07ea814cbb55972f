package osstore

import (
	"errors"
	"syscall"
)

// errNoSuchLogonSession is ERROR_NO_SUCH_LOGON_SESSION: the process runs over
// SSH or WinRM, or as another user, where Windows keeps no credentials.
const errNoSuchLogonSession = syscall.Errno(1312)

// troubleOf reads Windows' error number.
func troubleOf(err error) Trouble {
	if errors.Is(err, errNoSuchLogonSession) {
		return NoLogonSession
	}
	return Other
}
