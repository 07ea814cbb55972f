package letter

import (
	"io"

	"fyne.io/fyne/v2/container"

	"norikae/accounts/recovery/guide"
	text "norikae/accounts/recovery/letter"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Support is the page of the file to have ready for Microsoft's support, for the
// only administrator of a tenant.
type Support struct {
	shell.Still
	frame    shell.Frame
	put      func(name, ending string, write func(io.Writer) error) // saves a file
	facts    text.SupportFacts
	language *layouts.Choice[text.Language]
	cause    *layouts.Choice[text.Cause]
	domain   *widgets.Field
	upn      *widgets.Field
	tenant   *widgets.Field
	sender   *widgets.Field
	reader   *widgets.Reader
}

// NewSupport returns the page with what is known; put saves a file.
func NewSupport(f shell.Frame, put func(name, ending string, write func(io.Writer) error), facts text.SupportFacts, l text.Language) *Support {
	p := &Support{frame: f, put: put, facts: facts, reader: widgets.NewReader()}
	w, t := f.Words, f.Words.T
	p.language = languages(w, l, p.make)
	p.cause = causes(w, facts.Cause, []text.Cause{text.Lost, text.Replaced, text.Number}, p.make)
	p.domain = field(facts.Domain, "contoso.onmicrosoft.com", p.make)
	p.upn, p.tenant, p.sender = field(facts.UPN, "", p.make), field(facts.TenantID, "", p.make), field(facts.Sender, "", p.make)
	form := widgets.Column(14, layouts.Labelled(t("letter.language"), p.language.Row),
		layouts.Labelled(t("support.domain"), p.domain), layouts.Labelled(t("support.tenant"), p.tenant),
		layouts.Labelled(t("support.upn"), p.upn), layouts.Labelled(t("letter.sender"), p.sender),
		layouts.Labelled(t("letter.cause"), p.cause.Row),
		widgets.NewText(t("support.notKept"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute}))
	ways := widgets.Row(8, widgets.NewButton(widgets.Primary, t("letter.txt"), "", p.write),
		widgets.NewButton(widgets.Soft, t("letter.copy"), "", p.copy))
	shown := container.NewStack(widgets.NewFill(theme.Background, 12), p.reader)
	p.Still = shell.NewStill("support", sheet(f, t("support.title"), form, text.SupportBasis(),
		container.NewBorder(nil, widgets.Pad(16, 0, 0, 0, ways), nil, nil, shown)))
	p.make()
	return p
}

// now is what is known and typed.
func (p *Support) now() text.SupportFacts {
	f := p.facts
	f.Domain, f.TenantID, f.UPN, f.Sender, f.Cause = p.domain.Text, p.tenant.Text, p.upn.Text, p.sender.Text, p.cause.At()
	return f
}

// text is the file as it stands.
func (p *Support) text() string { return text.Support(p.now(), p.language.At()) }

func (p *Support) make() { p.reader.Set(p.text()) }

func (p *Support) copy() {
	p.frame.Copy(p.text())
	p.frame.Toast(p.frame.Words.T("letter.copied"), "", nil)
}

func (p *Support) write() {
	s := p.text()
	p.put("norikae-support", ".txt", func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	})
}

// Topic returns the page of the guide that explains this page.
func (p *Support) Topic() guide.Topic { return guide.Admin }

// Shown implements shell.Page.
func (p *Support) Shown() { p.frame.Focus(p.domain) }

// Remake implements shell.Remaker: what was typed stays.
func (p *Support) Remake(f shell.Frame) shell.Page {
	return NewSupport(f, p.put, p.now(), p.language.At())
}
