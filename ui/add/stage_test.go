package add

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

var me = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}

const idMine = "c0ffee03-1a2b-4c3d-8e4f-5a6b7c8d9e03"

// stand is a stage for the page, on which nothing is asked: a test gives the
// answers.
type stand struct {
	*stage.Stage
	move   accounts.Move
	chosen []string // files
}

func (s *stand) Move() accounts.Move { return s.move }

func newStand(t testing.TB, lang i18n.Language, size fyne.Size) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, lang, size), move: accounts.Move{}.WithAccount(me)}
	s.Idle()
	return s
}

// Choose implements Files.
func (s *stand) Choose(chosen func(paths []string)) { chosen(s.chosen) }

// Find implements Finder: two organisations and the home.
func (s *stand) Find(_ accounts.Account, _ tenantlookup.Tenant, got func([]directory.Found)) {
	got([]directory.Found{
		lists(tenant(idOne, "contoso.example"), "Contoso", directory.Guest),
		lists(tenant(idTwo, "fabrikam.example"), "", directory.Managed),
		lists(tenant(idMine, "mine.example"), "", directory.HomeTenant),
	})
}

// lists is a tenant as Microsoft lists it.
func lists(t tenantlookup.Tenant, name string, c directory.Category) directory.Found {
	return directory.Found{ID: t.ID, Cloud: t.Cloud, Domain: t.Domain, Name: name, Category: c}
}

// page shows the page over a text.
func (s *stand) page(text string) *Panel {
	p := NewPage(s.Frame, Options{
		Data: s, Text: text, Known: []string{"contoso.example"}, Changed: func(string) {},
		Files: s, Finder: s,
		Add: func(list []accounts.Membership, _ Rest) { s.Note("add", len(list)) },
	})
	p.panel.pause = time.Hour // a test asks itself, or not at all
	s.Front(p)
	s.T.Cleanup(p.panel.Pause)
	return p.panel
}

// proposing shows the page, into which two organisations and the home were found.
func proposing(t *testing.T, l i18n.Language) (*Panel, *stand) {
	t.Helper()
	s := newStand(t, l, stage.Small)
	p := s.page("")
	p.find.OnTapped()
	s.Settle()
	return p, s
}

// answerWith gives lines their answers.
func (p *Panel) answerWith(list ...tenantlookup.Result) {
	for _, r := range list {
		p.table.answer(r)
	}
	p.table.settle()
	p.Refresh()
}

// wrong is a line that became no organisation.
func wrong(text string, class error, why tenantlookup.Reason) tenantlookup.Result {
	return tenantlookup.Result{Text: text, Err: &tenantlookup.Error{Text: text, Query: text, Class: class, Reason: why}}
}
