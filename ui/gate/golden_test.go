package gate

import (
	"testing"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/desk"
	"norikae/ui/stage"
	"norikae/ui/words"
)

// incomplete is a list of which records were lost.
func incomplete(m accounts.Move) accounts.Move {
	m.Lost = 12
	return m
}

// TestGolden holds the page in each of its states, in both languages, in the
// smallest window.
func TestGolden(t *testing.T) {
	finished := moving(member(work, "Done", 4), member(work, "Gone", 0).Set(accounts.Left, 0, stage.Now()))
	waiting := finished.With(member(work, "Waiting", 0).Set(accounts.Waiting, 0, stage.Now().AddDate(0, 0, -8)))
	own := work
	own.Home = own.Home.Set(accounts.NothingToMove, accounts.PhoneOrMail, stage.Now()).Prove(stage.Now())
	numbered := finished.WithAccount(own)
	for state, c := range map[string]struct {
		move accounts.Move
		desk desk.State
	}{
		"phone": {numbered, desk.State{Phase: desk.Ready}},
		"guess": {finished.With(member(work, "Trusted", 0).Set(accounts.NothingToMove, accounts.HomeTrusted, stage.Now())), desk.State{Phase: desk.Ready}},
		"lost":  {incomplete(finished), desk.State{Phase: desk.Ready, Lost: 12}},
		"red":   {mixed(), desk.State{Phase: desk.Ready}}, "amber": {waiting, desk.State{Phase: desk.Ready}},
		"green": {finished, desk.State{Phase: desk.Ready}}, "empty": {moving(), desk.State{Phase: desk.Ready}},
		"opening": {moving(), desk.State{Phase: desk.Opening}},
		"locked":  {moving(), desk.State{Phase: desk.Unavailable, Trouble: ledger.Locked}},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang words.Language) {
				s := newStand(t, lang, stage.Small, c.move)
				s.state = c.desk
				s.page()
				s.Golden(state)
			})
		})
	}
}
