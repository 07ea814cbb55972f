//go:build ignore

// Report reads what "go test -json" prints and shows the part a person wants:
// go test's own line for every package, all that a failed test had to say, and
// in the end which tests were skipped and why.
//
//	go test -json ./... | report SKIPS
//
// SKIPS is a file to which the skipped tests are added, one a line. The exit
// code is 1 when anything failed.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// event is one line of "go test -json" (see "go doc cmd/test2json").
type event struct {
	Action, Package, Test, Output string
}

// reader sorts the events of all packages.
type reader struct {
	output map[[2]string][]string // by package and test; no test: the package's own
	skips  []string
	failed bool
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go test -json … | report SKIPS")
		os.Exit(2)
	}
	r := reader{output: map[[2]string][]string{}}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) != nil {
			fmt.Println(lines.Text()) // not from a test: the go command itself
			continue
		}
		r.take(e)
	}
	if err := lines.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		r.failed = true
	}
	if err := r.write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		r.failed = true
	}
	if r.failed {
		os.Exit(1)
	}
}

// take looks at one event.
func (r *reader) take(e event) {
	key := [2]string{e.Package, e.Test}
	switch e.Action {
	case "build-output":
		fmt.Print(e.Output)
	case "build-fail":
		r.failed = true
	case "output":
		if !strings.HasPrefix(e.Output, "=== ") {
			r.output[key] = append(r.output[key], e.Output)
		}
	case "skip":
		if e.Test != "" {
			r.skips = append(r.skips, fmt.Sprintf("%s %s: %s", e.Package, e.Test, reason(r.output[key])))
		}
		r.summary(e, key)
	case "fail":
		r.failed = true
		if e.Test != "" {
			fmt.Print(strings.Join(r.output[key], ""))
		}
		r.summary(e, key)
	case "pass":
		r.summary(e, key)
	}
}

// summary ends a test or, with go test's own lines, a package.
func (r *reader) summary(e event, key [2]string) {
	if e.Test == "" {
		for _, line := range r.output[key] {
			if e.Action == "fail" || strings.HasPrefix(line, "ok ") || strings.HasPrefix(line, "? ") {
				fmt.Print(line)
			}
		}
	}
	delete(r.output, key)
}

// reason is what a skipped test said, without the place it said it at.
func reason(output []string) string {
	for _, line := range output {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "--- ") || line == "" {
			continue
		}
		if _, text, found := strings.Cut(line, ".go:"); found {
			if _, text, found := strings.Cut(text, ": "); found {
				return text
			}
		}
		return line
	}
	return "no reason given"
}

func (r *reader) write(path string) error {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	for _, skip := range r.skips {
		fmt.Fprintln(f, skip)
	}
	return f.Close()
}
