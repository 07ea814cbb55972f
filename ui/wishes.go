package ui

import "norikae/ui/shell"

func (a *application) find() {
	if a.shell.Top() == shell.Page(a.overview()) {
		a.overview().FocusSearch()
	}
}

// openSelected is Ctrl+Enter: the main button of whatever is on top.
func (a *application) openSelected() {
	if p, ok := a.shell.Top().(shell.Submitter); ok {
		p.Submit()
	}
}

func (a *application) markAll() {
	if a.shell.Top() == shell.Page(a.overview()) {
		a.overview().MarkAll()
	}
}
