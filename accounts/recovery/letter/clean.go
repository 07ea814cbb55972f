package letter

import (
	"net/mail"
	"regexp"
	"strings"

	"norikae/accounts"
)

// longest bounds one fact, in characters.
const longest = 300

// oneLine is accounts.CleanLine, cut to the length of a fact.
func oneLine(s string) string {
	s = accounts.CleanLine(s)
	if len(s) <= longest {
		return s
	}
	r := []rune(s)
	return strings.TrimRight(string(r[:min(len(r), longest)]), " ")
}

// separators are line ends in Unicode that are none in mail.
var separators = strings.NewReplacer("\u2028", "\n", "\u2029", "\n")

// manyLines cleans a body, which keeps its lines and tabs.
func manyLines(s string) string { return separators.Replace(accounts.CleanText(s)) }

// address returns a mail address as it may stand in a header, or "" when it is
// none.
func address(s string) string {
	a, err := mail.ParseAddress(oneLine(s))
	if err != nil {
		return ""
	}
	return a.Address
}

// clean returns the facts with every text cleaned and cut.
func (f Facts) clean() Facts {
	for _, p := range []*string{
		&f.Account.Address, &f.Account.Label, &f.Tenant.ID, &f.Tenant.Domain, &f.Tenant.Cloud.Name, &f.Tenant.Cloud.LoginHost,
		&f.Organisation, &f.Sender, &f.ToName, &f.Old, &f.New, &f.Next, &f.Contact, &f.Phone,
		&f.Error.Trace, &f.Error.Correlation, &f.Error.Timestamp,
	} {
		*p = oneLine(*p)
	}
	f.To = address(f.To)
	var codes []string
	for _, c := range f.Error.Codes {
		if codeForm.MatchString(c) {
			codes = append(codes, c)
		}
	}
	f.Error.Codes = codes
	return f
}

// codeForm is the number of an error; it becomes part of an address.
var codeForm = regexp.MustCompile(`^[0-9]{3,9}$`)
