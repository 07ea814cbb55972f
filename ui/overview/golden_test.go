package overview

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/lines/steps"
	"norikae/ui/stage"
	"norikae/ui/store"
)

// ready is a list that was read, on a move with a date eight days ahead.
func ready(list ...accounts.Membership) *shown {
	return &shown{
		move: accounts.Move{Device: accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17", By: now.AddDate(0, 0, 8)}}.
			With(list...),
		state: store.State{Phase: store.Ready},
	}
}

// every is a row in every state there is, more than fit into the window, for
// accounts of every kind.
func every() *shown {
	mail := accounts.Account{Kind: accounts.EmailCode, Address: "sato@club.example"}
	china := member(work, 9, "Northwind China")
	china.Tenant.Cloud = tenantlookup.Cloud{Name: "Delos", LoginHost: "login.sovcloud-identity.de"}
	ago := func(days int) (at accounts.Mark) { return accounts.Mark{At: now.AddDate(0, 0, -days)} }
	d := ready(
		member(sato, 1, "Contoso").Tick(accounts.Remove, ago(3).At), member(sato, 2, "Fabrikam").Tick(accounts.Open, ago(1).At),
		member(work, 3, "Northwind").Tick(accounts.Add, ago(1).At), member(work, 4, "Adatum").Tick(accounts.Try, ago(2).At),
		member(work, 5, "Litware"), member(work, 6, "Trey Research").RemoveUntried(ago(2).At),
		member(sato, 7, "Wingtip").Set(accounts.NothingToMove, accounts.HomeTrusted, ago(5).At),
		member(sato, 8, "Proseware").Set(accounts.Left, 0, ago(6).At), china,
		member(mail, 1, "Lucerne").Set(accounts.Waiting, 0, ago(9).At), member(mail, 2, "Tailspin").Set(accounts.Skipped, 0, ago(1).At),
		member(sato, 0, "乗り換え案内ユーザーグループ実行委員会とその仲間たちの長い名前の会"),
	)
	d.move.Memberships[0].Second = accounts.SecondPhone
	d.saves = map[accounts.LineKey]store.Save{
		d.move.Memberships[3].Key(): store.Saving, d.move.Memberships[4].Key(): store.NotSaved,
	}
	for i, a := range d.move.Accounts {
		if a.Same(work) {
			a.Home = a.Home.Tick(accounts.Add, ago(4).At)
			d.move.Accounts[i] = a
		}
	}
	return d
}

// only is a list of one of those rows.
func only(i int) *shown {
	d := every()
	row := d.move.Memberships[i]
	return &shown{move: accounts.Move{Device: d.move.Device}.With(row), saves: d.saves, state: d.state}
}

// opened shows a row on a page of its own, as Enter does in the smallest window.
func opened(o *Overview, _ *stand) {
	o.list.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// turned shows the window while the list is being read, and then in another state,
// as it is when the keyring has answered.
func turned(state store.State) func(*Overview, *stand) {
	return turnedFrom(store.State{Phase: store.Opening}, state)
}

// turnedFrom is turned from another state in which the list is not known.
func turnedFrom(before, state store.State) func(*Overview, *stand) {
	return func(o *Overview, s *stand) {
		d := o.data.(*shown)
		was := *d
		*d = shown{state: before}
		o.Update()
		s.Settle()
		*d = was
		d.state = state
		o.Update()
	}
}

// TestGolden holds the main window in each of its states, in both languages, in
// the smallest window and, with the detail beside the list, in the first one.
func TestGolden(t *testing.T) {
	green, today, past := only(6), only(8), only(4)
	green.move.Accounts[0].Home = green.move.Accounts[0].Home.Tick(accounts.Remove, now.AddDate(0, 0, -1))
	today.move.By, past.move.By = now, now.AddDate(0, 0, -3)
	noted := only(9)
	noted.move.Memberships[0].Note = "Ask for the second factor to be reset before the visit"
	unavailable := func(t ledger.Trouble) func(*Overview, *stand) {
		return turned(store.State{Phase: store.Unavailable, Trouble: t})
	}
	unnamed := every()
	unnamed.move.Device = accounts.Device{}
	unread := func() *shown { return &shown{} }
	for state, c := range map[string]struct {
		size  fyne.Size
		shown *shown
		do    func(*Overview, *stand)
	}{
		"empty":   {stage.Wide, ready(), nil},
		"opening": {stage.Small, &shown{state: store.State{Phase: store.Opening}}, nil},
		"missing": {stage.Small, &shown{state: store.State{Phase: store.Missing}}, nil},
		"several": {stage.Small, every(), func(o *Overview, _ *stand) { o.list.marks.span(1, 3) }},
		"none":    {stage.Small, past, func(o *Overview, _ *stand) { o.list.search.SetText("nowhere") }},
		"filtered": {stage.Small, every(), func(o *Overview, _ *stand) {
			o.at.Filter, o.at.Sort, o.at.Account = accounts.FilterInProgress, accounts.SortName, work.Key().Hash()
			o.Update()
		}},
		"beside":        {stage.Wide, every(), func(o *Overview, _ *stand) { o.list.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) }},
		"noted":         {stage.Small, noted, opened},
		"nothing":       {stage.Small, green, opened},
		"no-page":       {stage.Small, today, opened},
		"read":          {stage.Wide, every(), turned(store.State{Phase: store.Ready})},
		"read/unlocked": {stage.Wide, every(), turnedFrom(store.State{Phase: store.Unavailable, Trouble: ledger.Locked}, store.State{Phase: store.Ready})},
		"read/named": {stage.Wide, unnamed, func(o *Overview, _ *stand) {
			o.data.(*shown).move.Device = every().move.Device
			o.Update()
		}},
		"waiting":    {stage.Small, unread(), turned(store.State{Phase: store.Slow})},
		"no-service": {stage.Wide, unread(), unavailable(ledger.NoService)},
		"dismissed":  {stage.Small, unread(), unavailable(ledger.Dismissed)},
		"locked":     {stage.Small, unread(), unavailable(ledger.Locked)},
		"newer":      {stage.Small, every(), turned(store.State{Phase: store.ReadOnly})},
		"damaged":    {stage.Small, every(), turned(store.State{Phase: store.Ready, Lost: 1})},
		"unsaved":    {stage.Small, every(), turned(store.State{Phase: store.Ready, Unsaved: 3})},
		"stuck":      {stage.Small, every(), turned(store.State{Phase: store.Ready, Writing: true, Stuck: true, Unsaved: 2})},
		"session":    {stage.Small, every(), turned(store.State{Phase: store.SessionOnly})},
		"long": {stage.Small, only(11), func(o *Overview, s *stand) {
			s.opening = steps.Opening{Label: o.frame.Words.T("open.searching")}
			opened(o, s)
			o.Update()
		}},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				own := *c.shown // a state may change it
				o, s := play(t, lang, c.size, &own)
				o.Shown()
				s.Settle()
				if c.do != nil {
					c.do(o, s)
				}
				s.Golden(state, o.frame.Words.T("sidebar.home.personal"))
			})
		})
	}
}
