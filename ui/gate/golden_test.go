package gate

import (
	"testing"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/store"
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
		desk store.State
	}{
		"phone": {numbered, store.State{Phase: store.Ready}},
		"guess": {finished.With(member(work, "Trusted", 0).Set(accounts.NothingToMove, accounts.HomeTrusted, stage.Now())), store.State{Phase: store.Ready}},
		"lost":  {incomplete(finished), store.State{Phase: store.Ready, Lost: 12}},
		"red":   {mixed(), store.State{Phase: store.Ready}}, "amber": {waiting, store.State{Phase: store.Ready}},
		"green": {finished, store.State{Phase: store.Ready}}, "empty": {moving(), store.State{Phase: store.Ready}},
		"opening": {moving(), store.State{Phase: store.Opening}},
		"locked":  {moving(), store.State{Phase: store.Unavailable, Trouble: ledger.Locked}},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				s := newStand(t, lang, stage.Small, c.move)
				s.state = c.desk
				s.page()
				s.Golden(state)
			})
		})
	}
}
