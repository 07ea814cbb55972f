package proof

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// everySort is a list with a line of every sort, more than fit into the window.
func everySort() Finding {
	added := time.Date(2024, 3, 4, 12, 0, 0, 0, time.Local)
	f := Finding{At: stage.Now().Add(-5 * time.Minute), New: Seen, Old: Seen, News: []accounts.Step{accounts.Add}}
	for sort := OtherMethod; sort <= Mail; sort++ {
		f.Methods = append(f.Methods, Method{Sort: sort, Type: "#microsoft.graph.ring"})
	}
	f.Methods[Authenticator].Name, f.Methods[Authenticator].Added = "iPhone 17", added
	f.Methods[PhoneNumber].Name = "+81 3-0000-0042"
	f.Methods[SecurityKey].Name = strings.Repeat("とても長い名前の", 8)
	return f
}

// TestGolden holds the page in each of its states, in both languages.
func TestGolden(t *testing.T) {
	proved, all := found(), everySort()
	nothing := Finding{At: stage.Now(), New: NotSeen, Old: NotSeen}
	twins := Finding{At: stage.Now(), Twins: true, Methods: []Method{{Sort: Authenticator, Name: "iPhone"}, {Sort: Authenticator, Name: "iPhone"}}}
	strange := Finding{
		At: stage.Now(), Unnamed: true, Methods: []Method{{Sort: Authenticator, Name: "SM-G991"}, {Sort: CodeApp}}, Strange: []string{"SM-G991"},
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
