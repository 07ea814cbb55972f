package overview

import (
	"strings"

	"norikae/accounts"
	"norikae/ui/present"
)

// Copy copies the marked rows, or else the selected one: a line each of name, domain
// and state, parted by tabs as a spreadsheet takes them.
func (o *Overview) Copy() {
	rows := o.list.marks.chosen()
	if len(rows) == 0 {
		m, ok := o.Selected()
		if !ok {
			return
		}
		rows = []accounts.Membership{m}
	}
	lines := make([]string, len(rows))
	for i, m := range rows {
		state, _ := present.State(o.frame.Words, m.Progress, o.frame.Now())
		lines[i] = strings.Join([]string{m.Title(), m.Tenant.Domain, state}, "\t")
	}
	o.frame.Copy(strings.Join(lines, "\n"))
	o.frame.Toast(o.frame.Words.T("toast.copied"), "", nil)
}
