//go:build linux

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// entry writes a .desktop file of the person's own.
func (p *person) entry(t testing.TB, name, text string) {
	t.Helper()
	dir := p.path(".local", "share", "applications")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// script puts a program on the person's PATH and returns where it lies.
func (p *person) script(t testing.TB, name, text string) string {
	t.Helper()
	path := p.path("bin", name)
	if err := os.WriteFile(path, []byte("#!/bin/sh\nPATH=/usr/bin:/bin\n"+text+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

// installBrowser makes a real browser the person's default one: a .desktop file
// in place of the system's, a program that starts the browser with what a test
// machine needs, and the person's choice of it. Every call is noted down.
func installBrowser(t testing.TB, p *person, name, program string, extra ...string) *webBrowser {
	t.Helper()
	b := &webBrowser{name: name, profile: p.path(name + "-profile"), calls: p.path(name + "-calls"), pids: p.path(name + "-pids")}
	if err := os.Mkdir(b.profile, 0o700); err != nil {
		t.Fatal(err)
	}
	path := p.script(t, name, fmt.Sprintf("printf '%%s\\t' \"$@\" >>'%s'\necho >>'%s'\necho $$ >>'%s'\nexec '%s' \"$@\" >>'%s' 2>&1",
		b.calls, b.calls, b.pids, strings.Join(append([]string{program}, extra...), "' '"), p.path(name+"-output")))
	p.entry(t, name+".desktop", fmt.Sprintf("[Desktop Entry]\nType=Application\nName=%s\nExec=\"%s\" %%u\nCategories=Network;WebBrowser;\n"+
		"MimeType=x-scheme-handler/http;x-scheme-handler/https;\n", name, path))
	if err := os.MkdirAll(p.path(".config"), 0o700); err != nil {
		t.Fatal(err)
	}
	choice := "[Default Applications]\nx-scheme-handler/https=" + name + ".desktop\n"
	if err := os.WriteFile(p.path(".config", "mimeapps.list"), []byte(choice), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.close(t) })
	return b
}

// webBrowser is a browser on the person's machine.
type webBrowser struct {
	name, profile string
	calls, pids   string // files the program writes
}

// argv returns the arguments of every call.
func (b *webBrowser) argv(t testing.TB) [][]string {
	t.Helper()
	text, err := os.ReadFile(b.calls)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var calls [][]string
	for line := range strings.Lines(string(text)) {
		calls = append(calls, strings.Split(strings.TrimRight(line, "\t\n"), "\t"))
	}
	return calls
}

// close ends every process the browser was started as. The app starts a browser
// in a session of its own, so each leads a process group.
func (b *webBrowser) close(t testing.TB) {
	t.Helper()
	text, err := os.ReadFile(b.pids)
	if err != nil && !os.IsNotExist(err) {
		t.Error(err)
	}
	for line := range strings.Lines(string(text)) {
		pid, err := strconv.Atoi(strings.TrimSpace(line))
		if err != nil || pid < 2 {
			t.Errorf("process number %q", line)
			continue
		}
		_ = syscall.Kill(-pid, syscall.SIGKILL) // it may have ended long ago
	}
}
