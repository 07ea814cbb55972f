package gate

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/i18n"
	"norikae/ui/lines/holds"
	"norikae/ui/stage"
	"norikae/ui/store"
)

func TestWhatIsToBeDoneNext(t *testing.T) {
	s := newStand(t, i18n.English, wide, mixed())
	want := map[string]struct {
		next holds.NextAction
		why  string
	}{
		"Untried":                       {holds.Try, "iPhone 12 removed, iPhone 17 never tried · sato@myfirm.example"},
		"Fresh":                         {holds.Open, "Not started · sato@myfirm.example"},
		"Opened":                        {holds.Open, "iPhone 17 is not added yet · a.sato@outlook.example"},
		"Added":                         {holds.Try, "iPhone 17 added, not tried yet · a.sato@outlook.example"},
		"Tried":                         {holds.Open, "iPhone 17 works; iPhone 12 is still registered · a.sato@outlook.example"},
		"Waiting":                       {holds.FollowUp, "Waiting since 16 November, 6 days · a.sato@outlook.example"},
		"Later":                         {holds.Open, "Postponed since 21 November, 1 day · a.sato@outlook.example"},
		"China":                         {holds.Look, "Not started · sato@myfirm.example"},
		"a.sato@outlook.example itself": {holds.Open, "Your personal account’s security · Not started"},
	}
	all := accounts.Gate(s.move).Holding
	if len(all) != len(want) {
		t.Fatalf("%d lines hold the gate closed, want %d", len(all), len(want))
	}
	for _, h := range all {
		name := holds.Title(s.Frame.Words, h)
		if got := holds.NextFor(h); got != want[name].next {
			t.Errorf("%s: next %d, want %d", name, got, want[name].next)
		}
		if got := holds.Reason(s.Frame.Words, s.move, h, stage.Now()); got != want[name].why {
			t.Errorf("%s: %q, want %q", name, got, want[name].why)
		}
	}
	if holds.Title(s.Frame.Words, all[0]) != "Untried" {
		t.Errorf("the first is %s", holds.Title(s.Frame.Words, all[0]))
	}
	work := accounts.Hold{Line: accounts.HomeLine(work), Why: accounts.NotAdded}
	if got := holds.Reason(s.Frame.Words, s.move, work, stage.Now()); got != "Your own organisation’s security info · Not started" {
		t.Errorf("a work account's own line says %q", got)
	}
}

func TestRed(t *testing.T) {
	s := newStand(t, i18n.English, wide, mixed())
	p := s.page()
	s.Says(p.Content(), "Keep iPhone 12", "8 remaining + 1 own account. Without iPhone 12 you could be locked out there.",
		"In 1 place nobody knows whether any phone works: try iPhone 17 there first.", "iPhone 12 → iPhone 17",
		"Still in the way, most urgent first", "Guided run", "Not saved to a file yet", "Not answered yet (10)",
		"Confirmed by Microsoft 0, by a sign-in 0, by you 1")
	s.Says(p.answer.counts, "Settled\n3\nDone 1 · Nothing to move, a guess 1 · You have left 1\nRemaining\n8\nTo do 6 · Waiting 1 · Postponed 1\nYour own accounts\n1 of 2 settled")
	s.Silent(p.Content(), s.Frame.Words.T("gate.last"), s.Frame.Words.T("list.empty.title"))
	if p.Submit(); s.Last() != "guided" {
		t.Errorf("Ctrl+Enter asks for %q", s.Last())
	}
}

// TestRedWithoutDanger: where the new phone works everywhere nobody is told to
// fear a lock-out.
func TestRedWithoutDanger(t *testing.T) {
	s := newStand(t, i18n.English, wide, moving(member(work, "Tried", 3), member(work, "Done", 4)))
	p := s.page()
	s.Says(p.Content(), "1 remaining. iPhone 17 works everywhere; only the entries of iPhone 12 are left to remove.")
	s.Silent(p.Content(), "locked out", "nobody knows")
	s.move = moving(member(work, "Untried", 0).RemoveUntried(stage.Now()))
	p.Update()
	s.Says(p.Content(), "nobody knows")
	s.Silent(p.Content(), "locked out", "works everywhere")
}

func TestAmber(t *testing.T) {
	s := newStand(t, i18n.Japanese, wide, moving(member(work, "Done", 4), member(work, "Waiting", 0).Set(accounts.Waiting, 0, stage.Now())))
	p := s.page()
	s.Says(p.Content(), s.Frame.Words.T("gate.amber.title"), "残り 1 件。返事待ち・後回しです。iPhone 12 を手放すと、そこには入れなくなるかもしれません。", "返事待ち：今日から", "返事を確認")
}

// TestGuesses: what only rests on a guess is named and tried, and nothing is
// promised about it.
func TestGuesses(t *testing.T) {
	guess := member(work, "Trusted", 0).Set(accounts.NothingToMove, accounts.HomeTrusted, stage.Now())
	s := newStand(t, i18n.English, wide, moving(member(work, "Done", 4), guess))
	p := s.page()
	s.Says(p.Content(), "Almost: some is a guess", "1 rests on a guess. Try iPhone 17 there", "“Nothing to move” is a guess: not tried yet", "Guided run")
	s.Silent(p.Content(), s.Frame.Words.T("gate.green.title"), s.Frame.Words.T("gate.last"), s.Frame.Words.T("keyring.lost.do"))
	if p.answer.guesses.Tapped(nil); s.Last() != "guesses" {
		t.Errorf("its button asks for %q", s.Last())
	}
	s.move = moving(member(work, "Done", 4), guess.Prove(stage.Now()))
	p.Update()
	s.Says(p.Content(), s.Frame.Words.T("gate.green.title"), "by a sign-in 1")
	s.Silent(p.Content(), "a guess")
}

// TestLost: an incomplete list promises nothing, however much of it is done.
func TestLost(t *testing.T) {
	m := moving(member(work, "Done", 4))
	m.Lost = 12
	s := newStand(t, i18n.English, wide, m)
	p := s.page()
	s.Says(p.Content(), "Keep iPhone 12", "12 entries were lost")
	s.Silent(p.Content(), s.Frame.Words.T("gate.green.title"), s.Frame.Words.T("gate.last"))
	if p.answer.lost.Tapped(nil); s.Last() != "lost" {
		t.Errorf("its button asks for %q", s.Last())
	}
}

func TestGreen(t *testing.T) {
	s := newStand(t, i18n.English, wide, moving(member(work, "Done", 4), member(work, "Left", 0).Set(accounts.Left, 0, stage.Now())))
	p := s.page()
	s.Says(p.Content(), s.Frame.Words.T("gate.green.title"), "Nothing in the list needs iPhone 12 any more.", "Last of all",
		"Look through Authenticator on iPhone 12 once more", "Other services’ codes open on iPhone 17", "Then sign out on iPhone 12 and wipe it",
		"Not answered yet (1)")
	s.Silent(p.Content(), "Guided run", "Still in the way", "Before you wipe it")
	if s.Window.Canvas().Focused() != p.checks.first() {
		t.Error("nothing has the focus")
	}
	if p.Submit(); s.Last() != "" {
		t.Errorf("Ctrl+Enter asks for %q although nothing is left", s.Last())
	}
	p.checks.wiped.box.Tapped(nil)
	if s.Last() != "ticked 3" {
		t.Errorf("the last box asks for %q", s.Last())
	}
	s.move.Checks = s.move.Checks.Toggle(accounts.CheckWiped)
	p.Update()
	if !p.checks.wiped.box.Chosen() || p.checks.codes.box.Chosen() {
		t.Error("the box that was ticked does not show it, or another does")
	}
	s.move = moving(member(work, "Done", 3))
	p.Update()
	s.Silent(p.Content(), "Last of all")
}

// TestUnknownIsNotEmpty: while the keyring has not answered nothing is promised
// and no number is shown.
func TestUnknownIsNotEmpty(t *testing.T) {
	s := newStand(t, i18n.English, wide, moving())
	s.state = store.State{Phase: store.Unavailable, Trouble: ledger.Locked}
	p := s.page()
	w := s.Frame.Words
	s.Says(p.Content(), w.T("gate.unknown"), w.T("list.unknown.title"), w.T("keyring.locked"))
	s.Silent(p.Content(), w.T("gate.empty"), w.T("list.empty.title"), w.T("gate.checks"), "Done", w.T("gate.green.title"))
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.Last() != "retry" {
		t.Errorf("Enter asks for %q", s.Last())
	}
	s.state, s.Asked = store.State{Phase: store.Opening}, nil
	p.Update()
	s.Says(p.Content(), w.T("status.reading"), w.T("list.unknown.text"))
	s.Silent(p.Content(), w.T("keyring.retry"))
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.Asked != nil {
		t.Errorf("while the list is being read Enter asks for %q", s.Asked)
	}
	s.move = mixed() // what was on screen before is not the list
	p.Update()
	s.Silent(p.Content(), "Untried", "Remaining", w.T("gate.checks"))
}

func TestEmpty(t *testing.T) {
	s := newStand(t, i18n.English, wide, moving())
	p := s.page()
	w := s.Frame.Words
	s.Says(p.Content(), w.T("gate.empty"), w.T("list.empty.title"), w.T("gate.empty.text"))
	s.Silent(p.Content(), w.T("gate.green.title"), w.T("gate.checks"), w.T("tally.left.name"))
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.Last() != "add" {
		t.Errorf("Enter asks for %q", s.Last())
	}
	s.move.Accounts[0] = work // its own security info is open: it is named all the same
	p.Update()
	s.Says(p.Content(), "sato@myfirm.example itself")
	s.move = moving(member(work, "Fresh", 0))
	p.Update()
	s.Silent(p.Content(), w.T("list.empty.title"))
}

func TestTheCopyOfTheList(t *testing.T) {
	s := newStand(t, i18n.English, wide, moving(member(work, "Done", 4)))
	p := s.page()
	s.Says(p.Content(), "Not saved to a file yet")
	s.exported = stage.Now().AddDate(0, 0, -1)
	p.Update()
	s.Says(p.Content(), "Saved to a file 21 Nov, 09:00")
	s.Silent(p.Content(), "has changed since")
	home := s.move.Accounts[0].Home
	s.move.Accounts[0].Home = home.Prove(stage.Now())
	p.Update()
	s.Says(p.Content(), "the list has changed since")
	s.move.Accounts[0].Home = home.Untick(accounts.Remove, stage.Now())
	p.Update()
	s.Says(p.Content(), "the list has changed since")
	x := member(work, "Done", 4)
	x.Touched = stage.Now()
	s.move = moving(x)
	p.Update()
	s.Says(p.Content(), "the list has changed since")
	if c := changed(accounts.Move{}); !c.Equal(time.Time{}) {
		t.Errorf("an empty list changed at %v", c)
	}
}

func TestButtonsOfThePage(t *testing.T) {
	s := newStand(t, i18n.English, wide, moving(member(work, "Done", 4)))
	p := s.page()
	var got []string
	for _, b := range stage.Buttons(p.Content()) {
		b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		got = append(got, b.Text()+": "+s.Last())
	}
	want := "[Check all…: check Add organisations: add Where to look: places Look: second Save to a file: export Close: close]"
	if fmt.Sprint(got) != want {
		t.Errorf("%v, want %s", got, want)
	}
	if p.Typed('x', "") || p.Typed(0, fyne.KeyEscape) || p.Name() != "gate" {
		t.Error("the page keeps keys that are not its own")
	}
	p.Closing()
}

func TestTheSmallestWindow(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		for name, m := range map[string]accounts.Move{"mixed": mixed(), "green": moving(member(work, "Done", 4)), "empty": moving()} {
			t.Log(name)
			m.Old, m.New = []string{"Galaxy S21 Ultra 5G"}, "Pixel 10 Pro XL"
			s := newStand(t, lang, stage.Small, m)
			p := s.page()
			s.Whole(p.Content())
			for _, b := range stage.Buttons(p.Content()) {
				if bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).Y + b.Size().Height; bottom > stage.Small.Height+40 {
					t.Errorf("%q is out of sight", b.Text())
				}
			}
		}
	})
}

func TestTheStatementShrinksBeforeItWraps(t *testing.T) {
	newStand(t, i18n.Japanese, wide, moving())
	for _, c := range []struct {
		text  string
		width float32
		lines int
	}{
		{"旧端末を手放せます", 440, 1},
		{"iPhone 12 はまだ必要です", 420, 1},
		{"iPhone 12 はまだ必要です", 320, 1},
		{"Galaxy S21 Ultra 5G はまだ必要です", 320, 2},
	} {
		p := newAutosize()
		p.set(c.text, "")
		p.content.Resize(fyne.NewSize(c.width, 200))
		one := fyne.MeasureText("あ", leastStatement, fyne.TextStyle{Bold: true}).Height
		if got := p.content.MinSize().Height; (c.lines == 1) != (got < 2*one) {
			t.Errorf("%q in %v is %v high, want %d lines", c.text, c.width, got, c.lines)
		}
	}
}
