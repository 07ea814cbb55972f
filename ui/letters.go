package ui

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"time"

	"norikae/accounts"
	"norikae/accounts/recovery"
	text "norikae/accounts/recovery/letter"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/present"
	"norikae/ui/recovery/letter"
	"norikae/ui/shell"
	"norikae/ui/shell/filepage"
)

// letters is what the person typed about letters in this run: kept for the next
// one, never stored.
type letters struct {
	facts    text.Facts // what letters share: the sender, the cause, who confirms
	language text.Language
	chosen   bool // the language was chosen
	caused   bool // the cause was chosen
	answers  map[accounts.LineKey]recovery.Answers
}

func (l *letters) answer(k accounts.LineKey) recovery.Answers { return l.answers[k] }

func (l *letters) setAnswer(keys []accounts.LineKey, q recovery.Question, to recovery.Answer) {
	if l.answers == nil {
		l.answers = map[accounts.LineKey]recovery.Answers{}
	}
	for _, k := range keys {
		l.answers[k] = l.answers[k].With(q, to)
	}
}

// keep returns what remembers what the next letter begins with. A cause that was
// only proposed for this one is not kept: the next may have another.
func (l *letters) keep(proposed text.Cause) func(text.Facts, text.Options) {
	return func(f text.Facts, o text.Options) {
		l.facts = text.Facts{Sender: f.Sender, Contact: f.Contact, Next: f.Next, Phone: f.Phone, Cause: f.Cause, When: f.When}
		l.language, l.chosen = o.Language, true
		l.caused = l.caused || f.Cause != proposed
	}
}

// common is what letters begin with: what was typed before, and what is moving.
func (a *application) common() (text.Facts, text.Options) {
	f, d := a.letters.facts, a.desk.Move().Device
	f.Old, f.New = joined(a.shell.Words(), d.Old), d.New
	o := text.Options{Language: a.letters.language}
	if !a.letters.caused {
		f.Cause = text.Lost
		if d.Have != accounts.HaveNo {
			f.Cause = text.Replaced
		}
	}
	if !a.letters.chosen {
		o.Language = text.Japanese
		if a.shell.Words().Language() == i18n.English {
			o.Language = text.English
		}
	}
	return f, o
}

func joined(w *i18n.Words, names []string) string {
	if len(names) == 0 {
		return ""
	}
	return present.OldPhone(w, accounts.Move{Device: accounts.Device{Old: names}})
}

// factsOf adds what is known of one organisation. A row that waits already gets a
// reminder of the letter before.
func factsOf(m accounts.Membership, f text.Facts) (text.Facts, bool) {
	f.Account, f.Tenant, f.Organisation = m.Account, m.Tenant, m.Name
	if m.Outcome() != accounts.Waiting {
		return f, false
	}
	f.Asked = m.Since
	return f, true
}

// OpenLetter implements lines.Rooms.
func (a *application) OpenLetter(k accounts.LineKey) {
	if l, ok := a.desk.Move().Find(k); ok {
		a.openLetter(l)
	}
}

// openLetter writes the letter about a line: to the organisation's administrator,
// or for an account itself to its own help desk.
func (a *application) openLetter(l accounts.Line) {
	to := text.Administrator
	if l.Home {
		to = text.HelpDesk
	}
	a.openLetterAbout(l, to, recovery.Found{})
}

// openLetterAbout writes a letter about an error that was pasted. What it asks
// for is a proposal: the person can choose otherwise in the form.
func (a *application) openLetterAbout(l accounts.Line, to text.Recipient, found recovery.Found) {
	facts, options := a.common()
	options.To = to
	if l.Home {
		facts.Account, facts.Tenant = l.Account, tenantlookup.Tenant{}
		if p := l.Progress(); p.Outcome() == accounts.Waiting {
			facts.Asked, options.Reminder = p.Since, true
		}
	} else {
		facts, options.Reminder = factsOf(a.now(l.Membership), facts)
	}
	if facts.Error = found; len(found.Codes) > 0 && !l.Home {
		options.Request = requestFor(found)
		if options.Request != text.Reset && !a.letters.caused && a.desk.Move().Device.Have != accounts.HaveNo {
			facts.Cause = text.NoCause // the phone is there: it is not the trouble
		}
	}
	a.shell.Replace(pageLetter, func(f shell.Frame) shell.Page {
		return letter.New(f, letter.Wishes{
			Mail: a.openMail, Save: a.saveLetter, Keep: a.letters.keep(facts.Cause),
			Sent: func() { a.sentLine(l) },
		}, letter.Start{Line: l, Facts: facts, Options: options})
	})
}

// requestFor is what a letter about an error asks for: an account that is not
// known there is invited again, a failing second check is reset, and anything
// else is a rule for the administrator to look up.
func requestFor(found recovery.Found) text.Request {
	e := recovery.Explain("AADSTS" + found.Codes[0])
	switch {
	case e.Family == recovery.AccountFamily && e.Rule == recovery.NobodysRule:
		return text.Invite
	case slices.Contains(e.Do, recovery.Lost):
		return text.Reset
	default:
		return text.Access
	}
}

// openLetters writes letters to several organisations at once. Rows that wait
// for longer than a week are proposed too: they get a reminder.
func (a *application) openLetters(chosen []accounts.Membership) {
	facts, options := a.common()
	start := letter.ManyStart{Facts: facts, Options: options, On: map[accounts.LineKey]bool{}}
	for _, m := range chosen {
		start.On[m.Key()] = true
	}
	for _, m := range accounts.Arrange(a.desk.Move().Memberships, accounts.View{Filter: accounts.FilterToDo, Sort: accounts.SortName}) {
		if present.Overdue(m.Progress, time.Now()) && chosen == nil {
			start.On[m.Key()] = true
		}
		start.Rows = append(start.Rows, m)
	}
	a.shell.Replace(pageLetters, func(f shell.Frame) shell.Page {
		return letter.NewMany(f, letter.ManyWishes{
			Save: a.saveLetters, Make: factsOf, Keep: a.letters.keep(facts.Cause), Sent: a.sentRows,
			One: func(m accounts.Membership) { a.openLetter(accounts.RowLine(m)) },
		}, start)
	})
}

// openLettersAll is the same from the menu.
func (a *application) openLettersAll() {
	if a.transfer.Known() {
		a.openLetters(nil)
	}
}

// sentLine sets a line to waiting for the answer, from today.
func (a *application) sentLine(l accounts.Line) {
	for id := a.shell.TopID(); id == pageStuck || id == pageLost; id = a.shell.TopID() {
		a.shell.Back() // what led here has been dealt with
	}
	a.decideLine(l, accounts.Waiting)
}

// sentRows sets several organisations to waiting, as one change.
func (a *application) sentRows(rows []accounts.Membership) {
	a.lines.DecideAll(keys(rows), accounts.Waiting, accounts.NoReason)
}

// saveLetter saves one letter.
func (a *application) saveLetter(name, ending string, write func(io.Writer) error) {
	a.transfer.SaveAs(nil, "letter.save.title", "letter.save.text", name, ending,
		func(to io.Writer, _ *i18n.Words) error { return write(to) }, nil) // the letter has a language of its own
}

// saveLetters saves a batch into a folder of its own.
func (a *application) saveLetters(list []letter.Named) {
	w, now := a.shell.Words(), time.Now()
	files := make([]filepage.File, len(list))
	for i, n := range list {
		files[i] = filepage.File{Name: n.File, Write: func(to io.Writer) error { return n.Letter.EML(to, now) }}
	}
	o := filepage.FolderOptions{
		Title: "letters.save.title", Text: "letters.save.text", Files: files,
		Name: "norikae-letters-" + now.Format("2006-01-02"), Folder: a.prefs.Get().Folder,
		Saved: func(folder string) {
			a.prefs.Set(func(v *prefs.Values) { v.Folder = filepath.Dir(folder) })
			a.shell.Toast(w.T("toast.savedAs", "File", filepath.Base(folder)), w.T("toast.copyPath"), func() {
				a.shell.Copy(folder)
			})
		},
	}
	a.shell.Push(nil, func(f shell.Frame) shell.Page { return filepage.NewFolder(f, o) })
}

// openMail opens the mail program, off Fyne's goroutine. ui/browser opens
// Microsoft's pages only; this is the one link of another kind, and only package
// letter makes it.
func (a *application) openMail(link text.Mailto) {
	a.shell.Go(func(ctx context.Context) {
		outcome, err := a.mailer(link.String())
		if err == nil {
			select {
			case err = <-outcome:
			case <-ctx.Done(): // the program lives on
			}
		}
		if err != nil {
			a.cfg.Log.Warn("mail program not opened") // the error may hold the letter
			a.shell.Do(func() { a.shell.Toast(a.shell.Words().T("letter.noMail"), "", nil) })
		}
	})
}

// openSupport opens the file for Microsoft's support, filled with what is known
// of the line that led there, or else of the first work account.
func (a *application) openSupport() {
	common, options := a.common()
	f := text.SupportFacts{Sender: common.Sender, Old: common.Old, New: common.New, Cause: common.Cause, When: common.When}
	if f.Cause == text.NoCause {
		f.Cause = text.Lost // that there is none is no reason to ask for help
	}
	for _, x := range a.desk.Move().Accounts {
		if x.Kind == accounts.Work {
			f.UPN = x.Address
			break
		}
	}
	for _, p := range a.shell.Pages() {
		p, ok := p.(interface{ Line() (accounts.Line, bool) })
		if !ok {
			continue
		}
		if l, ok := p.Line(); ok {
			f.UPN, f.TenantID, f.Domain = l.Account.Address, l.Membership.Tenant.ID, l.Membership.Tenant.Domain
			break
		}
	}
	a.shell.Push(pageSupport, func(frame shell.Frame) shell.Page {
		return letter.NewSupport(frame, letter.SupportWishes{Save: a.saveLetter}, f, options.Language)
	})
}
