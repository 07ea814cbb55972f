package tenantlookup

import "strings"

// Cloud is one Microsoft cloud. Values are comparable; LoginHost identifies a
// cloud.
type Cloud struct {
	Name      string // short English name: "Public", "US Government", "China (21Vianet)" …
	LoginHost string // canonical sign-in host, e.g. login.microsoftonline.com
}

// A cloudRow is one line of the table of clouds: what is asked, and which
// other hosts may sign a tenant of that cloud.
type cloudRow struct {
	cloud   Cloud
	aliases []string // further hosts an issuer or a link of this cloud can carry
	suffix  string   // the initial domain of a tenant made in this cloud ends so
	b2c     string   // domain of its B2C sign-in hosts
	closed  bool     // known from old documents, no longer asked

	// sovereign clouds live on networks of their own: where their name does not
	// exist in DNS, that cloud cannot hold anybody's organisation either.
	sovereign bool
}

// cloudTable lists the clouds in the order in which their answers count: the
// public one first. Hosts: MSAL Go (AzureAD/microsoft-authentication-library-
// for-go, the list of trusted authority hosts) and Microsoft Learn, "National
// clouds". Germany closed on 2021-10-29 and only its issuers are still known.
var cloudTable = []cloudRow{
	{
		cloud:   Cloud{"Public", "login.microsoftonline.com"},
		aliases: []string{"login.windows.net", "login.microsoft.com", "sts.windows.net"},
		b2c:     "b2clogin.com",
	},
	{
		cloud:   Cloud{"US Government", "login.microsoftonline.us"},
		aliases: []string{"login.usgovcloudapi.net", "login-us.microsoftonline.com"},
		suffix:  ".onmicrosoft.us", b2c: "b2clogin.us",
	},
	{
		cloud:   Cloud{"China (21Vianet)", "login.partner.microsoftonline.cn"},
		aliases: []string{"login.chinacloudapi.cn"},
		suffix:  ".partner.onmschina.cn", b2c: "b2clogin.cn",
	},
	{cloud: Cloud{"Bleu (France)", "login.sovcloud-identity.fr"}, suffix: ".onsovcloud.fr", sovereign: true},
	{cloud: Cloud{"Delos (Germany)", "login.sovcloud-identity.de"}, suffix: ".onsovcloud.de", sovereign: true},
	{cloud: Cloud{"GovSG (Singapore)", "login.sovcloud-identity.sg"}, sovereign: true},
	{cloud: Cloud{"Germany (closed in 2021)", "login.microsoftonline.de"}, b2c: "b2clogin.de", closed: true},
}

// ciamDomain is the domain of the sign-in hosts of external tenants. They
// exist in the public cloud only.
const ciamDomain = "ciamlogin.com"

// Clouds returns every known cloud that is in service, the public one first.
// The slice is the caller's own.
func Clouds() []Cloud {
	var all []Cloud
	for _, row := range cloudTable {
		if !row.closed {
			all = append(all, row.cloud)
		}
	}
	return all
}

// CloudOf returns the cloud that a sign-in host belongs to, by its canonical
// name or an alias (sts.windows.net, login.chinacloudapi.cn …), in any case.
// It also knows clouds that Clouds no longer lists.
func CloudOf(host string) (Cloud, bool) {
	row, ok := rowOf(host)
	return row.cloud, ok
}

func rowOf(host string) (cloudRow, bool) {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	for _, row := range cloudTable {
		if row.cloud.LoginHost == host {
			return row, true
		}
		for _, alias := range row.aliases {
			if alias == host {
				return row, true
			}
		}
	}
	return cloudRow{}, false
}

// b2cRow returns the cloud of a B2C sign-in host such as
// hinodetravel.b2clogin.com, and the name in front of it.
func b2cRow(host string) (row cloudRow, name string, ok bool) {
	for _, row := range cloudTable {
		if name, ok := singleLabel(host, row.b2c); ok && row.b2c != "" {
			return row, name, true
		}
	}
	return cloudRow{}, "", false
}

// singleLabel splits "name.parent" and reports whether name is exactly one
// label.
func singleLabel(host, parent string) (string, bool) {
	name, ok := strings.CutSuffix(host, "."+parent)
	return name, ok && name != "" && !strings.Contains(name, ".")
}
