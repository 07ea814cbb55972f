package find

import (
	"path"
	"strings"
)

// Xfce hands https links to a program of its own, which starts the browser that its
// settings name ("Preferred Applications", exo).

// ofXfce reports whether a command line is the one of Xfce's own entry.
func ofXfce(line string) bool {
	argv := splitExec(line)
	if len(argv) < 3 {
		return false
	}
	name := path.Base(argv[0])
	return (name == "exo-open" || name == "xfce4-mime-helper") && argv[1] == "--launch" && argv[2] == "WebBrowser"
}

// helper returns the programs that Xfce's browser may be, best first.
func (m unixFinder) helper() []string {
	var name string
	for _, dir := range m.configFolders() {
		if name = m.setting(path.Join(dir, "xfce4/helpers.rc"), "", "WebBrowser"); name != "" {
			break
		}
	}
	if name == "" || strings.ContainsAny(name, "/\x00") {
		return nil
	}
	var programs []string
	for _, dir := range m.dataFolders() {
		file := path.Join(dir, "xfce4/helpers", name+".desktop")
		if !m.IsFile(file) {
			continue
		}
		programs = strings.FieldsFunc(m.setting(file, "", "X-XFCE-Binaries"), func(r rune) bool { return r == ';' })
		for _, key := range []string{"X-XFCE-Commands", "X-XFCE-CommandsWithParameter"} {
			for command := range strings.SplitSeq(m.setting(file, "", key), ";") {
				if argv := splitExec(command); argv != nil {
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
