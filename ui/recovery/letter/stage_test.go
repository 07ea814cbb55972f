package letter

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	text "norikae/accounts/recovery/letter"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

var (
	work     = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	personal = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
)

// longName is longer than any window is wide.
const longName = "Internationale Vereinigung zur Förderung der grenzüberschreitenden Zusammenarbeit in Forschung und Lehre e. V., Geschäftsstelle Süd, Abteilung Datenverarbeitung und Zugangsverwaltung 株式会社日本総合研究開発機構連合会事務局"

func member(a accounts.Account, name string) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%012d", len(name)), Domain: "contoso.example", Cloud: tenantlookup.Clouds()[0],
	})
	m.Name = name
	return m
}

// saved is a file that a page wanted to save.
type saved struct{ name, ending, content string }

// stand is a stage for letters, with what left the page.
type stand struct {
	*stage.Stage
	copied  string
	link    string
	saved   []saved
	batch   []Named
	facts   text.Facts
	options text.Options
}

func newStand(t testing.TB, lang i18n.Language, size fyne.Size) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, lang, size)}
	s.Host.OnCopy = func(c string) { s.copied = c }
	return s
}

func (s *stand) save(name, ending string, write func(io.Writer) error) {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		s.T.Error(err)
	}
	s.saved = append(s.saved, saved{name, ending, b.String()})
}

func (s *stand) keep(f text.Facts, o text.Options) { s.facts, s.options = f, o }

// start is what a letter about a line begins with.
func start(lang i18n.Language, l accounts.Line) Start {
	st := Start{Line: l, Facts: text.Facts{
		Account: l.Account, Tenant: l.Membership.Tenant, Organisation: l.Membership.Name, Sender: "佐藤 あき", Old: "iPhone 12", New: "iPhone 17",
	}}
	if lang == i18n.English {
		st.Options.Language = text.English
	}
	if l.Home {
		st.Options.To = text.HelpDesk
	}
	return st
}

// page shows a letter.
func (s *stand) page(st Start) *Page {
	p := New(s.Frame, Actions{
		Mail: func(m text.Mailto) { s.link = m.String() }, Save: s.save,
		Sent: func() { s.Note("sent") }, Keep: s.keep,
	}, st)
	s.Front(p)
	return p
}

// many shows a batch.
func (s *stand) many(st ManyStart) *Many {
	if st.On == nil {
		st.On = map[accounts.LineKey]bool{}
	}
	p := NewMany(s.Frame, ManyActions{
		Save: func(list []Named) { s.batch = list },
		One: func(k accounts.LineKey) {
			for _, m := range st.Rows {
				if m.Key() == k {
					s.Note("one", m.Name)
				}
			}
		},
		Sent: func(list []accounts.LineKey) { s.Note("sent", len(list)) },
		Keep: s.keep,
	}, st)
	s.Front(p)
	return p
}

// press presses the button that says what a text's id says, with a key.
func (s *stand) press(o fyne.CanvasObject, id string, key fyne.KeyName) {
	s.T.Helper()
	s.Press(o, s.Frame.Words.T(id), key)
}
