package card

import (
	"context"

	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/theme"
)

// Stage is what a job reports to the page through; its methods may be called from any
// goroutine.
type Stage struct {
	p     *Page // used on Fyne's goroutine only
	frame shell.Frame
	ctx   context.Context // of the attempt
}

// Question is what [Stage.Sure] asks, in a language.
type Question func(w *i18n.Words) (text, yes, no string)

// Opened reports that the sign-in page was shown: in a browser called window, or not at
// all when window is empty. link is its address, for copying.
func (s *Stage) Opened(link, window string) {
	s.do(func() {
		p := s.p
		p.link = link
		if window == "" {
			p.say("signin.notOpened", theme.Warn)
		} else {
			p.say("signin.waiting", theme.Info, "Browser", window)
		}
		p.show()
	})
}

// Again reports that the page is opened anew because another program's request had
// ended the attempt.
func (s *Stage) Again() {
	s.do(func() { s.p.say("signin.again", theme.Warn) })
}

// Code shows a code to be entered on a page.
func (s *Stage) Code(code, page string) {
	s.do(func() {
		p := s.p
		p.link = page
		p.setCode(code)
		p.say("signin.code.do", theme.Info, "Page", page)
		p.show()
	})
}

// Sure asks the person a question and waits for the answer; false as well when the
// attempt ends before.
func (s *Stage) Sure(ctx context.Context, q Question) bool {
	reply := make(chan bool, 1)
	s.do(func() {
		p := s.p
		p.reply, p.sure = reply, q
		p.setCode("")
		p.askSure()
		p.show()
		p.frame.Focus(p.no)
	})
	select {
	case sure := <-reply:
		return sure
	case <-ctx.Done():
		return false
	}
}

// askSure words the question that stands.
func (p *Page) askSure() {
	_, yes, no := p.sure(p.frame.Words)
	p.yes.Set(yes, "")
	p.no.Set(no, "")
	p.tell(func(w *i18n.Words) string {
		text, _, _ := p.sure(w)
		return text
	}, theme.Warn)
}

// do runs f on Fyne's goroutine unless this attempt is over.
func (s *Stage) do(f func()) { s.frame.Post(s.ctx, f) }
