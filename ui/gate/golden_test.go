package gate

import (
	"testing"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/i18n"
	"norikae/ui/present"
	"norikae/ui/stage"
	"norikae/ui/stage/lostphone"
	"norikae/ui/store"
)

// incomplete is a list of which records were lost.
func incomplete(m accounts.Move) accounts.Move {
	m.Lost = 12
	return m
}

// gone is a move whose old phone is lost.
func gone(m accounts.Move) accounts.Move {
	m.OldPhone = accounts.OldPhoneGone
	return m
}

// TestNothingIsAskedOfAPhoneThatIsGone reads the page in every light.
func TestNothingIsAskedOfAPhoneThatIsGone(t *testing.T) {
	finished := moving(member(work, "Done", 4))
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		for _, m := range []accounts.Move{
			mixed(), finished, moving(), moving(member(work, "Tried", 3)), incomplete(finished),
			finished.With(member(work, "Waiting", 0).Set(accounts.Waiting, 0, stage.Now())),
			finished.With(member(work, "Guess", 0).Set(accounts.NothingToMove, accounts.NoMethodThere, stage.Now())),
		} {
			s := newStand(t, lang, wide, gone(m))
			p := s.page()
			s.AsksNothingOf("iPhone 12", p.Content())
			if len(lostphone.AsksOf("iPhone 12", present.Gate(s.Frame.Words, gone(m), accounts.Gate(m), false).Title)) > 0 {
				t.Error("the sign asks for the phone while the list is unknown")
			}
		}
	})
}

// TestGolden holds the page in each of its states, in both languages, in the
// smallest window.
func TestGolden(t *testing.T) {
	finished := moving(member(work, "Done", 4), member(work, "Gone", 0).Set(accounts.Left, 0, stage.Now()))
	waiting := finished.With(member(work, "Waiting", 0).Set(accounts.Waiting, 0, stage.Now().AddDate(0, 0, -8)))
	own := work
	own.Home = own.Home.Set(accounts.NothingToMove, accounts.PhoneOrMail, stage.Now()).Prove(stage.Now())
	numbered := finished.WithAccount(own)
	unread := finished
	unread.Unread = true
	for state, c := range map[string]struct {
		move accounts.Move
		desk store.State
	}{
		"unread": {unread, store.State{Phase: store.SessionOnly}},
		"gone":   {gone(mixed()), store.State{Phase: store.Ready}}, "gone-green": {gone(finished), store.State{Phase: store.Ready}},
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
