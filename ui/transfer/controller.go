// Package transfer carries the list as a whole: to a file and back, into reports, and
// away. It also puts the question about a list of which a part was lost.
//
// A [Controller] is filled by the window's composition root. Every file is written and
// read by the pages of filepage, off Fyne's goroutine; what an import would change is
// shown before it happens.
package transfer

import (
	"context"
	"io"
	"time"

	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
	"norikae/ui/shell/filepage"
	"norikae/ui/store"
)

// Controller carries the list. Its methods are called on Fyne's goroutine.
type Controller struct {
	Shell   *shell.Shell
	Store   *store.Store
	Prefs   *prefs.Prefs
	Ledger  Ledger
	Changes Changes

	Open     filepage.Opener // opens what was saved
	Version  string          // of the program, for reports
	Practice bool

	Device Opener // asks for the day that a reminder needs
	Add    Opener // looks organisations up
	Erased func() // the list is gone: whatever remembers something of it forgets it
}

// Ledger is what reads and writes files, and erases.
type Ledger interface {
	Export(w io.Writer) error
	Preview(ctx context.Context, r io.Reader, mode exchange.Mode) (ledger.Preview, error)
	ImportFile(ctx context.Context, r io.Reader, mode exchange.Mode, progress func(done, total int)) error
	Eraser
}

// Eraser is what is done with a whole list that is damaged or done with.
type Eraser interface {
	EraseAll(ctx context.Context) error
	Damage() ledger.Damage
}

// Changes are writes that failed.
type Changes interface{ Retry() }

// Opener opens a page.
type Opener interface{ Open() }

// The pages that open once.
type page int

const (
	exportPage page = iota + 1
	importPage
	reportPage
	textPage
	tablePage
	reminderPage
	cancellationPage
)

// Exported is when the list was last saved to a file; zero: never.
func (c *Controller) Exported() time.Time { return c.Prefs.Get().Exported }

// EraseAll deletes the list and what the preferences hold of it, and begins anew. It
// calls done with what came of it.
func (c *Controller) EraseAll(done func(error)) {
	task := c.Shell.Activity().Begin(activity.Saving)
	c.Store.Exclusive(c.Ledger.EraseAll, func(err error) {
		task.End()
		if err == nil {
			c.Shell.Home() // a page may note at its end where it was left
			c.Prefs.Set(func(v *prefs.Values) { *v = v.WithoutList() })
			c.Erased()
		}
		done(err)
		if err == nil {
			c.Shell.Toast(c.Shell.Words().T("toast.erased"), "", nil)
		}
	})
}
