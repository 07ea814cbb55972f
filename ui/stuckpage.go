package ui

import (
	"context"
	"slices"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/accounts/recovery"
	"norikae/accounts/recovery/letter"
	"norikae/ui/browser"
	"norikae/ui/overview"
	"norikae/ui/present"
	"norikae/ui/recovery/stuck"

	"norikae/ui/shell"
	"norikae/ui/transfer/filepage"
)

// stuck opens "I can't get in" for an organisation.
func (a *application) stuck(m accounts.Membership) { a.openStuck(accounts.RowLine(a.now(m))) }

// stuckHome opens the same for an account's own security info.
func (a *application) stuckHome(x accounts.Account) { a.openStuck(accounts.HomeLine(a.nowHome(x))) }

// stuckHere opens it for the line that the person looks at.
func (a *application) stuckHere() {
	l, ok := a.here()
	if !ok {
		a.shell.Toast(a.shell.Words().T("stuck.which"), "", nil)
		return
	}
	a.openStuck(l)
}

// here is the line that the page on top is about; in the main window it is the
// row selected.
func (a *application) here() (accounts.Line, bool) {
	switch p := a.shell.Top().(type) {
	case interface{ Line() (accounts.Line, bool) }:
		return p.Line()
	case *overview.Overview:
		m, ok := p.Selected()
		return accounts.RowLine(m), ok
	default:
		return accounts.Line{}, false
	}
}

func (a *application) openStuck(l accounts.Line) {
	a.shell.Replace(pageStuck, func(f shell.Frame) shell.Page {
		return stuck.New(f, a.desk, stuck.Wishes{
			Do: a.doAction, Lost: func(l accounts.Line) { a.openLost(l.Key()) }, Decide: a.decideLine,
			Letter: a.openLetter, Guide: a.guide.OpenAt, OpenFile: a.openErrorFile,
		}, l.Key())
	})
}

// openErrorFile asks for a text file with what a page showed.
func (a *application) openErrorFile() {
	a.shell.Push(nil, func(f shell.Frame) shell.Page {
		return filepage.NewOpen(f, filepage.OpenOptions{
			Title: "stuck.file.title", Text: "stuck.file.text", Pattern: "*.txt", Folder: a.prefs.Get().Folder,
			Read: func(_ context.Context, _ string, content []byte) (func(), error) {
				return func() {
					f.Close()
					if page, ok := a.shell.Open(pageStuck); ok {
						page.(*stuck.Page).Paste(string(content))
					}
				}, nil
			},
		})
	})
}

// doAction does what the explanation of an error proposes.
func (a *application) doAction(l accounts.Line, act recovery.Action, found recovery.Found) {
	switch act {
	case recovery.OtherSession:
		a.openFresh(l)
	case recovery.OtherLink:
		either(a.another, a.anotherHome)(l)
	case recovery.OtherBrowser:
		a.otherBrowser(l)
	case recovery.OpenPage:
		a.openLine(l)
	case recovery.Home:
		a.openHomePage(l.Account)
	case recovery.LookUp:
		a.add.LookUp(l.Membership)
	case recovery.Write:
		a.openLetterAbout(l, letter.Administrator, found)
	case recovery.HelpDesk:
		a.openLetterAbout(l, letter.HelpDesk, found)
	}
}

// freshSession is a session of the line's account in which no earlier sign-in
// counts.
func (a *application) freshSession(l accounts.Line) browser.Session {
	return a.session(l.Account, true)
}

// openFresh opens a line's page in a new private window, whatever its next step.
func (a *application) openFresh(l accounts.Line) {
	if link, ok := a.lineLink(l); ok {
		a.openLink(link, a.freshSession(l))
	}
}

// otherBrowser offers the browsers that are not the chosen one.
func (a *application) otherBrowser(l accounts.Line) {
	link, ok := a.lineLink(l)
	if !ok {
		return
	}
	a.shell.Ask(func() shell.Question {
		w := a.shell.Words()
		chosen, _ := a.chosen()
		return shell.Question{
			Name: "otherBrowser", Title: w.T("stuck.do.browser"), Text: w.T("otherBrowser.text") + "\n\n" + a.needsText(), Cancel: w.T("page.cancel"),
			Answers: append(a.inOthers(chosen, link, a.freshSession(l)), a.inNormal(link, a.freshSession(l))),
		}
	})
}

// openLost opens the questions about a phone that is gone; with the zero key
// about everything that is open.
func (a *application) openLost(key accounts.LineKey) {
	a.shell.Push(pageLost, func(f shell.Frame) shell.Page {
		return stuck.NewLost(f, a.desk, stuck.LostWishes{
			Have:    a.setHave,
			Answers: a.letters.answer, Answer: a.letters.setAnswer, LinkText: a.homeLinkText,
			OpenLink: func(x accounts.Account, l links.Link) { a.openLink(l, a.homeSession(x)) },
			Open:     func(m accounts.Membership) { a.showLine(accounts.RowLine(m)) },
			Letter:   a.openLetter, Letters: a.openLetters, Guide: a.guide.OpenAt,
		}, key)
	})
}

// setHave records whether the old phone is still there. Every page follows.
func (a *application) setHave(h accounts.Have) {
	m := a.desk.Move()
	if m.Have == h || !a.writable() {
		return
	}
	m.Have = h
	a.desk.PutDevice(m.Device)
	text := "toast.back"
	if h == accounts.HaveNo {
		text = "toast.gone"
	}
	a.shell.Toast(present.PhonesOf(a.shell.Words(), m).T(text), a.shell.Words().T("toast.undo"), a.undo)
}

// openLostAll is the same from the menu.
func (a *application) openLostAll() {
	if a.transfer.Known() {
		a.openLost(accounts.LineKey{})
	}
}

// homeLinkText says what a page of the account itself is for.
func (a *application) homeLinkText(x accounts.Account, l links.Link) string {
	if slices.ContainsFunc(links.Recovery(x), func(r links.Link) bool { return r.ID == l.ID }) {
		return a.recoveryText(l)
	}
	if l.ID == "home-lng" || l.ID == "home" {
		return a.shell.Words().T("stuck.do.home")
	}
	return a.homeRungText(x, l)
}
