package letter

import (
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"net/mail"
	"slices"
	"strings"
	"time"
	"unicode"

	"norikae/accounts"
)

// EML writes the letter as a mail message (RFC 5322, MIME): UTF-8, lines ended by
// CRLF and none over 78 characters. X-Unsent makes Outlook open it as a draft; a
// program that does not know it shows a message to forward or edit. A letter
// without a sender or a recipient has no such line. at is the date of the message.
func (l Letter) EML(w io.Writer, at time.Time) error {
	var b strings.Builder
	header := func(name, value string) {
		if value != "" {
			b.WriteString(fold(name + ": " + value))
			b.WriteString("\r\n")
		}
	}
	header("Date", at.Format(time.RFC1123Z))
	header("From", mailbox(l.Sender, l.From))
	header("To", mailbox(l.ToName, l.To))
	header("Subject", mime.BEncoding.Encode("utf-8", oneLine(l.Subject)))
	header("MIME-Version", "1.0")
	header("Content-Type", mime.FormatMediaType("text/plain", map[string]string{"charset": "utf-8"}))
	header("Content-Transfer-Encoding", "base64")
	header("X-Unsent", "1")
	b.WriteString("\r\n")
	b.WriteString(wrap(base64.StdEncoding.EncodeToString([]byte(crlf(l.Body)))))
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("letter: writing the message: %w", err)
	}
	return nil
}

// TXT writes the letter as plain text: recipient, subject, an empty line, body.
// UTF-8, lines ended by CRLF, which every editor shows.
func (l Letter) TXT(w io.Writer) error {
	var b strings.Builder
	if to := address(l.To); to != "" {
		b.WriteString(to + "\n")
	}
	b.WriteString(oneLine(l.Subject) + "\n\n" + l.Body)
	if _, err := io.WriteString(w, crlf(b.String())); err != nil {
		return fmt.Errorf("letter: writing the text: %w", err)
	}
	return nil
}

// mailbox writes a name and an address for a header; "" without an address.
func mailbox(name, addr string) string {
	if addr = address(addr); addr == "" {
		return ""
	}
	return (&mail.Address{Name: oneLine(name), Address: addr}).String()
}

// longestLine is how long a line of a header should be at most (RFC 5322, 2.1.1).
const longestLine = 78

// fold breaks a header at its blanks. The library encodes a long text as several
// encoded words with blanks between them, on one line.
func fold(line string) string {
	var b strings.Builder
	width := 0
	for i, word := range strings.Split(line, " ") {
		switch {
		case i == 0:
		case i > 1 && width+1+len(word) > longestLine:
			b.WriteString("\r\n ")
			width = 1
		default:
			b.WriteByte(' ')
			width++
		}
		b.WriteString(word)
		width += len(word)
	}
	return b.String()
}

// wrap breaks base64 into lines of 76 characters (RFC 2045, 6.8).
func wrap(s string) string {
	var b strings.Builder
	for line := range slices.Chunk([]byte(s), 76) {
		b.Write(line)
		b.WriteString("\r\n")
	}
	return b.String()
}

func crlf(s string) string { return strings.ReplaceAll(manyLines(s), "\n", "\r\n") }

// FileName proposes a name for the nth letter of a batch of total, or for a
// single one when total is 1: the organisation's name, fit for every system.
func FileName(n, total int, organisation, extension string) string {
	name := strings.TrimRight(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '_'
		}
		return r
	}, oneLine(organisation)), " .")
	name = strings.Trim(accounts.Cut(name, 90), " .")
	if total > 1 {
		digits := len(fmt.Sprint(total))
		return strings.TrimSpace(fmt.Sprintf("%0*d %s", digits, n, name)) + extension
	}
	return strings.TrimSpace("letter "+name) + extension
}
