package links

// Hosts returns every host that a link of this package can have, in lower case
// and without a port.
func Hosts() []string {
	return []string{
		"mysignins.microsoft.com",
		"myaccount.microsoft.com",
		"myapps.microsoft.com",
		"account.microsoft.com",
		"account.live.com",
		"aka.ms",
		"portal.azure.com",
		"entra.microsoft.com",
		"support.microsoft.com",
		"mysignins.azure.us",
		"myaccount.azure.us",
		"mysignins.windowsazure.cn",
		"mysignins.identity.sovcloud.fr",
		"login.microsoftonline.com",
		"login.partner.microsoftonline.cn",
	}
}
