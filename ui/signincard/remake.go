package signincard

import "norikae/ui/screen"

// Remake implements screen.Remaker: an attempt under way goes on, and tells the
// new card.
func (p *Page) Remake(f screen.Frame) screen.Page {
	n := New(f, p.options)
	n.link, n.failed, n.register = p.link, p.failed, p.register
	n.stage, n.cancel, n.reply, n.sure = p.stage, p.cancel, p.reply, p.sure
	p.stage, p.cancel, p.reply = nil, nil, nil // closing this one ends nothing
	if n.stage != nil {
		n.stage.p = n
	}
	n.code.Set(p.code.Text())
	if n.failed {
		n.begin.Set(f.Words.T("signin.retry"), "")
	}
	if n.reply != nil {
		n.askSure()
	} else if p.said != nil {
		n.tell(p.said, p.color)
	}
	n.show()
	return n
}
