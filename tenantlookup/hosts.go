package tenantlookup

import "strings"

// IsMicrosoftHost reports whether host, in lower case and without a port, is
// one under which Microsoft serves its customers: of a service, a sign-in page,
// a sender of its mails or one of its own top-level domains. Such a host
// belongs to no organisation, except where the organisation's name stands in
// front (contoso.sharepoint.com). It is no permission to open a link: the room
// that opens links keeps a list of its own.
func IsMicrosoftHost(host string) bool {
	return isBelow(host, serviceDomains) || brandTLDs[host[strings.LastIndexByte(host, '.')+1:]]
}

// brandTLDs are the top-level domains that Microsoft alone registers under
// (IANA root zone database).
var brandTLDs = setOf(`microsoft azure office windows skype xbox bing hotmail`)

// serviceDomains are domains under which Microsoft serves everybody: a link
// there names an organisation by a parameter or the path, if at all. The last
// two lines are of senders and filters of Microsoft's and its partners.
var serviceDomains = setOf(`
	microsoft.com microsoftonline.com microsoftonline-p.com windows.net windows.com azure.com azure.net
	azureedge.net windowsazure.com msauth.net msftauth.net msidentity.com live.com outlook.com msn.com
	bing.com skype.com office.com office.net office365.com microsoft365.com aka.ms sway.com lync.com
	onenote.com onedrive.com dps.mil yammer.com powerapps.com powerbi.com powerautomate.com dynamics.com visualstudio.com
	sharepoint.com sharepointonline.com msecnd.net microsoftstream.com sfx.ms svc.ms 1drv.ms msft.it
	microsoftpersonalcontent.com powerpages.com powerva.com azurewebsites.net trafficmanager.net azure-api.net azurefd.net
	ciamlogin.com b2clogin.com b2clogin.us b2clogin.cn b2clogin.de
	microsoft.us microsoftonline.us windowsazure.us azure.us azuread.us usgovcloudapi.net office365.us sharepoint.us
	sharepoint-mil.us powerbigov.us powerapps.us powerautomate.us appsplatform.us dynamics365.us microsoftdynamics.us apps.mil
	azure.cn microsoftonline.cn chinacloudapi.cn windowsazure.cn office365.cn sharepoint.cn partner.outlook.cn
	microsoftgraph.cn powerbi.cn powerapps.cn powerautomate.cn dynamics.cn azure.de microsoftonline.de sharepoint.de office.de
	sovcloud-identity.fr sovcloud-identity.de sovcloud-identity.sg identity.sovcloud.fr svc.sovcloud.fr svc.sovcloud.de
	oe.21vianet.com mcas.ms mcas-gov.us mcas-gov.ms cas.ms
`)

// sessionProxies stand behind the host of a link that Defender for Cloud Apps
// carries: contoso.sharepoint.com.mcas.ms.
var sessionProxies = []string{".mcas.ms", ".mcas-gov.us", ".mcas-gov.ms"}

// withoutProxy takes the suffix of Defender for Cloud Apps off a host. What is
// left must be a host itself.
func withoutProxy(host string) string {
	inner, proxied := host, false
	for _, suffix := range sessionProxies {
		if inner, proxied = strings.CutSuffix(host, suffix); proxied {
			break
		}
	}
	if !proxied { // contoso.sharepoint.com.us.cas.ms
		if inner, proxied = strings.CutSuffix(host, ".cas.ms"); proxied {
			inner = inner[:max(0, strings.LastIndexByte(inner, '.'))]
		}
	}
	if !proxied {
		return host
	}
	if domain, ok := parseDomain(inner); ok && hasKnownSuffix(domain) {
		return domain
	}
	return host
}

// sharePointHosts are the domains of SharePoint, and the initial domain of the
// organisation whose name stands in front.
var sharePointHosts = map[string]string{
	"sharepoint.com":    PublicInitialSuffix,
	"sharepoint.us":     ".onmicrosoft.us",
	"sharepoint-mil.us": ".onmicrosoft.us",
	"dps.mil":           ".onmicrosoft.us",
	"sharepoint.cn":     ".partner.onmschina.cn",
}

// firstSegmentHosts are services whose path begins with a tenant, as that of
// the sign-in hosts does.
var firstSegmentHosts = setOf(`
	portal.azure.com ms.portal.azure.com preview.portal.azure.com aad.portal.azure.com entra.microsoft.com
	portal.azure.us entra.microsoft.us portal.azure.cn entra.microsoftonline.cn
	myapps.microsoft.com myapplications.microsoft.com myapps.microsoft.us myapps.azure.us
	account.activedirectory.windowsazure.com account.activedirectory.windowsazure.us
	account.activedirectory.windowsazure.cn myaccount.microsoft.com mysignins.microsoft.com
	myaccount.azure.us mysignins.azure.us graph.windows.net
	intune.microsoft.com intune.microsoft.us endpoint.microsoft.com endpoint.microsoft.us devicemanagement.microsoft.com
	tasks.office.com tasks.office365.us planner.cloud.microsoft www.yammer.com yammer.com web.yammer.com
`)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}
