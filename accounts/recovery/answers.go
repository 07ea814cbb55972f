package recovery

import "norikae/accounts"

// Answer is what the person answers to one question.
type Answer int

// The answers. With Unknown the plan sends the person to look at the page.
const (
	Unknown Answer = iota
	Yes
	No
)

// Answers is the questionnaire about one membership whose old phone is gone.
type Answers struct {
	Home    Answer // is the account itself still open to the person, without the old phone?
	Number  Answer // is a phone number registered there that works again, or will with a new SIM?
	Other   Answer // is another method registered there: a second device, a call, a key?
	Codes   Answer // do the codes come from another app that can be restored?
	Trusted Answer // may the organisation trust the check of the person's own company?
}

// Question is one question of the questionnaire.
type Question string

// The questions, in the order in which they are asked.
const (
	AskHome    Question = "home"
	AskNumber  Question = "number"
	AskOther   Question = "other"
	AskCodes   Question = "codes"
	AskTrusted Question = "trusted"
)

// QuestionsFor lists the questions that make sense for a kind of account: trust
// is for work accounts only, and an account with mailed codes has no page of its
// own to get into.
func QuestionsFor(k accounts.Kind) []Question {
	switch k {
	case accounts.Work:
		return []Question{AskHome, AskNumber, AskOther, AskCodes, AskTrusted}
	case accounts.Personal:
		return []Question{AskHome, AskNumber, AskOther, AskCodes}
	default:
		return []Question{AskNumber, AskOther, AskCodes}
	}
}

// With returns the answers with one question answered.
func (a Answers) With(q Question, to Answer) Answers {
	if p := a.at(q); p != nil {
		*p = to
	}
	return a
}

// Get returns the answer to one question.
func (a Answers) Get(q Question) Answer {
	if p := a.at(q); p != nil {
		return *p
	}
	return Unknown
}

func (a *Answers) at(q Question) *Answer {
	switch q {
	case AskHome:
		return &a.Home
	case AskNumber:
		return &a.Number
	case AskOther:
		return &a.Other
	case AskCodes:
		return &a.Codes
	case AskTrusted:
		return &a.Trusted
	default:
		return nil
	}
}
