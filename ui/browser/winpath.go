package browser

import "strings"

// These work on Windows paths on every system, so that the logic of Windows can
// be tested on any.

// winBase returns the last element of a path.
func winBase(p string) string { return p[strings.LastIndexAny(p, `\/`)+1:] }

// winDir returns a path without its last element.
func winDir(p string) string { return p[:max(strings.LastIndexAny(p, `\/`), 0)] }

// winJoin joins path elements.
func winJoin(elem ...string) string {
	for i := range elem {
		elem[i] = strings.Trim(elem[i], `\/`)
	}
	return strings.Join(elem, `\`)
}

// winAbs reports whether a path says its drive: others would depend on the
// current one. Network paths are no place of an installed browser.
func winAbs(p string) bool {
	if len(p) < 4 || p[1] != ':' || p[2] != '\\' {
		return false
	}
	drive := p[0] | 0x20
	return 'a' <= drive && drive <= 'z'
}

// winProgram returns the program of a registered command line, which is quoted
// or not, and has arguments or not: everything up to ".exe". It returns "" when
// there is none.
func winProgram(command string) string {
	command = strings.TrimSpace(command)
	if rest, ok := strings.CutPrefix(command, `"`); ok {
		program, _, closed := strings.Cut(rest, `"`)
		if !closed || !winAbs(program) {
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
	if !winAbs(program) || strings.Contains(program, `"`) {
		return ""
	}
	return program
}
