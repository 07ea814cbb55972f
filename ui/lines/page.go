package lines

import (
	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/lines/steps"
	"norikae/ui/prefs"
	"norikae/ui/shell"
)

// Show opens a page about one line.
func (c *Controller) Show(k accounts.LineKey) {
	c.Shell.Push(linePage, func(f shell.Frame) shell.Page { return steps.NewPage(f, c.Store, c, k) })
}

// ShowAndOpen opens the page about a line and, in the browser, that of its next
// step: what was opened is explained, and ticked, there.
func (c *Controller) ShowAndOpen(k accounts.LineKey) {
	c.Show(k)
	c.Open(k)
}

// Stuck hands a line over to "I can't get in".
func (c *Controller) Stuck(k accounts.LineKey) { c.Rooms.Stuck(k) }

// Guide opens the guide about the step.
func (c *Controller) Guide() { c.Rooms.Guide() }

// PageLanguage is the language of Microsoft's pages: as the person said, else the
// app's, which is the browser's more often than not.
func (c *Controller) PageLanguage() i18n.Language {
	if l := c.Prefs.Get().PagesLanguage; l != "" {
		return i18n.Pick(l)
	}
	return c.Shell.Words().Language()
}

// SetPageLanguage records the language of Microsoft's pages.
func (c *Controller) SetPageLanguage(l i18n.Language) {
	c.Prefs.Set(func(v *prefs.Values) { v.PagesLanguage = string(l) })
}

// Held implements steps.Window.
func (c *Controller) Held() bool { return c.Shell.Held() }

// Here returns what finds the line that the page in front is about; of the main window
// it is the row selected.
func Here(s *shell.Shell) func() (accounts.Line, bool) {
	return func() (accounts.Line, bool) {
		if p, ok := s.Top().(interface{ Line() (accounts.Line, bool) }); ok {
			return p.Line()
		}
		return accounts.Line{}, false
	}
}
