package letter

import (
	"net/mail"
	"strings"
	"unicode"
)

// longest bounds one fact, in characters.
const longest = 300

// oneLine makes any text one line that shows as it is: without control
// characters, line ends, marks of writing direction and other invisible signs.
func oneLine(s string) string {
	var b strings.Builder
	n := 0
	for _, r := range strings.ToValidUTF8(s, "") {
		switch {
		case unicode.IsSpace(r), unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r):
			r = ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r):
			continue
		}
		if n++; n > longest {
			break
		}
		b.WriteRune(r)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// manyLines does the same for a body, which keeps its lines and tabs.
func manyLines(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n").Replace(strings.ToValidUTF8(s, ""))
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
			return -1
		}
		return r
	}, s)
}

// address returns a mail address as it may stand in a header, or "" when it is
// none.
func address(s string) string {
	a, err := mail.ParseAddress(oneLine(s))
	if err != nil {
		return ""
	}
	return a.Address
}

// clean makes every fact fit to be printed.
func (f Facts) clean() Facts {
	for _, p := range []*string{
		&f.Account.Address, &f.Account.Label, &f.Tenant.ID, &f.Tenant.Domain, &f.Tenant.Cloud.Name, &f.Tenant.Cloud.LoginHost,
		&f.Organisation, &f.Sender, &f.ToName, &f.Old, &f.New, &f.Next, &f.Contact, &f.Phone,
		&f.Error.Trace, &f.Error.Correlation, &f.Error.Timestamp,
	} {
		*p = oneLine(*p)
	}
	f.To = address(f.To)
	codes := make([]string, len(f.Error.Codes))
	for i, c := range f.Error.Codes {
		codes[i] = oneLine(c)
	}
	f.Error.Codes = codes
	return f
}
