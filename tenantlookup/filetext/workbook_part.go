package filetext

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

const (
	// maxDepth is how deep elements lie within each other in a part that is read;
	// the decoder remembers each.
	maxDepth = 64
	// maxToken is the longest piece of a part: a cell holds 32,767 characters.
	maxToken = 1 << 20
)

// xmlPart is one of the XML files within a workbook. Entities of its own are not
// defined: encoding/xml reads no document types and opens nothing.
type xmlPart struct {
	file    io.ReadCloser
	meter   *meter
	decoder *xml.Decoder
	depth   int
}

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

// open opens a part. One that is not there is ErrNotText.
func (b *workbook) open(name string) (*xmlPart, error) {
	f := b.files[strings.ToLower(name)]
	if f == nil {
		return nil, ErrNotText
	}
	file, err := f.Open()
	if err != nil {
		return nil, err
	}
	m := &meter{from: file, left: &b.left}
	return &xmlPart{file: file, meter: m, decoder: xml.NewDecoder(m)}, nil
}

func (p *xmlPart) close() { _ = p.file.Close() }

// next returns the next piece; nil at the end of the part.
func (p *xmlPart) next() (xml.Token, error) {
	p.meter.piece = 0
	token, err := p.decoder.Token()
	switch {
	case errors.Is(err, io.EOF):
		return nil, nil
	case err != nil:
		return nil, err
	}
	switch token.(type) {
	case xml.StartElement:
		p.depth++
	case xml.EndElement:
		p.depth--
	}
	if p.depth > maxDepth {
		return nil, ErrNotText
	}
	return token, nil
}

// element returns the next element that begins; nil at the end of the part.
func (p *xmlPart) element() (*xml.StartElement, error) {
	for {
		token, err := p.next()
		if err != nil || token == nil {
			return nil, err
		}
		if start, ok := token.(xml.StartElement); ok {
			return &start, nil
		}
	}
}

// escapes are the characters that XML cannot hold, as workbooks write them.
var escapes = strings.NewReplacer("_x000D_", " ", "_x000A_", " ", "_x0009_", " ", "_x005F_", "_")

// text returns the text of the element that has just begun, up to its end: of every
// run of letters that look alike, but not of the readings over Japanese words (rPh),
// which would be read as further words.
func (p *xmlPart) text() (string, error) { return p.collect(false) }

// value returns the characters of an element without others in it, up to its end.
func (p *xmlPart) value() (string, error) { return p.collect(true) }

// collect returns the characters of the element that has just begun: all of them, or
// those of its runs of letters.
func (p *xmlPart) collect(all bool) (string, error) {
	var b strings.Builder
	inside, reading := p.depth, 0 // reading is the depth of the reading that is passed over
	letters := all
	for {
		token, err := p.next()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case nil:
			return "", io.ErrUnexpectedEOF
		case xml.StartElement:
			if t.Name.Local == "rPh" && reading == 0 {
				reading = p.depth
			}
			letters = all || t.Name.Local == "t" && reading == 0
		case xml.EndElement:
			letters = all
			if p.depth < inside {
				return oneLine(escapes.Replace(b.String())), nil
			}
			if p.depth < reading {
				reading = 0
			}
		case xml.CharData:
			if letters {
				b.Write(t)
			}
		}
	}
}

// attribute returns an attribute of an element, "" without it.
func attribute(e *xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
