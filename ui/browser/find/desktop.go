package find

import (
	"bytes"
	"errors"
	"strings"
)

// errDesktop means a file is no .desktop file of an application.
var errDesktop = errors.New("browser: not a desktop entry")

// desktopEntry is what detection needs of a .desktop file. Names are the
// untranslated ones.
type desktopEntry struct {
	Name    string
	Exec    string // as written, escapes of the file format undone
	TryExec string
	Hidden  bool // the entry counts as deleted, and hides those of its name in later folders
	Console bool // runs in a terminal
	Browser bool // category WebBrowser
	Schemes []string
	Flatpak string
	Actions []desktopAction
}

// desktopAction is one entry of the application's context menu.
type desktopAction struct {
	ID   string
	Exec string
}

// parseDesktop reads a .desktop file as the Desktop Entry Specification of
// freedesktop.org describes it. It forgives what it does not need; only a file
// without the group "Desktop Entry", or of a type other than Application, is
// an error.
func parseDesktop(data []byte) (desktopEntry, error) {
	var e desktopEntry
	kind := "Application"
	group, seen := "", false
	for line := range bytes.Lines(data) {
		text := strings.TrimRight(string(line), "\r\n")
		if text == "" || text[0] == '#' {
			continue
		}
		if text[0] == '[' {
			group = strings.TrimSuffix(text[1:], "]")
			if id, ok := strings.CutPrefix(group, "Desktop Action "); ok {
				e.Actions = append(e.Actions, desktopAction{ID: id})
			}
			seen = seen || group == "Desktop Entry"
			continue
		}
		key, value, ok := strings.Cut(text, "=")
		if !ok {
			continue
		}
		key, value = strings.TrimRight(key, " \t"), unescapeValue(strings.TrimLeft(value, " \t"))
		switch {
		case group == "Desktop Entry" && key == "Type":
			kind = value
		case group == "Desktop Entry":
			e.set(key, value)
		case strings.HasPrefix(group, "Desktop Action ") && key == "Exec":
			e.Actions[len(e.Actions)-1].Exec = value
		}
	}
	if !seen || kind != "Application" {
		return desktopEntry{}, errDesktop
	}
	return e, nil
}

// set takes one key of the main group.
func (e *desktopEntry) set(key, value string) {
	switch key {
	case "Name":
		e.Name = value
	case "Exec":
		e.Exec = value
	case "TryExec":
		e.TryExec = value
	case "Hidden":
		e.Hidden = value == "true"
	case "Terminal":
		e.Console = value == "true"
	case "Categories":
		for c := range strings.SplitSeq(value, ";") {
			e.Browser = e.Browser || c == "WebBrowser"
		}
	case "MimeType":
		for t := range strings.SplitSeq(value, ";") {
			if s, ok := strings.CutPrefix(t, "x-scheme-handler/"); ok {
				e.Schemes = append(e.Schemes, s)
			}
		}
	case "X-Flatpak":
		e.Flatpak = value
	}
}

// web reports whether the entry calls itself a web browser, or takes web links.
func (e *desktopEntry) web() bool {
	if e.Browser {
		return true
	}
	for _, s := range e.Schemes {
		if s == "http" || s == "https" {
			return true
		}
	}
	return false
}

// private returns the menu entry that opens a private window.
func (e *desktopEntry) private() (desktopAction, bool) {
	for _, a := range e.Actions {
		id := strings.ToLower(a.ID)
		if a.Exec != "" && (strings.Contains(id, "private") || strings.Contains(id, "incognito")) {
			return a, true
		}
	}
	return desktopAction{}, false
}

// unescapeValue undoes the escapes of a value of type string.
func unescapeValue(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch s[i] {
		case 's':
			b.WriteByte(' ')
		case 'n':
			b.WriteByte('\n')
		case 't':
			b.WriteByte('\t')
		case 'r':
			b.WriteByte('\r')
		case '\\':
			b.WriteByte('\\')
		default: // an escape of the quoting rules, for splitExec
			b.WriteByte('\\')
			b.WriteByte(s[i])
		}
	}
	return b.String()
}
