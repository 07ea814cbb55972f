package recovery

import (
	"cmp"
	"slices"

	"norikae/accounts"
	"norikae/accounts/facts"
)

// Explanation is what is known about a pasted error text.
type Explanation struct {
	Found
	Code   string   // the code that decides: the first one; empty when the text holds none
	Known  bool     // the code is in the table; otherwise the explanation is a guess by its first digits
	App    string   // the code of an app or of Windows, where the text holds no AADSTS number: CAA20004
	Family Family   // what kind of trouble it is
	Name   string   // Microsoft's name of the error, for administrators; may be empty
	Rule   Rule     // whose rule stopped the sign-in
	Fixers []Fixer  // who can change it, likeliest first
	Do     []Action // what can be done now, best first
	facts  []string // IDs of the facts that the sentences state
	en, ja Saying
}

// Saying is an explanation in one language.
type Saying struct {
	What string // what happened, in plain words
	Do   string // what to do now
}

// Explain reads whatever the page showed or the person typed: English or
// Japanese text, the block of details under it, an address from the address
// bar, or the bare number. Only the first 64 KiB are read. A text without a
// number is answered too: by the code of an app or of Windows in it, by the
// heading of a page, or with general advice; Code is empty then.
func Explain(text string) Explanation {
	text = normalizeText(text)
	lower := lowerASCII(text)
	e := Explanation{Found: findDetails(text, lower)}
	var row entry
	if len(e.Codes) > 0 {
		e.Code = e.Codes[0]
		row, e.Known = table().entry(e.Code)
	} else {
		e.App, row = withoutCode(lower)
	}
	e.Family, e.Name = cmp.Or(row.Family, Other), row.Name
	a := table().Advice[row.Advice]
	e.Rule, e.Fixers, e.Do = a.Rule, slices.Clone(a.Fixers), slices.Clone(a.Actions)
	e.en, e.ja = Saying{row.EN, a.EN}, Saying{row.JA, a.JA}
	e.facts = slices.Concat(a.Facts, row.Facts)
	return e
}

// withoutCode returns the row of a text, in lower case, that holds no AADSTS number, and
// the code of an app in it.
func withoutCode(text string) (app string, row entry) {
	if code, row, ok := appCode(text); ok {
		return code, row
	}
	if row, ok := table().phrase(text); ok {
		return "", row
	}
	return "", entry{sourced: table().NoCode, Advice: "general"}
}

// IsGuess reports whether the table does not have the number, and the explanation is
// that of its first digits.
func (e Explanation) IsGuess() bool { return e.Code != "" && !e.Known && e.Family != Other }

// Basis is what the sentences rest on, and how old that is; without a source where
// nothing is known.
func (e Explanation) Basis() facts.Basis { return facts.Of(e.facts...) }

// Say returns the explanation in a language.
func (e Explanation) Say(language string) Saying { return facts.Pick(language, e.en, e.ja) }

// ActionsFor lists the actions that make sense for a kind of account: only a
// work account has a help desk of its own, and a mailed code no page of its own.
func (e Explanation) ActionsFor(k accounts.Kind) []Action {
	return slices.DeleteFunc(slices.Clone(e.Do), func(a Action) bool {
		return a == HelpDesk && k != accounts.Work || a == Home && k == accounts.EmailCode
	})
}
