package transfer

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
	"norikae/ui/shell/filepage"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Import reads a saved list; what it would change is shown first.
func (c *Controller) Import() {
	switch c.Store.State().Phase {
	case store.Ready, store.SessionOnly, store.Missing, store.Damaged:
	default:
		c.Shell.Toast(c.Shell.Words().T("toast.notWritable"), "", nil)
		return
	}
	c.Shell.Push(importPage, func(f shell.Frame) shell.Page {
		return filepage.NewOpen(f, filepage.OpenOptions{
			Title: "file.title.import", Text: "settings.import.text",
			Pattern: exportName + "*.json", Folder: c.Prefs.Get().Folder,
			Read: c.preview, Fault: importFault,
		})
	})
}

// incoming is a list read from a file, with what either way of taking it in
// would do.
type incoming struct {
	file           string
	content        []byte
	before         accounts.Move
	merge, replace ledger.Preview
}

// preview works out what a file would change, off Fyne's goroutine, and returns
// what asks about it.
func (c *Controller) preview(ctx context.Context, path string, content []byte) (then func(), err error) {
	in := incoming{file: filepath.Base(path), content: content}
	if in.merge, err = c.Ledger.Preview(ctx, bytes.NewReader(content), exchange.Merge); err != nil {
		return nil, err
	}
	if in.replace, err = c.Ledger.Preview(ctx, bytes.NewReader(content), exchange.Replace); err != nil {
		return nil, err
	}
	return func() {
		in.before = c.Store.Move()
		c.askImport(in)
	}, nil
}

// askImport shows what would change and asks which way.
func (c *Controller) askImport(in incoming) {
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		q := shell.Question{
			Name: "import", Title: w.T("import.title"), Cancel: w.T("page.cancel"),
			Text: w.T("import.file", "File", in.file, "Moment", w.Moment(in.merge.Written, c.Shell.Now())),
		}
		take := func(id string, mode exchange.Mode) shell.Answer {
			return shell.Answer{Text: w.T(id), Run: func() { c.takeIn(in, mode) }}
		}
		empty := len(in.before.Memberships) == 0 && len(in.before.Accounts) == 0
		news := in.merge.Added+in.merge.Changed+in.merge.Accounts > 0
		switch {
		case empty:
			q.Extra = []fyne.CanvasObject{c.changes("", in.before, in.merge)}
			q.Answers = []shell.Answer{take("import.take", exchange.Merge)}
		case !news && in.replace.Removed == 0 && in.replace.Changed == 0:
			q.Text += "\n" + w.T("import.nothing")
		default:
			q.Extra = []fyne.CanvasObject{
				c.changes(w.T("import.merge.heading"), in.before, in.merge), c.changes(w.T("import.replace.heading"), in.before, in.replace),
			}
			// Enter must not replace anything.
			first := shell.Answer{Text: w.T("import.leave"), Run: func() { c.Shell.CloseAll(importPage) }}
			if news {
				first = take("import.merge", exchange.Merge)
			}
			q.Answers = []shell.Answer{first, take("import.replace", exchange.Replace)}
		}
		return q
	})
}

// changes is a card that says what one way would do.
func (c *Controller) changes(heading string, before accounts.Move, p ledger.Preview) fyne.CanvasObject {
	w := c.Shell.Words()
	column := widgets.Column(4)
	if heading != "" {
		column.Add(widgets.NewText(heading, widgets.Style{Bold: true}))
	}
	line := func(text string) {
		column.Add(widgets.NewText(text, widgets.Style{Size: theme.TextSmall + 1}))
	}
	d, changes := differ(before, p.Result), false
	for _, x := range []struct {
		id    string
		n     int
		names []string
	}{
		{"import.added", p.Added, d.added},
		{"import.back", p.Back, nil},
		{"import.changed", p.Changed, d.changed},
		{"import.removed", p.Removed, d.removed},
		{"import.same", p.Same, nil},
		{"import.accounts", p.Accounts, nil},
	} {
		if x.n == 0 {
			continue
		}
		changes = true
		text := w.N(x.id, x.n)
		if len(x.names) > 0 {
			text = w.T("report.line", "Name", text, "Text", c.some(x.names))
		}
		line(text)
	}
	if !changes {
		line(w.T("import.nothing"))
	}
	v := accounts.GateAt(p.Result, c.Shell.Now())
	if n := len(v.Unproven); n > 0 {
		line(w.N("import.guesses", n))
	}
	if v.Lost > before.Lost {
		line(w.N("gate.lost", v.Lost))
	}
	return widgets.Card(theme.Background, 14, column)
}

// some names the first few and counts the others.
func (c *Controller) some(names []string) string {
	const few = 4
	text := strings.Join(names[:min(few, len(names))], c.Shell.Words().T("list.and"))
	if more := len(names) - few; more > 0 {
		text += c.Shell.Words().N("import.more", more)
	}
	return text
}

// differences are the names of rows, by what happens to them.
type differences struct{ added, changed, removed []string }

// differ compares two lists.
func differ(before, after accounts.Move) differences {
	var d differences
	here := make(map[accounts.LineKey]accounts.Membership, len(before.Memberships))
	for _, m := range before.Memberships {
		here[m.Key()] = m
	}
	for _, m := range after.Memberships {
		old, ok := here[m.Key()]
		switch {
		case !ok:
			d.added = append(d.added, m.Title())
		case old.Progress != m.Progress || old.Note != m.Note || old.Name != m.Name || old.Second != m.Second || old.Link != m.Link:
			d.changed = append(d.changed, m.Title())
		}
		delete(here, m.Key())
	}
	for _, m := range before.Memberships {
		if _, ok := here[m.Key()]; ok {
			d.removed = append(d.removed, m.Title())
		}
	}
	return d
}

// takeIn brings the file into the list, all of it or nothing.
func (c *Controller) takeIn(in incoming, mode exchange.Mode) {
	c.Shell.CloseAll(importPage)
	p := in.merge
	if mode == exchange.Replace {
		p = in.replace
	}
	job := c.Shell.Activity().Begin(activity.Saving)
	act := func(ctx context.Context) error {
		return c.Ledger.ImportFile(ctx, bytes.NewReader(in.content), mode, job.Step)
	}
	c.Store.Exclusive(act, func(err error) {
		job.End()
		w := c.Shell.Words()
		switch {
		case err == nil:
			c.Prefs.Set(func(v *prefs.Values) { v.ListSaved, v.Welcomed = true, true })
			c.Shell.Toast(w.T("toast.imported", "Added", p.Added, "Changed", p.Changed, "Removed", p.Removed), "", nil)
		case errors.Is(err, ledger.ErrNotSaved):
			c.Shell.Toast(w.T("toast.importedNotSaved"), w.T("keyring.retry"), c.Changes.Retry)
		default:
			c.Shell.Toast(importFault(w, err), "", nil)
		}
	})
}

// importFault words why a file is of no use. Nothing was changed.
func importFault(w *i18n.Words, err error) string {
	var file *exchange.Error
	if !errors.As(err, &file) {
		if errors.Is(err, ledger.ErrTooLong) {
			return w.T("import.tooLong")
		}
		return w.T("toast.fileFailed")
	}
	switch file.Reason {
	case exchange.Foreign:
		return w.T("import.foreign")
	case exchange.Newer:
		return w.T("import.newer", "Version", file.Version)
	case exchange.Damaged:
		return w.T("import.broken", "Where", file.Where)
	case exchange.TooLarge:
		return w.T("import.tooLarge", "Organisations", exchange.MaxMemberships, "Accounts", exchange.MaxAccounts)
	default:
		return w.T("toast.fileFailed")
	}
}
