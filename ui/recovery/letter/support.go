package letter

import (
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts/recovery/guide"
	text "norikae/accounts/recovery/letter"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// SupportActions is what the person can ask for at the file for the support.
type SupportActions struct {
	Save func(name, ending string, write func(io.Writer) error)
}

// Support is the page of the file to have ready for Microsoft's support, for the
// only administrator of a tenant.
type Support struct {
	shell.Still
	frame    shell.Frame
	actions  SupportActions
	facts    text.SupportFacts
	language *choice[text.Language]
	cause    *choice[text.Cause]
	domain   *widgets.Field
	upn      *widgets.Field
	tenant   *widgets.Field
	sender   *widgets.Field
	reader   *widgets.Reader
	save     *widgets.Button
	content  fyne.CanvasObject
}

// NewSupport returns the page with what is known.
func NewSupport(f shell.Frame, w SupportActions, facts text.SupportFacts, l text.Language) *Support {
	p := &Support{frame: f, actions: w, facts: facts, reader: widgets.NewReader()}
	t := f.Words.T
	p.language = newChoice(t("letter.language"), l, []text.Language{text.Japanese, text.English, text.Both},
		[]string{t("letter.japanese"), t("letter.english"), t("letter.both")}, p.make)
	p.cause = newChoice(t("letter.cause"), facts.Cause, []text.Cause{text.Lost, text.Replaced, text.Number},
		[]string{t("letter.lost"), t("letter.replaced"), t("letter.number")}, p.make)
	field := func(value, example string) *widgets.Field {
		e := widgets.NewField(example)
		e.SetText(value)
		e.OnChanged = func(string) { p.make() }
		return e
	}
	p.domain = field(facts.Domain, "contoso.onmicrosoft.com")
	p.upn, p.tenant, p.sender = field(facts.UPN, ""), field(facts.TenantID, ""), field(facts.Sender, "")
	form := widgets.Column(14, p.language.content,
		layouts.Labelled(t("support.domain"), p.domain), layouts.Labelled(t("support.tenant"), p.tenant),
		layouts.Labelled(t("support.upn"), p.upn), layouts.Labelled(t("letter.sender"), p.sender), p.cause.content,
		widgets.NewText(t("support.notKept"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute}),
		present.SmallAsOf(f.Words, text.SupportBasis(), f.Now()))
	p.save = widgets.NewButton(widgets.Primary, t("letter.txt"), "", p.write)
	ways := widgets.Row(8, p.save, widgets.NewButton(widgets.Soft, t("letter.copy"), "", p.copy))
	leave := widgets.NewButton(widgets.Quiet, t("page.close"), "Esc", f.Close)
	ground := widgets.NewFill(theme.Background, 12)
	p.content = layouts.Full(layouts.Header(t("support.title"), leave),
		beside(form, widgets.Pad(20, theme.Edge, 20, 24, container.NewBorder(nil, widgets.Pad(16, 0, 0, 0, ways), nil, nil,
			container.NewStack(ground, p.reader)))))
	p.make()
	return p
}

// now is what is known and typed.
func (p *Support) now() text.SupportFacts {
	f := p.facts
	f.Domain, f.TenantID, f.UPN, f.Sender, f.Cause = p.domain.Text, p.tenant.Text, p.upn.Text, p.sender.Text, p.cause.at
	return f
}

// text is the file as it stands.
func (p *Support) text() string { return text.Support(p.now(), p.language.at) }

func (p *Support) make() { p.reader.Set(p.text()) }

func (p *Support) copy() {
	p.frame.Copy(p.text())
	p.frame.Toast(p.frame.Words.T("letter.copied"), "", nil)
}

func (p *Support) write() {
	s := p.text()
	p.actions.Save("norikae-support", ".txt", func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	})
}

// Topic returns the page of the guide that explains this page.
func (p *Support) Topic() guide.Topic { return guide.Admin }

// Name implements shell.Page.
func (p *Support) Name() string { return "support" }

// Content implements shell.Page.
func (p *Support) Content() fyne.CanvasObject { return p.content }

// Shown implements shell.Page.
func (p *Support) Shown() { p.frame.Focus(p.domain) }

// Remake implements shell.Remaker: what was typed stays.
func (p *Support) Remake(f shell.Frame) shell.Page {
	return NewSupport(f, p.actions, p.now(), p.language.at)
}
