package stuck

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/accounts/recovery"
	"norikae/accounts/recovery/guide"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

var (
	work     = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	personal = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
	mailed   = accounts.Account{Kind: accounts.EmailCode, Address: "sato@mail.example"}
)

// longName is longer than any window is wide.
const longName = "Internationale Vereinigung zur Förderung der grenzüberschreitenden Zusammenarbeit in Forschung und Lehre e. V., Geschäftsstelle Süd, Abteilung Datenverarbeitung und Zugangsverwaltung 株式会社日本総合研究開発機構連合会事務局"

func member(a accounts.Account, name string) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%012x", []byte(name)[:min(5, len(name))]), Domain: "contoso.example", Cloud: tenantlookup.Clouds()[0],
	})
	m.Name, m.Added = name, stage.Now().AddDate(0, 0, -20)
	return m
}

// noPage is a membership whose page the app does not know.
func noPage(a accounts.Account) accounts.Membership {
	m := member(a, "China")
	m.Tenant.Cloud = tenantlookup.Cloud{Name: "Delos", LoginHost: "login.sovcloud-identity.de"}
	return m
}

// lines are one of each kind, by name.
func lines() map[string]accounts.Line {
	return map[string]accounts.Line{
		"work": accounts.RowLine(member(work, "Work")), "personal": accounts.RowLine(member(personal, "Personal")),
		"mailed": accounts.RowLine(member(mailed, "Mailed")), "no page": accounts.RowLine(noPage(work)),
		"work itself": accounts.HomeLine(work), "personal itself": accounts.HomeLine(personal),
	}
}

// dropping is a window into which a test can drop files.
type dropping struct {
	fyne.Window
	drop func(fyne.Position, []fyne.URI)
}

func (w *dropping) SetOnDropped(f func(fyne.Position, []fyne.URI)) { w.drop = f }

// stand is a stage for the pages of one who is stuck, with the answers given.
type stand struct {
	*stage.Stage
	window  *dropping
	move    accounts.Move
	answers map[accounts.LineKey]recovery.Answers
}

func (s *stand) Move() accounts.Move { return s.move }

func newStand(t testing.TB, lang i18n.Language, size fyne.Size, list ...accounts.Line) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, lang, size), answers: map[accounts.LineKey]recovery.Answers{}}
	s.window = &dropping{Window: s.Window}
	s.Host.In = s.window
	s.move.Device = accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"}
	s.move.Accounts = []accounts.Account{work, personal, mailed}
	for _, l := range list {
		if !l.Home {
			s.move = s.move.With(l.Membership)
		}
	}
	return s
}

// page shows the three doors of a line.
func (s *stand) page(l accounts.Line) *Page {
	var p *Page
	p = New(s.Frame, s, Wishes{
		Do:     func(l accounts.Line, a recovery.Action, f recovery.Found) { s.Note(a, l.Title(), f.Codes, f.Trace) },
		Lost:   func(l accounts.Line) { s.Note("lost", l.Title()) },
		Decide: func(l accounts.Line, o accounts.Outcome) { s.Note("decide", o, l.Title()) },
		Letter: func(l accounts.Line) { s.Note("letter", l.Title()) },
		Guide:  func(t guide.Topic) { s.Note("guide", t) },
		OpenFile: func() {
			s.Note("file")
			p.Paste("AADSTS53003 from a file")
		},
	}, l.Key())
	s.Front(p)
	return p
}

// lost shows the second door; with the zero key for everything.
func (s *stand) lost(k accounts.LineKey) *Lost {
	p := NewLost(s.Frame, s, LostWishes{
		Answers: func(k accounts.LineKey) recovery.Answers { return s.answers[k] },
		Answer: func(keys []accounts.LineKey, q recovery.Question, a recovery.Answer) {
			for _, k := range keys {
				s.answers[k] = s.answers[k].With(q, a)
			}
		},
		Have:     func(h accounts.Have) { s.move.Have = h },
		LinkText: func(_ accounts.Account, l links.Link) string { return "link " + l.ID },
		OpenLink: func(a accounts.Account, l links.Link) { s.Note("link", l.ID, a.Address) },
		Open:     func(m accounts.Membership) { s.Note("open", m.Title()) },
		Letter:   func(l accounts.Line) { s.Note("letter", l.Title()) },
		Letters:  func(list []accounts.Membership) { s.Note("letters", len(list)) },
		Guide:    func(t guide.Topic) { s.Note("guide", t) },
	}, k)
	s.Front(p)
	return p
}
