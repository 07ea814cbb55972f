package launch

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestFoldersFor(t *testing.T) {
	for _, tt := range []struct {
		name, os, home string
		env            map[string]string
		practice       bool
		state, log     string // with slashes; both empty: an error
	}{
		{"Linux", "linux", "/home/a", nil, false, "/home/a/.local/state/io.github.norikae", "/home/a/.local/state/io.github.norikae/log"},
		{"Linux practice", "linux", "/home/a", nil, true, "/home/a/.local/state/io.github.norikae.practice", "/home/a/.local/state/io.github.norikae.practice/log"},
		{"XDG", "linux", "/home/a", map[string]string{"XDG_STATE_HOME": "/s"}, false, "/s/io.github.norikae", "/s/io.github.norikae/log"},
		{"XDG not absolute", "linux", "/home/a", map[string]string{"XDG_STATE_HOME": "s"}, false, "/home/a/.local/state/io.github.norikae", "/home/a/.local/state/io.github.norikae/log"},
		{"XDG without home", "linux", "", map[string]string{"XDG_STATE_HOME": "/s"}, false, "/s/io.github.norikae", "/s/io.github.norikae/log"},
		{"BSD", "freebsd", "/home/a", nil, false, "/home/a/.local/state/io.github.norikae", "/home/a/.local/state/io.github.norikae/log"},
		{"Linux without home", "linux", "", nil, false, "", ""},
		{"macOS", "darwin", "/Users/a", nil, false, "/Users/a/Library/Application Support/io.github.norikae", "/Users/a/Library/Logs/io.github.norikae"},
		{"macOS practice", "darwin", "/Users/a", nil, true, "/Users/a/Library/Application Support/io.github.norikae.practice", "/Users/a/Library/Logs/io.github.norikae.practice"},
		{"macOS without home", "darwin", "", nil, false, "", ""},
		{"Windows", "windows", "/u", map[string]string{"LOCALAPPDATA": "/u/Local"}, false, "/u/Local/io.github.norikae", "/u/Local/io.github.norikae/log"},
		{"Windows without the variable", "windows", "/u", nil, false, "/u/AppData/Local/io.github.norikae", "/u/AppData/Local/io.github.norikae/log"},
		{"Windows without anything", "windows", "", nil, false, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if runtime.GOOS == "windows" && tt.env["XDG_STATE_HOME"] != "" {
				t.Skip("a path like /s is not absolute on Windows")
			}
			got, err := FoldersFor(tt.os, tt.home, func(name string) string { return tt.env[name] }, tt.practice)
			if (err != nil) != (tt.state == "") {
				t.Fatalf("error %v", err)
			}
			want := Folders{State: filepath.FromSlash(tt.state), Log: filepath.FromSlash(tt.log)}
			if got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

func TestCreateClosesFolders(t *testing.T) {
	base := t.TempDir()
	f := Folders{State: filepath.Join(base, "deep", "state"), Log: filepath.Join(base, "log")}
	if err := os.Mkdir(f.Log, 0o755); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time they are there
		if err := f.Create(); err != nil {
			t.Fatal(err)
		}
	}
	if runtime.GOOS == "windows" {
		return // rights come from the user's profile there
	}
	for _, dir := range []string{f.State, f.Log} {
		info, err := os.Stat(dir)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o700 {
			t.Errorf("%s has rights %v", dir, info.Mode().Perm())
		}
	}
}

func TestCreateNamesTheFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := (Folders{State: filepath.Join(file, "state"), Log: file}).Create(); err == nil {
		t.Error("a folder inside a file was created")
	}
}
