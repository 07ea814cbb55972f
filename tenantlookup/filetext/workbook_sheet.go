package filetext

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
)

// maxColumns is how many columns a sheet of Excel has.
const maxColumns = 16_384

// sheet is a sheet while it is read.
type sheet struct {
	*workbook
	number int      // of the row being read, from 1
	row    []string // its cells so far
	size   int      // their bytes
	parted bool     // an empty line comes before the next row
}

// cell is a cell as the sheet has it.
type cell struct {
	Address string   `xml:"r,attr"`
	Kind    string   `xml:"t,attr"`
	Value   string   `xml:"v"`
	Inline  richText `xml:"is"`
}

// readSheet writes the rows of a sheet. Rows and columns that are hidden are among
// them: a list that a filter shortens would lack organisations. Of empty rows that
// follow each other one is left: it parts two tables.
func (b *workbook) readSheet(name string) error {
	s := sheet{workbook: b, parted: true}
	err := b.scan(name, func(start xml.StartElement, decode func(any) error) error {
		isRow := start.Name.Local == "row"
		if !isRow && start.Name.Local != "c" {
			return nil
		}
		if s.cells--; s.cells < 0 {
			return ErrTooBig
		}
		if isRow {
			s.beginRow(attribute(start, "r"))
			return nil
		}
		var c cell
		if err := decode(&c); err != nil {
			return err
		}
		return s.add(c)
	})
	s.endRow()
	return err
}

func (s *sheet) beginRow(address string) {
	s.endRow()
	number, err := strconv.Atoi(address)
	if err != nil {
		number = s.number + 1
	}
	s.parted = s.parted || number > s.number+1
	s.number = number
}

// endRow writes the row that was read, without the empty cells at its end.
func (s *sheet) endRow() {
	for len(s.row) > 0 && s.row[len(s.row)-1] == "" {
		s.row = s.row[:len(s.row)-1]
	}
	if len(s.row) == 0 {
		s.parted = s.parted || s.number > 0
		return
	}
	if s.parted && s.out.Len() > 0 {
		s.out.WriteByte('\n')
	}
	s.parted = false
	s.out.WriteString(strings.Join(s.row, "\t") + "\n")
	s.row, s.size = s.row[:0], 0
}

// add puts a cell into the row, at the column that it names.
func (s *sheet) add(c cell) error {
	column, ok := columnOf(c.Address)
	if !ok {
		column = len(s.row) // the next
	}
	text := c.Inline.text()
	if c.Value != "" {
		text = s.shown(c.Kind, cellText(c.Value))
	}
	if text == "" && column < len(s.row) {
		return nil
	}
	if column >= maxColumns {
		return ErrTooBig
	}
	for len(s.row) <= column {
		s.row = append(s.row, "")
	}
	s.row[column] = text
	if s.size += len(text) + 1; s.out.Len()+s.size+len(s.row) > MaxSize {
		return ErrTooBig
	}
	return nil
}

// columnOf returns the column, from 0, that the address of a cell names: "C7".
func columnOf(address string) (int, bool) {
	column := 0
	for i := range len(address) {
		letter := address[i] | 0x20
		if letter < 'a' || letter > 'z' {
			return column - 1, i > 0
		}
		if column = column*26 + int(letter-'a') + 1; column > maxColumns {
			return maxColumns, true
		}
	}
	return 0, false
}

// shown returns what a value of a kind looks like (ECMA-376, part 1, section
// 18.18.11). Formats are not applied: a date is the number of its day.
func (s *sheet) shown(kind, value string) string {
	switch kind {
	case "s":
		if i, err := strconv.Atoi(value); err == nil && i >= 0 && i < len(s.strings) {
			return s.strings[i]
		}
		return ""
	case "b":
		if value == "1" || value == "true" {
			return "TRUE"
		}
		return "FALSE"
	case "", "n":
		// Sums are stored with 17 digits, 0.30000000000000004; Excel knows 15.
		if n, err := strconv.ParseFloat(value, 64); err == nil && !math.IsInf(n, 0) && !math.IsNaN(n) {
			return shortest(n)
		}
	}
	return value
}

// shortest writes a number with at most 15 digits, and without an exponent where
// that is no longer.
func shortest(n float64) string {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	if err != nil {
		rounded = n
	}
	if size := math.Abs(rounded); size != 0 && (size >= 1e15 || size < 1e-9) {
		return strconv.FormatFloat(rounded, 'G', -1, 64)
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}
