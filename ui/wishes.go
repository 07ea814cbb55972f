package ui

import (
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/layouts"
	"norikae/ui/overview"
	"norikae/ui/prefs"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/store"
	"norikae/ui/widgets"
)

// wishes connects what the main window's parts report to what the app does.
func (a *application) wishes() overview.Wishes {
	return overview.Wishes{
		Opening: a.opening, Open: a.open, Copy: a.copyMembership, Another: a.another,
		Tick: a.toggle, Note: a.note, Name: a.rename, Forget: a.forget,
		Prove:   func(m accounts.Membership, worked bool) { a.prove(accounts.RowLine(m), worked) },
		Nothing: a.nothing, Stuck: a.stuck, Check: func(m accounts.Membership) { a.microsoft.Check(m.Key()) }, Bulk: a.decideAll, Letters: a.openLetters,
		AddOrganisations: a.add.Open, AddAccount: a.accounts.Open, Account: a.openHome,
		Device: a.device.Open, Gate: a.openGate, Guided: a.openGuided, Settings: a.settings.Open, Guide: a.guide.Open,
		Retry: a.retry, Keep: a.desk.KeepInMemory, Export: a.transfer.Export, Import: a.transfer.Import, StartNew: a.startNewList, Lost: a.transfer.AskLoss,
		Arranged: func(at prefs.Arrangement) { a.prefs.Set(func(v *prefs.Values) { v.Overview = at }) },
	}
}

// toggle ticks a step or takes it back; removing before trying is asked about.
func (a *application) toggle(m accounts.Membership, s accounts.Step) {
	m = a.now(m)
	switch {
	case !a.writable():
	case m.Done(s):
		a.desk.Put(m.Untick(s, time.Now()))
	case m.RiskOf(s):
		a.askRisk(m)
	default:
		a.desk.Put(m.Tick(s, time.Now()))
	}
}

// writable reports whether changes may be made now, and says so if not.
func (a *application) writable() bool {
	if a.desk.Writable() {
		return true
	}
	a.shell.Toast(a.shell.Words().T("toast.notWritable"), "", nil)
	return false
}

// askRisk warns before the old phone is marked removed where the new one was
// never tried.
func (a *application) askRisk(m accounts.Membership) {
	move := a.desk.Move()
	put := func(change func(accounts.Membership) accounts.Membership) func() {
		return func() { a.desk.Put(change(a.now(m))) }
	}
	a.shell.Ask(func() shell.Question {
		w := a.shell.Words()
		return shell.Question{
			Name:   "risk",
			Title:  w.T("risk.title"),
			Text:   w.T("risk.text", "Old", present.OldPhone(w, move), "New", present.NewPhone(w, move), "Organisation", m.Title()),
			Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{
				{Text: w.T("risk.try"), Run: func() { a.openTry(m) }},
				{Text: w.T("risk.tried"), Run: put(func(m accounts.Membership) accounts.Membership {
					return m.Tick(accounts.Remove, time.Now())
				})},
				{Text: w.T("risk.anyway"), Run: put(func(m accounts.Membership) accounts.Membership {
					return m.RemoveUntried(time.Now())
				})},
			},
		}
	})
}

// openTry opens the page that proves a sign-in with the new phone.
func (a *application) openTry(m accounts.Membership) {
	if l, ok := a.link(m, accounts.Try); ok {
		a.openLink(l, a.session(m.Account, true))
	}
}

// note edits a membership's note.
func (a *application) note(m accounts.Membership) {
	m = a.now(m)
	a.shell.Ask(func() shell.Question {
		w := a.shell.Words()
		box := widgets.NewBox("")
		box.SetText(m.Note)
		box.SetMinRowsVisible(6)
		limit := layouts.NewLimit(w, box, accounts.MaxNote)
		return shell.Question{
			Name: "note", Title: w.T("note.title", "Organisation", m.Title()), Text: w.T("note.text"),
			Extra: []fyne.CanvasObject{box, limit.Line()}, First: box, Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{{Text: w.T("note.save"), Ready: a.takes(limit), Run: func() {
				m := a.now(m)
				m.Note, m.Touched = box.Text, accounts.Stamp(time.Now())
				a.desk.Put(m)
			}}},
		}
	})
}

// takes reports whether a text can be kept now: the list can be changed, and the
// text fits.
func (a *application) takes(l *layouts.Limit) func() bool {
	return func() bool { return a.writable() && l.Fits(a.shell.Focus) }
}

// rename gives an organisation the name the person knows it by.
func (a *application) rename(m accounts.Membership) {
	m = a.now(m)
	a.shell.Ask(func() shell.Question {
		w := a.shell.Words()
		field := widgets.NewField(m.Tenant.Domain)
		field.SetText(m.Name)
		limit := layouts.NewLimit(w, field, accounts.MaxName)
		return shell.Question{
			Name: "name", Title: w.T("name.title"), Text: w.T("name.text"),
			Extra: []fyne.CanvasObject{field, limit.Line()}, First: field, Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{{Text: w.T("note.save"), Ready: a.takes(limit), Run: func() {
				m := a.now(m)
				m.Name, m.Touched = field.Text, accounts.Stamp(time.Now())
				a.desk.Put(m)
			}}},
		}
	})
}

// forget takes an organisation off the list, after asking.
func (a *application) forget(m accounts.Membership) {
	a.shell.Ask(func() shell.Question {
		w := a.shell.Words()
		return shell.Question{
			Name: "forget", Title: w.T("forget.title", "Organisation", m.Title()), Text: w.T("forget.text"), Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{{Text: w.T("forget.do"), Run: func() {
				if !a.writable() {
					return
				}
				a.desk.Remove(a.now(m))
				a.shell.Toast(w.T("toast.forgotten"), w.T("toast.undo"), a.undo)
			}}},
		}
	})
}

func (a *application) undo() {
	if !a.writable() {
		return
	}
	if a.desk.Undo() {
		a.shell.Toast(a.shell.Words().T("toast.undone"), "", nil)
		return
	}
	a.shell.Toast(a.shell.Words().T("toast.nothingToUndo"), "", nil)
}

func (a *application) redo() {
	if a.writable() && a.desk.Redo() {
		a.shell.Toast(a.shell.Words().T("toast.redone"), "", nil)
	}
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
