package find

import (
	"bytes"
	"iter"
	"slices"
	"strings"
)

// desktopEntry is what detection needs of a .desktop file. Names are the
// untranslated ones.
type desktopEntry struct {
	ID      string // of the file: the path below applications/, with dashes
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
// freedesktop.org describes it. It forgives what it does not need; it reports false only
// for a file without the group "Desktop Entry", or of a type other than Application.
func parseDesktop(data []byte) (desktopEntry, bool) {
	var e desktopEntry
	kind, seen := "Application", false
	for l := range settingsIn(data) {
		id, isAction := strings.CutPrefix(l.group, "Desktop Action ")
		l.value = escapes.Replace(l.value)
		switch {
		case l.group == "Desktop Entry":
			seen = true
			if l.key == "Type" {
				kind = l.value
			}
			e.set(l.key, l.value)
		case isAction && l.key == "Exec":
			e.Actions = append(e.Actions, desktopAction{ID: id, Exec: l.value})
		}
	}
	if !seen || kind != "Application" {
		return desktopEntry{}, false
	}
	return e, true
}

// setting is a line "key=value" of a file, with the group in brackets that it stands in.
type setting struct{ group, key, value string }

// settingsIn returns the settings of a file, without blanks around them.
func settingsIn(data []byte) iter.Seq[setting] {
	return func(yield func(setting) bool) {
		group := ""
		for line := range bytes.Lines(data) {
			text := strings.TrimSpace(string(line))
			if strings.HasPrefix(text, "[") {
				group = strings.Trim(text, "[]")
				continue
			}
			key, value, ok := strings.Cut(text, "=")
			if ok && !yield(setting{group, strings.TrimSpace(key), strings.TrimSpace(value)}) {
				return
			}
		}
	}
}

// setting returns the first value of a key in a group of a file, "" where there is none.
// The group "" stands for any.
func (m unixFinder) setting(file, group, key string) string {
	data, _ := m.Files.ReadFile(file) // most of the places are empty
	for l := range settingsIn(data) {
		if l.key == key && (group == "" || l.group == group) {
			return l.value
		}
	}
	return ""
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
		e.Browser = e.Browser || slices.Contains(strings.Split(value, ";"), "WebBrowser")
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
	return e.Browser || slices.Contains(e.Schemes, "http") || slices.Contains(e.Schemes, "https")
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

// escapes undoes those of a value of type string. Others are of the quoting rules, for
// splitExec.
var escapes = strings.NewReplacer(`\s`, " ", `\n`, "\n", `\t`, "\t", `\r`, "\r", `\\`, `\`)
