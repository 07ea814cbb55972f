package find

import (
	"path"
	"regexp"
	"slices"
	"strings"
)

// linkPlace stands for the link in a split command line: no argument can hold
// a NUL.
const linkPlace = "\x00"

// splitExec splits the Exec value of a .desktop file into arguments, without a
// shell. Double quotes group, with the backslash escapes of the specification;
// single quotes group too, as GLib takes them. Field codes are dropped, but
// for the first %u or %U on its own, which becomes linkPlace. Flatpak's
// marks of forwarded files are dropped. splitExec returns nil for a line that is broken,
// or is one this app does not run.
func splitExec(line string) []string {
	words, closed := splitWords(line, true)
	if !closed || strings.Contains(line, linkPlace) {
		return nil
	}
	var argv []string
	for _, w := range words {
		code := w.text
		if w.quoted {
			code = ""
		}
		switch code {
		case "@@", "@@u":
		case "%u", "%U":
			if !slices.Contains(argv, linkPlace) {
				argv = append(argv, linkPlace)
			}
		default:
			text := fieldCode.ReplaceAllString(w.text, "$1")
			if text != "" || w.text == "" { // else nothing but codes was there
				argv = append(argv, text)
			}
		}
	}
	if len(argv) == 0 || argv[0] == linkPlace || argv[0] == "" {
		return nil
	}
	return argv
}

// fieldCode is a code of an argument, or %% for one %.
var fieldCode = regexp.MustCompile(`(?s)%(?:(%)|.|$)`)

// shells run a text given as an argument: none of them is a browser, and none of them
// may get a link behind another program.
var shells = []string{
	"sh", "bash", "dash", "zsh", "ksh", "mksh", "ash", "fish", "csh", "tcsh", "busybox",
	"python", "perl", "ruby", "lua", "php", "awk", "gawk", "mawk", "expect", "tclsh", "osascript",
	"elvish", "xonsh", "yash", "oksh", "nushell", "runuser", "parallel",
	"xargs", "sudo", "su", "pkexec", "doas", "ssh", "cmd", "powershell", "pwsh", "wscript", "cscript", "mshta", "rundll32", "regsvr32", "wsl",
}

// interpreters are the other programs that run what they are given: as code, or in a
// terminal through a shell.
var interpreters = []string{
	"node", "find", "eval", "exec", "script", "gdb", "strace", "command", "conhost", "start", "open",
	"xterm", "uxterm", "urxvt", "rxvt", "st", "konsole", "gnome-terminal", "kgx", "ptyxis", "xfce4-terminal", "lxterminal", "mate-terminal",
	"terminator", "tilix", "alacritty", "kitty", "foot", "wezterm", "ghostty", "x-terminal-emulator", "wt", "mintty", "tmux", "screen",
	"xdg-terminal-exec", "qterminal", "deepin-terminal", "terminology", "sakura", "guake", "tilda", "yakuake", "cool-retro-term", "contour", "rio",
	"nu", "watch", "flock", "sg", "at", "batch", "entr", "hyperfine", "deno", "bun", "gjs", "emacs", "vim", "nvim", "ed", "sed", "make",
	"forfiles", "pcalua", "wmic", "schtasks", "msiexec", "msbuild", "installutil",
}

// programName is the name of a program without folder and ending. It takes paths of
// both kinds, and trims what Windows does not see.
func programName(program string) string {
	name := strings.ToLower(path.Base(strings.ReplaceAll(program, `\`, "/")))
	name = strings.TrimRight(name, " .")
	for _, ext := range []string{".exe", ".com"} {
		name = strings.TrimSuffix(name, ext)
	}
	return strings.TrimRight(name, " .")
}

// Interpreter reports whether program is one that would run its arguments. It
// takes paths of both kinds.
func Interpreter(program string) bool {
	name := programName(program)
	scripts := []string{".bat", ".cmd", ".ps1", ".vbs", ".js", ".wsf", ".scpt"}
	return slices.Contains(scripts, path.Ext(name)) || isOne(name, interpreters) || isOne(name, shells)
}

// isOne reports whether a name is on a list, with or without a version: python3.12,
// bash-5.
func isOne(name string, list []string) bool {
	return slices.Contains(list, name) || slices.Contains(list, strings.TrimRight(name, "0123456789.-"))
}

// RunsCode reports whether a command line would run its arguments as code: by its
// program, by the one behind its wrappers, or by a shell among its arguments, which
// some program unknown here may start.
func RunsCode(argv []string) bool {
	if len(argv) == 0 || Interpreter(argv[0]) {
		return true
	}
	if p, ok := unwrap(argv); ok && Interpreter(p.rest[0]) {
		return true
	}
	return slices.ContainsFunc(argv[1:], func(a string) bool {
		return isOne(programName(a), shells) || isOne(programName(a[strings.LastIndexByte(a, '=')+1:]), shells) // --command=sh
	})
}
