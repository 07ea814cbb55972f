package filetext

import (
	"bytes"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"
	"golang.org/x/text/encoding/unicode"
)

// compoundFile is what files of Outlook, and older ones of Office, begin with
// (MS-CFB, section 2.2).
var compoundFile = []byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}

// The properties of a mail that are read (MS-OXPROPS), by their numbers.
const (
	msgSubject = "0037"
	msgSender  = "0C1A" // the name
	msgAddress = "5D01" // the address in SMTP's form
	msgMail    = "0C1F" // the address, perhaps of another kind
	msgBody    = "1000"
	msgHTML    = "1013"
	msgRTF     = "1009"
)

// maxStreams is how many streams of a file are looked at.
const maxStreams = 20_000

// readMSG returns the text of a mail that Outlook saved (MS-OXMSG). Recipients
// and attached files lie in storages of their own and are not looked into.
func readMSG(content []byte) (text string, err error) {
	defer func() {
		if recover() != nil { // the library can panic on the tables of a damaged file
			text, err = "", ErrNotText
		}
	}()
	file, err := mscfb.New(bytes.NewReader(content))
	if err != nil {
		return "", ErrNotText
	}
	found := map[string]string{}
	left := int64(MaxSize)
	for range maxStreams {
		stream, err := file.Next()
		if err != nil {
			break // the end, or a damaged file
		}
		number, kind, ok := propertyOf(stream.Name)
		if !ok || len(stream.Path) > 0 || stream.Size <= 0 || stream.Size > left {
			continue
		}
		value, err := io.ReadAll(io.LimitReader(stream, stream.Size))
		if err != nil {
			continue
		}
		left -= int64(len(value))
		if found[number] == "" {
			found[number] = propertyText(number, kind, value)
		}
	}
	return mailOf(found)
}

// propertyOf reads the name of a stream: "__substg1.0_1000001F" is property 1000
// of type 001F.
func propertyOf(stream string) (number, kind string, ok bool) {
	name, ok := strings.CutPrefix(stream, "__substg1.0_")
	if !ok || len(name) != 8 {
		return "", "", false
	}
	name = strings.ToUpper(name)
	switch number = name[:4]; number {
	case msgSubject, msgSender, msgAddress, msgMail, msgBody, msgHTML, msgRTF:
		return number, name[4:], true
	}
	return "", "", false
}

// propertyText decodes a property: 001F is UTF-16, 001E is of the code page of
// whoever saved it, 0102 are bytes.
func propertyText(number, kind string, value []byte) string {
	text := ""
	switch kind {
	case "001F":
		text = decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), value)
	case "001E", "0102":
		if number == msgRTF {
			return "rtf"
		}
		text, _ = decodeText(value)
	}
	return strings.TrimRight(text, "\x00")
}

// mailOf puts the properties of a mail into the text of one.
func mailOf(found map[string]string) (string, error) {
	body := found[msgBody]
	if html := found[msgHTML]; html != "" {
		body = readHTML(html)
	}
	if strings.TrimSpace(body) == "" {
		if found[msgRTF] != "" {
			return "", ErrOnlyRTF
		}
		return "", ErrNotText
	}
	var b strings.Builder
	address := found[msgAddress]
	if address == "" && strings.Contains(found[msgMail], "@") {
		address = found[msgMail]
	}
	if address != "" {
		b.WriteString("From: " + mailbox(found[msgSender], address) + "\n")
	}
	if subject := found[msgSubject]; subject != "" {
		b.WriteString("Subject: " + oneLine(subject) + "\n")
	}
	b.WriteString("\n" + body)
	return bounded(b.String()), nil
}
