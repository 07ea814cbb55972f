package machine

import (
	"slices"
	"strings"
)

// LookWindows returns the program that Windows starts under a name: a full path, also
// on another computer, or a name to be found on PATH, with or without its ending. A bare name may
// hide another kind of program: "browser" may be browser.cmd.
func (m *Machine) LookWindows(name string) (string, bool) {
	endings := strings.Split(strings.ToLower(m.Env("PATHEXT")), ";")
	endings = slices.DeleteFunc(endings, func(e string) bool { return len(e) < 2 || e[0] != '.' })
	if len(endings) == 0 {
		endings = []string{".com", ".exe", ".bat", ".cmd"}
	}
	name = backslashes(name)
	if WinAbs(name) || strings.HasPrefix(name, `\\`) {
		return m.withEnding(name, endings)
	}
	if strings.ContainsAny(name, `\:`) {
		return "", false // it would depend on the current folder
	}
	for dir := range strings.SplitSeq(m.Env("PATH"), ";") {
		if dir = backslashes(strings.Trim(dir, `"`)); !WinAbs(dir) {
			continue
		}
		if full, ok := m.withEnding(strings.TrimRight(dir, `\`)+`\`+name, endings); ok {
			return full, true
		}
	}
	return "", false
}

// backslashes writes a path the way Windows shows it. The path may hold slashes of both
// kinds.
func backslashes(name string) string { return strings.ReplaceAll(name, "/", `\`) }

// withEnding returns the first file of this name, as it is or with one of the endings.
func (m *Machine) withEnding(name string, endings []string) (string, bool) {
	lower := strings.ToLower(name)
	if slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(lower, e) }) && m.IsFile(name) {
		return name, true
	}
	for _, e := range endings {
		if m.IsFile(name + e) {
			return name + e, true
		}
	}
	return "", false
}
