//go:build linux

package e2e

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// raw returns the screen's pixels as they lie in memory: rows of BGRX.
//
// The file is in the format of xwd (X11/XWDFile.h, version 7): a header of
// 32-bit numbers whose first is its own length, then a colour map of 12 bytes an
// entry, then the rows.
func (d *display) raw(t testing.TB) []byte {
	t.Helper()
	file, err := os.ReadFile(d.memory)
	if err != nil {
		t.Fatal(err)
	}
	header, colours := binary.BigEndian.Uint32(file), binary.BigEndian.Uint32(file[19*4:])
	rows := file[header+colours*12:]
	if len(rows) < d.width*d.height*4 {
		t.Fatalf("the screen has %d bytes for %d x %d", len(rows), d.width, d.height)
	}
	return rows[:d.width*d.height*4]
}

// blank reports whether pixels are all black, as a screen without windows is.
func blank(raw []byte) bool {
	for i := 0; i < len(raw); i += 4 {
		if raw[i]|raw[i+1]|raw[i+2] != 0 {
			return false
		}
	}
	return true
}

// still is how long the screen must not change to count as standing still: a
// program on a busy machine paints some time after it has said what it shows.
const still = 400 * time.Millisecond

// settle waits until the screen stands still, three seconds at most.
func (d *display) settle(t testing.TB) []byte {
	t.Helper()
	last, since := d.raw(t), time.Now()
	for end := since.Add(3 * time.Second); time.Since(since) < still && time.Now().Before(end); {
		time.Sleep(40 * time.Millisecond)
		now := d.raw(t)
		if moved(last, now) {
			last, since = now, time.Now()
		}
	}
	return d.raw(t)
}

// moved reports whether two pictures differ in more than a blinking cursor.
func moved(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return false
	}
	pixels := 0
	for i := 0; i < len(a); i += 4 {
		if a[i] != b[i] || a[i+1] != b[i+1] || a[i+2] != b[i+2] {
			pixels++
		}
	}
	return pixels > 200
}

// picture returns the upper left part of the screen once it stands still.
func (d *display) picture(t testing.TB, width, height int) image.Image {
	t.Helper()
	raw := d.settle(t)
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			from, to := (y*d.width+x)*4, img.PixOffset(x, y)
			img.Pix[to], img.Pix[to+1], img.Pix[to+2], img.Pix[to+3] = raw[from+2], raw[from+1], raw[from], 0xff
		}
	}
	return img
}

// write saves a picture as PNG.
func write(t testing.TB, img image.Image, path string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, file.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
