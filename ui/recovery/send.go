package recovery

import (
	"io"
	"path/filepath"
	"slices"
	"time"

	"norikae/accounts"
	text "norikae/accounts/recovery/letter"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/recovery/letter"
	"norikae/ui/shell"
	"norikae/ui/shell/filepage"
)

// saveLetter saves one letter.
func (c *Controller) saveLetter(name, ending string, write func(io.Writer) error) {
	c.Files.SaveAs(nil, "letter.save.title", "letter.save.text", name, ending,
		func(to io.Writer, _ *i18n.Words) error { return write(to) }, nil) // the letter has a language of its own
}

// saveLetters saves a batch into a folder of its own.
func (c *Controller) saveLetters(list []letter.Named) {
	now := time.Now()
	files := make([]filepage.File, len(list))
	for i, n := range list {
		files[i] = filepage.File{Name: n.File, Write: func(to io.Writer) error { return n.Letter.EML(to, now) }}
	}
	o := filepage.FolderOptions{
		Title: "letters.save.title", Text: "letters.save.text", Files: files,
		Name: "norikae-letters-" + now.Format("2006-01-02"), Folder: c.Prefs.Get().Folder,
		Saved: func(folder string) {
			c.Prefs.Set(func(v *prefs.Values) { v.Folder = filepath.Dir(folder) })
			c.Files.SavedAll(folder)
		},
	}
	c.Shell.Push(nil, func(f shell.Frame) shell.Page { return filepage.NewFolder(f, o) })
}

// openMail opens the mail program, off Fyne's goroutine. ui/browser opens
// Microsoft's pages only; this is the one link of another kind, and only package
// letter makes it.
func (c *Controller) openMail(link text.Mailto) {
	shell.Outside(c.Shell, func() (<-chan error, error) { return c.Mailer(link.String()) }, func(error) {
		c.Shell.Log().Warn("mail program not opened") // the error may hold the letter
		c.Shell.Toast(c.Shell.Words().T("letter.noMail"), "", nil)
	})
}

// Support opens the file for Microsoft's support, filled with what is known
// of the line that led there, or else of the first work account.
func (c *Controller) Support() {
	common, options := c.common()
	f := text.SupportFacts{Sender: common.Sender, Old: common.Old, New: common.New, Cause: common.Cause, When: common.When}
	if f.Cause == text.NoCause {
		f.Cause = text.Lost // NoCause is no reason to ask for help
	}
	all := c.Store.Move().Accounts
	if i := slices.IndexFunc(all, func(x accounts.Account) bool { return x.Kind == accounts.Work }); i >= 0 {
		f.UPN = all[i].Address
	}
	for _, p := range c.Shell.Pages() {
		if p, ok := p.(interface{ Line() (accounts.Line, bool) }); ok {
			if l, ok := p.Line(); ok {
				f.UPN, f.TenantID, f.Domain = l.Account.Address, l.Membership.Tenant.ID, l.Membership.Tenant.Domain
				break
			}
		}
	}
	c.Shell.Push(supportPage, func(frame shell.Frame) shell.Page {
		return letter.NewSupport(frame, c.saveLetter, f, options.Language)
	})
}
