package recovery

import (
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
	texts  texts
}

// texts are the sentences in both languages.
type texts struct{ en, ja Saying }

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
	e := Explanation{Found: findDetails(text, lower), Family: Other}
	if len(e.Codes) == 0 {
		e.withoutCode(lower)
		return e
	}
	e.Code = e.Codes[0]
	entry, known := table().entry(e.Code)
	e.Known, e.Family, e.Name = known, entry.Family, entry.Name
	e.setAdvice(entry.Advice)
	e.setWhat(entry.sourced)
	return e
}

// withoutCode explains a text, in lower case, that holds no AADSTS number.
func (e *Explanation) withoutCode(text string) {
	t := table()
	if code, entry, ok := appCode(text); ok {
		e.App = code
		e.setAdvice(entry.Advice)
		e.setWhat(entry.sourced)
		return
	}
	if p, ok := t.phrase(text); ok {
		e.Family = p.Family
		e.setAdvice(p.Advice)
		e.setWhat(p.sourced)
		return
	}
	e.setAdvice("general")
	e.setWhat(t.NoCode)
}

// IsGuess reports whether the table does not have the number, and the explanation is
// that of its first digits.
func (e Explanation) IsGuess() bool { return e.Code != "" && !e.Known && e.Family != Other }

// setAdvice fills in what an advice says to do.
func (e *Explanation) setAdvice(id string) {
	a := table().Advice[id]
	e.Rule, e.Fixers, e.Do = a.Rule, slices.Clone(a.Fixers), slices.Clone(a.Actions)
	e.texts.en.Do, e.texts.ja.Do = a.EN, a.JA
	e.facts = append(e.facts, a.Facts...)
}

// setWhat fills in what happened.
func (e *Explanation) setWhat(what sourced) {
	e.texts.en.What, e.texts.ja.What = what.EN, what.JA
	e.facts = append(e.facts, what.Facts...)
}

// Basis is what the sentences rest on, and how old that is; without a source where
// nothing is known.
func (e Explanation) Basis() facts.Basis { return facts.Of(e.facts...) }

// Say returns the explanation in a language.
func (e Explanation) Say(language string) Saying {
	if japanese(language) {
		return e.texts.ja
	}
	return e.texts.en
}

// ActionsFor lists the actions that make sense for a kind of account: only a
// work account has a help desk of its own, and a mailed code no page of its own.
func (e Explanation) ActionsFor(k accounts.Kind) []Action {
	return slices.DeleteFunc(slices.Clone(e.Do), func(a Action) bool {
		return a == HelpDesk && k != accounts.Work || a == Home && k == accounts.EmailCode
	})
}

// japanese reports whether a BCP 47 tag is Japanese.
func japanese(language string) bool {
	return len(language) >= 2 && (language[:2] == "ja" || language[:2] == "JA") &&
		(len(language) == 2 || language[2] == '-' || language[2] == '_')
}
