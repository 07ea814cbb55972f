package letter

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"strings"
	"sync"
	"text/template"
	"time"

	"norikae/accounts"
	"norikae/accounts/facts"
	"norikae/accounts/links"
	"norikae/tenantlookup"
)

//go:embed data/*.tmpl
var files embed.FS

// templates reads the embedded texts once: "ja" and "en", each with a subject
// and a body.
var templates = sync.OnceValue(func() map[string]*template.Template {
	all := map[string]*template.Template{}
	for _, lang := range []string{"ja", "en"} {
		t := template.New(lang)
		all[lang] = template.Must(t.ParseFS(files, "data/"+lang+".*.tmpl")) // a test fills them
	}
	return all
})

// separator stands between the two languages of one letter.
const separator = "\n----------------------------------------------------------------\n\n"

// Write writes a letter.
func Write(f Facts, o Options) Letter {
	f = f.clean()
	l := Letter{From: address(f.Account.Address), Sender: f.Sender, To: f.To, ToName: f.ToName}
	switch o.Language {
	case English:
		l.Subject, l.Body = compose("en", f, o)
	case Japanese:
		l.Subject, l.Body = compose("ja", f, o)
	default:
		var subject, body string
		l.Subject, l.Body = compose("ja", f, o)
		subject, body = compose("en", f, o)
		l.Subject = oneLine(l.Subject + " / " + subject)
		l.Body = "(An English version follows below.)\n\n" + l.Body + separator + body
	}
	return l
}

// compose writes subject and body in one language.
func compose(lang string, f Facts, o Options) (subject, body string) {
	v := view{Facts: f, Options: o, lang: lang}
	return oneLine(execute(lang, "subject", v)), collapseBlankLines(execute(lang, "body", v))
}

func execute(lang, name string, data any) string {
	var b bytes.Buffer
	if err := templates()[lang].ExecuteTemplate(&b, name, data); err != nil {
		panic("letter: the embedded texts are broken: " + err.Error()) // golden tests fill them all
	}
	return b.String()
}

// collapseBlankLines leaves at most one empty line between paragraphs.
func collapseBlankLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t")
	}
	s = strings.Join(lines, "\n")
	for strings.Contains(s, "\n\n\n") {
		s = strings.ReplaceAll(s, "\n\n\n", "\n\n")
	}
	return strings.Trim(s, "\n") + "\n"
}

// view is the data of the templates of a letter.
type view struct {
	Facts
	Options
	lang string
}

// Name is what the organisation is called.
func (v view) Name() string {
	return cmp.Or(v.Organisation, v.Tenant.Domain, v.Tenant.ID)
}

// Ask names the request, Whom the recipient, Why the cause, Kind the kind of
// account: words for the templates to compare with.
func (v view) Ask() string { return [...]string{"reset", "access", "invite"}[v.Request] }

// Whom names the recipient.
func (v view) Whom() string { return [...]string{"administrator", "inviter", "helpdesk"}[v.Options.To] }

// Why names the cause.
func (v view) Why() string { return [...]string{"lost", "replaced", "number", "none"}[v.Cause] }

// Kind names the kind of account.
func (v view) Kind() string {
	switch v.Account.Kind {
	case accounts.Personal:
		return "personal"
	case accounts.EmailCode:
		return "email"
	default:
		return "work"
	}
}

// Customer reports whether the account is a customer's and not a guest's.
func (v view) Customer() bool { return v.Tenant.Kind != tenantlookup.Workforce }

// Cloud names the organisation's cloud unless it is the public one.
func (v view) Cloud() string {
	switch {
	case v.Tenant.Cloud.IsPublic():
		return ""
	case v.lang == "ja":
		return cmp.Or(japaneseClouds[v.Tenant.Cloud.LoginHost], v.Tenant.Cloud.Name)
	}
	return v.Tenant.Cloud.Name
}

// japaneseClouds are the names of clouds in Japanese, by sign-in host.
var japaneseClouds = map[string]string{
	tenantlookup.LoginUSGovernment: "米国政府",
	tenantlookup.LoginChina:        "中国（21Vianet）",
	tenantlookup.LoginBleu:         "Bleu（フランス）",
	tenantlookup.LoginDelos:        "Delos（ドイツ）",
	tenantlookup.LoginGovSG:        "GovSG（シンガポール）",
}

// Portal is the address of the Entra admin centre in this tenant; empty where it
// is not known.
func (v view) Portal() string {
	if l, ok := links.Find(links.Portals(v.Tenant), "portal-entra"); ok && v.Options.To != HelpDesk {
		return l.URL
	}
	return ""
}

// ErrorPage is Microsoft's page for administrators about the first code.
func (v view) ErrorPage() string {
	if len(v.Error.Codes) == 0 {
		return ""
	}
	l, _ := links.ErrorPage(v.Tenant, v.Error.Codes[0])
	return l.URL
}

// HasError reports whether there is anything for the block about the error.
func (v view) HasError() bool {
	return len(v.Error.Codes) > 0 || v.Error.Trace != "" || v.Error.Correlation != ""
}

// Codes lists the codes as the page shows them.
func (v view) Codes() string {
	if len(v.Error.Codes) == 0 {
		return ""
	}
	return "AADSTS" + strings.Join(v.Error.Codes, ", AADSTS")
}

// PhoneEnds is the day on which Microsoft ends text messages and calls for the
// account; empty where none is known.
func (v view) PhoneEnds() string {
	end, ok := accounts.PhoneEnds(v.Account, v.Tenant)
	if v.Options.To == HelpDesk {
		end, ok = v.Account.PhoneEnds()
	}
	if !ok {
		return ""
	}
	return v.Day(end)
}

// Day writes a date as the letter's language does; a zero one is empty.
func (v view) Day(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case v.lang == "ja":
		return fmt.Sprintf("%d年%d月%d日", t.Year(), t.Month(), t.Day())
	default:
		return fmt.Sprintf("%d %s %d", t.Day(), t.Month(), t.Year())
	}
}

// FactIDs lists the IDs of the facts that letters state, see package facts; the
// templates name them.
func FactIDs() []string { return strings.Fields(execute("en", "facts", nil)) }

// Basis is what letters rest on, and how old that is.
func Basis() facts.Basis { return facts.Of(FactIDs()...) }

// SupportFactIDs is FactIDs for the file for Microsoft's support.
func SupportFactIDs() []string { return strings.Fields(execute("en", "supportfacts", nil)) }

// SupportBasis is Basis for the file for Microsoft's support.
func SupportBasis() facts.Basis { return facts.Of(SupportFactIDs()...) }
