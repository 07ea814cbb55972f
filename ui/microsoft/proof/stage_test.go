package proof

import (
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// stand is a stage for the page.
type stand struct {
	*stage.Stage
}

func newStand(t *testing.T, l i18n.Language) *stand {
	t.Helper()
	return &stand{stage.New(t, l, stage.Small)}
}

func (s *stand) show(o Options) *Page {
	p := New(s.Frame, func() Options { return o })
	s.Front(p)
	return p
}

// says reports whether a part of a text can be read under the header.
func says(p *Page, part string) bool { return strings.Contains(stage.Texts(p.body), part) }

// press presses a button under the header.
func press(t *testing.T, p *Page, label string) {
	t.Helper()
	for _, b := range stage.Buttons(p.body) {
		if b.Text() == label {
			b.OnTapped()
			return
		}
	}
	t.Fatalf("no button %q", label)
}

func found() Finding {
	return Finding{
		Reading: directory.Reading{At: stage.Now(), Methods: []directory.Method{{Kind: directory.Authenticator, Name: "iPhone 17"}, {Kind: directory.UnknownKind, Type: "#microsoft.graph.ring"}, {Kind: directory.Password}}},
		Verdict: directory.Verdict{New: directory.Seen, Old: directory.NotSeen},
		News:    []accounts.Step{accounts.Add, accounts.Remove},
	}
}
