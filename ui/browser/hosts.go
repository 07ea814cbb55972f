package browser

// hosts is every host the app links to, cloud by cloud: the pages of the
// ladder, the sign-in hosts with their aliases, and the portals that show a
// sign-in in one tenant. A link to any other host is refused, Microsoft's or
// not.
//
// Sources: "Combined security information registration for Microsoft Entra
// overview", "National clouds" and "Azure Government developer guide" of
// Microsoft Learn, and the table of aliases in the MSAL libraries.
var hosts = map[string]bool{
	// public cloud
	"mysignins.microsoft.com":   true,
	"myaccount.microsoft.com":   true,
	"myapps.microsoft.com":      true,
	"aka.ms":                    true,
	"portal.azure.com":          true,
	"entra.microsoft.com":       true,
	"support.microsoft.com":     true,
	"login.microsoftonline.com": true,
	"login.windows.net":         true,
	"login.microsoft.com":       true,

	// the personal account itself
	"account.microsoft.com": true,
	"account.live.com":      true,

	// US Government, GCC High and DoD
	"mysignins.azure.us":           true,
	"myaccount.azure.us":           true,
	"myapps.azure.us":              true,
	"portal.azure.us":              true,
	"entra.microsoft.us":           true,
	"login.microsoftonline.us":     true,
	"login.usgovcloudapi.net":      true,
	"login-us.microsoftonline.com": true,

	// China (21Vianet)
	"login.partner.microsoftonline.cn": true,
	"login.chinacloudapi.cn":           true,
	"mysignins.windowsazure.cn":        true,

	// Bleu, Delos, GovSG
	"login.sovcloud-identity.fr":     true,
	"login.sovcloud-identity.de":     true,
	"login.sovcloud-identity.sg":     true,
	"mysignins.identity.sovcloud.fr": true,
}
