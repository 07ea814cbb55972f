package signincard

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts/signin"
	"norikae/ui/screen/stage"
	"norikae/ui/words"
)

// until is a job that tells the card something and then waits to be ended.
func until(tell func(*Stage)) Job {
	return func(ctx context.Context, s *Stage) error {
		tell(s)
		<-ctx.Done()
		return ctx.Err()
	}
}

// fails is a job that comes to nothing.
func fails(class error) Job {
	return func(context.Context, *Stage) error { return &signin.Error{Class: class} }
}

// asks is a job that asks who signed in.
func asks(ctx context.Context, s *Stage) error {
	s.Sure(ctx, func(w *words.Words) (text, yes, no string) {
		text = w.T("signin.who", "Username", "someone.else@hayabusa-consulting.example", "Account", "a.sato@outlook.example")
		return text, w.T("signin.who.yes"), w.T("signin.who.no")
	})
	return ctx.Err()
}

// TestGolden holds the card in each of its states, in both languages.
func TestGolden(t *testing.T) {
	const link = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize"
	waits := func(p *Page) bool { return p.status.Text() != p.frame.Words.T("signin.opening") }
	over := func(p *Page) bool { return p.cancel == nil }
	for state, c := range map[string]struct {
		size fyne.Size
		at   string        // the organisation signed in at
		job  Job           // nil: nothing is begun
		runs bool          // the job goes on until the card closes
		then func(p *Page) // what the person does
	}{
		"start":      {stage.Small, "", nil, false, nil},
		"wide":       {stage.Wide, strings.Repeat("長い名前の組織", 8), nil, false, nil},
		"waiting":    {stage.Small, "Contoso", until(func(s *Stage) { s.Opened(link, "Firefox") }), true, nil},
		"not-opened": {stage.Small, "", until(func(s *Stage) { s.Opened(link, "") }), true, nil},
		"again": {stage.Small, "", until(func(s *Stage) {
			s.Opened(link, "Firefox")
			s.Again()
		}), true, nil},
		"code":     {stage.Small, "", until(func(s *Stage) { s.Code("ABCD1234", "https://microsoft.com/devicelogin") }), true, nil},
		"question": {stage.Small, "", asks, true, nil},
		"reading":  {stage.Small, "", asks, true, func(p *Page) { p.answer(true) }},
		"stopped":  {stage.Small, "", until(func(s *Stage) { s.Opened(link, "Firefox") }), true, (*Page).end},
		"consent":  {stage.Small, "Contoso", fails(signin.ErrConsent), false, nil},
		"stray":    {stage.Small, "", fails(signin.ErrStray), false, nil},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Both(t, func(t *testing.T, lang words.Language) {
				s := newStand(t, lang)
				s.Window.Resize(c.size)
				code := Alternative{Text: s.Frame.Words.T("signin.code"), Job: c.job}
				p := s.card(Options{Account: "a.sato@outlook.example", At: c.at, App: "Microsoft Azure CLI", Job: c.job, Other: []Alternative{code}})
				if c.job != nil {
					p.Submit()
					s.Until("told", func() bool { return waits(p) && over(p) != c.runs && len(s.Calls) == 0 })
				}
				if c.then != nil {
					c.then(p)
				}
				s.Golden(state)
				p.Closing()
			})
		})
	}
}
