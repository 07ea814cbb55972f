package filetext

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"path"
	"strings"
)

// zipFile is what a file of the ZIP format begins with, and so every workbook of
// Excel since 2007 and every one that LibreOffice saves for Excel.
var zipFile = []byte("PK\x03\x04")

// The limits of a workbook. One that goes beyond them is ErrTooBig: a table read in
// part would look complete.
const (
	maxUnpacked = 4 * MaxSize // of all its parts that are read
	maxSheets   = 200
	maxCells    = 200_000 // of all sheets, and as many shared texts and rows
)

// The kinds of parts that other parts refer to, as the last element of the type
// (ECMA-376, part 1, annex F): what is in front differs between the transitional and
// the strict form.
const (
	kindWorkbook = "officeDocument"
	kindSheet    = "worksheet"
	kindStrings  = "sharedStrings"
)

// workbook is a workbook of Excel (ECMA-376, SpreadsheetML) while it is read.
type workbook struct {
	files   map[string]*zip.File // by their names in small letters
	left    int64                // bytes that may still be unpacked
	cells   int                  // cells, rows and shared texts that may still be read
	strings []string
	out     strings.Builder
}

// readWorkbook returns the visible sheets of a workbook one after another, as they
// come when they are copied in Excel: a line for each row, its cells parted by tabs.
func readWorkbook(content []byte) (string, error) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return "", ErrNotText
	}
	b := workbook{files: map[string]*zip.File{}, left: maxUnpacked, cells: maxCells}
	for _, f := range archive.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		if b.files[name] == nil {
			b.files[name] = f
		}
	}
	if err := b.read(); errors.Is(err, ErrTooBig) {
		return "", ErrTooBig
	} else if err != nil {
		return "", ErrNotText
	}
	return bounded(b.out.String()), nil
}

// read reads the sheets that the workbook names, in its order.
func (b *workbook) read() error {
	_, roots, err := b.relations("")
	if err != nil {
		return err
	}
	main := roots[kindWorkbook]
	shown, err := b.sheets(main)
	if err != nil {
		return err
	}
	byID, first, err := b.relations(main)
	if err != nil {
		return err
	}
	if shared := first[kindStrings]; shared != "" {
		if err := b.readStrings(shared); err != nil {
			return err
		}
	}
	for _, id := range shown {
		r := byID[id]
		if r.kind != kindSheet {
			continue // a sheet that is a diagram
		}
		if err := b.readSheet(r.target); err != nil {
			return err
		}
	}
	return nil
}

// relation says which part another part uses.
type relation struct{ kind, target string }

// relations returns what a part uses within the file, by ID, and the first of each kind.
// What lies outside is left out. The name "" is the file itself.
func (b *workbook) relations(of string) (byID map[string]relation, first map[string]string, err error) {
	byID, first = map[string]relation{}, map[string]string{}
	dir, name := path.Split(of)
	err = b.scan(dir+"_rels/"+name+".rels", func(start xml.StartElement, _ func(any) error) error {
		if start.Name.Local != "Relationship" || attribute(start, "TargetMode") == "External" {
			return nil
		}
		target := strings.ReplaceAll(attribute(start, "Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = "/" + dir + target
		}
		r := relation{path.Base(attribute(start, "Type")), strings.TrimPrefix(path.Clean(target), "/")}
		byID[attribute(start, "Id")] = r
		if first[r.kind] == "" {
			first[r.kind] = r.target
		}
		return nil
	})
	return byID, first, err
}

// sheets returns the IDs of the sheets that are not hidden. A document that is no
// workbook, such as one of Word, is ErrNotText.
func (b *workbook) sheets(main string) ([]string, error) {
	var ids []string
	root := ""
	err := b.scan(main, func(start xml.StartElement, _ func(any) error) error {
		if root = cmp.Or(root, start.Name.Local); root != "workbook" {
			return ErrNotText
		}
		if state := attribute(start, "state"); start.Name.Local != "sheet" || state == "hidden" || state == "veryHidden" {
			return nil
		}
		if len(ids) == maxSheets {
			return ErrTooBig
		}
		ids = append(ids, attribute(start, "id"))
		return nil
	})
	if err == nil && root == "" {
		err = ErrNotText
	}
	return ids, err
}

// readStrings reads the texts that cells share.
func (b *workbook) readStrings(name string) error {
	return b.scan(name, func(start xml.StartElement, decode func(any) error) error {
		if start.Name.Local != "si" {
			return nil
		}
		if b.cells--; b.cells < 0 {
			return ErrTooBig
		}
		var shared richText
		err := decode(&shared)
		b.strings = append(b.strings, shared.text())
		return err
	})
}
