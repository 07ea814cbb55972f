package start

import (
	"reflect"
	"strings"
	"testing"
)

func TestCleanEnviron(t *testing.T) {
	const mount = "/tmp/.mount_NorikaXyz"
	tests := []struct {
		name      string
		env, want string
	}{
		{"nothing to clean", "PATH=/usr/bin|LD_LIBRARY_PATH=/opt/x|GTK_THEME=Dark|HOME=/home/sato", "PATH=/usr/bin|LD_LIBRARY_PATH=/opt/x|GTK_THEME=Dark|HOME=/home/sato"},
		{"our own start", "DESKTOP_STARTUP_ID=norikae-1|XDG_ACTIVATION_TOKEN=x|DISPLAY=:0", "DISPLAY=:0"},
		{
			"an AppImage",
			"APPIMAGE=/home/sato/norikae.AppImage|APPDIR=" + mount + "|ARGV0=x|OWD=/|LD_LIBRARY_PATH=" + mount + "/usr/lib|LD_PRELOAD=x.so|" +
				"GTK_PATH=x|GTK_EXE_PREFIX=x|GDK_PIXBUF_MODULE_FILE=x|PATH=" + mount + "/usr/bin:/usr/bin:/bin|XDG_DATA_DIRS=" + mount + "/usr/share:/usr/share|" +
				"SOMETHING=" + mount + "/etc|LANG=ja_JP.UTF-8",
			"PATH=/usr/bin:/bin|XDG_DATA_DIRS=/usr/share|LANG=ja_JP.UTF-8",
		},
		{"input methods stay", "APPIMAGE=/x|GTK_IM_MODULE=fcitx|QT_IM_MODULE=fcitx|XMODIFIERS=@im=fcitx|GTK_IM_MODULE_FILE=x", "GTK_IM_MODULE=fcitx|QT_IM_MODULE=fcitx|XMODIFIERS=@im=fcitx"},
		{"a folder that only begins alike", "APPIMAGE=/x|APPDIR=/tmp/a|PATH=/tmp/ab:/usr/bin", "PATH=/tmp/ab:/usr/bin"},
		{
			"a terminal in a Snap",
			"SNAP=/snap/code/190|SNAP_NAME=code|GTK_PATH=/snap/code/190/usr/lib/gtk-3.0|GIO_MODULE_DIR=/home/sato/snap/code/common/.cache/gio-modules|" +
				"GIO_MODULE_DIR_VSCODE_SNAP_ORIG=|GTK_EXE_PREFIX=/snap/code/190/usr|XDG_DATA_DIRS=/snap/code/190/usr/share:/usr/share|" +
				"XDG_DATA_HOME=/home/sato/snap/code/190/.local/share|XDG_DATA_HOME_VSCODE_SNAP_ORIG=/home/sato/.local/share|" +
				"PATH=/usr/bin:/snap/bin|LD_LIBRARY_PATH=/var/lib/snapd/snap/code/190/lib|EMPTY=|LANG=ja_JP.UTF-8",
			"XDG_DATA_DIRS=/usr/share|XDG_DATA_HOME=/home/sato/.local/share|PATH=/usr/bin:/snap/bin|EMPTY=|LANG=ja_JP.UTF-8",
		},
		{"paths of Snaps outside of one", "GTK_PATH=/snap/code/190/x|PATH=/snap/code/bin:/usr/bin", "GTK_PATH=/snap/code/190/x|PATH=/snap/code/bin:/usr/bin"},
		{"display and session stay", "APPIMAGE=/x|DISPLAY=:0|WAYLAND_DISPLAY=wayland-0|DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/1000/bus|XDG_RUNTIME_DIR=/run/user/1000", "DISPLAY=:0|WAYLAND_DISPLAY=wayland-0|DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/1000/bus|XDG_RUNTIME_DIR=/run/user/1000"},
	}
	for _, tt := range tests {
		got := cleanEnviron(strings.Split(tt.env, "|"))
		if want := strings.Split(tt.want, "|"); !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n%q\nwant\n%q", tt.name, got, want)
		}
	}
}

// TestStartID: a browser gets the ID of its own start and never that of ours.
func TestStartID(t *testing.T) {
	const ours = "XDG_ACTIVATION_TOKEN=ours|DESKTOP_STARTUP_ID=ours|"
	for _, tt := range []struct{ env, id, want string }{
		{ours + "DISPLAY=:0", "", "DISPLAY=:0"},
		{ours + "DISPLAY=:0", "its_TIME5", "DISPLAY=:0|DESKTOP_STARTUP_ID=its_TIME5"},
		{ours + "WAYLAND_DISPLAY=|DISPLAY=:0", "its_TIME5", "WAYLAND_DISPLAY=|DISPLAY=:0|DESKTOP_STARTUP_ID=its_TIME5"},
		{ours + "WAYLAND_DISPLAY=wayland-0|DISPLAY=:0", "", "WAYLAND_DISPLAY=wayland-0|DISPLAY=:0"},
		{
			ours + "WAYLAND_DISPLAY=wayland-0|DISPLAY=:0", "its_TIME5",
			"WAYLAND_DISPLAY=wayland-0|DISPLAY=:0|DESKTOP_STARTUP_ID=its_TIME5|XDG_ACTIVATION_TOKEN=its_TIME5",
		},
	} {
		got := strings.Join(withStartID(cleanEnviron(strings.Split(tt.env, "|")), tt.id), "|")
		if got != tt.want {
			t.Errorf("%s, ID %q:\n%s\nwant\n%s", tt.env, tt.id, got, tt.want)
		}
	}
}
