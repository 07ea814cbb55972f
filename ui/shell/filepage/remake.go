package filepage

import "norikae/ui/shell"

// Remake implements shell.Remaker: what is typed stays, and a file that is being
// written goes on being written.
func (p *Save) Remake(f shell.Frame) shell.Page {
	p.build(f, p.folder.Text, p.name.Text)
	return p
}

// Remake implements shell.Remaker.
func (p *Folder) Remake(f shell.Frame) shell.Page {
	p.Save.Remake(f)
	return p
}

// Remake implements shell.Remaker.
func (p *Open) Remake(f shell.Frame) shell.Page {
	text := p.path.Text
	p.build(f)
	p.path.SetText(text)
	p.offer(p.found)
	return p
}
