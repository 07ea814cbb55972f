package ledger

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

// FileTrouble says why a file cannot be imported.
type FileTrouble int

// The troubles with a file.
const (
	FileUnreadable FileTrouble = iota // it could not be read
	FileForeign                       // not an export of this app
	FileVersion                       // written by a newer version; see FileError.Version
	FileDamaged                       // cut off or changed; see FileError.Where
	FileTooLarge                      // more than MaxMemberships, MaxAccounts or maxFile
)

// FileError is ErrFile with the reason.
type FileError struct {
	Reason  FileTrouble
	Version int    // with FileVersion
	Where   string // with FileDamaged: the part of the file, e.g. "memberships[3].steps.add.at"
	Err     error  // for a log
}

// Error implements error.
func (e *FileError) Error() string {
	switch {
	case e.Reason == FileVersion:
		return fmt.Sprintf("%v: version %d", ErrFile, e.Version)
	case e.Where != "":
		return fmt.Sprintf("%v: %s: %v", ErrFile, e.Where, e.Err)
	default:
		return fmt.Sprintf("%v: %v", ErrFile, e.Err)
	}
}

// Unwrap returns the cause.
func (e *FileError) Unwrap() error { return e.Err }

// Is matches ErrFile.
func (e *FileError) Is(target error) bool { return target == ErrFile }

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

// Export writes the list as Move shows it, changes that are not stored included,
// as one JSON file. It holds no secrets, and every name and address in it.
func (l *Ledger) Export(w io.Writer) error { return WriteFile(w, l.Move(), l.now()) }

// WriteFile writes a list as Ledger.Export does.
func WriteFile(w io.Writer, m accounts.Move, now time.Time) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(toFile(m, now))
}

// ReadFile reads what WriteFile wrote, all of it or nothing. Errors are of type
// *FileError.
func ReadFile(r io.Reader) (m accounts.Move, written time.Time, err error) {
	content, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	switch {
	case err != nil:
		return m, written, &FileError{Reason: FileUnreadable, Err: err}
	case len(content) > maxFile:
		return m, written, &FileError{Reason: FileTooLarge, Err: fmt.Errorf("more than %d bytes", maxFile)}
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
		return m, written, &FileError{Reason: FileDamaged, Where: "end", Err: errors.New("something follows the list")}
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
	return &FileError{Reason: FileTooLarge, Err: fmt.Errorf("%d accounts, %d memberships, %d earlier moves", accounts, memberships, earlier)}
}

// recognise looks at a file's head only, so that one of a newer version is told
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
		return &FileError{Reason: FileVersion, Version: head.Version}
	case head.Format == "" && errors.As(err, &syntax) && bytes.Contains(content, []byte(`"`+fileFormat+`"`)):
		return damagedFile(err)
	case head.Format != fileFormat:
		return &FileError{Reason: FileForeign, Err: fmt.Errorf("format %q", accounts.Cut(head.Format, 60))}
	case head.Version < 1:
		return &FileError{Reason: FileDamaged, Where: "version", Err: fmt.Errorf("%d", head.Version)}
	case !utf8.Valid(content):
		return &FileError{Reason: FileDamaged, Err: errors.New("not UTF-8")}
	default:
		return nil
	}
}

// damagedFile words what encoding/json found.
func damagedFile(err error) error {
	e := &FileError{Reason: FileDamaged, Err: err}
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
