package ui

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/links"
	"norikae/accounts/practice"
	"norikae/tenantlookup"
	"norikae/ui/add"
	"norikae/ui/add/account"
	"norikae/ui/layouts"
	"norikae/ui/overview"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/shell/ask"
	"norikae/ui/store"
	"norikae/ui/transfer/filepage"
	"norikae/ui/widgets"
)

// wishes connects what the main window's parts report to what the app does.
func (a *application) wishes() overview.Wishes {
	return overview.Wishes{
		Opening: a.opening, Open: a.open, Copy: a.copyMembership, Another: a.another,
		Tick: a.toggle, Note: a.note, Name: a.rename, Forget: a.forget,
		Prove:   func(m accounts.Membership, worked bool) { a.prove(accounts.RowLine(m), worked) },
		Nothing: a.nothing, Stuck: a.stuck, Check: a.check, Bulk: a.decideAll, Letters: a.openLetters,
		AddOrganisations: a.openAdd, AddAccount: a.openAccount, Account: a.openHome,
		Device: a.openDevice, Gate: a.openGate, Guided: a.openGuided, Settings: a.openSettings, Guide: a.openGuide,
		Retry: a.retry, Keep: a.desk.KeepInMemory, Export: a.export, Import: a.importFile, StartNew: a.startNewList, Lost: a.askLoss,
		Arranged: a.settings.setArrangement,
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
	a.toasts.Show(a.words.T("toast.notWritable"), "", nil)
	return false
}

// askRisk warns before the old phone is marked removed where the new one was
// never tried.
func (a *application) askRisk(m accounts.Membership) {
	move := a.desk.Move()
	put := func(change func(accounts.Membership) accounts.Membership) func() {
		return func() { a.desk.Put(change(a.now(m))) }
	}
	a.ask(func() ask.Question {
		w := a.words
		return ask.Question{
			Name:   "risk",
			Title:  w.T("risk.title"),
			Text:   w.T("risk.text", "Old", present.OldPhone(w, move), "New", present.NewPhone(w, move), "Organisation", m.Title()),
			Cancel: w.T("page.cancel"),
			Answers: []ask.Answer{
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
	a.ask(func() ask.Question {
		w := a.words
		box := widgets.NewBox("")
		box.SetText(m.Note)
		box.SetMinRowsVisible(6)
		limit := layouts.NewLimit(w, box, accounts.MaxNote)
		return ask.Question{
			Name: "note", Title: w.T("note.title", "Organisation", m.Title()), Text: w.T("note.text"),
			Extra: []fyne.CanvasObject{box, limit.Line()}, First: box, Cancel: w.T("page.cancel"),
			Answers: []ask.Answer{{Text: w.T("note.save"), Ready: a.takes(limit), Run: func() {
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
	return func() bool { return a.writable() && l.Fits(a.focus) }
}

// rename gives an organisation the name the person knows it by.
func (a *application) rename(m accounts.Membership) {
	m = a.now(m)
	a.ask(func() ask.Question {
		w := a.words
		field := widgets.NewField(m.Tenant.Domain)
		field.SetText(m.Name)
		limit := layouts.NewLimit(w, field, accounts.MaxName)
		return ask.Question{
			Name: "name", Title: w.T("name.title"), Text: w.T("name.text"),
			Extra: []fyne.CanvasObject{field, limit.Line()}, First: field, Cancel: w.T("page.cancel"),
			Answers: []ask.Answer{{Text: w.T("note.save"), Ready: a.takes(limit), Run: func() {
				m := a.now(m)
				m.Name, m.Touched = field.Text, accounts.Stamp(time.Now())
				a.desk.Put(m)
			}}},
		}
	})
}

// forget takes an organisation off the list, after asking.
func (a *application) forget(m accounts.Membership) {
	a.ask(func() ask.Question {
		w := a.words
		return ask.Question{
			Name: "forget", Title: w.T("forget.title", "Organisation", m.Title()), Text: w.T("forget.text"), Cancel: w.T("page.cancel"),
			Answers: []ask.Answer{{Text: w.T("forget.do"), Run: func() {
				if !a.writable() {
					return
				}
				a.desk.Remove(a.now(m))
				a.toasts.Show(w.T("toast.forgotten"), w.T("toast.undo"), a.undo)
			}}},
		}
	})
}

func (a *application) undo() {
	if !a.writable() {
		return
	}
	if a.desk.Undo() {
		a.toasts.Show(a.words.T("toast.undone"), "", nil)
		return
	}
	a.toasts.Show(a.words.T("toast.nothingToUndo"), "", nil)
}

func (a *application) redo() {
	if a.writable() && a.desk.Redo() {
		a.toasts.Show(a.words.T("toast.redone"), "", nil)
	}
}

func (a *application) find() {
	if a.pages.Top() == shell.Page(a.main) {
		a.main.FocusSearch()
	}
}

// openSelected is Ctrl+Enter: the main button of whatever is on top.
func (a *application) openSelected() {
	if p, ok := a.pages.Top().(shell.Submitter); ok {
		p.Submit()
	}
}

func (a *application) markAll() {
	if a.pages.Top() == shell.Page(a.main) {
		a.main.MarkAll()
	}
}

// openAdd opens the add-organisations page; without an account the account
// comes first.
func (a *application) openAdd() {
	if !a.addable() {
		return
	}
	a.pages.Push(pageAdd, func(f shell.Frame) shell.Page {
		return add.NewPage(f, a.addOptions(func(list []accounts.Membership, rest add.Rest) {
			f.Close()
			a.addedRest(list, rest)
		}))
	})
}

// addedRest adds what was found; the lines that are open stand in the box the next
// time, and are counted.
func (a *application) addedRest(list []accounts.Membership, rest add.Rest) {
	a.added(list)
	a.pasted = rest.Text
	if rest.Lines > 0 {
		w := a.words
		a.toasts.Show(w.N("toast.added", len(list))+" · "+w.N("toast.addedOpen", rest.Lines), w.T("welcome.open.do"), a.openAdd)
	}
}

// addable reports whether organisations can be added; without an account it asks
// for that one first.
func (a *application) addable() bool {
	if !a.writable() {
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
	a.pages.Push(pageAdd, func(f shell.Frame) shell.Page {
		o := a.addOptions(func(list []accounts.Membership, _ add.Rest) {
			f.Close()
			a.added(list)
			a.pasted = before
		})
		o.Text, o.Account, o.Changed = cmp.Or(t.Domain, t.ID), l.Account.Key().Hash(), func(string) {}
		return add.NewPage(f, o)
	})
}

// addOptions makes the add panel's options for the page and the wizard.
func (a *application) addOptions(done func([]accounts.Membership, add.Rest)) add.Options {
	text := a.pasted
	if text == "" && a.world != nil && len(a.desk.Move().Memberships) == 0 {
		text = practice.SampleText(string(a.words.Language()))
	}
	var known []string
	for _, m := range a.desk.Move().Memberships {
		known = append(known, m.Tenant.Domain)
	}
	return add.Options{
		Resolver: a.resolver, Data: a.desk, Account: a.settings.arrangement().Account, Known: known, Text: text, Clouds: a.settings.clouds(),
		Changed: func(s string) { a.pasted = s }, Add: done, Find: a.findTenants, OpenFile: a.openOrganisationsFile, Named: a.named,
		OpenPage: func(x accounts.Account, l links.Link) { a.openLink(l, a.session(x, false)) },
	}
}

// openOrganisationsFile asks for a file in which organisations stand.
func (a *application) openOrganisationsFile(read func(add.File)) {
	a.pages.Push(shell.Unlike, func(f shell.Frame) shell.Page {
		return filepage.NewOpen(f, filepage.OpenOptions{
			Title: "add.file.title", Text: "add.file.text", Folder: a.settings.p.String(keyFolder),
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
	count, first := len(list), list[0].Key()
	for i := range list {
		list[i].Added = now
	}
	list = append(list, a.namesakes(list)...)
	a.desk.PutAll(list, a.status.saving())
	a.pasted = ""
	clear(a.named)
	a.main.Select(first)
	if a.pages.TopID() != pageWelcome { // the wizard's next page says it
		a.toasts.Show(a.words.N("toast.added", count), a.words.T("toast.undo"), a.undo)
	}
}

// namesakes are the organisations of the list that get a name because another
// account's membership of the same organisation has one now.
func (a *application) namesakes(list []accounts.Membership) []accounts.Membership {
	names := map[tenantlookup.Key]string{}
	for _, m := range list {
		names[m.Tenant.Key()] = cmp.Or(names[m.Tenant.Key()], m.Name)
	}
	var out []accounts.Membership
	for _, m := range a.desk.Move().Memberships {
		if name := names[m.Tenant.Key()]; m.Name == "" && name != "" {
			m.Name, m.Touched = name, accounts.Stamp(time.Now())
			out = append(out, m)
		}
	}
	return out
}

func (a *application) openAccount() { a.openAccountThen(func() {}) }

// openAccountThen adds an account and goes on.
func (a *application) openAccountThen(then func()) {
	if !a.writable() {
		return
	}
	a.pages.Push(pageAccount, func(f shell.Frame) shell.Page {
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
	text := a.words.T("notSaved.some")
	if errors.Is(err, ledger.ErrTooLong) {
		a.toasts.Show(a.words.T("notSaved.tooLong"), "", nil)
		return
	}
	if m.Tenant.ID != "" {
		text = a.words.T("notSaved.toast", "Organisation", m.Title())
	}
	a.toasts.Show(text, a.words.T("keyring.retry"), a.retry)
}

// saved logs that the keyring has a change.
func (a *application) saved(m accounts.Membership) {
	a.settings.p.SetBool(keySaved, true)
	a.cfg.Log.Debug("saved", "membership", m.Tenant.ID, "steps", m.Reached())
}

// retry reads the keyring again, or writes again what it does not have.
func (a *application) retry() {
	if a.desk.State().Phase == store.Ready {
		a.desk.Flush()
		return
	}
	a.desk.Open()
}

// startNewList begins an empty list, after asking: the saved one may be in
// another keyring.
func (a *application) startNewList() {
	a.ask(func() ask.Question {
		w := a.words
		return ask.Question{
			Name: "startNew", Title: w.T("startNew.title"), Text: w.T("startNew.text"), Cancel: w.T("page.cancel"),
			Answers: []ask.Answer{{Text: w.T("keyring.startNew"), Run: func() { a.desk.StartNew(a.ledger.StartNew) }}},
		}
	})
}
