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
	shown *Page // the page of the three doors
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
	p := New(s.Frame, s, Rooms{Actions: actions{s}, Lines: deciding{s}, Guide: guiding{s}}, l.Key())
	s.shown = p
	s.Front(p)
	return p
}

// lost shows the second door; with the zero key for everything.
func (s *stand) lost(k accounts.LineKey) *Lost {
	p := NewLost(s.Frame, s, LostRooms{
		Answers: answered{s}, Links: accountLinks{s}, Letters: actions{s}, Guide: guiding{s},
		Show: func(k accounts.LineKey) { s.Note("open", s.title(k)) },
	}, k)
	s.Front(p)
	return p
}

// title is what a line is called.
func (s *stand) title(k accounts.LineKey) string {
	l, _ := s.move.Find(k)
	return l.Title()
}

type actions struct{ s *stand }

func (a actions) Do(k accounts.LineKey, act recovery.Action, f recovery.Found) {
	a.s.Note(act, a.s.title(k), f.Codes, f.Trace)
}
func (a actions) Lost(k accounts.LineKey)         { a.s.Note("lost", a.s.title(k)) }
func (a actions) Letter(k accounts.LineKey)       { a.s.Note("letter", a.s.title(k)) }
func (a actions) Letters(list []accounts.LineKey) { a.s.Note("letters", len(list)) }
func (a actions) OpenFile() {
	a.s.Note("file")
	a.s.shown.Paste("AADSTS53003 from a file")
}

type deciding struct{ s *stand }

func (l deciding) Decide(k accounts.LineKey, o accounts.Outcome, _ accounts.Reason) {
	l.s.Note("decide", o, l.s.title(k))
}

type guiding struct{ s *stand }

func (g guiding) OpenAt(t guide.Topic) { g.s.Note("guide", t) }

type answered struct{ s *stand }

func (a answered) Answers(k accounts.LineKey) recovery.Answers { return a.s.answers[k] }
func (a answered) Answer(keys []accounts.LineKey, q recovery.Question, to recovery.Answer) {
	for _, k := range keys {
		a.s.answers[k] = a.s.answers[k].With(q, to)
	}
}
func (a answered) SetHave(h accounts.OldPhone) { a.s.move.OldPhone = h }

type accountLinks struct{ s *stand }

func (accountLinks) Text(_ accounts.Account, l links.Link) string { return "link " + l.ID }
func (a accountLinks) OpenLink(x accounts.Account, l links.Link)  { a.s.Note("link", l.ID, x.Address) }
