package profile

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// OwnerFile lies in the folder of a profile and names the process started on
// it: its number and when it began, since numbers are used again.
const OwnerFile = "norikae-owner"

// Sign writes the owner of a profile.
func Sign(dir string, pid int) error {
	began, ok := processBegan(pid)
	if !ok {
		return nil // ended already
	}
	return os.WriteFile(filepath.Join(dir, OwnerFile), fmt.Appendf(nil, "%d %s\n", pid, began), 0o600)
}

// ownerAlive reports whether the process that signed a profile still runs.
func ownerAlive(dir string) bool {
	data, err := os.ReadFile(filepath.Join(dir, OwnerFile))
	if err != nil {
		return false
	}
	var pid int
	number, began, _ := strings.Cut(strings.TrimSpace(string(data)), " ")
	if _, err := fmt.Sscanf(number, "%d", &pid); err != nil || pid <= 0 {
		return false
	}
	now, ok := processBegan(pid)
	return ok && now == began
}

// InUse reports whether a browser runs on the profile in dir. The owner says
// so, or the lock of the browser itself, which also covers one that restarted
// itself.
func InUse(dir string) bool {
	return ownerAlive(dir) || browserLock(dir)
}
