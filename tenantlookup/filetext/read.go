package filetext

import (
	"bytes"
	"errors"
	"path"
	"strings"
)

// MaxSize is the largest file that is read, and the most text that is made of
// one, in bytes.
const MaxSize = 10 << 20

var (
	// ErrTooBig means that a file is larger than MaxSize, or a workbook that is more
	// than is read of one.
	ErrTooBig = errors.New("filetext: the file is too big")
	// ErrNotText means that a file is a picture, an old workbook (.xls) or something else
	// without text in a form that is read here.
	ErrNotText = errors.New("filetext: not a text")
	// ErrOnlyRTF means that a mail of Outlook holds its text as RTF alone.
	ErrOnlyRTF = errors.New("filetext: a mail of Outlook without plain text")
)

// Read returns the text of a file in UTF-8. name is the file's name, of which
// only the ending counts. The error is ErrTooBig, ErrNotText or ErrOnlyRTF.
func Read(name string, content []byte) (string, error) {
	if len(content) > MaxSize {
		return "", ErrTooBig
	}
	if bytes.HasPrefix(content, compoundFile) {
		return readMSG(content)
	}
	if bytes.HasPrefix(content, zipFile) {
		return readWorkbook(content)
	}
	ending := strings.ToLower(path.Ext(name))
	if isMail(ending, content) {
		if text, ok := readMail(content, maxNested); ok {
			return bounded(text), nil
		}
	}
	text, ok := decodeText(content)
	if !ok {
		return "", ErrNotText
	}
	return bounded(readable(ending, text)), nil
}

// readable brings decoded text into the form that lists and mails are read in.
func readable(ending, text string) string {
	switch {
	case hasPrefixFold(text, "begin:vcalendar") || ending == ".ics":
		return readCalendar(text)
	case hasPrefixFold(text, "begin:vcard") || ending == ".vcf":
		return readContacts(text)
	case hasPrefixFold(text, "<!doctype html") || hasPrefixFold(text, "<html") || ending == ".html" || ending == ".htm":
		return readHTML(text)
	case ending == ".csv":
		return readCSV(text)
	default:
		return text
	}
}

func hasPrefixFold(text, prefix string) bool {
	text = strings.TrimLeft(text, " \t\r\n\ufeff")
	return len(text) >= len(prefix) && strings.EqualFold(text[:len(prefix)], prefix)
}

// bounded cuts a text to what is given out.
func bounded(text string) string {
	if len(text) > MaxSize {
		text = text[:MaxSize]
	}
	return strings.ToValidUTF8(text, "\ufffd")
}
