package machine

import (
	"regexp"
	"strings"
)

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

// commandLine is a registered command line. Its program is quoted or not, and has
// arguments or not; a program without quotes is everything up to ".exe".
var commandLine = regexp.MustCompile(`(?is)^(?:"([^"]*)"|([^"]*\.exe)(?:[ \t]|$))`)

// WinProgram returns the program of a registered command line, "" when there is none.
func WinProgram(command string) string {
	found := commandLine.FindStringSubmatch(strings.TrimSpace(command))
	if found == nil {
		return ""
	}
	if program := found[1] + found[2]; WinAbs(program) {
		return program
	}
	return ""
}
