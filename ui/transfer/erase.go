package transfer

import (
	"norikae/ui/prefs"
	"norikae/ui/shell/activity"
)

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
