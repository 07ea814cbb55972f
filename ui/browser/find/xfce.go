package find

import (
	"bytes"
	"path"
	"strings"
)

// Xfce hands https links to a program of its own, which starts the browser that its
// settings name ("Preferred Applications", exo).

// ofXfce reports whether a command line is the one of Xfce's own entry.
func ofXfce(line string) bool {
	argv, err := splitExec(line)
	if err != nil || len(argv) < 3 {
		return false
	}
	name := path.Base(argv[0])
	return (name == "exo-open" || name == "xfce4-mime-helper") && argv[1] == "--launch" && argv[2] == "WebBrowser"
}

// helper returns the programs that Xfce's browser may be, best first.
func (m unixFinder) helper() []string {
	var name string
	for _, dir := range m.configFolders() {
		if data, err := m.Files.ReadFile(path.Join(dir, "xfce4/helpers.rc")); err == nil {
			if name = valueOf(data, "WebBrowser"); name != "" {
				break
			}
		}
	}
	if name == "" || strings.ContainsAny(name, "/\x00") {
		return nil
	}
	var programs []string
	for _, dir := range m.dataFolders() {
		data, err := m.Files.ReadFile(path.Join(dir, "xfce4/helpers", name+".desktop"))
		if err != nil {
			continue
		}
		programs = strings.FieldsFunc(valueOf(data, "X-XFCE-Binaries"), func(r rune) bool { return r == ';' })
		for _, key := range []string{"X-XFCE-Commands", "X-XFCE-CommandsWithParameter"} {
			for command := range strings.SplitSeq(valueOf(data, key), ";") {
				if argv, err := splitExec(command); err == nil {
					programs = append(programs, argv[0])
				}
			}
		}
		break
	}
	programs = append(programs, name)
	for i, p := range programs {
		if strings.HasSuffix(p, "sensible-browser") {
			programs[i] = "x-www-browser" // what Debian's script starts
		}
	}
	return programs
}

// valueOf returns the value of a key in a file of lines "key=value".
func valueOf(data []byte, key string) string {
	for line := range bytes.Lines(data) {
		if k, v, ok := strings.Cut(string(line), "="); ok && strings.TrimSpace(k) == key {
			return strings.TrimSpace(v)
		}
	}
	return ""
}
