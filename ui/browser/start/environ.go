package start

import (
	"slices"
	"strings"
)

// cleanEnviron returns the environment for a browser: ours, without what our
// own start and an AppImage around us have put into it. An AppImage points the
// loader and the toolkits at its own libraries, with which a browser crashes or
// shows no text. Input methods are left alone: without them nobody could type
// Japanese.
func cleanEnviron(env []string) []string {
	image, mount := "", ""
	for _, v := range env {
		if rest, ok := strings.CutPrefix(v, "APPIMAGE="); ok {
			image = rest
		}
		if rest, ok := strings.CutPrefix(v, "APPDIR="); ok {
			mount = strings.TrimRight(rest, "/")
		}
	}
	clean := make([]string, 0, len(env))
	for _, v := range env {
		name, value, _ := strings.Cut(v, "=")
		switch {
		case name == "DESKTOP_STARTUP_ID" || name == "XDG_ACTIVATION_TOKEN":
			continue // it was for our own window
		case image == "" && mount == "":
		case ofAppImage(name):
			continue
		case mount != "" && strings.Contains(value, mount):
			if value = withoutMount(value, mount); value == "" {
				continue
			}
			v = name + "=" + value
		}
		clean = append(clean, v)
	}
	return clean
}

// loaderNames are what decides which libraries and modules a program loads.
var loaderNames = []string{
	"APPIMAGE", "APPDIR", "ARGV0", "OWD",
	"LD_LIBRARY_PATH", "LD_PRELOAD", "GCONV_PATH", "PYTHONHOME", "PYTHONPATH", "PERLLIB",
	"GIO_MODULE_DIR", "GIO_EXTRA_MODULES", "GSETTINGS_SCHEMA_DIR", "QT_PLUGIN_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
}

// ofAppImage reports whether a variable is one an AppImage sets for itself.
func ofAppImage(name string) bool {
	switch {
	case name == "GTK_IM_MODULE":
		return false
	case strings.HasPrefix(name, "GTK_"), strings.HasPrefix(name, "GDK_PIXBUF_"), strings.HasPrefix(name, "GST_PLUGIN_"):
		return true
	}
	return slices.Contains(loaderNames, name)
}

// withoutMount drops the elements of a list of paths that lie in the AppImage.
func withoutMount(value, mount string) string {
	parts := strings.Split(value, ":")
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool {
		return p == mount || strings.HasPrefix(p, mount+"/")
	}), ":")
}
