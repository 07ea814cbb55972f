package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
	"unicode/utf8"

	"norikae/accounts"
)

// fileFormat marks an export, and fileVersion the form of its content.
const (
	fileFormat  = "norikae-list"
	fileVersion = 1
)

// How much a file may hold. A list is meant for a few thousand organisations at
// most; whatever holds more was not written by a person's hand.
const (
	MaxMemberships = 20_000
	MaxAccounts    = 2_000
	maxEarlier     = 1_000 // earlier moves
)

// maxFile bounds what is read of a file: a hundred times what 1,000 memberships
// take.
const maxFile = 64 << 20

// ErrFile means that a file cannot be imported. The error is an *Error.
var ErrFile = errors.New("exchange: not a usable file")

// Trouble says why a file cannot be imported.
type Trouble int

// The troubles with a file.
const (
	Unreadable Trouble = iota // it could not be read
	Foreign                   // not an export of this app
	Newer                     // written by a newer version; see Error.Version
	Damaged                   // cut off or changed; see Error.Where
	TooLarge                  // more than MaxMemberships, MaxAccounts or maxFile
)

// Error is ErrFile with the reason.
type Error struct {
	Reason  Trouble
	Version int    // with Newer
	Where   string // with Damaged: the part of the file, e.g. "memberships[3].steps.add.at"
	Err     error  // for a log
}

// Error implements error.
func (e *Error) Error() string {
	switch {
	case e.Reason == Newer:
		return fmt.Sprintf("%v: version %d", ErrFile, e.Version)
	case e.Where != "":
		return fmt.Sprintf("%v: %s: %v", ErrFile, e.Where, e.Err)
	default:
		return fmt.Sprintf("%v: %v", ErrFile, e.Err)
	}
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Is matches ErrFile.
func (e *Error) Is(target error) bool { return target == ErrFile }

// file is an export. The package comment describes it.
type file struct {
	Format      string           `json:"format"`
	Version     int              `json:"version"`
	Written     time.Time        `json:"written"`
	Move        fileMove         `json:"move"`
	Accounts    []fileAccount    `json:"accounts"`
	Memberships []fileMembership `json:"memberships"`
	Earlier     []fileSummary    `json:"earlier,omitempty"`
}

// Write writes a list as Ledger.Export does.
func Write(w io.Writer, m accounts.Move, now time.Time) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(toFile(m, now))
}

// Read reads what Write wrote, all of it or nothing. Errors are of type
// *Error.
func Read(r io.Reader) (m accounts.Move, written time.Time, err error) {
	content, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	switch {
	case err != nil:
		return m, written, &Error{Reason: Unreadable, Err: err}
	case len(content) > maxFile:
		return m, written, &Error{Reason: TooLarge, Err: fmt.Errorf("more than %d bytes", maxFile)}
	}
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	if err := recognise(content); err != nil {
		return m, written, err
	}
	var f file
	d := json.NewDecoder(bytes.NewReader(content))
	d.DisallowUnknownFields()
	if err := d.Decode(&f); err != nil {
		return m, written, damagedFile(err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return m, written, &Error{Reason: Damaged, Where: "end", Err: errors.New("something follows the list")}
	}
	m, err = f.move()
	if err != nil {
		return accounts.Move{}, written, err
	}
	return m, f.Written, nil
}

// bounded refuses a file that holds too much.
func bounded(accounts, memberships, earlier int) error {
	if accounts <= MaxAccounts && memberships <= MaxMemberships && earlier <= maxEarlier {
		return nil
	}
	return &Error{Reason: TooLarge, Err: fmt.Errorf("%d accounts, %d memberships, %d earlier moves", accounts, memberships, earlier)}
}

// recognise looks at a file's head only, so that one of a newer version is distinguished
// from a damaged one.
func recognise(content []byte) error {
	var head struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
	}
	err := json.Unmarshal(content, &head)
	var syntax *json.SyntaxError
	switch {
	case head.Format == fileFormat && head.Version > fileVersion:
		return &Error{Reason: Newer, Version: head.Version}
	case head.Format == "" && errors.As(err, &syntax) && bytes.Contains(content, []byte(`"`+fileFormat+`"`)):
		return damagedFile(err)
	case head.Format != fileFormat:
		return &Error{Reason: Foreign, Err: fmt.Errorf("format %q", accounts.Cut(head.Format, 60))}
	case head.Version < 1:
		return &Error{Reason: Damaged, Where: "version", Err: fmt.Errorf("%d", head.Version)}
	case !utf8.Valid(content):
		return &Error{Reason: Damaged, Err: errors.New("not UTF-8")}
	default:
		return nil
	}
}

// damagedFile words what encoding/json found.
func damagedFile(err error) error {
	e := &Error{Reason: Damaged, Err: err}
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &kind):
		e.Where = kind.Field
	case errors.As(err, &syntax):
		e.Where = fmt.Sprintf("byte %d", syntax.Offset)
	}
	return e
}
