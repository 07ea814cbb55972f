package guided

import (
	"fmt"
	"testing"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/store"
)

// TestGolden holds the run in each of its states, in both languages: a line, the
// card between two accounts, and each way it can end.
func TestGolden(t *testing.T) {
	ready := store.State{Phase: store.Ready}
	for state, c := range map[string]struct {
		move accounts.Move
		desk store.State
		keys string
	}{
		"account":      {two(), ready, ""},
		"account-wide": {two(), ready, ""},
		"organisation": {two(), ready, "n"},
		"done":         {two(), ready, "n4"},
		"card":         {two(), ready, "nn"},
		"waiting":      {waiting(), ready, ""},
		"red":          {two(), ready, "nnnnn"},
		"red-many":     {many(), ready, "nnnnnnnnnnnnnnnnnnnn"},
		"amber":        {waiting(), ready, "n"},
		"green":        {finished(), ready, "n"},
		"lost":         {lost(), ready, "n"},
		"empty":        {device(), ready, ""},
		"opening":      {accounts.Move{}, store.State{Phase: store.Opening}, ""},
		"unavailable":  {accounts.Move{}, store.State{Phase: store.Unavailable, Trouble: ledger.NoService}, ""},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				size := stage.Small
				if state == "account-wide" {
					size = stage.Wide
				}
				s := newStand(t, lang, size, c.move)
				if s.state = c.desk; !c.desk.Known() {
					s.run = nil
				}
				s.Update()
				for _, k := range c.keys {
					s.press(k)
				}
				s.Golden(state)
			})
		})
	}
}

// waiting is a move where only an administrator's answer is missing.
func waiting() accounts.Move {
	m := device()
	m.Accounts = []accounts.Account{done(work)}
	return m.With(
		member(work, "Contoso", 0).Set(accounts.Waiting, 0, now.AddDate(0, 0, -6)),
		member(work, "Fabrikam", 4),
	)
}

// finished is a move that needs nothing more.
func finished() accounts.Move {
	m := device()
	m.Accounts = []accounts.Account{done(work)}
	return m.With(member(work, "Contoso", 4))
}

// lost is a finished move of which something was lost.
func lost() accounts.Move {
	m := finished()
	m.Lost = 3
	return m
}

// many is a move of more lines than the end has room for, one with a name that is
// too long.
func many() accounts.Move {
	m := device()
	m.Old, m.New = []string{"Galaxy S21 Ultra 5G", "iPhone 12"}, "Pixel 10 Pro XL"
	m.Accounts = []accounts.Account{work, done(personal)}
	var list []accounts.Membership
	for i := range 12 {
		list = append(list, member([]accounts.Account{work, personal}[i%2], fmt.Sprintf("Organisation%d", i+1), i%4))
	}
	list[3].Name = "Internationale Vereinigung zur Förderung der grenzüberschreitenden Zusammenarbeit in Forschung und Lehre e. V."
	return m.With(list...)
}
