package ui

import (
	"errors"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/overview"
	"norikae/ui/prefs"
	"norikae/ui/shell"
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
		AddOrganisations: a.add.Open, AddAccount: a.accounts.Open, Account: func(x accounts.Account) { a.lines.Show(accounts.HomeLine(x).Key()) },
		Device: a.device.Open, Gate: a.gate.Open, Guided: a.guided.Open, Settings: a.settings.Open, Guide: a.guide.Open,
		Retry: a.lines.Retry, Keep: a.desk.KeepInMemory, Export: a.transfer.Export, Import: a.transfer.Import, StartNew: a.startNewList, Lost: a.transfer.AskLoss,
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
	a.shell.Toast(text, a.shell.Words().T("keyring.retry"), a.lines.Retry)
}

// saved logs that the keyring has a change.
func (a *application) saved(m accounts.Membership) {
	a.prefs.Set(func(v *prefs.Values) { v.ListSaved = true })
	a.cfg.Log.Debug("saved", "membership", m.Tenant.ID, "steps", m.Reached())
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
