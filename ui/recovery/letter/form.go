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
	language *choice[text.Language]
	to       *choice[text.Recipient]
	request  *choice[text.Request]
	cause    *choice[text.Cause]

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
	x.language = newChoice(w.T("letter.language"), o.Language, []text.Language{text.Japanese, text.English, text.Both},
		[]string{w.T("letter.japanese"), w.T("letter.english"), w.T("letter.both")}, changed)
	x.to, x.request = x.recipients(o, p, changed), x.requests(o, p, changed)
	x.cause = newChoice(w.T("letter.cause"), f.Cause, []text.Cause{text.Lost, text.Replaced, text.Number, text.NoCause},
		[]string{w.T("letter.lost"), w.T("letter.replaced"), w.T("letter.number"), w.T("letter.none")}, changed)
	field := func(value, example string) *widgets.Field {
		e := widgets.NewField(example)
		e.SetText(value)
		e.OnChanged = func(string) { changed() }
		return e
	}
	x.sender, x.contact = field(f.Sender, ""), field(f.Contact, w.T("letter.contact.example"))
	x.next, x.phone = field(f.Next, w.T("letter.next.example")), field(f.Phone, w.T("letter.phone.example"))
	x.toName, x.toAddress = field(f.ToName, ""), field(f.To, w.T("letter.address.example"))
	x.when = field("", w.T("device.date.example"))
	if !f.When.IsZero() {
		x.when.SetText(f.When.Format("2006-01-02"))
	}
	small := widgets.Style{Size: theme.TextSmall, Color: theme.Bad}
	x.problem = widgets.NewText(w.T("device.date.problem"), small)
	x.hint = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute})
	x.problem.Hide()
	x.hint.Hide()
	x.layOut(p)
	return x
}

func (x *form) recipients(o text.Options, p part, changed func()) *choice[text.Recipient] {
	w := x.words
	values := []text.Recipient{text.Administrator, text.Inviter}
	texts := []string{w.T("letter.administrator"), w.T("letter.inviter")}
	if p.kind == accounts.Work {
		values, texts = append(values, text.HelpDesk), append(texts, w.T("letter.helpDesk"))
	}
	if p.home {
		values, texts = []text.Recipient{text.HelpDesk}, []string{w.T("letter.helpDesk")}
	}
	return newChoice(w.T("letter.to"), o.To, values, texts, changed)
}

func (x *form) requests(o text.Options, p part, changed func()) *choice[text.Request] {
	w := x.words
	values := []text.Request{text.Reset, text.Access, text.Invite}
	texts := []string{w.T("letter.reset"), w.T("letter.access"), w.T("letter.invite")}
	if p.home {
		values, texts = values[:1], texts[:1]
	}
	return newChoice(w.T("letter.request"), o.Request, values, texts, changed)
}

func (x *form) layOut(p part) {
	w := x.words
	x.content = widgets.Column(14, x.language.content)
	if !p.home { // there is nothing to choose at the account itself
		x.content.Add(x.to.content)
		x.content.Add(x.request.content)
	}
	x.content.Add(x.cause.content)
	x.content.Add(layouts.Labelled(w.T("letter.when"), widgets.Column(4, x.when, x.problem)))
	x.content.Add(layouts.Labelled(w.T("letter.sender"), x.sender))
	if !p.many {
		x.content.Add(layouts.Labelled(w.T("letter.toName"), x.toName))
		x.content.Add(layouts.Labelled(w.T("letter.address"), x.toAddress))
	}
	x.content.Add(layouts.Labelled(w.T("letter.contact"), x.contact))
	x.content.Add(layouts.Labelled(w.T("letter.next"), x.next))
	x.content.Add(layouts.Labelled(w.T("letter.phone"), widgets.Column(4, x.phone, x.hint)))
	x.content.Add(widgets.NewText(w.T("letter.notKept"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute}))
}

// read puts what is typed into facts and options.
func (x *form) read(f text.Facts, o text.Options) (text.Facts, text.Options) {
	o.Language, o.To, o.Request = x.language.at, x.to.at, x.request.at
	f.Cause, f.Sender, f.Contact, f.Next = x.cause.at, x.sender.Text, x.contact.Text, x.next.Text
	f.ToName, f.To = x.toName.Text, x.toAddress.Text
	f.When = x.day()
	f.Phone = x.number()
	return f, o
}

// day reads the date. For a text that is no date the form shows a problem, and the
// letter has none.
func (x *form) day() time.Time {
	day, err := i18n.ParseDay(x.when.Text)
	widgets.Show(x.problem, x.when.Text != "" && err != nil)
	if err != nil {
		return time.Time{}
	}
	return day
}

// number reads the phone number in the form an administrator types. What is no
// number stays out of the letter, because typed wrong it would lock out again.
func (x *form) number() string {
	if x.phone.Text == "" {
		widgets.Show(x.hint, false)
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
	}
	widgets.Show(x.hint, true)
	if err != nil || n.Virtual {
		return ""
	}
	return n.Admin
}
