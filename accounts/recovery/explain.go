package recovery

import (
	"slices"

	"norikae/accounts"
)

// Explanation is what is known about a pasted error text.
type Explanation struct {
	Found
	Code   string   // the code that decides: the first one; empty when the text holds none
	Known  bool     // the code is in the table; otherwise the advice of its family is given
	Family Family   // what kind of trouble it is
	Name   string   // Microsoft's name of the error, for administrators; may be empty
	Rule   Rule     // whose rule stopped the sign-in
	Fixers []Fixer  // who can change it, likeliest first
	Do     []Action // what can be done now, best first
	texts  texts
}

// texts are the sentences in both languages.
type texts struct{ en, ja Saying }

// Saying is an explanation in one language.
type Saying struct {
	What string // what happened, in plain words
	Do   string // what to do now
}

// Explain reads whatever the Microsoft page showed: English or Japanese text, the
// block of details under it, an address from the address bar, or the bare
// number. Only the first 64 KiB are read. A text without a code is answered too:
// with an empty Code and general advice.
func Explain(text string) Explanation {
	found := find(text)
	e := Explanation{Found: found, Family: Other}
	if len(found.Codes) == 0 {
		t := table()
		e.take(t.Advice["general"])
		e.texts.en.What, e.texts.ja.What = t.NoCode.EN, t.NoCode.JA
		return e
	}
	e.Code = found.Codes[0]
	entry, known := table().entry(e.Code)
	e.Known, e.Family, e.Name = known, entry.Family, entry.Name
	e.take(table().Advice[entry.Advice])
	e.texts.en.What, e.texts.ja.What = entry.EN, entry.JA
	return e
}

// take fills in what an advice says.
func (e *Explanation) take(a advice) {
	e.Rule, e.Fixers, e.Do = a.Rule, slices.Clone(a.Fixers), slices.Clone(a.Actions)
	e.texts.en.Do, e.texts.ja.Do = a.EN, a.JA
}

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
