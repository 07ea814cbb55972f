// Package prefs keeps what the person chose about the window — language, theme,
// browser, the selected row — in one small JSON file. It holds no progress, no
// address and no domain: those belong to the keyring.
//
//	p := prefs.Open(path, report)
//	p.Set(func(v *prefs.Values) { v.Language = "ja" })
//	language := p.Get().Language
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

// ErrNotSaved is the error of a write that failed. The values are still in memory, and
// the next Set or Close tries again.
var ErrNotSaved = errors.New("prefs: not saved")

// Prefs is the file while the app runs. Methods may be called from any goroutine.
type Prefs struct {
	path string
	fail func(error)

	mu     sync.Mutex
	values Values
	closed bool
	missed bool // the last write failed
	wake   chan struct{}
	done   chan struct{}
}

// Open reads the file at path; a missing one is empty. A file that cannot be
// understood is kept beside it with the ending ".damaged", and the values start
// empty; of a file with a single value that cannot be, the others are read. What a
// killed run left of writing the file is removed, so only one Prefs may be open on a
// path. Open calls fail with every failure, and with nil once a write has succeeded
// after one that failed, from any goroutine.
func Open(path string, fail func(error)) *Prefs {
	p := &Prefs{path: path, fail: fail, wake: make(chan struct{}, 1), done: make(chan struct{})}
	if err := atomicfile.Sweep(path); err != nil {
		fail(fmt.Errorf("prefs: left by an earlier run: %w", err))
	}
	p.read()
	go p.write()
	return p
}

// read fills the values from the file.
func (p *Prefs) read() {
	data, err := os.ReadFile(p.path)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err != nil {
		p.fail(fmt.Errorf("prefs: %w", err))
		return
	}
	file := &p.values // null in the file makes it nil
	err = json.Unmarshal(data, &file)
	if one := new(json.UnmarshalTypeError); errors.As(err, &one) && one.Field != "" {
		p.fail(fmt.Errorf("prefs: one value left out: %w", err))
		return
	}
	if err != nil || file == nil {
		p.values = Values{}
		p.fail(fmt.Errorf("prefs: set aside: %w", errors.Join(err, atomicfile.Rename(p.path, p.path+".damaged"))))
	}
}

// Get returns a copy of the values.
func (p *Prefs) Get() Values {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.values.clone()
}

// Set changes values and has them written. What is set already is not written
// again.
func (p *Prefs) Set(change func(v *Values)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.values.clone()
	change(&now)
	same := reflect.DeepEqual(now, p.values)
	p.values = now.clone()
	if same && !p.missed || p.closed {
		return
	}
	select {
	case p.wake <- struct{}{}:
	default: // the writer is about to look anyway
	}
}

// Close writes what is not written yet and ends the background work, waiting for
// it until ctx ends: a folder on a network may never answer. What is set
// afterwards is not kept.
func (p *Prefs) Close(ctx context.Context) error {
	p.mu.Lock()
	closed := p.closed
	p.closed = true
	p.mu.Unlock()
	if !closed {
		close(p.wake)
	}
	select {
	case <-p.done:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("prefs: not written: %w", ctx.Err())
	}
}

// write writes the newest state whenever there is one.
func (p *Prefs) write() {
	defer close(p.done)
	saved := true
	for range p.wake {
		saved = p.save()
	}
	if !saved {
		p.save() // what was in the way may be gone
	}
}

// save writes the values as they are and reports whether the file has them.
func (p *Prefs) save() bool {
	p.mu.Lock()
	data, err := json.MarshalIndent(p.values, "", "  ")
	p.mu.Unlock()
	if err == nil {
		err = atomicfile.Write(p.path, func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		})
	}
	p.mu.Lock()
	missed := p.missed
	p.missed = err != nil
	p.mu.Unlock()
	if err != nil {
		p.fail(fmt.Errorf("%w: %w", ErrNotSaved, err))
	} else if missed {
		p.fail(nil)
	}
	return err == nil
}
