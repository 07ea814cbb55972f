package ui

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/practice"
	"norikae/ui/add"
	"norikae/ui/add/account"
	"norikae/ui/overview"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/shell/filepage"
	"norikae/ui/store"
)

// wishes connects what the main window's parts report to what the app does.
func (a *application) wishes() overview.Wishes {
	return overview.Wishes{
		Opening: a.opening, Open: row(a.lines.Open), Copy: row(a.lines.Copy), Another: row(a.lines.Another),
		Tick: func(m accounts.Membership, s accounts.Step) { a.lines.Tick(m.Key(), s) },
		Note: row(a.lines.Note), Name: row(a.lines.Rename), Forget: row(a.lines.Forget),
		Prove:   func(m accounts.Membership, worked bool) { a.lines.Prove(m.Key(), worked) },
		Nothing: row(a.lines.Nothing), Stuck: row(a.lines.Stuck), Check: row(a.microsoft.Check),
		Bulk: func(list []accounts.Membership, o accounts.Outcome, r accounts.Reason) {
			a.lines.DecideAll(accounts.Keys(list), o, r)
		},
		Letters:          func(list []accounts.Membership) { a.recovery.Letters(accounts.Keys(list)) },
		AddOrganisations: a.openAdd, AddAccount: a.openAccount, Account: func(x accounts.Account) { a.lines.Show(accounts.HomeLine(x).Key()) },
		Device: a.openDevice, Gate: a.openGate, Guided: a.openGuided, Settings: a.settings.Open, Guide: a.guide.Open,
		Retry: a.retry, Keep: a.desk.KeepInMemory, Export: a.transfer.Export, Import: a.transfer.Import, StartNew: a.startNewList, Lost: a.transfer.AskLoss,
		Arranged: func(at prefs.Arrangement) { a.prefs.Set(func(v *prefs.Values) { v.Overview = at }) },
	}
}

// opening says what the main button of a membership does.
func (a *application) opening(m accounts.Membership) overview.Opening {
	o := a.lines.Opening(m.Key())
	return overview.Opening{Label: o.Label, Ready: o.Ready}
}

// row hands the key of a membership over.
func row(f func(accounts.LineKey)) func(accounts.Membership) {
	return func(m accounts.Membership) { f(m.Key()) }
}

func (a *application) find() {
	if a.shell.Top() == shell.Page(a.overview()) {
		a.overview().FocusSearch()
	}
}

// openSelected is Ctrl+Enter: the main button of whatever is on top.
func (a *application) openSelected() {
	if p, ok := a.shell.Top().(shell.Submitter); ok {
		p.Submit()
	}
}

func (a *application) markAll() {
	if a.shell.Top() == shell.Page(a.overview()) {
		a.overview().MarkAll()
	}
}

// openAdd opens the add-organisations page; without an account the account
// comes first.
func (a *application) openAdd() {
	if !a.addable() {
		return
	}
	a.shell.Push(pageAdd, func(f shell.Frame) shell.Page {
		return add.NewPage(f, a.addOptions(func(list []accounts.Membership) {
			f.Close()
			a.added(list)
		}))
	})
}

// addable reports whether organisations can be added; without an account it asks
// for that one first.
func (a *application) addable() bool {
	if !a.lines.Writable() {
		return false
	}
	if len(a.desk.Move().Accounts) == 0 {
		a.openAccountThen(a.openAdd)
		return false
	}
	return true
}

// lookUp opens the add page with a line's domain in it, for the line's account.
// What was typed there before is kept for the next time.
func (a *application) lookUp(l accounts.Line) {
	if !a.addable() {
		return
	}
	before, t := a.pasted, l.Membership.Tenant
	a.shell.Push(pageAdd, func(f shell.Frame) shell.Page {
		o := a.addOptions(func(list []accounts.Membership) {
			f.Close()
			a.added(list)
			a.pasted = before
		})
		o.Text, o.Account, o.Changed = cmp.Or(t.Domain, t.ID), l.Account.Key().Hash(), func(string) {}
		return add.NewPage(f, o)
	})
}

// addOptions makes the add panel's options for the page and the wizard.
func (a *application) addOptions(done func([]accounts.Membership)) add.Options {
	text := a.pasted
	if text == "" && a.world != nil {
		text = practice.SampleText(string(a.shell.Words().Language()))
	}
	var known []string
	for _, m := range a.desk.Move().Memberships {
		known = append(known, m.Tenant.Domain)
	}
	return add.Options{
		Resolver: a.lookup(), Data: a.desk, Account: a.prefs.Get().Overview.Account, Known: known, Text: text, Clouds: a.prefs.Get().Clouds(),
		Changed: func(s string) { a.pasted = s }, Add: done, Find: a.proposals, OpenFile: a.openOrganisationsFile, Named: a.named,
	}
}

// openOrganisationsFile asks for a file in which organisations stand.
func (a *application) openOrganisationsFile(read func(add.File)) {
	a.shell.Push(nil, func(f shell.Frame) shell.Page {
		return filepage.NewOpen(f, filepage.OpenOptions{
			Title: "add.file.title", Text: "add.file.text", Folder: a.prefs.Get().Folder,
			Read: func(_ context.Context, path string, content []byte) (func(), error) {
				return func() {
					f.Close()
					read(add.File{Name: filepath.Base(path), Content: content})
				}, nil
			},
		})
	})
}

// added puts new memberships into the list and shows the first.
func (a *application) added(list []accounts.Membership) {
	now := accounts.Stamp(time.Now())
	for i := range list {
		list[i].Added = now
	}
	a.desk.PutAll(list, a.shell.Saving())
	a.pasted = ""
	clear(a.named)
	a.overview().Select(list[0].Key())
	if a.shell.TopID() != pageWelcome { // the wizard's next page says it
		a.lines.Changed(a.shell.Words().N("toast.added", len(list)))
	}
}

func (a *application) openAccount() { a.openAccountThen(func() {}) }

// openAccountThen adds an account and goes on.
func (a *application) openAccountThen(then func()) {
	if !a.lines.Writable() {
		return
	}
	a.shell.Push(pageAccount, func(f shell.Frame) shell.Page {
		return account.NewPage(f, a.guessKind, func(x accounts.Account) {
			a.putAccount(x)
			then()
		})
	})
}

// saveFailed tells that a write failed; the change stays on screen.
func (a *application) saveFailed(m accounts.Membership, err error) {
	if a.desk.State().Phase == store.SessionOnly {
		return // chosen: the banner says so all the time
	}
	text := a.shell.Words().T("notSaved.some")
	if errors.Is(err, ledger.ErrTooLong) {
		a.shell.Toast(a.shell.Words().T("notSaved.tooLong"), "", nil)
		return
	}
	if m.Tenant.ID != "" {
		text = a.shell.Words().T("notSaved.toast", "Organisation", m.Title())
	}
	a.shell.Toast(text, a.shell.Words().T("keyring.retry"), a.retry)
}

// saved logs that the keyring has a change.
func (a *application) saved(m accounts.Membership) {
	a.prefs.Set(func(v *prefs.Values) { v.ListSaved = true })
	a.cfg.Log.Debug("saved", "membership", m.Tenant.ID, "steps", m.Reached())
}

// retry reads the keyring again, or writes again what it does not have.
func (a *application) retry() {
	if a.desk.State().Phase == store.Ready {
		a.desk.TryAgain()
		return
	}
	a.desk.Open()
}

// startNewList begins an empty list, after asking: the saved one may be in
// another keyring.
func (a *application) startNewList() {
	a.shell.Ask(func() shell.Question {
		w := a.shell.Words()
		return shell.Question{
			Name: "startNew", Title: w.T("startNew.title"), Text: w.T("startNew.text"), Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{{Text: w.T("keyring.startNew"), Run: func() { a.desk.StartNew(a.ledger.StartNew) }}},
		}
	})
}
