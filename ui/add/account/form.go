// Package account is the form for one account: how the person signs in and with
// which address. The kind is proposed from the address and decided by the
// person. No password is asked, here or anywhere.
package account

import (
	"net/mail"
	"strings"

	"fyne.io/fyne/v2"
	"golang.org/x/text/width"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Form is the form; a page of its own and the wizard show it.
type Form struct {
	words   *i18n.Words
	kind    *layouts.Choice[accounts.Kind]
	decided bool // the person chose the kind; proposals stop
	address *widgets.Field
	hint    *widgets.Text
	problem *widgets.Text
	limit   *layouts.Limit
	content fyne.CanvasObject
	entered func()
	guess   Guess
}

// Guess proposes how a person signs in with an address.
type Guess func(address string) accounts.Kind

// NewForm returns an empty form; entered is called for Enter in the address.
func NewForm(w *i18n.Words, guess Guess, entered func()) *Form {
	f := &Form{words: w, guess: guess, entered: entered}
	f.address = widgets.NewField(w.T("account.address.example"))
	f.address.OnChanged = f.changed
	f.address.OnSubmitted = func(string) { f.entered() }
	f.hint = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute})
	f.problem = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Bad})
	f.problem.Hide()
	f.limit = layouts.NewLimit(w, f.address, accounts.MaxAddress)
	f.kind = layouts.NewChoice(8, []accounts.Kind{accounts.Work, accounts.Personal, accounts.EmailCode},
		func(k accounts.Kind) string { return present.KindText(w, k) }, func(k accounts.Kind) {
			f.decided = true
			f.choose(k)
		})
	f.content = widgets.Column(theme.Between,
		widgets.Column(6, layouts.Labelled(w.T("account.address"), f.address), f.limit.Line(), f.problem),
		layouts.Labelled(w.T("account.kind"), f.kind.Row),
		f.hint,
	)
	f.choose(accounts.Work)
	return f
}

// Content returns the form.
func (f *Form) Content() fyne.CanvasObject { return f.content }

// First returns what gets the focus.
func (f *Form) First() fyne.Focusable { return f.address }

// Address returns what is typed, so that nothing is lost when a page is left.
func (f *Form) Address() string { return f.address.Text }

// Clear empties the form for the next account.
func (f *Form) Clear() {
	f.decided = false
	f.address.SetText("")
	f.choose(accounts.Work)
}

func (f *Form) choose(k accounts.Kind) {
	f.kind.Set(k)
	f.hint.Set(f.words.T([3]string{"account.hint.work", "account.hint.personal", "account.hint.email"}[k]))
}

func (f *Form) changed(s string) {
	f.problem.Hide()
	if f.decided {
		return
	}
	if a, ok := Address(s); ok {
		f.choose(f.guess(a))
	}
}

// Account returns the account typed. When the text is no address, the form shows why
// and ok is false.
func (f *Form) Account() (a accounts.Account, ok bool) {
	address, ok := Address(f.address.Text)
	if ok && len(address) > accounts.MaxAddress {
		return accounts.Account{}, false // the field shows why
	}
	if !ok {
		f.problem.Set(f.words.T("account.problem"))
		f.problem.Show()
		return accounts.Account{}, false
	}
	return accounts.Account{Kind: f.kind.At(), Address: address}, true
}

// Take puts into the form what is typed and chosen in another.
func (f *Form) Take(from *Form) {
	f.address.SetText(from.address.Text)
	f.decided = from.decided
	f.choose(from.kind.At())
}

// Address reads a mail address as people type it: full-width letters, a display
// name, blanks around it.
func Address(s string) (string, bool) {
	s = strings.TrimSpace(width.Narrow.String(s))
	a, err := mail.ParseAddress(s)
	if err != nil || !strings.Contains(a.Address[strings.LastIndexByte(a.Address, '@')+1:], ".") {
		return "", false
	}
	return a.Address, true
}
