package lines

import (
	"strings"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// Note edits a membership's note.
func (c *editor) Note(k accounts.LineKey) {
	m, ok := c.Store.Move().FindMembership(k)
	if !ok {
		return
	}
	c.askText(accounts.MaxNote, func(w *i18n.Words) (shell.Question, *widgets.Field) {
		box := newBox()
		box.SetText(m.Note)
		return shell.Question{Name: "note", Title: w.T("note.title", "Organisation", m.Title()), Text: w.T("note.text")}, box
	}, func(text string) {
		c.edit(k, func(m *accounts.Membership) { m.Note = text })
	})
}

// NoteAll adds a text to the notes of memberships, as one act that can be undone.
func (c *editor) NoteAll(keys []accounts.LineKey) {
	rows := c.rows(keys)
	if len(rows) == 0 {
		return
	}
	longest := 0
	for _, m := range rows {
		longest = max(longest, len(m.WithNote(" ").Note))
	}
	c.askText(accounts.MaxNote-longest, func(w *i18n.Words) (shell.Question, *widgets.Field) {
		text := w.Sentences(w.T("note.all.text"), w.T("note.text"))
		return shell.Question{Name: "noteAll", Title: w.N("note.all.title", len(rows)), Text: text}, newBox()
	}, func(text string) {
		list := c.rows(keys)
		if strings.TrimSpace(text) == "" || len(list) == 0 {
			return
		}
		for i, m := range list {
			list[i] = m.WithNote(text)
			list[i].Touched = accounts.Stamp(c.Shell.Now())
		}
		c.Store.Put(list...)
		c.Changed(c.Shell.Words().N("toast.changedMany", len(list)))
	})
}

// Rename gives an organisation the name the person knows it by.
func (c *editor) Rename(k accounts.LineKey) {
	m, ok := c.Store.Move().FindMembership(k)
	if !ok {
		return
	}
	c.askText(accounts.MaxName, func(w *i18n.Words) (shell.Question, *widgets.Field) {
		field := widgets.NewField(m.Tenant.Domain)
		field.SetText(m.Name)
		field.SelectAll() // a new name replaces the old one
		return shell.Question{Name: "name", Title: w.T("name.title", "Organisation", m.Title()), Text: w.T("name.text")}, field
	}, func(text string) {
		c.edit(k, func(m *accounts.Membership) { m.Name = text })
	})
}

// askText asks for a text of at most so many bytes, in the field that comes with the
// question, and hands it to save.
func (c *editor) askText(most int, ask func(*i18n.Words) (shell.Question, *widgets.Field), save func(text string)) {
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		q, field := ask(w)
		limit := layouts.NewLimit(w, field, most)
		q.Extra, q.First, q.Cancel = []fyne.CanvasObject{field, limit.Line()}, field, w.T("page.cancel")
		q.Answers = []shell.Answer{{
			Text:  w.T("note.save"),
			Ready: func() bool { return c.Writable() && limit.Fits(c.Shell.Focus) },
			Run:   func() { save(field.Text) },
		}}
		return q
	})
}

// newBox returns a field for a note.
func newBox() *widgets.Field {
	box := widgets.NewBox("")
	box.SetMinRowsVisible(6)
	return box
}

// PutSecond records whether a second way to sign in exists.
func (c *editor) PutSecond(k accounts.LineKey, s accounts.Second) {
	if c.Writable() {
		c.edit(k, func(m *accounts.Membership) { m.Second = s })
	}
}

// Forget takes an organisation off the list, after asking.
func (c *editor) Forget(k accounts.LineKey) {
	m, ok := c.Store.Move().FindMembership(k)
	if !ok {
		return
	}
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		return shell.Question{
			Name: "forget", Title: w.T("forget.title", "Organisation", m.Title()), Text: w.T("forget.text"), Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{{Text: w.T("forget.do"), Run: func() {
				if now, ok := c.Store.Move().FindMembership(k); ok && c.Writable() {
					c.Store.Remove(now)
					c.Changed(c.Shell.Words().T("toast.forgotten"))
				}
			}}},
		}
	})
}

// ForgetAll takes organisations off the list, after asking, as one act that can be
// undone.
func (c *editor) ForgetAll(keys []accounts.LineKey) {
	if len(keys) == 0 {
		return
	}
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		return shell.Question{
			Name: "forgetAll", Title: w.N("marks.forget.title", len(keys)), Text: w.T("forget.text"), Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{{Text: w.T("forget.do"), Run: func() {
				if list := c.rows(keys); len(list) > 0 && c.Writable() {
					c.Store.Remove(list...)
					c.Changed(c.Shell.Words().N("toast.forgottenMany", len(list)))
				}
			}}},
		}
	})
}

// edit changes a membership as it is now; it counts as touched.
func (c *changes) edit(k accounts.LineKey, how func(*accounts.Membership)) {
	if m, ok := c.Store.Move().FindMembership(k); ok {
		how(&m)
		m.Touched = accounts.Stamp(c.Shell.Now())
		c.Store.Put(m)
	}
}
