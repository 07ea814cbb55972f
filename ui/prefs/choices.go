// Package choices keeps what the person chose about the window — language,
// theme, browser, the selected row — in one small JSON file. It holds no
// progress, no address and no domain: those belong to the keyring.
//
// The file is replaced whole (see ui/atomicfile), so that a crash at any moment
// leaves the old or the new one, never half of one. (Fyne's own preferences
// truncate the file first and read it back while it is being written.) Writing
// happens in the background, the newest state last; Close waits for it, and tries
// once more what could not be written.
package prefs

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"reflect"
	"sync"

	"norikae/ui/atomicfile"
)

// Choices is the file while the app runs. Methods may be called from any
// goroutine.
type Choices struct {
	path string
	fail func(error)

	mu     sync.Mutex
	values map[string]any
	closed bool
	missed bool // the last write failed
	wake   chan struct{}
	done   chan struct{}
}

// Open reads the file at path; a missing one is empty. A file that can not be
// understood is kept beside it with the ending ".damaged", and the choices start
// empty. What a killed run left of writing the file is removed, so only one
// Choices may be open on a path. fail is told of every failure, from any goroutine.
func Open(path string, fail func(error)) *Choices {
	c := &Choices{path: path, fail: fail, values: map[string]any{}, wake: make(chan struct{}, 1), done: make(chan struct{})}
	if err := atomicfile.Sweep(path); err != nil {
		fail(fmt.Errorf("choices: left by an earlier run: %w", err))
	}
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		fail(fmt.Errorf("choices: %w", err))
	default:
		if err := json.Unmarshal(data, &c.values); err != nil || c.values == nil {
			c.values = map[string]any{}
			fail(fmt.Errorf("choices: set aside: %w", errors.Join(err, atomicfile.Rename(path, path+".damaged"))))
		}
	}
	go c.write()
	return c
}

// Close writes what is not written yet and ends the background work, waiting for
// it until ctx ends: a folder on a network may never answer. What is set
// afterwards is not kept.
func (c *Choices) Close(ctx context.Context) error {
	c.mu.Lock()
	closed := c.closed
	c.closed = true
	c.mu.Unlock()
	if !closed {
		close(c.wake)
	}
	select {
	case <-c.done:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("choices: not written: %w", ctx.Err())
	}
}

// write writes the newest state whenever there is one.
func (c *Choices) write() {
	defer close(c.done)
	saved := true
	for range c.wake {
		saved = c.save()
	}
	if !saved {
		c.save() // what was in the way may be gone
	}
}

// save writes the state of now and reports whether the file has it.
func (c *Choices) save() bool {
	c.mu.Lock()
	data, err := json.MarshalIndent(c.values, "", "  ")
	c.mu.Unlock()
	if err == nil {
		err = atomicfile.Write(c.path, func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		})
	}
	c.mu.Lock()
	c.missed = err != nil
	c.mu.Unlock()
	if err != nil {
		c.fail(fmt.Errorf("choices: %w", err))
	}
	return err == nil
}

// set changes a value and has it written; nil removes it. What is set already
// is not written again.
func (c *Choices) set(key string, value any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	old, was := c.values[key]
	same := was == (value != nil) && reflect.DeepEqual(old, value)
	if value == nil {
		delete(c.values, key)
	} else {
		c.values[key] = value
	}
	if same && !c.missed || c.closed {
		return
	}
	select {
	case c.wake <- struct{}{}:
	default: // the writer is about to look anyway
	}
}

// value returns a value of one type; the zero value when there is none.
func value[T any](c *Choices, key string) (v T, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok = c.values[key].(T)
	return v, ok
}

// String returns a text; empty when it is not set.
func (c *Choices) String(key string) string { s, _ := value[string](c, key); return s }

// SetString sets a text.
func (c *Choices) SetString(key, s string) { c.set(key, s) }

// Bool returns a switch; false when it is not set.
func (c *Choices) Bool(key string) bool { b, _ := value[bool](c, key); return b }

// SetBool sets a switch.
func (c *Choices) SetBool(key string, on bool) { c.set(key, on) }

// FloatWithFallback returns a number.
func (c *Choices) FloatWithFallback(key string, fallback float64) float64 {
	if f, ok := value[float64](c, key); ok {
		return f
	}
	return fallback
}

// SetFloat sets a number.
func (c *Choices) SetFloat(key string, f float64) { c.set(key, f) }

// Int returns a whole number; 0 when it is not set.
func (c *Choices) Int(key string) int { return int(c.FloatWithFallback(key, 0)) }

// SetInt sets a whole number.
func (c *Choices) SetInt(key string, n int) { c.SetFloat(key, float64(n)) }

// StringList returns texts; nil when they are not set.
func (c *Choices) StringList(key string) []string {
	list, _ := value[[]any](c, key)
	var out []string
	for _, x := range list {
		if s, ok := x.(string); ok {
			out = append(out, s)
		}
	}
	return out
}

// SetStringList sets texts.
func (c *Choices) SetStringList(key string, list []string) {
	all := make([]any, len(list))
	for i, s := range list {
		all[i] = s
	}
	c.set(key, all)
}

// RemoveValue forgets a choice.
func (c *Choices) RemoveValue(key string) { c.set(key, nil) }
