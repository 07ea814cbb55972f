package pages

import (
	"net/http"

	"golang.org/x/text/language"

	"norikae/accounts/practice/state"
)

// words is every text of the pages in one language. Names of buttons and
// headings are those of the pages they stand for, so that what was learnt here
// is found there.
type words struct {
	Lang string // for the html element

	Banner, Note                          string
	SecurityInfo                          string
	Organisation, SignedInAs, ConfirmedBy string
	Work, Personal                        string

	SignIn, ChooseAccount, NoPassword, SignOut    string
	SignInOptions, SignInToOrganisation, Domain   string
	Next                                          string
	Confirm, WhichPhone, Answers                  string
	Methods, NoMethods, HomeDecides, Add, AddNote string
	Delete, AddedOn                               string

	MyAccount, Organisations, OrganisationsNote string
	Leave, LeaveNote, LeftDone, NotListed       string
	MyApps, AppsNote, Portal, PortalNote        string
	PersonalHome, Advanced                      string
	RecoveryCode, NewCode, CodeNote             string
	Default, MakeDefault                        string
	Recovery, RecoveryNote                      string
	Support, SupportNote                        string

	Trouble, TroubleNote, Wording  string
	NotFound, NotFoundNote         string
	Return, ReturnNote             string
	EnterCode, Code, CodeDone      string
	Consent, ConsentNote           string
	Accept, Decline                string
	KindApp, KindPhone, KindCodes  string
	KindKey, KindPassword, KindNew string
}

var matcher = language.NewMatcher([]language.Tag{language.English, language.Japanese})

// words picks the language of a page: lng or lang of the address, then what the
// browser prefers, then English.
func (x Pages) words() words {
	q := x.URL.Query()
	asked := []string{q.Get("lng"), q.Get("lang"), q.Get("ui_locales"), x.R.Header.Get("Accept-Language")}
	if _, i := language.MatchStrings(matcher, asked...); i == 1 {
		return japanese()
	}
	return english()
}

// kindOf returns the word for a kind of method.
func (t words) kindOf(k state.MethodKind) string {
	switch k {
	case state.Authenticator:
		return t.KindApp
	case state.Phone:
		return t.KindPhone
	case state.CodeApp:
		return t.KindCodes
	case state.SecurityKey:
		return t.KindKey
	case state.Password:
		return t.KindPassword
	default:
		return t.KindNew
	}
}

// title is what the pages call a method.
func (t words) title(m state.Method) string {
	if m.Name == "" {
		return t.kindOf(m.Kind)
	}
	return t.kindOf(m.Kind) + " – " + m.Name
}

// labelled marks an answer that is no page as practice, too.
func labelled(h http.Header) { h.Set("X-Practice", "made-up organisations") }

func english() words {
	return words{
		Lang:                 "en",
		Banner:               "Practice page on this computer. Nothing here reaches Microsoft.",
		Note:                 "Made-up organisation",
		SecurityInfo:         "Security info",
		Organisation:         "Organisation",
		SignedInAs:           "Signed in as",
		ConfirmedBy:          "Sign-in confirmed with",
		Work:                 "work or school account",
		Personal:             "personal account",
		SignIn:               "Sign in",
		ChooseAccount:        "Sign in as",
		NoPassword:           "Practice asks for no password.",
		SignOut:              "Sign out",
		SignInOptions:        "Sign-in options",
		SignInToOrganisation: "Sign in to an organization",
		Domain:               "Domain name",
		Next:                 "Next",
		Confirm:              "Approve sign-in request",
		WhichPhone:           "Which phone do you approve with?",
		Answers:              "Approve on",
		Methods:              "Sign-in methods",
		NoMethods:            "No sign-in method is registered here.",
		HomeDecides:          "This organisation accepts the confirmation of your own company. Nothing is registered here, and nothing has to be moved.",
		Add:                  "Add sign-in method",
		AddNote:              "Registers Microsoft Authenticator on",
		Delete:               "Delete",
		AddedOn:              "added",
		MyAccount:            "My Account",
		Organisations:        "Organizations",
		OrganisationsNote:    "Organisations this account belongs to",
		Leave:                "Leave",
		LeaveNote:            "Without a new invitation there is no way back.",
		LeftDone:             "You have left this organisation.",
		NotListed:            "Your own organisation cannot be left.",
		MyApps:               "My Apps",
		AppsNote:             "You are in. If the line above names the new phone, the new phone works here.",
		Portal:               "Administration",
		PortalNote:           "You are in. A portal like this asks everyone for a second confirmation.",
		PersonalHome:         "Security",
		Advanced:             "Advanced security options",
		RecoveryCode:         "Recovery code",
		NewCode:              "Generate a new code",
		CodeNote:             "A made-up code. The real one is kept on paper: with it one gets in without a phone.",
		Default:              "Default sign-in method",
		MakeDefault:          "Set as default",
		Recovery:             "Account recovery",
		RecoveryNote:         "Here Microsoft asks who you are before it lets you back in. In practice there is nothing to fill in.",
		Support:              "Microsoft support",
		SupportNote:          "Here an administrator without a way in finds Microsoft’s help and its phone numbers. In practice nobody answers.",
		Trouble:              "Sorry, but we’re having trouble signing you in.",
		TroubleNote:          "Copy this text into Norikae under “I can’t get in”.",
		Wording:              "Error text",
		NotFound:             "Practice does not have this page",
		NotFoundNote:         "Go back to Norikae and try another link.",
		Return:               "Return to Norikae",
		ReturnNote:           "The answer is ready. This button hands it over to the app.",
		EnterCode:            "Enter the code that the app shows",
		Code:                 "Code",
		CodeDone:             "You can close this page. Norikae goes on by itself.",
		Consent:              "Permissions requested",
		ConsentNote:          "An app asks for these permissions:",
		Accept:               "Accept",
		Decline:              "Cancel",
		KindApp:              "Microsoft Authenticator",
		KindPhone:            "Phone",
		KindCodes:            "Authenticator app (codes)",
		KindKey:              "Passkey or security key",
		KindPassword:         "Password",
		KindNew:              "Another kind of method",
	}
}
