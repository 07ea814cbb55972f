package stuck

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/recovery"
	"norikae/ui/i18n"
	"norikae/ui/present"
	"norikae/ui/shell/filepage"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Paste puts a text into the field, as from a file.
func (p *Page) Paste(text string) {
	p.box.SetText(text)
	p.frame.Focus(p.box)
}

// longestFile is how much of a text file is read, in bytes: no error page is
// longer, and a field wraps much more than that too slowly.
const longestFile = 16 << 10

// readFile reads a file that was dropped, off Fyne's goroutine.
func (p *Page) readFile(path string) {
	frame := p.frame
	frame.Go(func(ctx context.Context) {
		content, err := filepage.ReadHead(ctx, filepath.FromSlash(path), longestFile)
		frame.Post(ctx, func() {
			if err != nil {
				p.frame.Log.Warn("file not read", "error", err)
				p.frame.Toast(p.frame.Words.T("stuck.file.failed"), "", nil)
				return
			}
			p.Paste(strings.ToValidUTF8(string(content), "�"))
		})
	})
}

// explain shows what the text in the field means.
func (p *Page) explain() {
	p.answer.Objects = nil
	if strings.TrimSpace(p.box.Text) != "" {
		e := recovery.Explain(p.box.Text)
		if e.Code != p.logged { // not for every letter that is typed
			p.logged = e.Code
			p.frame.Log.Debug("explained", "aadsts", e.Code, "known", e.Known, "family", string(e.Family))
		}
		p.answer.Objects = []fyne.CanvasObject{p.explanation(e)}
	}
	p.answer.Refresh()
	if len(p.answer.Objects) > 0 && p.Content() != nil { // nil: the page is being made
		widgets.RevealNew(p.answer) // with its field above it
	}
}

// explanation is the answer: what happened, whose rule it is, what to do, and
// the buttons that do it.
func (p *Page) explanation(e recovery.Explanation) fyne.CanvasObject {
	w := p.frame.Words
	say := e.Say(string(w.Language()))
	column := widgets.Column(8)
	if code := shown(e); code != "" {
		column.Add(widgets.NewText(code, widgets.Style{Bold: true, Color: theme.Mute, Size: theme.TextSmall + 1}))
	}
	column.Add(widgets.NewText(say.What, widgets.Style{Bold: true}))
	if e.IsGuess() {
		column.Add(widgets.NewText(w.T("stuck.guess"), widgets.Style{Size: theme.TextSmall + 1}))
	}
	if e.Code != "" || e.Rule != recovery.UnknownRule {
		column.Add(widgets.NewText(whose(w, e), widgets.Style{Size: theme.TextSmall + 1, Color: theme.Mute}))
	}
	if p.isAnother(e.User) {
		column.Add(widgets.NewText(w.T("stuck.another", "User", e.User, "Address", p.line().Account.Address), widgets.Style{Bold: true, Color: theme.Warn}))
	}
	column.Add(widgets.NewText(say.Do, widgets.Style{}))
	buttons := widgets.Column(8)
	for i, a := range p.actions(e) {
		kind := widgets.Soft
		if i == 0 {
			kind = widgets.Primary
		}
		buttons.Add(widgets.NewButton(kind, actionText(w, a), "", func() { p.do(a, e.Found) }))
	}
	column.Add(buttons)
	if asOf := present.AsOf(w, e.Basis(), p.frame.Now()); asOf != "" {
		column.Add(widgets.NewText(asOf, widgets.Style{Size: theme.TextSmall, Color: theme.Mute}))
	}
	return widgets.Pad(6, 0, 0, 0, widgets.Card(theme.Panel, 18, column))
}

// shown is the code as its own makers write it; empty when the text holds none.
func shown(e recovery.Explanation) string {
	if e.Code != "" {
		return "AADSTS" + e.Code
	}
	return e.App
}

// isAnother reports whether the page's user is another than that of the line; false where
// the page names none.
func (p *Page) isAnother(user string) bool {
	return user != "" && !strings.EqualFold(user, p.line().Account.Address)
}

// most is how many actions are offered: more would be no advice.
const most = 4

// actions are those that make sense for this line.
func (p *Page) actions(e recovery.Explanation) []recovery.Action {
	l := p.line()
	list := slices.DeleteFunc(e.ActionsFor(l.Account.Kind), func(a recovery.Action) bool {
		switch a {
		case recovery.Write, recovery.NotGuest, recovery.LookUp, recovery.Home:
			return l.Home // there is no other organisation
		case recovery.OtherSession, recovery.OtherLink, recovery.OtherBrowser, recovery.OpenPage:
			return !p.hasPage(l)
		default:
			return false
		}
	})
	if len(list) == 0 {
		list = p.otherwise(l)
	}
	if p.isAnother(e.User) && p.hasPage(l) { // in a fresh session the other account is not signed in
		list = slices.DeleteFunc(list, func(a recovery.Action) bool { return a == recovery.OtherSession })
		list = slices.Insert(list, 0, recovery.OtherSession)
	}
	return list[:min(most, len(list))]
}

// otherwise is what is offered where an advice has nothing for a line: one whose
// page the app does not know, or an account without a help desk.
func (p *Page) otherwise(l accounts.Line) []recovery.Action {
	switch {
	case p.hasPage(l):
		return []recovery.Action{recovery.OtherSession, recovery.Wait}
	case l.Home:
		return []recovery.Action{recovery.Wait}
	default:
		return []recovery.Action{recovery.Write, recovery.Wait}
	}
}

// do carries an action out. What opens a page of the browser leaves this page
// open: the next error can be pasted.
func (p *Page) do(a recovery.Action, found recovery.Found) {
	l := p.line()
	switch a {
	case recovery.NotGuest, recovery.MarkLeft:
		p.decide(accounts.Left)
	case recovery.Wait:
		p.decide(accounts.Skipped)
	case recovery.Lost:
		p.rooms.Actions.Lost(l.Key())
	default:
		p.rooms.Actions.Do(l.Key(), a, found)
	}
}

// whose says whose rule it is and who can change it.
func whose(w *i18n.Words, e recovery.Explanation) string {
	rules := map[recovery.Rule]string{
		recovery.NobodysRule: "stuck.rule.nobody", recovery.OrganisationRule: "stuck.rule.organisation",
		recovery.HomeRule: "stuck.rule.home", recovery.NetworkRule: "stuck.rule.network",
		recovery.MicrosoftRule: "stuck.rule.microsoft", recovery.AppRule: "stuck.rule.app",
	}
	fixers := map[recovery.Fixer]string{
		recovery.Person: "stuck.fixer.person", recovery.HomeAdmin: "stuck.fixer.home",
		recovery.OrganisationAdmin: "stuck.fixer.organisation", recovery.NetworkOwner: "stuck.fixer.network",
		recovery.Developer: "stuck.fixer.developer", recovery.Microsoft: "stuck.fixer.microsoft",
	}
	var names []string
	for _, f := range e.Fixers {
		names = append(names, w.T(fixers[f]))
	}
	return w.Sentences(w.T(cmp.Or(rules[e.Rule], "stuck.rule.unknown")), w.T("stuck.fixers", "Who", strings.Join(names, " / ")))
}

// actionText is what an action's button says.
func actionText(w *i18n.Words, a recovery.Action) string {
	texts := map[recovery.Action]string{
		recovery.OtherSession: "stuck.do.session", recovery.OtherLink: "stuck.do.link", recovery.OtherBrowser: "stuck.do.browser",
		recovery.OpenPage: "stuck.do.open", recovery.Home: "stuck.do.home", recovery.LookUp: "stuck.do.lookUp",
		recovery.Lost: "stuck.do.lost", recovery.Write: "stuck.do.write", recovery.HelpDesk: "stuck.do.helpDesk",
		recovery.MarkLeft: "stuck.do.left", recovery.NotGuest: "stuck.do.notGuest", recovery.Wait: "stuck.do.wait",
	}
	return w.T(texts[a])
}
