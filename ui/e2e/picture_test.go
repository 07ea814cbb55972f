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

// settle waits until the screen has stood still for three frames, or a second
// at most: a cursor that blinks never does.
func (d *display) settle(t testing.TB) []byte {
	t.Helper()
	last := d.raw(t)
	for end, still := time.Now().Add(time.Second), 0; still < 3 && time.Now().Before(end); {
		time.Sleep(50 * time.Millisecond)
		now := d.raw(t)
		if bytes.Equal(now, last) {
			still++
		} else {
			still = 0
		}
		last = now
	}
	return last
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
