package letter

import (
	"cmp"
	"time"

	"norikae/accounts/links"
)

// SupportFacts are what is known when the person is the only administrator of a
// tenant and cannot get in. Everything else in the file stays empty, to be
// filled in by hand: invoices, subscriptions and addresses are no business of
// this program, and it keeps none of them.
type SupportFacts struct {
	Domain   string // the tenant's name, best the one that ends in onmicrosoft.com
	TenantID string
	UPN      string // the administrator's sign-in name
	Sender   string
	Old, New string // the phones
	Cause    Cause
	When     time.Time
}

// Support writes the file for a call to Microsoft's support: whom to ask in which
// order, what they will ask, what never to disclose, and how to be prepared next time.
// Lines end with \n.
func Support(f SupportFacts, l Language) string {
	for _, p := range []*string{&f.Domain, &f.TenantID, &f.UPN, &f.Sender, &f.Old, &f.New} {
		*p = oneLine(*p)
	}
	write := func(lang string) string { return collapseBlankLines(execute(lang, "support", supportView{f, lang})) }
	switch l {
	case Japanese:
		return write("ja")
	case English:
		return write("en")
	default:
		return write("ja") + separator + write("en")
	}
}

// supportView is the data of the templates of the file.
type supportView struct {
	SupportFacts
	lang string
}

// Line is a fact, or room to write it.
func (v supportView) Line(s string) string { return cmp.Or(s, "______________________________") }

// Blank is room to write.
func (v supportView) Blank() string { return v.Line("") }

// Why names the cause.
func (v supportView) Why() string { return v.view().Why() }

// Day writes a date.
func (v supportView) Day(t time.Time) string { return v.view().Day(t) }

func (v supportView) view() view { return view{Facts: Facts{Cause: v.Cause}, lang: v.lang} }

// Link is the address of one of links.Support.
func (v supportView) Link(id string) string {
	l, _ := links.Find(links.Support(), id)
	return l.URL
}
