package machine

import "strings"

// These work on Windows paths on every system, so that the logic of Windows can
// be tested on any.

// WinBase returns the last element of a path.
func WinBase(p string) string { return p[strings.LastIndexAny(p, `\/`)+1:] }

// WinDir returns a path without its last element.
func WinDir(p string) string { return p[:max(strings.LastIndexAny(p, `\/`), 0)] }

// WinJoin joins path elements.
func WinJoin(elem ...string) string {
	for i := range elem {
		elem[i] = strings.Trim(elem[i], `\/`)
	}
	return strings.Join(elem, `\`)
}

// WinAbs reports whether a path says its drive: others would depend on the
// current one. Network paths are no place of an installed browser.
func WinAbs(p string) bool {
	if len(p) < 4 || p[1] != ':' || p[2] != '\\' {
		return false
	}
	drive := p[0] | 0x20
	return 'a' <= drive && drive <= 'z'
}

// WinProgram returns the program of a registered command line, which is quoted
// or not, and has arguments or not: everything up to ".exe". It returns "" when
// there is none.
func WinProgram(command string) string {
	command = strings.TrimSpace(command)
	if rest, ok := strings.CutPrefix(command, `"`); ok {
		program, _, closed := strings.Cut(rest, `"`)
		if !closed || !WinAbs(program) {
			return ""
		}
		return program
	}
	end := -1
	lower := strings.ToLower(command)
	for at := 0; ; {
		i := strings.Index(lower[at:], ".exe")
		if i < 0 {
			break
		}
		at += i + len(".exe")
		if at == len(lower) || lower[at] == ' ' || lower[at] == '\t' {
			end = at
			break
		}
	}
	if end < 0 || len(lower) != len(command) {
		return ""
	}
	program := command[:end]
	if !WinAbs(program) || strings.Contains(program, `"`) {
		return ""
	}
	return program
}
