package guided

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
)

var (
	work     = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	personal = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
	mailed   = accounts.Account{Kind: accounts.EmailCode, Address: "sato@mail.example"}
	now      = time.Date(2026, 11, 22, 9, 0, 0, 0, time.Local)
)

// member is a row with so many steps reached; its name is its tenant.
func member(a accounts.Account, name string, steps int) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%012x", []byte(name)), Domain: strings.ToLower(name) + ".example", Cloud: tenantlookup.Clouds()[0],
	})
	m.Name = name
	for s := range steps {
		m = m.Tick(accounts.Step(s), now)
	}
	return m
}

// device is a move with phones and no rows.
func device() accounts.Move {
	return accounts.Move{Device: accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"}}
}

func done(a accounts.Account) accounts.Account {
	a.Home = a.Home.Tick(accounts.Remove, now)
	return a
}

// titles lists a run's lines by their names.
func titles(m accounts.Move, r *run) string {
	var out []string
	for _, k := range r.lines {
		l, _ := m.Find(k)
		out = append(out, l.Title())
	}
	return strings.Join(out, " ")
}

func at(m accounts.Move, r *run) string {
	k, ok := r.key()
	switch {
	case !ok:
		return "end"
	case r.card:
		return "card"
	}
	l, _ := m.Find(k)
	return l.Title()
}

func TestOrderOfARun(t *testing.T) {
	m := device()
	m.Accounts = []accounts.Account{personal, mailed, work} // in whatever order they were added
	m = m.With(
		member(personal, "Tried", 3), member(personal, "Added", 2), member(personal, "Done", 4),
		member(personal, "Untried", 1).RemoveUntried(now), member(mailed, "Mail", 0),
		member(work, "Work", 0), member(work, "Trusted", 0).Set(accounts.NothingToMove, accounts.HomeTrusted, now),
		member(work, "Proven", 0).Set(accounts.NothingToMove, accounts.HomeTrusted, now).Prove(now),
	)
	r := newRun(m, Open)
	want := "sato@myfirm.example Work Trusted a.sato@outlook.example Untried Added Tried Mail"
	if got := titles(m, r); got != want {
		t.Errorf("order %q, want %q", got, want)
	}
	if n, total := r.place(); n != 3 || total != 10 {
		t.Errorf("%d of %d, want 3 of 10: two are settled", n, total)
	}
	r = newRun(m, Guesses)
	if got := titles(m, r); got != "Trusted" {
		t.Errorf("the guesses are %q", got)
	}
	if n, total := r.place(); n != 1 || total != 1 {
		t.Errorf("%d of %d guesses", n, total)
	}
}

func TestGoingThroughARun(t *testing.T) {
	m := device()
	m.Accounts = []accounts.Account{work, personal}
	m = m.With(member(work, "A", 0), member(personal, "B", 0))
	r := newRun(m, Open)
	var seen []string
	for range 8 {
		seen = append(seen, at(m, r))
		r.next()
	}
	want := []string{"sato@myfirm.example", "A", "card", "a.sato@outlook.example", "B", "end", "end", "end"}
	if !slices.Equal(seen, want) {
		t.Errorf("forwards %q, want %q", seen, want)
	}
	seen = nil
	for range 5 {
		seen = append(seen, at(m, r))
		r.back()
	}
	want = []string{"end", "B", "a.sato@outlook.example", "A", "sato@myfirm.example"}
	if !slices.Equal(seen, want) {
		t.Errorf("backwards %q, want %q", seen, want)
	}
	r.at, r.card = 2, true
	if r.back(); at(m, r) != "A" {
		t.Errorf("back from a card leads to %s", at(m, r))
	}
}

// TestSettledLinesArePassed: what was settled on the way is not met again going
// forwards, and can be gone back to.
func TestSettledLinesArePassed(t *testing.T) {
	m := device()
	m.Accounts = []accounts.Account{done(work)}
	m = m.With(member(work, "A", 0), member(work, "B", 0), member(work, "C", 0))
	r := newRun(m, Open)
	m = m.With(member(work, "B", 4))
	r.follow(m)
	if r.next(); at(m, r) != "C" {
		t.Errorf("after A comes %s", at(m, r))
	}
	if r.back(); at(m, r) != "B" {
		t.Errorf("back from C leads to %s", at(m, r))
	}
	if n, total := r.place(); n != 3 || total != 4 {
		t.Errorf("%d of %d, want 3 of 4", n, total)
	}
}

// TestTheOrderDoesNotJump: risks change while one works, places do not.
func TestTheOrderDoesNotJump(t *testing.T) {
	m := device()
	m.Accounts = []accounts.Account{done(work)}
	m = m.With(member(work, "A", 0), member(work, "B", 0), member(work, "C", 0))
	r := newRun(m, Open)
	r.next()
	m = m.With(member(work, "A", 3), member(work, "C", 1).RemoveUntried(now))
	r.follow(m)
	if got := titles(m, r); got != "A B C" || at(m, r) != "B" {
		t.Errorf("order %q at %s, want A B C at B", got, at(m, r))
	}
}

func TestPuttingOff(t *testing.T) {
	m := device()
	m.Accounts = []accounts.Account{done(work), done(personal)}
	m = m.With(member(work, "A", 0), member(work, "B", 0), member(work, "C", 0), member(personal, "D", 0))
	r := newRun(m, Open)
	if !r.postpone() || titles(m, r) != "B C A D" || at(m, r) != "B" {
		t.Errorf("after putting A off: %q at %s", titles(m, r), at(m, r))
	}
	r.next()
	r.next()
	if r.postpone() || at(m, r) != "card" {
		t.Errorf("putting A off again stays at %s", at(m, r))
	}
	if r.postpone() || at(m, r) != "card" {
		t.Error("a card can be put off")
	}
	r.next()
	if r.postpone() || at(m, r) != "end" {
		t.Errorf("putting the last one off leads to %s", at(m, r))
	}
	if r.postpone() {
		t.Error("the end can be put off")
	}
}

func TestUndoLeadsBackToItsLine(t *testing.T) {
	m := device()
	m.Accounts = []accounts.Account{done(work)}
	m = m.With(member(work, "A", 0), member(work, "B", 0))
	r := newRun(m, Open)
	m = m.With(member(work, "A", 4))
	r.follow(m)
	r.next()
	m = m.With(member(work, "A", 3)) // undone
	r.follow(m)
	if at(m, r) != "A" {
		t.Errorf("after undo the run is at %s", at(m, r))
	}
}

func TestLinesThatComeAndGo(t *testing.T) {
	m := device()
	m.Accounts = []accounts.Account{done(work), done(personal)}
	m = m.With(member(work, "A", 0), member(work, "B", 0), member(personal, "C", 0))
	r := newRun(m, Open)
	r.next()
	m = m.With(member(work, "E", 0), member(personal, "F", 0))
	r.follow(m)
	if titles(m, r) != "A B E C F" || at(m, r) != "B" {
		t.Errorf("with two more: %q at %s", titles(m, r), at(m, r))
	}
	r.at = 3
	m = m.With(member(work, "G", 0))
	r.follow(m)
	if titles(m, r) != "A B E C F G" {
		t.Errorf("one of an account that was passed: %q", titles(m, r))
	}
	m = m.Without(member(work, "A", 0).Key()).Without(member(personal, "C", 0).Key())
	r.follow(m)
	if titles(m, r) != "B E F G" || at(m, r) != "F" {
		t.Errorf("with two gone: %q at %s", titles(m, r), at(m, r))
	}
	m = m.WithoutAccount(personal.Key()).WithoutAccount(work.Key())
	r.follow(m)
	if at(m, r) != "end" {
		t.Errorf("with everything gone the run is at %s", at(m, r))
	}
	r.next()
	r.back()
}

func TestNothingToDo(t *testing.T) {
	m := device()
	m.Accounts = []accounts.Account{done(work), mailed}
	m = m.With(member(work, "A", 4))
	r := newRun(m, Open)
	if at(m, r) != "end" {
		t.Errorf("a settled list begins at %s", at(m, r))
	}
	if n, total := r.place(); n != 2 || total != 2 {
		t.Errorf("%d of %d, want 2 of 2", n, total)
	}
}

// TestARunLosesNothing: whatever is pressed and ticked, every line that is open
// is in the run once, and going on ends at the end.
func TestARunLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := device()
		m.Accounts = []accounts.Account{work, personal, mailed}
		for i := range rapid.IntRange(0, 8).Draw(t, "rows") {
			a := rapid.SampledFrom(m.Accounts).Draw(t, "account")
			m = m.With(member(a, string(rune('A'+i)), rapid.IntRange(0, 4).Draw(t, "steps")))
		}
		r := newRun(m, Open)
		for range rapid.IntRange(0, 30).Draw(t, "acts") {
			m = act(t, m, r)
			r.follow(m)
			holdsEverything(t, m, r)
		}
		for range 2*len(r.lines) + 1 {
			r.next()
		}
		if at(m, r) != "end" {
			t.Fatalf("going on ends at %s", at(m, r))
		}
	})
}

// act does one thing that a person or the keyring could do.
func act(t *rapid.T, m accounts.Move, r *run) accounts.Move {
	switch rapid.SampledFrom([]string{"next", "back", "later", "tick", "untick", "forget", "add"}).Draw(t, "act") {
	case "next":
		r.next()
	case "back":
		r.back()
	case "later":
		r.postpone()
	case "tick":
		return tickAt(m, r, 3)
	case "untick":
		return tickAt(m, r, 0)
	case "forget":
		if k, ok := r.key(); ok {
			return m.Without(k)
		}
	case "add":
		a := rapid.SampledFrom(m.Accounts).Draw(t, "to")
		return m.With(member(a, string(rune('a'+rapid.IntRange(0, 9).Draw(t, "name"))), 0))
	}
	return m
}

// holdsEverything checks that what is open is in the run, once.
func holdsEverything(t *rapid.T, m accounts.Move, r *run) {
	in := map[accounts.LineKey]int{}
	for _, k := range r.lines {
		in[k]++
	}
	for _, l := range Open.order(m) {
		if in[l.Key()] != 1 {
			t.Fatalf("%s is in the run %d times", l.Title(), in[l.Key()])
		}
	}
	if n, total := r.place(); n > total || n < 0 {
		t.Fatalf("%d of %d", n, total)
	}
}

// tickAt sets the steps of the line the run is at.
func tickAt(m accounts.Move, r *run, last int) accounts.Move {
	k, _ := r.key()
	l, ok := m.Find(k)
	p := l.Progress().Tick(accounts.Step(last), now)
	if last == 0 {
		p = p.Untick(accounts.Open, now)
	}
	switch {
	case !ok:
		return m
	case l.Home:
		l.Account.Home = p
		return m.WithAccount(l.Account)
	default:
		l.Membership.Progress = p
		return m.With(l.Membership)
	}
}

// TestTryingGuesses goes through guesses by keyboard: Enter opens, one key says
// that it worked, another that the page asked for the old phone, which makes the
// line an ordinary one at once.
func TestTryingGuesses(t *testing.T) {
	guess := func(name string) accounts.Membership {
		return member(work, name, 0).Set(accounts.NothingToMove, accounts.HomeTrusted, now)
	}
	m := device()
	m.Accounts = []accounts.Account{work}
	s := newStand(t, i18n.English, wide, m.With(guess("A"), guess("B"), member(work, "C", 2)))
	s.scope, s.run = Guesses, nil
	s.Update()
	s.Page.focus()
	s.says("A", "Find out: sign in with", "1 of 2")
	if s.press('⏎'); s.Last() != "open A" {
		t.Fatalf("Enter asks for %q", s.Last())
	}
	s.press('y')
	if got, _ := s.move.FindMembership(guess("A").Key()); !got.Proven() || got.Outcome() != accounts.NothingToMove {
		t.Fatalf("after y %+v", got.Progress)
	}
	s.says("Proven: a sign-in with")
	s.press('⏎')
	s.says("B", "2 of 2")
	s.press('o')
	if got, _ := s.move.FindMembership(guess("B").Key()); got.Outcome() != accounts.NotStarted {
		t.Fatalf("after o %+v", got.Progress)
	}
	s.says("B", s.Frame.Words.T("todo.open.title"))
	s.press('n')
	s.says(s.Frame.Words.T("guided.left"))
}
