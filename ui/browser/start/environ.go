package start

import (
	"slices"
	"strings"
)

// cleanEnviron returns the environment for a browser: ours, without what our own start,
// an AppImage around us, or the terminal of a Snap we were started from have put into
// it. Those point the loader and the toolkits at their own libraries, with which a
// browser crashes or shows no text. Input methods are left alone: without them nobody
// could type Japanese.
func cleanEnviron(env []string) []string {
	values := make(map[string]string, len(env))
	for _, v := range env {
		name, value, _ := strings.Cut(v, "=")
		values[name] = value
	}
	clean := make([]string, 0, len(env))
	for _, v := range env {
		name, value, _ := strings.Cut(v, "=")
		if name == startupID || name == activationToken {
			continue // the one of our own start: it was for our window, and is used up
		}
		was := value
		value, stays := withoutImage(name, value, values)
		if stays {
			value, stays = withoutSnap(name, value, values)
		}
		if stays && (value != "" || was == "") { // of an empty rest nothing was the person's
			clean = append(clean, name+"="+value)
		}
	}
	return clean
}

// The variables in which a program is given the ID of its start: where it speaks to an X
// server, and where to a Wayland compositor.
const (
	startupID       = "DESKTOP_STARTUP_ID"
	activationToken = "XDG_ACTIVATION_TOKEN"
)

// withStartID adds the ID of a start, if it has one. Under Wayland an ID that was
// announced to the X server counts as a token (xdg-activation, "X11 interoperation"); not
// every toolkit looks for it in the older variable.
func withStartID(env []string, id string) []string {
	if id == "" {
		return env
	}
	env = append(env, startupID+"="+id)
	if slices.ContainsFunc(env, func(v string) bool { return strings.HasPrefix(v, "WAYLAND_DISPLAY=") && v != "WAYLAND_DISPLAY=" }) {
		env = append(env, activationToken+"="+id)
	}
	return env
}

// withoutImage takes the AppImage around us out of a variable, or the variable away.
func withoutImage(name, value string, values map[string]string) (string, bool) {
	mount := strings.TrimRight(values["APPDIR"], "/")
	switch {
	case values["APPIMAGE"] == "" && mount == "":
		return value, true
	case ofLoader(name):
		return "", false
	case mount == "":
		return value, true
	}
	return without(value, mount), true
}

// withoutSnap takes the Snap that we were started from out of a variable, or the
// variable away.
func withoutSnap(name, value string, values map[string]string) (string, bool) {
	if values["SNAP"] == "" {
		return value, true
	}
	if name == "SNAP" || strings.HasPrefix(name, "SNAP_") || strings.HasSuffix(name, snapOriginal) {
		return "", false
	}
	if original, changed := values[name+snapOriginal]; changed {
		return withoutSnaps(original), original != ""
	}
	if ofLoader(name) && strings.Contains(value, "/snap/") {
		return "", false
	}
	return withoutSnaps(value), true
}

// snapOriginal ends the names under which VS Code, as a Snap, keeps what its start
// has changed.
const snapOriginal = "_VSCODE_SNAP_ORIG"

// loaderNames are what decides which libraries and modules a program loads.
var loaderNames = []string{
	"APPIMAGE", "APPDIR", "ARGV0", "OWD",
	"LD_LIBRARY_PATH", "LD_PRELOAD", "GCONV_PATH", "PYTHONHOME", "PYTHONPATH", "PERLLIB",
	"GIO_MODULE_DIR", "GIO_EXTRA_MODULES", "GSETTINGS_SCHEMA_DIR", "QT_PLUGIN_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
}

// ofLoader reports whether a variable is one that an AppImage or a Snap sets for itself.
func ofLoader(name string) bool {
	switch {
	case name == "GTK_IM_MODULE":
		return false
	case strings.HasPrefix(name, "GTK_"), strings.HasPrefix(name, "GDK_PIXBUF_"), strings.HasPrefix(name, "GST_PLUGIN_"):
		return true
	}
	return slices.Contains(loaderNames, name)
}

// without drops the elements of a list of paths that lie in a folder.
func without(value, folder string) string {
	return kept(value, func(p string) bool { return p != folder && !strings.HasPrefix(p, folder+"/") })
}

// withoutSnaps drops the elements of a list of paths that lie in a Snap. /snap/bin stays:
// there are the programs of all Snaps, browsers among them.
func withoutSnaps(value string) string {
	return kept(value, func(p string) bool {
		return p == "/snap/bin" || !strings.HasPrefix(p, "/snap/") && !strings.HasPrefix(p, "/var/lib/snapd/snap/")
	})
}

// kept returns the elements of a list of paths that are to stay.
func kept(value string, stays func(string) bool) string {
	return strings.Join(slices.DeleteFunc(strings.Split(value, ":"), func(p string) bool { return !stays(p) }), ":")
}
