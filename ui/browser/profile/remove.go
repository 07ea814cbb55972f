package profile

import (
	"path/filepath"
	"time"
)

// How patiently a folder is removed.
const (
	removeTries = 6
	removePause = 25 * time.Millisecond
)

// remove removes a folder with all that is in it, again and again for a moment if
// something is in the way: helpers of a browser outlive it by a few milliseconds,
// and a file they make while the folder is being emptied keeps it. Quitting waits for
// remove, which therefore gives up soon; what stays goes at the next start. No link
// leads the removing out of the folder for profiles.
func remove(dir string) error {
	root, err := openBase(filepath.Dir(dir))
	if err != nil {
		return unlessNotExist(err)
	}
	defer root.Close()
	for try := 1; ; try++ {
		err := root.RemoveAll(filepath.Base(dir))
		if err == nil || try == removeTries {
			return err
		}
		time.Sleep(removePause)
	}
}
