package about

import "norikae/ui/shell"

// Controller opens the page.
type Controller struct {
	Shell *shell.Shell
	Facts Facts
}

// aboutPage is the ID of the page.
type aboutPage struct{}

// Open opens the page about the app itself.
func (c *Controller) Open() {
	c.Shell.Replace(aboutPage{}, func(f shell.Frame) shell.Page { return New(f, c.Facts) })
}
