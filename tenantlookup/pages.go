package tenantlookup

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
