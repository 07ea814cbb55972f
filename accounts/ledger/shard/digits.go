package shard

import (
	"fmt"
	"strings"
	"time"

	"norikae/accounts"
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

// digits is a row of numbers. Its methods name the numbers in their order: each writes
// what its pointer holds or, with reading, puts there what the row holds.
type digits struct {
	text    []byte // what is written, or still to be read
	reading bool
	err     error // what reading met first that is wrong
}

// written returns what write writes.
func written(write func(d *digits)) string {
	var d digits
	write(&d)
	return string(d.text)
}

// readAll reads a row to its end; an empty one is left alone.
func readAll(text string, read func(d *digits)) error {
	if text == "" {
		return nil
	}
	d := digits{text: []byte(text), reading: true}
	read(&d)
	return d.end()
}

// num writes n, or the nearest number that fits into width digits, or returns the next
// number of that width.
func (d *digits) num(n int64, width int) int64 {
	if d.reading {
		return d.next(width)
	}
	const base = int64(len(alphabet))
	limit := int64(1)
	for range width {
		limit *= base
	}
	n = min(max(n, 0), limit-1)
	for rest := limit / base; rest > 0; rest /= base {
		d.text = append(d.text, alphabet[n/rest%base])
	}
	return n
}

func (d *digits) next(width int) (n int64) {
	if d.err == nil && len(d.text) < width {
		d.err = fmt.Errorf("digits end too early")
	}
	if d.err != nil {
		return 0
	}
	for _, c := range d.text[:width] {
		digit := strings.IndexByte(alphabet, c)
		if digit < 0 {
			d.err = fmt.Errorf("%q is no digit", c)
			return 0
		}
		n = n*int64(len(alphabet)) + int64(digit)
	}
	d.text = d.text[width:]
	return n
}

// count is a number that is not negative.
func (d *digits) count(n *int, width int) {
	if v := d.num(int64(*n), width); d.reading {
		*n = int(v)
	}
}

// time is a moment in whole seconds.
func (d *digits) time(t *time.Time) {
	if v := d.num(seconds(*t), wideTime); d.reading {
		*t = moment(v)
	}
}

// one is an enumeration up to its last value.
func one[T ~int](d *digits, v *T, last T) {
	n := T(d.num(int64(*v), wideOne))
	switch {
	case d.reading && n <= last:
		*v = n
	case d.reading && d.err == nil:
		d.err = fmt.Errorf("%d is not one of %d values", n, last+1)
	}
}

// progress is a line: four marks, then what was decided.
func (d *digits) progress(p *accounts.Progress) {
	for i := range p.Marks {
		one(d, &p.Marks[i].By, accounts.ByGraph)
		d.time(&p.Marks[i].At)
	}
	one(d, &p.Decided, accounts.Skipped)
	one(d, &p.Reason, accounts.MailCode)
	d.time(&p.Since)
	d.time(&p.Reset)
	if d.err == nil && !Decidable(p.Decided) {
		d.err = fmt.Errorf("outcome %d is not for the person to decide", p.Decided)
	}
}

// end reports what went wrong, trailing digits included.
func (d *digits) end() error {
	if d.err == nil && len(d.text) > 0 {
		return fmt.Errorf("%d digits too many", len(d.text))
	}
	return d.err
}

func seconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

func moment(s int64) time.Time {
	if s == 0 {
		return time.Time{}
	}
	return time.Unix(s, 0).UTC()
}
