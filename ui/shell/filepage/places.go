package filepage

import "github.com/adrg/xdg"

// place is one of the person's usual folders.
type place struct {
	text string // id of its name
	path string
}

// places returns the usual folders that exist, the one for documents first.
func places() []place {
	var found []place
	seen := map[string]bool{}
	for _, p := range []place{
		{"file.documents", xdg.UserDirs.Documents},
		{"file.downloads", xdg.UserDirs.Download},
		{"file.desktop", xdg.UserDirs.Desktop},
		{"file.home", xdg.Home},
	} {
		if !seen[p.path] && isFolder(p.path) {
			seen[p.path] = true
			found = append(found, p)
		}
	}
	return found
}
