package letter

import (
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	text "norikae/accounts/recovery/letter"
	"norikae/accounts/recovery/sms"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// form asks what the letter has to say.
type form struct {
	words    *i18n.Words
	language *layouts.Choice[text.Language]
	to       *layouts.Choice[text.Recipient]
	request  *layouts.Choice[text.Request]
	cause    *layouts.Choice[text.Cause]

	when, sender, contact, next, phone, toName, toAddress *widgets.Field
	problem                                               *widgets.Text // of the date
	hint                                                  *widgets.Text // about the phone number
	content                                               *fyne.Container
}

// part says which fields a form has.
type part struct {
	kind accounts.Kind
	home bool // the letter is about the account itself
	many bool // it is for several organisations: without one recipient's name
}

func newForm(w *i18n.Words, f text.Facts, o text.Options, p part, changed func()) *form {
	x := &form{words: w}
	x.language = languages(w, o.Language, changed)
	x.to, x.request = recipients(w, o.To, p, changed), requests(w, o.Request, p, changed)
	x.cause = causes(w, f.Cause, []text.Cause{text.Lost, text.Replaced, text.Number, text.NoCause}, changed)
	x.sender, x.contact = field(f.Sender, "", changed), field(f.Contact, w.T("letter.contact.example"), changed)
	x.next, x.phone = field(f.Next, w.T("letter.next.example"), changed), field(f.Phone, w.T("letter.phone.example"), changed)
	x.toName, x.toAddress = field(f.ToName, "", changed), field(f.To, w.T("letter.address.example"), changed)
	when := ""
	if !f.When.IsZero() {
		when = f.When.Format(time.DateOnly)
	}
	x.when = field(when, w.T("device.date.example"), changed)
	x.problem = widgets.NewText(w.T("device.date.problem"), widgets.Style{Size: theme.TextSmall, Color: theme.Bad})
	x.hint = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute})
	x.problem.Hide()
	x.hint.Hide()
	x.layOut(p)
	return x
}

// field is a field of the form, filled with a value.
func field(value, example string, changed func()) *widgets.Field {
	f := widgets.NewField(example)
	f.SetText(value)
	f.OnChanged = func(string) { changed() }
	return f
}

// choice is one of a few values, each with the ID of its text.
func choice[T comparable](w *i18n.Words, at T, values []T, ids map[T]string, changed func()) *layouts.Choice[T] {
	c := layouts.NewChoice(6, values, func(v T) string { return w.T(ids[v]) }, func(T) { changed() })
	c.Set(at)
	return c
}

func languages(w *i18n.Words, at text.Language, changed func()) *layouts.Choice[text.Language] {
	return choice(w, at, []text.Language{text.Japanese, text.English, text.Both}, map[text.Language]string{
		text.Japanese: "letter.japanese", text.English: "letter.english", text.Both: "letter.both",
	}, changed)
}

func causes(w *i18n.Words, at text.Cause, values []text.Cause, changed func()) *layouts.Choice[text.Cause] {
	return choice(w, at, values, map[text.Cause]string{
		text.Lost: "letter.lost", text.Replaced: "letter.replaced", text.Number: "letter.number", text.NoCause: "letter.none",
	}, changed)
}

func recipients(w *i18n.Words, at text.Recipient, p part, changed func()) *layouts.Choice[text.Recipient] {
	values := []text.Recipient{text.Administrator, text.Inviter}
	if p.kind == accounts.Work {
		values = append(values, text.HelpDesk)
	}
	if p.home {
		values = []text.Recipient{text.HelpDesk}
	}
	return choice(w, at, values, map[text.Recipient]string{
		text.Administrator: "letter.administrator", text.Inviter: "letter.inviter", text.HelpDesk: "letter.helpDesk",
	}, changed)
}

func requests(w *i18n.Words, at text.Request, p part, changed func()) *layouts.Choice[text.Request] {
	values := []text.Request{text.Reset, text.Access, text.Invite}
	if p.home {
		values = values[:1]
	}
	return choice(w, at, values, map[text.Request]string{
		text.Reset: "letter.reset", text.Access: "letter.access", text.Invite: "letter.invite",
	}, changed)
}

func (x *form) layOut(p part) {
	x.content = widgets.Column(14)
	add := func(id string, o fyne.CanvasObject) { x.content.Add(layouts.Labelled(x.words.T(id), o)) }
	add("letter.language", x.language.Row)
	if !p.home { // there is nothing to choose at the account itself
		add("letter.to", x.to.Row)
		add("letter.request", x.request.Row)
	}
	add("letter.cause", x.cause.Row)
	add("letter.when", widgets.Column(4, x.when, x.problem))
	add("letter.sender", x.sender)
	if !p.many {
		add("letter.toName", x.toName)
		add("letter.address", x.toAddress)
	}
	add("letter.contact", x.contact)
	add("letter.next", x.next)
	add("letter.phone", widgets.Column(4, x.phone, x.hint))
	x.content.Add(widgets.NewText(x.words.T("letter.notKept"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute}))
}

// read puts what is typed into facts and options.
func (x *form) read(f text.Facts, o text.Options) (text.Facts, text.Options) {
	o.Language, o.To, o.Request = x.language.At(), x.to.At(), x.request.At()
	f.Cause, f.Sender, f.Contact, f.Next = x.cause.At(), x.sender.Text, x.contact.Text, x.next.Text
	f.ToName, f.To = x.toName.Text, x.toAddress.Text
	f.When, f.Phone = x.day(), x.number()
	return f, o
}

// day reads the date. For a text that is no date the form shows a problem, and the
// letter has none.
func (x *form) day() time.Time {
	day, err := i18n.ParseDay(x.when.Text) // the zero time with an error
	widgets.Show(x.problem, x.when.Text != "" && err != nil)
	return day
}

// number reads the phone number in the form an administrator types. What is no
// number stays out of the letter, because typed wrong it would lock out again.
func (x *form) number() string {
	widgets.Show(x.hint, x.phone.Text != "")
	if x.phone.Text == "" {
		return ""
	}
	home := ""
	if x.words.Language() == i18n.Japanese {
		home = "JP"
	}
	n, err := sms.Look(x.phone.Text, home)
	switch {
	case err != nil:
		x.hint.Set(x.words.T("letter.phone.not"))
	case n.Virtual:
		x.hint.Set(x.words.T("guide.countries.virtual"))
	default:
		x.hint.Set(x.words.T("letter.phone.as", "Number", n.Admin))
		return n.Admin
	}
	return ""
}

// About adds what is known of one organisation to what letters share. A row that
// waits already gets a reminder of the letter before.
func About(m accounts.Membership, f text.Facts) (about text.Facts, reminder bool) {
	f.Account, f.Tenant, f.Organisation = m.Account, m.Tenant, m.Name
	if m.Outcome() != accounts.Waiting {
		return f, false
	}
	f.Asked = m.Since
	return f, true
}
