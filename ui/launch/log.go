package launch

import (
	"context"
	"io"
	"log/slog"

	"gopkg.in/natefinch/lumberjack.v2"
)

// rotated opens the log file. It is created by the first line, turned over at
// one megabyte, and three old ones are kept for a season.
func rotated(path string) io.WriteCloser {
	return &lumberjack.Logger{Filename: path, MaxSize: 1, MaxBackups: 3, MaxAge: 90, LocalTime: true}
}

// newLogger writes records of at least level to file, and those that a person
// at a terminal must see (warn and above) to terminal as well.
func newLogger(file, terminal io.Writer, level slog.Level) *slog.Logger {
	return slog.New(slog.NewMultiHandler(
		newGuarded(file, level), newGuarded(terminal, max(level, slog.LevelWarn))))
}

// guarded is a text handler that takes out what must not be written. What that
// is depends on the level of a record, which slog does not tell the function
// that replaces attributes; so there are two handlers and the record chooses.
type guarded struct {
	debug slog.Handler // keeps addresses
	above slog.Handler // drops them
}

func newGuarded(w io.Writer, level slog.Level) slog.Handler {
	handler := func(clean func(string) string) slog.Handler {
		return slog.NewTextHandler(w, &slog.HandlerOptions{Level: level, ReplaceAttr: replace(clean)})
	}
	return guarded{debug: handler(withoutSecrets), above: handler(withoutAddresses)}
}

// Enabled implements slog.Handler.
func (g guarded) Enabled(ctx context.Context, level slog.Level) bool {
	return g.above.Enabled(ctx, level)
}

// Handle implements slog.Handler.
func (g guarded) Handle(ctx context.Context, r slog.Record) error {
	if r.Level <= slog.LevelDebug {
		return g.debug.Handle(ctx, r)
	}
	return g.above.Handle(ctx, r)
}

// WithAttrs implements slog.Handler.
func (g guarded) WithAttrs(attrs []slog.Attr) slog.Handler {
	return guarded{debug: g.debug.WithAttrs(attrs), above: g.above.WithAttrs(attrs)}
}

// WithGroup implements slog.Handler.
func (g guarded) WithGroup(name string) slog.Handler {
	return guarded{debug: g.debug.WithGroup(name), above: g.above.WithGroup(name)}
}
