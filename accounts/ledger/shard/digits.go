package shard

import (
	"fmt"
	"strings"
	"time"
)

// Numbers are stored with a fixed width, so that a tick never makes a record
// longer: base 62 digits, most significant first.
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// Widths of the numbers in a record.
const (
	wideTime = 6 // seconds since 1970; 0 is "never"; enough until the year 3769
	wideRev  = 4 // changes of a record: 14 million
	wideSeq  = 3 // place in the list: 238,327
	wideOne  = 1 // an enumeration
)

// limit is the first number that does not fit into width digits.
func limit(width int) int64 {
	n := int64(1)
	for range width {
		n *= int64(len(alphabet))
	}
	return n
}

// digitWriter strings numbers together.
type digitWriter struct{ b strings.Builder }

// num writes n; what does not fit is written as the nearest number that does.
func (w *digitWriter) num(n int64, width int) {
	n = min(max(n, 0), limit(width)-1)
	var digits [8]byte
	for i := width - 1; i >= 0; i-- {
		digits[i] = alphabet[n%int64(len(alphabet))]
		n /= int64(len(alphabet))
	}
	w.b.Write(digits[:width])
}

// time writes a moment in whole seconds.
func (w *digitWriter) time(t time.Time) {
	if t.IsZero() {
		w.num(0, wideTime)
		return
	}
	w.num(t.Unix(), wideTime)
}

// digitReader takes numbers from a string in the order they were written.
type digitReader struct {
	rest string
	err  error
}

func (r *digitReader) num(width int) int64 {
	if r.err != nil {
		return 0
	}
	if len(r.rest) < width {
		r.err = fmt.Errorf("digits end too early")
		return 0
	}
	var n int64
	for i := range width {
		d := strings.IndexByte(alphabet, r.rest[i])
		if d < 0 {
			r.err = fmt.Errorf("%q is no digit", r.rest[i])
			return 0
		}
		n = n*int64(len(alphabet)) + int64(d)
	}
	r.rest = r.rest[width:]
	return n
}

func (r *digitReader) time() time.Time {
	n := r.num(wideTime)
	if n == 0 {
		return time.Time{}
	}
	return time.Unix(n, 0).UTC()
}

// one reads an enumeration of n values.
func (r *digitReader) one(n int) int {
	v := int(r.num(wideOne))
	if r.err == nil && v >= n {
		r.err = fmt.Errorf("%d is not one of %d values", v, n)
		return 0
	}
	return v
}

// end reports what went wrong, trailing digits included.
func (r *digitReader) end() error {
	if r.err == nil && r.rest != "" {
		return fmt.Errorf("%d digits too many", len(r.rest))
	}
	return r.err
}
