package proof

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// everyKind is a list with a line of every kind, more than fit into the window.
func everyKind() Finding {
	added := time.Date(2024, 3, 4, 12, 0, 0, 0, time.Local)
	f := Finding{
		Reading: directory.Reading{At: stage.Now().Add(-5 * time.Minute)},
		Verdict: directory.Verdict{New: directory.Seen, Old: directory.Seen},
		News:    []accounts.Step{accounts.Add},
	}
	for kind := directory.UnknownKind; kind <= directory.Email; kind++ {
		f.Methods = append(f.Methods, directory.Method{Kind: kind, Type: "#microsoft.graph.ring"})
	}
	f.Methods[directory.Authenticator].Name, f.Methods[directory.Authenticator].Added = "iPhone 17", added
	f.Methods[directory.PhoneNumber].Name = "+81 3-0000-0042"
	f.Methods[directory.SecurityKey].Name = strings.Repeat("とても長い名前の", 8)
	return f
}

// TestGolden holds the page in each of its states, in both languages.
func TestGolden(t *testing.T) {
	proved, all := found(), everyKind()
	nothing := Finding{
		Reading: directory.Reading{At: stage.Now()},
		Verdict: directory.Verdict{New: directory.NotSeen, Old: directory.NotSeen},
	}
	twins := Finding{
		Reading: directory.Reading{At: stage.Now(), Methods: []directory.Method{{Kind: directory.Authenticator, Name: "iPhone"}, {Kind: directory.Authenticator, Name: "iPhone"}}},
		Verdict: directory.Verdict{Twins: true},
	}
	strange := Finding{
		Reading: directory.Reading{At: stage.Now(), Methods: []directory.Method{{Kind: directory.Authenticator, Name: "SM-G991"}, {Kind: directory.CodeApp}}},
		Verdict: directory.Verdict{Unnamed: true, Unknown: []string{"SM-G991"}},
	}
	for state, c := range map[string]struct {
		size    fyne.Size
		finding *Finding // nil: it is still being read
	}{
		"reading": {stage.Small, nil}, "proved": {stage.Small, &proved}, "nothing": {stage.Small, &nothing},
		"twins": {stage.Small, &twins}, "question": {stage.Small, &strange}, "every-sort": {stage.Wide, &all},
		"every-sort/small": {stage.Small, &all},
		"refused":          {stage.Small, &Finding{Trouble: Refused}}, "sign-in": {stage.Small, &Finding{Trouble: NeedsSignIn}},
		"unsupported": {stage.Small, &Finding{Trouble: Unsupported}}, "unavailable": {stage.Small, &Finding{Trouble: Unavailable}},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				s := newStand(t, lang)
				s.Window.Resize(c.size)
				if c.finding == nil {
					s.Idle()
				}
				p := s.show(Options{
					Organisation: "Contoso", Account: "a.sato@outlook.example", Old: "iPhone 12", New: "iPhone 17",
					Read: func(context.Context, bool) Finding { return *c.finding },
				})
				s.Golden(state)
				p.Closing()
			})
		})
	}
}
