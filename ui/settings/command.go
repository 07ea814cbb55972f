package settings

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/browser"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// command is the person's own way to open a link.
type command struct {
	frame   shell.Frame
	field   *widgets.Field
	use     *widgets.Button
	problem *widgets.Text
	run     func(browser.Template)
	box     fyne.CanvasObject
}

func newCommand(f shell.Frame, text string, run func(browser.Template)) *command {
	w := f.Words
	c := &command{frame: f, run: run}
	c.field = widgets.NewField(w.T("settings.command.example"))
	c.field.Name = w.T("settings.command")
	c.field.SetText(text)
	c.field.OnChanged = func(string) { c.check() }
	c.field.OnSubmitted = func(string) { c.submit() }
	c.use = widgets.NewButton(widgets.Soft, w.T("settings.command.use"), "", c.submit)
	c.problem = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Bad})
	c.box = widgets.Column(6, hint(w.T("settings.command.hint")),
		container.NewBorder(nil, nil, nil, widgets.Pad(0, 0, 0, 8, c.use), c.field), c.problem)
	c.check()
	return c
}

// check says what is wrong while it is typed; an empty field is not wrong yet.
func (c *command) check() (browser.Template, bool) {
	t, err := browser.ParseTemplate(c.field.Text)
	bad := err != nil && !errors.Is(err, browser.ErrTemplateEmpty)
	if bad {
		c.problem.Set(c.frame.Words.T(templateText(err)))
	}
	widgets.Show(c.problem, bad)
	c.use.SetEnabled(err == nil)
	return t, err == nil
}

func (c *command) submit() {
	if t, ok := c.check(); ok {
		c.run(t)
		c.frame.Toast(c.frame.Words.T("settings.command.used"), "", nil)
	}
}

// templateText picks the sentence for a command that is refused.
func templateText(err error) string {
	for fault, id := range map[error]string{
		browser.ErrTemplateQuote: "settings.command.quote", browser.ErrTemplateControl: "settings.command.control",
		browser.ErrTemplateTooLong: "settings.command.long", browser.ErrTemplateLink: "settings.command.link",
		browser.ErrTemplateShell: "settings.command.shell",
	} {
		if errors.Is(err, fault) {
			return id
		}
	}
	return "settings.command.program"
}
