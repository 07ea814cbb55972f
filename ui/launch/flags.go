package launch

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
)

// Flags is what the command line asked for. The zero value is an ordinary start.
type Flags struct {
	Practice bool       // made-up organisations instead of Microsoft's hosts
	Keep     bool       // go on with the last practice, and keep this one
	Guided   bool       // begin with the guided run
	Lang     string     // "ja", "en", or "" for the system's language
	Export   string     // file to save the list to; empty: none
	Import   string     // file to add to the list; empty: none
	Erase    bool       // erase the list
	Yes      bool       // erase without a question
	LogLevel slog.Level // least severe level that is written to the log
	Version  bool       // print the version and leave
	Help     bool       // print the usage and leave
}

// Windowless reports whether the start does one thing to the list and leaves,
// without a window.
func (f Flags) Windowless() bool { return f.Export != "" || f.Import != "" || f.Erase }

// UsageError says that the command line cannot be understood.
type UsageError struct {
	Arg string // the argument that makes no sense, as typed
}

// Error names the argument.
func (e *UsageError) Error() string {
	return fmt.Sprintf("launch: cannot understand argument %q", e.Arg)
}

// ParseFlags reads the arguments that follow the program's name. One dash or
// two make no difference. The error is a *UsageError; a language that was named before
// the wrong argument is in Flags all the same.
func ParseFlags(args []string) (Flags, error) {
	var f Flags
	set := flag.NewFlagSet(ID, flag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.BoolVar(&f.Practice, "practice", false, "")
	set.BoolVar(&f.Keep, "keep", false, "")
	set.BoolVar(&f.Guided, "guided", false, "")
	set.BoolVar(&f.Version, "version", false, "")
	set.BoolVar(&f.Erase, "erase", false, "")
	set.BoolVar(&f.Yes, "yes", false, "")
	set.Func("export", "", filePath(&f.Export))
	set.Func("import", "", filePath(&f.Import))
	set.Func("lang", "", func(s string) error {
		err := oneOf(s, "ja", "en")
		if err == nil {
			f.Lang = s
		}
		return err
	})
	set.Func("log-level", "", func(s string) error {
		if err := oneOf(s, "debug", "info", "warn", "error"); err != nil {
			return err
		}
		return f.LogLevel.UnmarshalText([]byte(s))
	})
	err := set.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return Flags{Help: true, Lang: f.Lang}, nil
	case err != nil:
		return Flags{Lang: f.Lang}, &UsageError{Arg: badArgument(args, set.Args())}
	case set.NArg() > 0:
		return Flags{Lang: f.Lang}, &UsageError{Arg: set.Arg(0)}
	}
	if wrong := f.conflict(args); wrong != "" {
		return Flags{Lang: f.Lang}, &UsageError{Arg: wrong}
	}
	return f, nil
}

// conflict returns the flag that makes no sense beside the others, all of args where
// several things are asked for at once, or "".
func (f Flags) conflict(args []string) string {
	switch {
	case f.Export != "" && f.Import != "" || f.Erase && (f.Export != "" || f.Import != ""):
		return strings.Join(args, " ")
	case f.Keep && !f.Practice:
		return "--keep"
	case f.Guided && f.Windowless():
		return "--guided"
	case f.Yes && !f.Erase:
		return "--yes"
	}
	return ""
}

// filePath stores the path of a file.
func filePath(into *string) func(string) error {
	return func(s string) error {
		if *into = s; s == "" {
			return errors.New("must name a file")
		}
		return nil
	}
}

// badArgument finds the argument at which package flag stopped: the last argument
// it consumed, or, where that one does not look like a flag ("--=x"), the first one
// it left.
func badArgument(args, rest []string) string {
	if len(rest) > 0 {
		if name := strings.TrimPrefix(strings.TrimPrefix(rest[0], "-"), "-"); name != rest[0] &&
			(strings.HasPrefix(name, "-") || strings.HasPrefix(name, "=")) {
			return rest[0]
		}
	}
	return args[len(args)-len(rest)-1]
}

func oneOf(s string, allowed ...string) error {
	if slices.Contains(allowed, s) {
		return nil
	}
	return fmt.Errorf("must be one of %s", strings.Join(allowed, ", "))
}
