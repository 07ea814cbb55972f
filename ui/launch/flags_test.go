package launch

import (
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"
)

func TestParseFlags(t *testing.T) {
	for _, tt := range []struct {
		args string
		want Flags
		bad  string // the argument the error names
	}{
		{"", Flags{}, ""},
		{"--practice", Flags{Practice: true}, ""},
		{"--practice --keep", Flags{Practice: true, Keep: true}, ""},
		{"--keep", Flags{}, "--keep"},
		{"-practice -lang ja", Flags{Practice: true, Lang: "ja"}, ""},
		{"--lang=en --log-level=debug", Flags{Lang: "en", LogLevel: slog.LevelDebug}, ""},
		{"--log-level warn", Flags{LogLevel: slog.LevelWarn}, ""},
		{"--log-level error", Flags{LogLevel: slog.LevelError}, ""},
		{"--version", Flags{Version: true}, ""},
		{"--help", Flags{Help: true}, ""},
		{"-h --practice", Flags{Help: true}, ""},
		{"--lang ja --help", Flags{Help: true, Lang: "ja"}, ""},
		{"--export list.json", Flags{Export: "list.json"}, ""},
		{"--practice --import=a.json", Flags{Practice: true, Import: "a.json"}, ""},
		{"--erase", Flags{Erase: true}, ""},
		{"--yes --erase", Flags{Erase: true, Yes: true}, ""},
		{"--guided --practice", Flags{Guided: true, Practice: true}, ""},
		{"--guided --erase", Flags{}, "--guided"},
		{"--yes", Flags{}, "--yes"},
		{"--export", Flags{}, "--export"},
		{"--export=", Flags{}, "--export="},
		{"--export a --import b", Flags{}, "--export a --import b"},
		{"--erase --export a", Flags{}, "--erase --export a"},
		{"--verbose", Flags{}, "--verbose"},
		{"--lang de", Flags{}, "de"},
		{"--lang=de", Flags{}, "--lang=de"},
		{"--lang", Flags{}, "--lang"},
		{"--practice --lang", Flags{}, "--lang"},
		{"--log-level INFO+2", Flags{}, "INFO+2"},
		{"--log-level loud --practice", Flags{}, "loud"},
		{"--practice=maybe", Flags{}, "--practice=maybe"},
		{"--practice --=x", Flags{}, "--=x"},
		{"---", Flags{}, "---"},
		{"contoso.com", Flags{}, "contoso.com"},
		{"--practice contoso.com --lang ja", Flags{}, "contoso.com"},
	} {
		got, err := ParseFlags(strings.Fields(tt.args))
		if tt.bad == "" {
			if err != nil || got != tt.want {
				t.Errorf("ParseFlags(%q) = %+v, %v, want %+v", tt.args, got, err, tt.want)
			}
			continue
		}
		var wrong *UsageError
		if !errors.As(err, &wrong) || wrong.Arg != tt.bad {
			t.Errorf("ParseFlags(%q) = %v, want an error that names %q", tt.args, err, tt.bad)
		}
	}
}

func FuzzParseFlags(f *testing.F) {
	for _, args := range []string{"", "--practice", "--lang ja", "--lang=xx", "-- x", "-", "--=", "--version a --b"} {
		f.Add(args)
	}
	f.Fuzz(func(t *testing.T, line string) {
		args := strings.Split(line, " ")
		flags, err := ParseFlags(args)
		if err == nil {
			if !slices.Contains([]string{"", "ja", "en"}, flags.Lang) {
				t.Errorf("%q set the language to %q", line, flags.Lang)
			}
			return
		}
		var wrong *UsageError
		if !errors.As(err, &wrong) || !slices.Contains(args, wrong.Arg) {
			t.Errorf("%q: the error %v names no argument of the line", line, err)
		}
	})
}
