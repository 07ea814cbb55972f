package guided

import (
	"slices"

	"norikae/accounts"
	"norikae/ui/present"
)

// Scope says which lines a run goes through.
type Scope int

// The scopes.
const (
	Open    Scope = iota // all that is not settled, and what only rests on a guess
	Guesses              // what only rests on a guess
)

// has reports whether a line is one to stop at.
func (s Scope) has(p accounts.Progress) bool {
	return p.Guessed() || s == Open && !accounts.Settled(p.Outcome())
}

// run is where the person is. It holds keys only: what is shown is looked up
// anew each time.
type run struct {
	scope   Scope
	lines   []accounts.LineKey
	at      int  // the line shown; len(lines) is the end
	card    bool // the card about the change of account before lines[at] is shown
	before  int  // lines of the move that are not in the run: settled when it began
	later   map[accounts.LineKey]bool
	settled map[accounts.LineKey]bool // nothing is left to do in this run, as last looked at
}

// newRun takes the order of what is open now.
func newRun(m accounts.Move, s Scope) *run {
	r := &run{scope: s, later: map[accounts.LineKey]bool{}, settled: map[accounts.LineKey]bool{}}
	for _, l := range s.order(m) {
		k := l.Key()
		r.lines, r.settled[k] = append(r.lines, k), false
	}
	r.follow(m)
	return r
}

// order lists the lines of a scope in the order of a run.
func (s Scope) order(m accounts.Move) []accounts.Line {
	var lines []accounts.Line
	for _, a := range present.ByKinds(m.Accounts) {
		if a.HasHome() && s.has(a.Home) {
			lines = append(lines, accounts.HomeLine(a))
		}
		view := accounts.View{Account: a.Key(), Sort: accounts.SortRisk}
		for _, x := range accounts.Arrange(m.Memberships, view) {
			if s.has(x.Progress) {
				lines = append(lines, accounts.RowLine(x))
			}
		}
	}
	return lines
}

// follow takes up what has changed: lines that have gone are dropped, lines that
// are open and not in the run are added without moving the others. A line that
// was settled and is open again, as after undo, is shown.
func (r *run) follow(m accounts.Move) {
	now := r.scope.settled(m)
	r.drop(now)
	for i, k := range r.lines {
		if r.settled[k] && !now[k] && i != r.at {
			r.at, r.card = i, false
		}
		r.settled[k] = now[k]
	}
	if r.newcomers(now) {
		for _, l := range r.scope.order(m) {
			r.add(l.Key())
		}
	}
	if r.scope == Open {
		r.before = len(now) - len(r.lines)
	}
}

// newcomers reports whether a line is open that is not in the run.
func (r *run) newcomers(now map[accounts.LineKey]bool) bool {
	for k, over := range now {
		if _, known := r.settled[k]; !known && !over {
			return true
		}
	}
	return false
}

// settled returns for every line of a move whether the scope has nothing to do there.
func (s Scope) settled(m accounts.Move) map[accounts.LineKey]bool {
	all := make(map[accounts.LineKey]bool, len(m.Memberships)+len(m.Accounts))
	for _, a := range m.Accounts {
		if a.HasHome() {
			all[accounts.HomeLine(a).Key()] = !s.has(a.Home)
		}
	}
	for i := range m.Memberships {
		x := &m.Memberships[i]
		all[x.Key()] = !s.has(x.Progress)
	}
	return all
}

// drop takes lines off that are no longer in the move.
func (r *run) drop(now map[accounts.LineKey]bool) {
	for i := len(r.lines) - 1; i >= 0; i-- {
		k := r.lines[i]
		if _, ok := now[k]; !ok {
			r.lines = slices.Delete(r.lines, i, i+1)
			delete(r.settled, k)
			if i < r.at {
				r.at--
			}
		}
	}
}

// add puts a line that is not in the run behind those of its account, or at the
// end when they have been passed.
func (r *run) add(k accounts.LineKey) {
	if _, known := r.settled[k]; known {
		return
	}
	r.settled[k] = false
	to := len(r.lines)
	for i := len(r.lines) - 1; i >= r.at; i-- {
		if r.lines[i].Account == k.Account {
			to = i + 1
			break
		}
	}
	r.lines = slices.Insert(r.lines, to, k)
}

// key returns the line shown; ok is false at the end.
func (r *run) key() (k accounts.LineKey, ok bool) {
	if r.at >= len(r.lines) {
		return k, false
	}
	return r.lines[r.at], true
}

// place returns which line of how many is shown.
func (r *run) place() (n, total int) {
	return r.before + min(r.at+1, len(r.lines)), r.before + len(r.lines)
}

// done counts the lines that need nothing more, wherever the line that is shown stands.
func (r *run) done() int {
	n := r.before
	for _, settled := range r.settled {
		if settled {
			n++
		}
	}
	return n
}

// following returns the next line that is not settled; ok is false at the end.
func (r *run) following() (i int, ok bool) {
	for i = r.at + 1; i < len(r.lines); i++ {
		if !r.settled[r.lines[i]] {
			return i, true
		}
	}
	return len(r.lines), false
}

// next goes on: from a card to its line, from a line to the next open one, past
// a card where the account changes.
func (r *run) next() {
	k, ok := r.key()
	switch {
	case !ok:
	case r.card:
		r.card = false
	default:
		i, more := r.following()
		r.at = i
		r.card = more && r.lines[i].Account != k.Account
	}
}

// begin makes a line the first. Those before it are still open and follow: a line that is
// nearly done stands at the end of the order, and the run would be over behind it.
func (r *run) begin(i int) {
	k := r.lines[i]
	r.lines = slices.Insert(slices.Delete(r.lines, i, i+1), 0, k)
	r.at, r.card = 0, false
}

// back goes to the line before, settled or not; from a card to the line before
// it.
func (r *run) back() {
	if r.at > 0 {
		r.at--
	}
	r.card = false
}

// postpone leaves the line for the end of its account; again reports that it will
// come back. Put off a second time, or with nothing behind it, it stays open and
// the run goes on.
func (r *run) postpone() (again bool) {
	k, ok := r.key()
	if !ok || r.card {
		return false
	}
	last := r.at
	for i := r.at; i < len(r.lines); i++ {
		if r.lines[i].Account == k.Account && !r.settled[r.lines[i]] {
			last = i
		}
	}
	if r.later[k] || r.settled[k] || last == r.at {
		r.next()
		return false
	}
	r.later[k] = true
	r.lines = slices.Insert(slices.Delete(r.lines, r.at, r.at+1), last, k)
	for r.settled[r.lines[r.at]] { // ends at k, which is open
		r.at++
	}
	return true
}
