package filetext

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"regexp"
	"strings"
)

// maxNested is how deep parts within parts are followed.
const maxNested = 8

// maxParts is how many parts of one mail are read.
const maxParts = 200

// headerLine begins a mail: a name and a colon.
var headerLine = regexp.MustCompile(`^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n`)

var mailHeader = regexp.MustCompile(`(?im)^(?:from|mime-version|content-type|message-id|received):`)

// isMail reports whether content is a mail as it travels.
func isMail(ending string, content []byte) bool {
	if ending == ".eml" || ending == ".mht" || ending == ".mhtml" {
		return true
	}
	head := headerLine.Find(content[:min(len(content), 64<<10)])
	return len(mailHeader.FindAll(head, 3)) >= 2
}

// readMail returns the text of a mail; false when it is none.
func readMail(content []byte, depth int) (string, bool) {
	message, err := mail.ReadMessage(bytes.NewReader(content))
	if err != nil {
		return "", false
	}
	var b strings.Builder
	words := mime.WordDecoder{CharsetReader: wordReader}
	for _, name := range []string{"From", "Reply-To", "Subject"} {
		if value := message.Header.Get(name); value != "" {
			if plain, err := words.DecodeHeader(value); err == nil {
				value = plain
			}
			b.WriteString(name + ": " + oneLine(value) + "\n")
		}
	}
	parts := maxParts
	body := part{header: message.Header.Get, body: message.Body}.text(depth, &parts)
	if b.Len() > 0 && body != "" {
		b.WriteString("\n")
	}
	b.WriteString(body)
	return b.String(), b.Len() > 0
}

// wordReader decodes a word of a header (RFC 2047) in any encoding.
func wordReader(label string, r io.Reader) (io.Reader, error) {
	content, err := io.ReadAll(io.LimitReader(r, MaxSize))
	if err != nil {
		return nil, err
	}
	text, _ := decodeLabelled(label, content)
	return strings.NewReader(text), nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// part is a mail without its header, or a part of one.
type part struct {
	header func(string) string
	body   io.Reader
}

// text returns the text of a part and of the parts in it. left counts the parts
// that may still be read.
func (p part) text(depth int, left *int) string {
	if *left--; *left < 0 || depth < 0 {
		return ""
	}
	kind, parameters, err := mime.ParseMediaType(p.header("Content-Type"))
	if err != nil || kind == "" {
		kind, parameters = "text/plain", map[string]string{}
	}
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		return p.multipart(kind, parameters["boundary"], depth, left)
	case kind == "message/rfc822":
		text, _ := readMail(p.decoded(), depth-1)
		return text
	case !strings.HasPrefix(kind, "text/"):
		return ""
	}
	text, ok := decodeLabelled(parameters["charset"], p.decoded())
	if !ok {
		return ""
	}
	switch kind {
	case "text/html":
		return readHTML(text)
	case "text/calendar":
		return readCalendar(text)
	case "text/vcard", "text/x-vcard":
		return readContacts(text)
	}
	return strings.TrimRight(text, " \r\n") + "\n"
}

// multipart reads parts one after another. Of alternatives the last that has
// text is enough: it is the richest, and a page has the links that the plain text
// beside it may lack.
func (p part) multipart(kind, boundary string, depth int, left *int) string {
	if boundary == "" {
		return ""
	}
	reader := multipart.NewReader(p.body, boundary)
	var texts []string
	for *left > 0 {
		next, err := reader.NextRawPart()
		if err != nil {
			break // the end, or a mail that was cut off
		}
		disposition, _, _ := mime.ParseMediaType(next.Header.Get("Content-Disposition"))
		inner := part{header: next.Header.Get, body: next}
		if kindOf := strings.ToLower(next.Header.Get("Content-Type")); disposition == "attachment" && !strings.HasPrefix(kindOf, "message/rfc822") && !strings.HasPrefix(kindOf, "text/calendar") {
			continue
		}
		if text := inner.text(depth-1, left); strings.TrimSpace(text) != "" {
			texts = append(texts, text)
		}
	}
	if kind == "multipart/alternative" && len(texts) > 0 {
		return texts[len(texts)-1]
	}
	return strings.Join(texts, "\n")
}

// decoded undoes the transfer encoding (RFC 2045, section 6). What is damaged is
// read as far as it goes.
func (p part) decoded() []byte {
	body := p.body
	switch strings.ToLower(strings.TrimSpace(p.header("Content-Transfer-Encoding"))) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	content, _ := io.ReadAll(io.LimitReader(body, MaxSize))
	return content
}
