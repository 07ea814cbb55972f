package ui

import "norikae/ui/i18n"

// sheetWord translates a word of a spreadsheet: the name of a column or what
// stands in it.
func sheetWord(w *i18n.Words, word string) string {
	if id, ok := sheetTexts[word]; ok {
		return w.T(id)
	}
	return word
}

// sheetTexts are the texts of the words that package ledger writes.
var sheetTexts = map[string]string{
	"organisation": "report.organisation", "domain": "sheet.domain", "tenant-id": "sheet.tenant",
	"account": "sheet.account", "kind": "account.kind", "outcome": "report.state", "reason": "sheet.reason",
	"since": "sheet.since", "open": "step.short.open", "add": "step.short.add", "try": "step.short.try",
	"remove": "step.short.remove", "evidence": "sheet.evidence", "proven": "sheet.proven", "second-method": "sheet.second",
	"note": "detail.note", "added": "sheet.added", "touched": "sheet.touched",

	"work": "account.kind.work", "personal": "account.kind.personal", "email-code": "account.kind.email",
	"hand": "report.byHand", "graph": "report.byGraph", "tried": "report.byTry", "yes": "fyne.yes", "no": "fyne.no", "phone-number": "second.phone",
	"not-started": "state.notStarted", "in-progress": "filter.progress", "done": "state.done",
	"nothing-to-move": "state.nothing", "left": "state.left", "waiting": "filter.waiting", "skipped": "state.skipped",
	"home-trusted": "reason.homeTrusted", "no-method-there": "reason.noMethod",
	"phone-or-mail": "reason.phoneOrMail", "codes-exported": "reason.codes",
}
