package tenantlookup

import (
	"slices"
	"strings"
)

// Cloud is one Microsoft cloud. Values are comparable; LoginHost identifies a
// cloud.
type Cloud struct {
	Name      string // short English name: "Public", "US Government", "China (21Vianet)" …
	LoginHost string // canonical sign-in host, one of the constants below
}

// The canonical sign-in hosts. Each identifies its cloud.
const (
	LoginPublic       = "login.microsoftonline.com"
	LoginUSGovernment = "login.microsoftonline.us"
	LoginChina        = "login.partner.microsoftonline.cn"
	LoginBleu         = "login.sovcloud-identity.fr"
	LoginDelos        = "login.sovcloud-identity.de"
	LoginGovSG        = "login.sovcloud-identity.sg"
	LoginGermany      = "login.microsoftonline.de" // closed on 2021-10-29
)

// Services are the hosts of the programming interfaces of a cloud. An empty one is
// not known.
type Services struct {
	Azure    string // Azure Resource Manager
	Graph    string // Microsoft Graph
	GraphDOD string // Microsoft Graph for the tenants of the US Department of Defense
}

// A cloudRow is one line of the table of clouds: what is asked, and which
// other hosts belong to that cloud.
type cloudRow struct {
	cloud    Cloud
	aliases  []string // further hosts on which people sign in
	issuers  []string // further hosts that an issuer can carry; no page stands there
	suffix   string   // the initial domain of a tenant made in this cloud ends so
	b2c      string   // domain of its B2C sign-in hosts
	services Services
	pages    []string // hosts of pages for a person that this program leads to
	closed   bool     // known from old documents, no longer asked

	// sovereign clouds live on networks of their own: where their name does not
	// exist in DNS, that cloud cannot hold anybody's organisation either.
	sovereign bool
}

// cloudTable lists the clouds in the order in which their answers count: the
// public one first. It is the one table of clouds and their hosts of the whole
// program. Sources: MSAL Go (AzureAD/microsoft-authentication-library-for-go, the
// list of trusted authority hosts) and Microsoft Learn, "National clouds",
// "National cloud deployments" and "Azure Government developer guide". Germany
// closed on 2021-10-29 and only its issuers are still known.
var cloudTable = []cloudRow{
	{
		cloud:    Cloud{"Public", LoginPublic},
		aliases:  []string{"login.windows.net", "login.microsoft.com"},
		issuers:  []string{"sts.windows.net"},
		b2c:      "b2clogin.com",
		services: Services{Azure: "management.azure.com", Graph: "graph.microsoft.com"},
		pages: []string{
			MySignIns, MyAccount, MyApps, PersonalAccount, PersonalProofs, ShortLinks,
			AzurePortal, EntraPortal, Support,
		},
	},
	{
		cloud:   Cloud{"US Government", LoginUSGovernment},
		aliases: []string{"login.usgovcloudapi.net", "login-us.microsoftonline.com"},
		suffix:  ".onmicrosoft.us", b2c: "b2clogin.us",
		services: Services{Azure: "management.usgovcloudapi.net", Graph: "graph.microsoft.us", GraphDOD: "dod-graph.microsoft.us"},
		pages:    []string{MySignInsUS, MyAccountUS, MyAppsUS, AzurePortalUS, EntraPortalUS},
	},
	{
		cloud:   Cloud{"China (21Vianet)", LoginChina},
		aliases: []string{"login.chinacloudapi.cn"},
		suffix:  ".partner.onmschina.cn", b2c: "b2clogin.cn",
		services: Services{Azure: "management.chinacloudapi.cn", Graph: "microsoftgraph.chinacloudapi.cn"},
		pages:    []string{MySignInsChina},
	},
	{
		cloud: Cloud{"Bleu (France)", LoginBleu}, suffix: ".onsovcloud.fr", sovereign: true,
		services: Services{Graph: "graph.svc.sovcloud.fr"},
		pages:    []string{MySignInsBleu},
	},
	{
		cloud: Cloud{"Delos (Germany)", LoginDelos}, suffix: ".onsovcloud.de", sovereign: true,
		services: Services{Graph: "graph.svc.sovcloud.de"},
	},
	{cloud: Cloud{"GovSG (Singapore)", LoginGovSG}, sovereign: true},
	{cloud: Cloud{"Germany (closed in 2021)", LoginGermany}, b2c: "b2clogin.de", closed: true},
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
// It also returns closed clouds, which Clouds does not list.
func CloudOf(host string) (Cloud, bool) {
	row, ok := rowOf(host)
	return row.cloud, ok
}

// IsPublic reports whether c is the public cloud, by any of its hosts. The zero
// Cloud, of a tenant that was never resolved, counts as public: nearly all are.
func (c Cloud) IsPublic() bool {
	of, ok := CloudOf(c.LoginHost)
	return c.LoginHost == "" || ok && of.LoginHost == LoginPublic
}

// SignInHosts returns the hosts on which people of the cloud sign in, LoginHost
// first. It returns none for a cloud that is not known.
func (c Cloud) SignInHosts() []string {
	row, ok := rowOf(c.LoginHost)
	if !ok {
		return nil
	}
	return append([]string{row.cloud.LoginHost}, row.aliases...)
}

// Issuers returns the hosts that the issuer of a token of the cloud can carry beside
// the sign-in hosts.
func (c Cloud) Issuers() []string {
	row, _ := rowOf(c.LoginHost)
	return slices.Clone(row.issuers)
}

// Services returns the hosts of the cloud's programming interfaces.
func (c Cloud) Services() Services {
	row, _ := rowOf(c.LoginHost)
	return row.services
}

// Pages returns the hosts of the cloud's pages for a person that this program leads
// to, without the sign-in hosts. Those that serve every cloud are the public one's.
func (c Cloud) Pages() []string {
	row, _ := rowOf(c.LoginHost)
	return slices.Clone(row.pages)
}

func rowOf(host string) (cloudRow, bool) {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	for _, row := range cloudTable {
		if row.cloud.LoginHost == host || slices.Contains(row.aliases, host) || slices.Contains(row.issuers, host) {
			return row, true
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

// CustomerDomains returns the domains under which external and B2C tenants have
// sign-in hosts of their own, as in contoso.ciamlogin.com. Closed clouds count too.
func CustomerDomains() []string {
	return append([]string{ciamDomain}, column(func(row cloudRow) string { return row.b2c })...)
}

// column returns what the clouds have in one column of the table.
func column(of func(cloudRow) string) []string {
	var all []string
	for _, row := range cloudTable {
		if cell := of(row); cell != "" {
			all = append(all, cell)
		}
	}
	return all
}

// The hosts of Microsoft's pages for a person that this program leads to by name.
// cloudTable says which cloud each belongs to.
const (
	MySignIns   = "mysignins.microsoft.com" // a person's own sign-in methods
	MyAccount   = "myaccount.microsoft.com"
	MyApps      = "myapps.microsoft.com"
	AzurePortal = "portal.azure.com"
	EntraPortal = "entra.microsoft.com"

	PersonalAccount = "account.microsoft.com" // of personal Microsoft accounts
	PersonalProofs  = "account.live.com"      // their methods and recovery
	ShortLinks      = "aka.ms"                // Microsoft's short links
	Support         = "support.microsoft.com"

	MySignInsUS    = "mysignins.azure.us"
	MyAccountUS    = "myaccount.azure.us"
	MyAppsUS       = "myapps.azure.us"
	AzurePortalUS  = "portal.azure.us"
	EntraPortalUS  = "entra.microsoft.us"
	MySignInsChina = "mysignins.windowsazure.cn"
	MySignInsBleu  = "mysignins.identity.sovcloud.fr"
)

// PageHosts returns every host that this program may open in a browser, in lower
// case and without a port: the sign-in hosts and the pages of every cloud in
// service. That a host is Microsoft's (IsMicrosoftHost) is no permission to open
// it.
func PageHosts() []string {
	var all []string
	for _, c := range Clouds() {
		all = append(append(all, c.SignInHosts()...), c.Pages()...)
	}
	return all
}
