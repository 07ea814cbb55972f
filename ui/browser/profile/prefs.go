package profile

// geckoPrefs keep the first start of a new Firefox profile to the one page
// that was asked for: no welcome, no terms of use, no question about the default
// browser.
const geckoPrefs = `user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.preonboarding.enabled", false);
user_pref("termsofuse.bypassNotification", true);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.firstRunURL", "");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
`

// geckoPrivate makes every window of a profile private where a policy allows it, and
// keeps what it can off the disk where none does.
const geckoPrivate = `user_pref("browser.privatebrowsing.autostart", true);
user_pref("places.history.enabled", false);
user_pref("browser.cache.disk.enable", false);
`

// prefs is the content of user.js, "" for a browser that has none.
func (r Request) prefs() string {
	switch {
	case !r.Gecko:
		return ""
	case r.Private:
		return geckoPrefs + geckoPrivate
	}
	return geckoPrefs
}
