package steps

import (
	"strconv"
	"strings"

	"norikae/accounts"
	"norikae/accounts/links"
)

// byHand words what the person does on a page that does not lead all the way,
// one numbered line an action; empty when it does.
func (s wording) byHand(l accounts.Line, link links.Link) string {
	lines := make([]string, 0, len(link.Steps))
	for i, a := range link.Steps {
		lines = append(lines, strconv.Itoa(i+1)+". "+s.action(l, link, a))
	}
	return strings.Join(lines, "\n")
}

func (s wording) action(l accounts.Line, link links.Link, a links.Action) string {
	press := func(label string) string { return s.words.T("byHand.press", "Label", label) }
	switch a {
	case links.SignInOptions:
		return press(s.quotes.T("quote.options"))
	case links.SignInToOrganization:
		return press(s.quotes.T("quote.organisation"))
	case links.TypeDomain:
		if link.Enter == "" {
			return s.words.T("byHand.domain")
		}
		return s.words.T("byHand.type", "Domain", link.Enter)
	case links.SwitchOrganization:
		return s.words.T("byHand.switch")
	case links.PickOrganization:
		return s.words.T("byHand.pick", "Organisation", l.Title())
	default: // SecurityInfo
		return press(s.quotes.T("quote.info"))
	}
}
