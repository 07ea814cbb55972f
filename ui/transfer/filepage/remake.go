package filepage

import "norikae/ui/screen"

// Remake implements screen.Remaker: what is typed stays, and a file that is being
// written goes on being written.
func (p *Save) Remake(f screen.Frame) screen.Page {
	p.build(f, p.folder.Text, p.name.Text)
	return p
}

// Remake implements screen.Remaker.
func (p *Folder) Remake(f screen.Frame) screen.Page {
	p.Save.Remake(f)
	return p
}

// Remake implements screen.Remaker.
func (p *Open) Remake(f screen.Frame) screen.Page {
	text := p.path.Text
	p.build(f)
	p.path.SetText(text)
	p.offer(p.found)
	return p
}
