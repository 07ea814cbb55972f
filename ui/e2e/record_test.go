//go:build linux

package e2e

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// record is one line of the log: the attributes by name, msg among them.
type record map[string]string

// parseRecord reads a line as slog's text handler writes it.
func parseRecord(line string) record {
	r := record{}
	for line = strings.TrimSpace(line); line != ""; line = strings.TrimLeft(line, " ") {
		name, rest, found := strings.Cut(line, "=")
		if !found {
			break
		}
		value := rest
		if quoted, err := strconv.QuotedPrefix(rest); err == nil {
			value, _ = strconv.Unquote(quoted)
			line = rest[len(quoted):]
		} else {
			value, line, _ = strings.Cut(rest, " ")
		}
		r[name] = value
	}
	return r
}

// matches reports whether the record has a message and the attributes, given as
// name, value, name, value …
func (r record) matches(msg string, attrs []string) bool {
	for i := 0; i+1 < len(attrs); i += 2 {
		if r[attrs[i]] != attrs[i+1] {
			return false
		}
	}
	return r["msg"] == msg
}

// readRecords reads the whole lines of a log; a file that is not there yet is
// empty.
func readRecords(t testing.TB, path string) []record {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var all []record
	for line := range strings.Lines(string(text)) {
		if strings.HasSuffix(line, "\n") { // the last one may still be written
			all = append(all, parseRecord(line))
		}
	}
	return all
}

func TestParseRecord(t *testing.T) {
	got := parseRecord(`time=2026-03-01T09:00:00.000+09:00 level=DEBUG msg="a b" name=add text="x=\"1\" y" empty="" n=3` + "\n")
	want := map[string]string{"msg": "a b", "name": "add", "text": `x="1" y`, "empty": "", "n": "3", "level": "DEBUG"}
	for name, value := range want {
		if got[name] != value {
			t.Errorf("%s is %q, want %q", name, got[name], value)
		}
	}
	if len(got) != len(want)+1 {
		t.Errorf("the record is %v", got)
	}
}
