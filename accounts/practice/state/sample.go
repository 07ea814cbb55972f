package state

import (
	"crypto/sha256"
	"fmt"
	"net/mail"
	"strings"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// The addresses of the two made-up accounts.
const (
	workAddress     = "practice@hayabusa-consulting.example"
	personalAddress = "practice.guest@outlook.example"
)

// Accounts returns the made-up accounts: a work account, whose home is one of
// the organisations, and a personal one.
func Accounts() []accounts.Account {
	return []accounts.Account{
		{Kind: accounts.Work, Address: workAddress},
		{Kind: accounts.Personal, Address: personalAddress},
	}
}

// KindOf says which kind of account an address of the played world is, as the list of
// mail providers does for real ones; false when the address does not show it.
func KindOf(address string) (accounts.Kind, bool) {
	parsed, err := mail.ParseAddress(address)
	if err != nil {
		return 0, false
	}
	domain := strings.ToLower(parsed.Address[strings.LastIndexByte(parsed.Address, '@')+1:])
	for _, o := range Organisations() {
		switch {
		case o.Domain != domain:
		case o.Shows == MailProvider:
			return accounts.Personal, true
		case o.TenantID != "":
			return accounts.Work, true
		}
	}
	return 0, false
}

// ObjectID is the account's object ID in a tenant: the same each time, another
// one in each tenant. That of a personal account at home has the known form.
func ObjectID(a accounts.Account, tenantID string) string {
	sum := sha256.Sum256([]byte(a.Key().Hash() + " " + tenantID))
	if tenantID == tenantlookup.PersonalTenant {
		return fmt.Sprintf("00000000-0000-0000-%04x-%012x", sum[0:2], sum[2:8])
	}
	return fmt.Sprintf("%08x-%04x-4%03x-8%03x-%012x", sum[0:4], sum[4:6], uint16(sum[6])<<4, uint16(sum[8])<<4, sum[10:16])
}

// SampleText returns something to paste: a list of organisations as it comes out
// of a spreadsheet (name, tab, domain), with one domain twice, one misspelt, one
// unknown, one at an AD FS server, a mail address of a real mail provider, and a
// link that names its organisation by tenant ID. Names are in the language given,
// as for [Organisation.Name].
func SampleText(language string) string {
	var b strings.Builder
	line := func(name, value string) { b.WriteString(name + "\t" + value + "\r\n") }
	heading, domain, typo, friend := "Organisation", "Domain", "Tsubame Trading, Osaka", "Invited from"
	if strings.HasPrefix(strings.ToLower(language), "ja") {
		heading, domain, typo, friend = "組織名", "ドメイン", "つばめ商事 大阪支店", "招待元"
	}
	line(heading, domain)
	byCase := map[Case]Organisation{}
	for _, o := range sampleOrganisations() {
		byCase[o.Shows] = o
		switch o.Shows {
		case Home, MailProvider, WrongPage:
			continue // Home comes with the account, MailProvider by a mail address, WrongPage by a link
		}
		line(o.Name(language), o.Domain)
	}
	line(typo, "tsubame-tradng.example")
	line(byCase[Throttled].Name(language), strings.ToUpper(byCase[Throttled].Domain))
	line(friend, "practice.friend@gmail.com")
	line(byCase[WrongPage].Name(language), "https://myapps.microsoft.com/?tenantid="+byCase[WrongPage].TenantID)
	return b.String()
}
