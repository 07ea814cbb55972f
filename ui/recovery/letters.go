package recovery

import (
	"slices"
	"strings"

	"norikae/accounts"
	explain "norikae/accounts/recovery"
	text "norikae/accounts/recovery/letter"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/present"
	"norikae/ui/recovery/letter"
	"norikae/ui/shell"
)

// letters is what the person typed about letters in this run: kept for the next
// one, never stored.
type letters struct {
	facts    text.Facts // what letters share: the sender, the cause, who confirms
	language text.Language
	chosen   bool // the language was chosen
	caused   bool // the cause was chosen
	answers  map[accounts.LineKey]explain.Answers
}

// keep returns the function that stores what the next letter begins with. A cause that
// was only proposed for this one is not kept: the next may have another.
func (l *letters) keep(proposed text.Cause) func(text.Facts, text.Options) {
	return func(f text.Facts, o text.Options) {
		l.facts = text.Facts{Sender: f.Sender, Contact: f.Contact, Next: f.Next, Phone: f.Phone, Cause: f.Cause, When: f.When}
		l.language, l.chosen = o.Language, true
		l.caused = l.caused || f.Cause != proposed
	}
}

// common is what letters begin with: what was typed before, and what is moving.
func (c *Controller) common() (text.Facts, text.Options) {
	f, d := c.letters.facts, c.Store.Move().Device
	f.Old, f.New = strings.Join(d.Old, c.Shell.Words().T("list.and")), d.New
	o := text.Options{Language: c.letters.language}
	if !c.letters.caused {
		f.Cause = text.Lost
		if d.OldPhone != accounts.OldPhoneGone {
			f.Cause = text.Replaced
		}
	}
	if !c.letters.chosen {
		o.Language = text.Japanese
		if c.Shell.Words().Language() == i18n.English {
			o.Language = text.English
		}
	}
	return f, o
}

// Letter writes the letter about a line: to the organisation's administrator, or for
// an account itself to its own help desk.
func (c *Controller) Letter(k accounts.LineKey) {
	to := text.Administrator
	if k.Home() {
		to = text.HelpDesk
	}
	c.write(k, to, explain.Found{})
}

// write writes a letter about an error that was pasted. What it asks for is a
// proposal: the person can choose otherwise in the form.
func (c *Controller) write(k accounts.LineKey, to text.Recipient, found explain.Found) {
	l, ok := c.Store.Move().Find(k)
	if !ok {
		return // taken off the list meanwhile
	}
	facts, options := c.common()
	options.To = to
	if l.Home {
		facts.Account, facts.Tenant = l.Account, tenantlookup.Tenant{}
		if p := l.Progress(); p.Outcome() == accounts.Waiting {
			facts.Asked, options.Reminder = p.Since, true
		}
	} else {
		facts, options.Reminder = letter.About(l.Membership, facts)
	}
	if facts.Error = found; len(found.Codes) > 0 && !l.Home {
		options.Request = requestFor(found)
		if options.Request != text.Reset && !c.letters.caused && c.Store.Move().Device.OldPhone != accounts.OldPhoneGone {
			facts.Cause = text.NoCause // the phone is there: it is not the trouble
		}
	}
	c.Shell.Replace(letterPage, func(f shell.Frame) shell.Page {
		return letter.New(f, letter.Actions{
			Mail: c.openMail, Save: c.saveLetter, Keep: c.letters.keep(facts.Cause),
			Sent: func() { c.sent(k) },
		}, letter.Start{Line: l, Facts: facts, Options: options})
	})
}

// requestFor is what a letter about an error asks for: an account that is not
// known there is invited again, a failing second check is reset, and anything
// else is a rule for the administrator to look up.
func requestFor(found explain.Found) text.Request {
	e := explain.Explain("AADSTS" + found.Codes[0])
	switch {
	case e.Family == explain.AccountFamily && e.Rule == explain.NobodysRule:
		return text.Invite
	case slices.Contains(e.Do, explain.Lost):
		return text.Reset
	default:
		return text.Access
	}
}

// Letters writes letters to several organisations at once; without keys to those that
// can be written to. Rows that wait for longer than a week are proposed too: they get
// a reminder.
func (c *Controller) Letters(chosen []accounts.LineKey) {
	facts, options := c.common()
	start := letter.ManyStart{Facts: facts, Options: options, On: map[accounts.LineKey]bool{}}
	for _, k := range chosen {
		start.On[k] = true
	}
	for _, m := range accounts.Arrange(c.Store.Move().Memberships, accounts.View{Filter: accounts.FilterToDo, Sort: accounts.SortName}) {
		if present.Overdue(m.Progress, c.Shell.Now()) && chosen == nil {
			start.On[m.Key()] = true
		}
		start.Rows = append(start.Rows, m)
	}
	c.Shell.Replace(lettersPage, func(f shell.Frame) shell.Page {
		return letter.NewMany(f, letter.ManyActions{
			Save: c.saveLetters, Keep: c.letters.keep(facts.Cause), One: c.Letter,
			Sent: func(keys []accounts.LineKey) { c.Lines.DecideAll(keys, accounts.Waiting, accounts.NoReason) },
		}, start)
	})
}

// LettersAll is Letters without a choice, from the menu.
func (c *Controller) LettersAll() {
	if c.Files.Known() {
		c.Letters(nil)
	}
}

// sent sets a line to waiting for the answer, from today.
func (c *Controller) sent(k accounts.LineKey) {
	for id := c.Shell.TopID(); id == stuckPage || id == lostPage; id = c.Shell.TopID() {
		c.Shell.Back() // what led here has been dealt with
	}
	c.Lines.Decide(k, accounts.Waiting, accounts.NoReason)
}
