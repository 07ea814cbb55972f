package filetext

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
)

const (
	// maxDepth is how deep elements lie within each other in a part that is read;
	// the decoder remembers each.
	maxDepth = 64
	// maxToken is the longest piece of a part: a cell holds 32,767 characters.
	maxToken = 1 << 20
)

// meter counts what is unpacked, of the whole workbook and of one piece.
type meter struct {
	from  io.Reader
	left  *int64
	piece int
}

// Read implements io.Reader.
func (m *meter) Read(b []byte) (int, error) {
	n, err := m.from.Read(b)
	*m.left -= int64(n)
	if m.piece += n; *m.left < 0 || m.piece > maxToken {
		return 0, ErrTooBig
	}
	return n, err
}

// scan reads one of the XML files within a workbook and calls visit with each element
// that begins. decode, called within visit, reads the element to its end. A part that is
// not there is ErrNotText. Entities of its own are not defined: encoding/xml reads no
// document types and opens nothing.
func (b *workbook) scan(name string, visit func(start xml.StartElement, decode func(any) error) error) error {
	f := b.files[strings.ToLower(name)]
	if f == nil {
		return ErrNotText
	}
	file, err := f.Open()
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	m := &meter{from: file, left: &b.left}
	decoder := xml.NewDecoder(m)
	for depth := 0; ; {
		m.piece = 0
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return ErrNotText
			}
			err = visit(t, func(into any) error {
				depth--
				return decoder.DecodeElement(into, &t)
			})
			if err != nil {
				return err
			}
		case xml.EndElement:
			depth--
		}
	}
}

// richText is the text of a cell: whole, or in runs of letters that look alike. The
// readings over Japanese words (rPh) are left out: they would be read as further words.
type richText struct {
	Plain []string `xml:"t"`
	Runs  []string `xml:"r>t"`
}

func (r richText) text() string {
	return cellText(strings.Join(slices.Concat(r.Plain, r.Runs), ""))
}

// escapes are the characters that XML cannot hold, as workbooks write them.
var escapes = strings.NewReplacer("_x000D_", " ", "_x000A_", " ", "_x0009_", " ", "_x005F_", "_")

// cellText makes one line of what a cell holds.
func cellText(s string) string { return oneLine(escapes.Replace(s)) }

// attribute returns an attribute of an element, "" without it.
func attribute(e xml.StartElement, name string) string {
	i := slices.IndexFunc(e.Attr, func(a xml.Attr) bool { return a.Name.Local == name })
	if i < 0 {
		return ""
	}
	return e.Attr[i].Value
}
