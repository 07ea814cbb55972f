package ui

import (
	"io"
	"slices"
	"strings"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/shell"
)

// askLoss says what is known of the part of the list that was lost, and offers
// every way to get it back; only the person can say that nothing is missing.
func (a *application) askLoss() {
	a.shell.Ask(func() shell.Question {
		w, d := a.shell.Words(), a.ledger.Damage()
		text := w.T("loss.text")
		if names := affected(a.desk.Move(), d.Traces); len(names) > 0 {
			text += "\n\n" + w.T("loss.traces", "Names", a.some(names))
		}
		q := shell.Question{
			Name: "loss", Title: w.N("loss.title", d.Lost), Text: text, Cancel: w.T("page.close"),
			Answers: []shell.Answer{
				{Text: w.T("loss.import"), Run: a.importFile},
				{Text: w.T("loss.find"), Run: a.add.Open},
			},
		}
		if len(d.Items) > 0 {
			q.Answers = append(q.Answers, shell.Answer{Text: w.T("loss.save"), Keep: true, Run: a.saveDamage})
		}
		q.Answers = append(q.Answers, shell.Answer{Text: w.T("loss.accept"), Run: a.acceptLoss})
		return q
	})
}

// affected names the organisations that traces lead to: by name where they are in
// the list, in an older state; else by domain.
func affected(m accounts.Move, traces []string) []string {
	names := slices.Clone(traces)
	for i, domain := range names {
		for _, x := range m.Memberships {
			if strings.EqualFold(x.Tenant.Domain, domain) {
				names[i] = x.Title()
				break
			}
		}
	}
	return names
}

// acceptLoss records that the person has answered for what is lost.
func (a *application) acceptLoss() {
	a.desk.AcceptLoss(func(err error) {
		if err != nil {
			a.shell.Toast(a.shell.Words().T("loss.failed"), a.shell.Words().T("keyring.retry"), a.acceptLoss)
			return
		}
		a.shell.Toast(a.shell.Words().T("toast.lossAccepted"), "", nil)
	})
}

// saveDamage saves what is left of the damaged entries for whoever can help.
func (a *application) saveDamage() {
	d := a.ledger.Damage()
	write := func(to io.Writer, _ *i18n.Words) error { return d.Write(to) }
	a.saveAs(nil, "loss.save", "loss.save.text", "norikae-damage", ".json", write, nil)
}
