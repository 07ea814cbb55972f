package tenantlookup

import "strings"

// siteQuery says which organisation a host names. Of a link to somebody's web
// site that is the domain registered for it; a host that stands by itself is
// taken as typed, but for a "www." in front. A host of Microsoft's services
// names nobody, unless it is the organisation's own there.
func siteQuery(host string, link bool) (Query, Reason) {
	if isService(host) && (link || host != "microsoft.com") {
		if q, ok := queryHost(host); ok {
			return q, ""
		}
		if domain, ok := sharePointDomain(host); ok {
			return queryDomain(domain), ""
		}
		if link || !IsMailProvider(host) {
			return Query{}, ReasonNoTenantInLink
		}
	}
	if link || strings.HasPrefix(host, "www.") {
		host = registrable(host)
	}
	if isSuffix(host) || isInitialSuffix(host) {
		return Query{}, ReasonNothing
	}
	return queryDomain(host), ""
}

// addressQuery says which organisation the domain of a mail address names.
// Senders of Microsoft's own mails, which stand in every invitation, name
// nobody.
func addressQuery(local, domain string) (Query, Reason) {
	if isService(domain) && !IsMailProvider(domain) && (domain != "microsoft.com" || isAutomatic(local)) {
		return Query{}, ReasonServiceAddress
	}
	if isSuffix(domain) || isInitialSuffix(domain) {
		return Query{}, ReasonNothing
	}
	return queryDomain(domain), ""
}

// isAutomatic reports whether the part of an address before the @ belongs to a
// service rather than to a person.
func isAutomatic(local string) bool {
	local = strings.ToLower(local)
	for _, mark := range []string{"noreply", "no-reply", "donotreply", "do-not-reply", "invites", "notification", "msonlineservices"} {
		if strings.Contains(local, mark) {
			return true
		}
	}
	return false
}

// sharePointDomain makes the initial domain out of a SharePoint host:
// contoso-my.sharepoint.com belongs to contoso.onmicrosoft.com.
func sharePointDomain(host string) (string, bool) {
	for parent, suffix := range sharePointHosts {
		if name, ok := singleLabel(host, parent); ok {
			name = strings.TrimSuffix(strings.TrimSuffix(name, "-my"), "-admin")
			domain, valid := parseDomain(name + suffix)
			return domain, valid
		}
	}
	return "", false
}

var sharePointHosts = map[string]string{
	"sharepoint.com":    publicSuffix,
	"sharepoint.us":     ".onmicrosoft.us",
	"sharepoint-mil.us": ".onmicrosoft.us",
	"dps.mil":           ".onmicrosoft.us",
	"sharepoint.cn":     ".partner.onmschina.cn",
}

// isInitialSuffix reports whether host is the parent of initial domains, which
// is nobody's own: onmicrosoft.com.
func isInitialSuffix(host string) bool {
	for _, suffix := range initialSuffixes {
		if len(host) == len(suffix)-1 && host == suffix[1:] {
			return true
		}
	}
	return false
}

// isService reports whether host is Microsoft's, by the domain it is under.
func isService(host string) bool {
	for name := host; ; {
		if serviceDomains[name] {
			return true
		}
		dot := strings.IndexByte(name, '.')
		if dot < 0 {
			return false
		}
		name = name[dot+1:]
	}
}

// serviceDomains are domains under which Microsoft serves everybody: a link
// there names an organisation by a parameter or the path, if at all.
var serviceDomains = setOf(`
	microsoft.com microsoftonline.com microsoftonline-p.com windows.net windows.com azure.com azure.net
	azureedge.net windowsazure.com msauth.net msftauth.net msidentity.com live.com outlook.com msn.com
	bing.com skype.com office.com office.net office365.com cloud.microsoft microsoft365.com aka.ms sway.com
	onenote.com onedrive.com dps.mil yammer.com powerapps.com powerbi.com powerautomate.com dynamics.com visualstudio.com
	sharepoint.com sharepointonline.com msecnd.net microsoftstream.com sfx.ms svc.ms 1drv.ms msft.it
	ciamlogin.com b2clogin.com b2clogin.us b2clogin.cn b2clogin.de
	microsoft.us microsoftonline.us windowsazure.us azure.us usgovcloudapi.net office365.us sharepoint.us sharepoint-mil.us
	powerbigov.us appsplatform.us dynamics365.us
	azure.cn microsoftonline.cn chinacloudapi.cn windowsazure.cn office365.cn sharepoint.cn partner.outlook.cn
	microsoftgraph.cn powerbi.cn azure.de microsoftonline.de sovcloud-identity.fr sovcloud-identity.de
	sovcloud-identity.sg svc.sovcloud.fr svc.sovcloud.de
`)

// isPassingSite reports whether host is a site that a mail or a chat links to
// in passing, never as somebody's organisation. Asked for by itself, such a
// site still counts.
func isPassingSite(host string) bool { return passingSites[registrable(host)] }

var passingSites = setOf(`
	twitter.com x.com t.co facebook.com fb.com instagram.com threads.net youtube.com youtu.be linkedin.com lnkd.in
	line.me lin.ee tiktok.com pinterest.com reddit.com note.com qiita.com zenn.dev medium.com github.com
	google.com goo.gl bit.ly apple.com zoom.us webex.com w3.org schema.org wikipedia.org urldefense.com
	proofpoint.com mimecast.com
`)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}
