package launch

import (
	"context"
	"io"
	"log/slog"

	"gopkg.in/natefinch/lumberjack.v2"
)

// newLogFile opens the log file. The first line creates it; at one megabyte a new
// one begins, and three old ones are kept for 90 days.
func newLogFile(path string) io.WriteCloser {
	return &lumberjack.Logger{Filename: path, MaxSize: 1, MaxBackups: 3, MaxAge: 90, LocalTime: true}
}

// newLogger writes records of at least level to file, and those that a person
// at a terminal must read (warn and above) to terminal as well.
func newLogger(file, terminal io.Writer, level slog.Level) *slog.Logger {
	return slog.New(slog.NewMultiHandler(
		newRedactor(file, level), newRedactor(terminal, max(level, slog.LevelWarn))))
}

// redactor is a text handler that removes what must not be written. What that is
// depends on the level of a record, which slog does not pass to the function that
// replaces attributes. So there are two handlers, and the record's level chooses.
type redactor struct {
	slog.Handler              // drops addresses
	debug        slog.Handler // keeps them
}

func newRedactor(w io.Writer, level slog.Level) slog.Handler {
	handler := func(clean func(string) string) slog.Handler {
		return slog.NewTextHandler(w, &slog.HandlerOptions{Level: level, ReplaceAttr: replace(clean)})
	}
	return redactor{Handler: handler(withoutAddresses), debug: handler(withoutSecrets)}
}

// Handle implements slog.Handler.
func (h redactor) Handle(ctx context.Context, r slog.Record) error {
	if r.Level <= slog.LevelDebug {
		return h.debug.Handle(ctx, r)
	}
	return h.Handler.Handle(ctx, r)
}

// WithAttrs implements slog.Handler.
func (h redactor) WithAttrs(attrs []slog.Attr) slog.Handler {
	return redactor{Handler: h.Handler.WithAttrs(attrs), debug: h.debug.WithAttrs(attrs)}
}

// WithGroup implements slog.Handler.
func (h redactor) WithGroup(name string) slog.Handler {
	return redactor{Handler: h.Handler.WithGroup(name), debug: h.debug.WithGroup(name)}
}
