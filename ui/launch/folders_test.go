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
		want           Folders // with slashes; empty: an error
	}{
		{"Linux", "linux", "/home/a", nil, false, Folders{"/home/a/.local/state/io.github.norikae", "/home/a/.local/state/io.github.norikae/log", "/home/a/.cache"}},
		{"Linux practice", "linux", "/home/a", nil, true, Folders{"/home/a/.local/state/io.github.norikae.practice", "/home/a/.local/state/io.github.norikae.practice/log", "/home/a/.cache"}},
		{"XDG", "linux", "/home/a", map[string]string{"XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/c"}, false, Folders{"/s/io.github.norikae", "/s/io.github.norikae/log", "/c"}},
		{"XDG not absolute", "linux", "/home/a", map[string]string{"XDG_STATE_HOME": "s", "XDG_CACHE_HOME": "c"}, false, Folders{"/home/a/.local/state/io.github.norikae", "/home/a/.local/state/io.github.norikae/log", "/home/a/.cache"}},
		{"XDG without home", "linux", "", map[string]string{"XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/c"}, false, Folders{"/s/io.github.norikae", "/s/io.github.norikae/log", "/c"}},
		{"XDG state alone without home", "linux", "", map[string]string{"XDG_STATE_HOME": "/s"}, false, Folders{}},
		{"BSD", "freebsd", "/home/a", nil, false, Folders{"/home/a/.local/state/io.github.norikae", "/home/a/.local/state/io.github.norikae/log", "/home/a/.cache"}},
		{"Linux without home", "linux", "", nil, false, Folders{}},
		{"macOS", "darwin", "/Users/a", nil, false, Folders{"/Users/a/Library/Application Support/io.github.norikae", "/Users/a/Library/Logs/io.github.norikae", "/Users/a/Library/Caches"}},
		{"macOS practice", "darwin", "/Users/a", nil, true, Folders{"/Users/a/Library/Application Support/io.github.norikae.practice", "/Users/a/Library/Logs/io.github.norikae.practice", "/Users/a/Library/Caches"}},
		{"macOS without home", "darwin", "", nil, false, Folders{}},
		{"Windows", "windows", "/u", map[string]string{"LOCALAPPDATA": "/u/Local"}, false, Folders{"/u/Local/io.github.norikae", "/u/Local/io.github.norikae/log", "/u/Local"}},
		{"Windows without the variable", "windows", "/u", nil, false, Folders{"/u/AppData/Local/io.github.norikae", "/u/AppData/Local/io.github.norikae/log", "/u/AppData/Local"}},
		{"Windows without anything", "windows", "", nil, false, Folders{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if runtime.GOOS == "windows" && tt.env["XDG_STATE_HOME"] != "" {
				t.Skip("a path like /s is not absolute on Windows")
			}
			env := func(name string) string { return filepath.FromSlash(tt.env[name]) }
			got, err := FoldersFor(tt.os, filepath.FromSlash(tt.home), env, tt.practice)
			want := Folders{filepath.FromSlash(tt.want.State), filepath.FromSlash(tt.want.Log), filepath.FromSlash(tt.want.Cache)}
			if (err != nil) != (want == Folders{}) {
				t.Fatalf("error %v", err)
			}
			if got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

func TestCreateClosesFolders(t *testing.T) {
	base := t.TempDir()
	f := Folders{State: filepath.Join(base, "deep", "state"), Log: filepath.Join(base, "log"), Cache: filepath.Join(base, "cache")}
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
	if err := (Folders{State: filepath.Join(file, "state"), Log: file, Cache: t.TempDir()}).Create(); err == nil {
		t.Error("a folder inside a file was created")
	}
}
