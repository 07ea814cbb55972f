package signincard

import (
	"context"

	"norikae/ui/look"
)

// Stage is how a job tells the page what is going on; callable from anywhere.
type Stage struct {
	p     *Page
	round int
}

// Opened says that the sign-in page was shown: in a browser called window, or not
// at all when window is empty. link is its address, for copying.
func (s *Stage) Opened(link, window string) {
	s.do(func() {
		s.p.link = link
		if window == "" {
			s.p.say(s.p.frame.Words.T("signin.notOpened"), look.Warn)
		} else {
			s.p.say(s.p.frame.Words.T("signin.waiting", "Browser", window), look.Info)
		}
		s.p.show()
	})
}

// Again says that the page is opened anew because another program's request had
// ended the attempt.
func (s *Stage) Again() {
	s.do(func() { s.p.say(s.p.frame.Words.T("signin.again"), look.Warn) })
}

// Code shows a code to be entered on a page.
func (s *Stage) Code(code, page string) {
	s.do(func() {
		s.p.link = page
		s.p.code.Set(code)
		s.p.say(s.p.frame.Words.T("signin.code.do", "Page", page), look.Info)
		s.p.show()
	})
}

// Sure asks the person a question and waits for the answer; false as well when the
// attempt ends before.
func (s *Stage) Sure(ctx context.Context, text, yes, no string) bool {
	reply := make(chan bool, 1)
	s.do(func() {
		s.p.reply = reply
		s.p.yes.Set(yes, "")
		s.p.no.Set(no, "")
		s.p.code.Set("")
		s.p.say(text, look.Warn)
		s.p.show()
		s.p.frame.Focus(s.p.no)
	})
	select {
	case sure := <-reply:
		return sure
	case <-ctx.Done():
		return false
	}
}

// do runs f on the page unless this attempt is over.
func (s *Stage) do(f func()) {
	s.p.frame.Do(func() {
		if s.round == s.p.round && s.p.cancel != nil {
			f()
		}
	})
}
