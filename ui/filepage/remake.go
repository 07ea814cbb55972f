package filepage

import "norikae/ui/screen"

// take puts into the page what is typed in another, and what was said of it.
func (p *Save) take(from *Save) {
	p.folder.SetText(from.folder.Text)
	p.name.SetText(from.name.Text)
}

// Remake implements screen.Remaker. A file that is being written is not written
// twice: the page closes, and what comes of it is told as ever.
func (p *Save) Remake(f screen.Frame) screen.Page {
	if p.writing {
		return nil
	}
	n := NewSave(f, p.opt)
	n.take(p)
	return n
}

// Remake implements screen.Remaker.
func (p *Folder) Remake(f screen.Frame) screen.Page {
	if p.writing {
		return nil
	}
	n := NewFolder(f, p.opt)
	n.take(p.Save)
	return n
}

// Remake implements screen.Remaker.
func (p *Open) Remake(f screen.Frame) screen.Page {
	n := NewOpen(f, p.opt)
	n.path.SetText(p.path.Text)
	return n
}
