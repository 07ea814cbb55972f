package transfer

import (
	"io"
	"slices"
	"strings"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/shell"
)

// AskLoss says what is known of the part of the list that was lost, and offers
// every way to get it back; only the person can say that nothing is missing.
func (c *Controller) AskLoss() {
	c.Shell.Ask(func() shell.Question {
		w, d := c.Shell.Words(), c.Ledger.Damage()
		text := w.T("loss.text")
		if names := affected(c.Store.Move(), d.Traces); len(names) > 0 {
			text += "\n\n" + w.T("loss.traces", "Names", c.some(names))
		}
		q := shell.Question{
			Name: "loss", Title: w.N("loss.title", d.Lost), Text: text, Cancel: w.T("page.close"),
			Answers: []shell.Answer{
				{Text: w.T("loss.import"), Run: c.Import},
				{Text: w.T("loss.find"), Run: c.Add.Open},
			},
		}
		if len(d.Items) > 0 {
			q.Answers = append(q.Answers, shell.Answer{Text: w.T("loss.save"), Keep: true, Run: c.saveDamage})
		}
		q.Answers = append(q.Answers, shell.Answer{Text: w.T("loss.accept"), Run: c.acceptLoss})
		return q
	})
}

// affected names the organisations that traces lead to: by name where they are in
// the list, in an older state; else by domain.
func affected(m accounts.Move, traces []string) []string {
	names := slices.Clone(traces)
	for i, domain := range names {
		of := func(x accounts.Membership) bool { return strings.EqualFold(x.Tenant.Domain, domain) }
		if at := slices.IndexFunc(m.Memberships, of); at >= 0 {
			names[i] = m.Memberships[at].Title()
		}
	}
	return names
}

// acceptLoss records that the person has answered for what is lost.
func (c *Controller) acceptLoss() {
	c.Store.AcceptLoss(func(err error) {
		if err != nil {
			c.Shell.Toast(c.Shell.Words().T("loss.failed"), c.Shell.Words().T("keyring.retry"), c.acceptLoss)
			return
		}
		c.Shell.Toast(c.Shell.Words().T("toast.lossAccepted"), "", nil)
	})
}

// saveDamage saves what is left of the damaged entries for whoever can help.
func (c *Controller) saveDamage() {
	d := c.Ledger.Damage()
	write := func(to io.Writer, _ *i18n.Words) error { return d.Write(to) }
	c.SaveAs(nil, "loss.save", "loss.save.text", "norikae-damage", ".json", write, nil)
}
