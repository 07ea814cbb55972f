package ui

import (
	"context"
	"slices"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/accounts/recovery"
	"norikae/accounts/recovery/letter"
	"norikae/ui/overview"
	"norikae/ui/present"
	"norikae/ui/recovery/stuck"

	"norikae/ui/shell"
	"norikae/ui/shell/filepage"
)

// stuckHere opens it for the line that the person looks at.
func (a *application) stuckHere() {
	l, ok := a.here()
	if !ok {
		a.shell.Toast(a.shell.Words().T("stuck.which"), "", nil)
		return
	}
	a.OpenStuck(l.Key())
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

// OpenStuck implements lines.Rooms.
func (a *application) OpenStuck(k accounts.LineKey) {
	a.shell.Replace(pageStuck, func(f shell.Frame) shell.Page {
		return stuck.New(f, a.desk, stuck.Wishes{
			Do: a.doAction, Lost: func(l accounts.Line) { a.openLost(l.Key()) }, Decide: a.decideLine,
			Letter: a.openLetter, Guide: a.guide.OpenAt, OpenFile: a.openErrorFile,
		}, k)
	})
}

// decideLine records an outcome the person chose.
func (a *application) decideLine(l accounts.Line, o accounts.Outcome) {
	a.lines.Decide(l.Key(), o, accounts.NoReason)
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
		a.lines.OpenAfresh(l.Key())
	case recovery.OtherLink:
		a.lines.Another(l.Key())
	case recovery.OtherBrowser:
		a.lines.OtherBrowser(l.Key())
	case recovery.OpenPage:
		a.lines.Open(l.Key())
	case recovery.Home:
		a.lines.Open(accounts.HomeLine(l.Account).Key())
	case recovery.LookUp:
		a.add.LookUp(l.Membership)
	case recovery.Write:
		a.openLetterAbout(l, letter.Administrator, found)
	case recovery.HelpDesk:
		a.openLetterAbout(l, letter.HelpDesk, found)
	}
}

// openLost opens the questions about a phone that is gone; with the zero key
// about everything that is open.
func (a *application) openLost(key accounts.LineKey) {
	a.shell.Push(pageLost, func(f shell.Frame) shell.Page {
		return stuck.NewLost(f, a.desk, stuck.LostWishes{
			Have:    a.setHave,
			Answers: a.letters.answer, Answer: a.letters.setAnswer, LinkText: a.homeLinkText,
			OpenLink: func(x accounts.Account, l links.Link) {
				a.lines.OpenLink(accounts.HomeLine(x).Key(), l, a.browsing.Session(x, false))
			},
			Open:   row(a.lines.Show),
			Letter: a.openLetter, Letters: a.openLetters, Guide: a.guide.OpenAt,
		}, key)
	})
}

// setHave records whether the old phone is still there. Every page follows.
func (a *application) setHave(h accounts.Have) {
	m := a.desk.Move()
	if m.Have == h || !a.lines.Writable() {
		return
	}
	m.Have = h
	a.desk.PutDevice(m.Device)
	text := "toast.back"
	if h == accounts.HaveNo {
		text = "toast.gone"
	}
	a.lines.Changed(present.PhonesOf(a.shell.Words(), m).T(text))
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
		if l.ID == "recover-password" {
			return a.shell.Words().T("recovery.password")
		}
		return a.shell.Words().T("recovery.form")
	}
	if l.ID == "home-lng" || l.ID == "home" {
		return a.shell.Words().T("stuck.do.home")
	}
	return a.lines.LinkText(accounts.HomeLine(x), l)
}
