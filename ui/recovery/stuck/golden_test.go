package stuck

import (
	"fmt"
	"testing"

	"norikae/accounts"
	"norikae/accounts/recovery"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestGolden holds the three doors for each kind of line, and what is said about
// an error, in both languages.
func TestGolden(t *testing.T) {
	all := lines()
	decided := func(o accounts.Outcome) accounts.Line {
		return accounts.RowLine(member(work, "Work").Set(o, 0, stage.Now()))
	}
	for state, c := range map[string]struct {
		line   accounts.Line
		pasted string
	}{
		"organisation": {all["work"], ""},
		"long":         {accounts.RowLine(member(personal, longName)), ""}, "no-page": {all["no page"], "AADSTS53003"},
		"account": {all["work itself"], ""},
		"waiting": {decided(accounts.Waiting), ""}, "later": {decided(accounts.Skipped), ""},
		"error":         {all["work"], "AADSTS50020: User account 'sato@myfirm.example' does not exist in tenant. Trace ID: 1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab"},
		"error-another": {all["personal"], "AADSTS53003: the user 'b.suzuki@firm.example' may not"},
		"error-no-code": {all["mailed"], "Something went wrong."},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				s := newStand(t, lang, stage.Small, c.line)
				p := s.page(c.line)
				p.box.SetText(c.pasted)
				if state == "long" || c.line.Progress().Decided != accounts.NotStarted { // what is below
					p.scroll.ScrollToBottom()
				}
				s.Golden(state)
			})
		})
	}
}

// TestGoldenLost holds the questions and the plan that follows from the answers,
// in both languages.
func TestGoldenLost(t *testing.T) {
	all := lines()
	nothing := func(p *Lost) {
		for _, q := range p.asked {
			p.answer(q, 1)
		}
	}
	bottom := func(p *Lost) {
		nothing(p)
		p.left.ScrollToBottom()
		p.right.ScrollToBottom()
	}
	for state, c := range map[string]struct {
		line accounts.Line
		do   func(*Lost)
	}{
		"lost": {all["work"], nil}, "lost-nothing": {all["personal"], bottom},
		"lost-account": {all["work itself"], func(p *Lost) { p.answer(recovery.AskHome, 1) }},
		"lost-long":    {accounts.RowLine(member(personal, longName)), nothing},
		"lost-all":     {accounts.Line{}, nil}, "lost-letters": {accounts.Line{}, bottom},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				list := []accounts.Line{c.line}
				key := c.line.Key()
				if c.line == (accounts.Line{}) { // everything that is open
					list, key = nil, accounts.LineKey{}
					for i := range 9 { // more than are named
						list = append(list, accounts.RowLine(member([]accounts.Account{work, personal}[i%2], fmt.Sprintf("%c-Organisation", 'A'+i))))
					}
				}
				s := newStand(t, lang, stage.Small, list...)
				p := s.lost(key)
				if c.do != nil {
					c.do(p)
				}
				s.Golden(state)
			})
		})
	}
}
