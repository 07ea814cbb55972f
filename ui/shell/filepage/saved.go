package filepage

import (
	"path/filepath"
	"slices"
	"strings"

	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// Opener has the system open a file or a folder in whatever program is meant for it;
// what it returns tells how that ended.
type Opener func(path string) (<-chan error, error)

// shown are the endings of files that a program shows. A name may be typed with another
// ending; what the system would do with that is not for a button called "open".
var shown = []string{".html", ".txt", ".csv", ".ics", ".eml"}

// Saved says that a file is there, and offers to open it, and the folder it is in.
func Saved(s *shell.Shell, open Opener, path string) {
	folder := filepath.Dir(path)
	actions := []widgets.Action{{Text: s.Words().T("toast.openFolder"), Run: func() { opened(s, open, folder) }}}
	if slices.Contains(shown, strings.ToLower(filepath.Ext(path))) {
		actions = append([]widgets.Action{{Text: s.Words().T("toast.open"), Run: func() { opened(s, open, path) }}}, actions...)
	}
	shell.Offer(s, s.Words().T("toast.savedAs", "File", filepath.Join(filepath.Base(folder), filepath.Base(path))), actions...)
}

// SavedAll is Saved for a folder of files.
func SavedAll(s *shell.Shell, open Opener, folder string) {
	s.Toast(s.Words().T("toast.savedAs", "File", filepath.Base(folder)), s.Words().T("toast.openFolder"), func() { opened(s, open, folder) })
}

// opened opens a file or a folder. Where the system cannot, the path is offered instead.
func opened(s *shell.Shell, open Opener, path string) {
	shell.Outside(s, func() (<-chan error, error) { return open(path) }, func(err error) {
		s.Log().Warn("file not opened", "error", err)
		s.Toast(s.Words().T("file.notOpened", "File", filepath.Base(path)), s.Words().T("toast.copyPath"), func() { s.Copy(path) })
	})
}
