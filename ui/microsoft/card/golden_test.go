package card

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts/signin"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// until is a job that reports something to the card, logs that it has, and then waits
// to be ended.
func until(tell func(*Stage)) Job {
	return func(ctx context.Context, s *Stage) error {
		tell(s)
		s.do(func() { s.frame.Log.Info("told") })
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
	s.Sure(ctx, func(w *i18n.Words) (text, yes, no string) {
		text = w.T("signin.who", "Username", "someone.else@hayabusa-consulting.example", "Account", "a.sato@outlook.example")
		return text, w.T("signin.who.yes"), w.T("signin.who.no")
	})
	return ctx.Err()
}

// TestGolden holds the card in each of its states, in both languages.
func TestGolden(t *testing.T) {
	const link = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize"
	for state, c := range map[string]struct {
		size fyne.Size
		at   string        // the organisation signed in at
		job  Job           // nil: nothing is begun
		then func(p *Page) // what the person does
	}{
		"start":      {stage.Small, "", nil, nil},
		"wide":       {stage.Wide, strings.Repeat("長い名前の組織", 8), nil, nil},
		"waiting":    {stage.Small, "Contoso", until(func(s *Stage) { s.Opened(link, "Firefox") }), nil},
		"not-opened": {stage.Small, "", until(func(s *Stage) { s.Opened(link, "") }), nil},
		"again": {stage.Small, "", until(func(s *Stage) {
			s.Opened(link, "Firefox")
			s.Again()
		}), nil},
		"code":     {stage.Small, "", until(func(s *Stage) { s.Code("ABCD1234", "https://microsoft.com/devicelogin") }), nil},
		"question": {stage.Small, "", asks, nil},
		"reading":  {stage.Small, "", asks, func(p *Page) { p.answer(true) }},
		"stopped":  {stage.Small, "", until(func(s *Stage) { s.Opened(link, "Firefox") }), (*Page).end},
		"consent":  {stage.Small, "Contoso", fails(signin.ErrConsent), nil},
		"stray":    {stage.Small, "", fails(signin.ErrStray), nil},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				s := newStand(t, lang)
				s.Window.Resize(c.size)
				code := Job(func(context.Context, *Stage) error { return nil })
				p := s.card(Options{Account: "a.sato@outlook.example", At: c.at, App: "Microsoft Azure CLI", Job: c.job, Code: code})
				if c.job != nil {
					p.Submit()
					s.Until("told", func() bool { return p.reply != nil || !p.running || strings.Contains(s.log.String(), "told") })
				}
				if c.then != nil {
					c.then(p)
				}
				s.Golden(state)
				s.Nav.Back()
			})
		})
	}
}
