package machine

import (
	"strings"
	"testing"
)

func TestWinProgram(t *testing.T) {
	tests := map[string]string{
		`"C:\Program Files\A B\x.exe" -osint -url "%1"`: `C:\Program Files\A B\x.exe`,
		`C:\Program Files\A B\x.exe`:                    `C:\Program Files\A B\x.exe`,
		`C:\Program Files\A B\x.EXE --flag "%1"`:        `C:\Program Files\A B\x.EXE`,
		`C:\odd.exe.d\y.exe -a`:                         `C:\odd.exe.d\y.exe`,
		`  "C:\x\y.exe"  `:                              `C:\x\y.exe`,
		`"C:\x\y.exe`:                                   "",
		`\Program Files\x.exe`:                          "",
		`x.exe`:                                         "",
		`CC\x.exe`:                                      "",
		`C:x.exe`:                                       "",
		`"\\server\share\x.exe"`:                        "",
		`C:\x\y.bat`:                                    "",
		``:                                              "",
	}
	for command, want := range tests {
		if got := WinProgram(command); got != want {
			t.Errorf("winProgram(%q) = %q, want %q", command, got, want)
		}
	}
}

func FuzzWinProgram(f *testing.F) {
	for _, s := range []string{`"C:\a b\x.exe" "%1"`, `C:\a b\x.exe -x`, `C:\İ.exe`, `"`, `C:\.exe`, ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, command string) {
		got := WinProgram(command)
		if got != "" && (!WinAbs(got) || !strings.Contains(command, got) || strings.Contains(got, `"`)) {
			t.Errorf("winProgram(%q) = %q", command, got)
		}
	})
}
