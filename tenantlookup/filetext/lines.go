package filetext

import (
	"encoding/csv"
	"io"
	"regexp"
	"strings"
)

// readCSV parts the cells of a table by tabs (RFC 4180), whichever of comma and
// semicolon parts them. What is no table is given as it is.
func readCSV(text string) string {
	reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	reader.FieldsPerRecord, reader.LazyQuotes, reader.ReuseRecord = -1, true, true
	first, _, _ := strings.Cut(text, "\n")
	if strings.Count(first, ";") > strings.Count(first, ",") {
		reader.Comma = ';'
	}
	if strings.Contains(first, "\t") {
		return text
	}
	var b strings.Builder
	for {
		record, err := reader.Read()
		if err == io.EOF {
			return b.String()
		}
		if err != nil {
			return text
		}
		for i, cell := range record {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(oneLine(cell))
		}
		b.WriteByte('\n')
	}
}

// property is a line of a calendar or a contact.
type property struct{ name, parameters, value string }

// properties takes the lines of a calendar or a contact apart: a line that begins
// with a blank goes on with the one before (RFC 5545, section 3.1).
func properties(text string) []property {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	text = strings.NewReplacer("\n ", "", "\n\t", "").Replace(text)
	var all []property
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		at := propertyHead.FindStringIndex(line)
		if at == nil {
			continue
		}
		head, value := line[:at[1]-1], line[at[1]:]
		name, parameters, _ := strings.Cut(head, ";")
		if _, after, grouped := strings.Cut(name, "."); grouped { // "item1.EMAIL"
			name = after
		}
		all = append(all, property{strings.ToUpper(name), parameters, unescapeValue(value)})
	}
	return all
}

// propertyHead is what stands before the value, up to the first colon outside quotation
// marks.
var propertyHead = regexp.MustCompile(`^(?:[^":]|"[^"]*")*:`)

// unescapeValue undoes the escapes of section 3.3.11.
func unescapeValue(s string) string {
	return strings.NewReplacer(`\n`, "\n", `\N`, "\n", `\,`, ",", `\;`, ";", `\\`, `\`).Replace(s)
}

// parameter returns the value of a parameter, without its quotation marks.
func (p property) parameter(name string) string {
	for part := range strings.SplitSeq(p.parameters, ";") {
		if key, value, ok := strings.Cut(part, "="); ok && strings.EqualFold(key, name) {
			return strings.Trim(value, `"`)
		}
	}
	return ""
}

// readCalendar returns what a calendar says of a meeting and who invites to it.
// Those who are invited are left out: the person is one of them.
func readCalendar(text string) string {
	var b strings.Builder
	for _, p := range properties(text) {
		switch p.name {
		case "ORGANIZER":
			mail := strings.TrimPrefix(strings.TrimPrefix(p.value, "mailto:"), "MAILTO:")
			b.WriteString("From: " + mailbox(p.parameter("CN"), mail) + "\n")
		case "X-ALT-DESC":
			b.WriteString(readHTML(p.value))
		case "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK":
			b.WriteString(strings.TrimSpace(p.value) + "\n")
		}
	}
	return b.String()
}

// readContacts returns a line for every address and site of every contact, behind
// the name of the company or of the person.
func readContacts(text string) string {
	var b strings.Builder
	organisation, name := "", ""
	var targets []string
	for _, p := range properties(text) {
		switch p.name {
		case "BEGIN":
			organisation, name, targets = "", "", nil
		case "ORG":
			organisation, _, _ = strings.Cut(p.value, ";")
		case "FN":
			name = p.value
		case "EMAIL", "URL":
			targets = append(targets, p.value)
		case "END":
			who := oneLine(organisation)
			if who == "" {
				who = oneLine(name)
			}
			for _, target := range targets {
				b.WriteString(who + "\t" + oneLine(target) + "\n")
			}
			targets = nil
		}
	}
	return b.String()
}

// mailbox writes an address with its name, as a mail does (RFC 5322, section
// 3.4).
func mailbox(name, address string) string {
	name, address = oneLine(name), oneLine(address)
	switch {
	case name == "":
		return "<" + address + ">"
	case strings.ContainsAny(name, `,;:"`):
		return `"` + strings.ReplaceAll(name, `"`, "") + `" <` + address + ">"
	}
	return name + " <" + address + ">"
}
