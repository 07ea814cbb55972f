package checkall

import "norikae/ui/microsoft/proof"

// station is how far one row is.
type station int

const (
	waiting  station = iota // not read yet, or stopped before its turn
	reading                 // under way
	answered                // see row.finding
)

// row is one item and what came of it.
type row struct {
	at      station
	finding proof.Finding
}

// left reports whether a next run is to read the row: it was not read, and not
// because an organisation refused or the person has to do something first.
func (r row) left() bool {
	return r.at == waiting || r.at == answered &&
		(r.finding.Trouble == proof.Unavailable || r.finding.Trouble == proof.Busy)
}

// proves reports whether there is something to mark.
func (r row) proves() bool {
	return r.at == answered && r.finding.Trouble == proof.NoTrouble && len(r.finding.News) > 0
}

func (r row) needsSignIn() bool { return r.at == answered && r.finding.Trouble == proof.NeedsSignIn }

// rows are all of them, in the order of the list.
type rows []row

// which lists the places of the rows for which so returns true.
func (l rows) which(so func(row) bool) []int {
	var out []int
	for i, r := range l {
		if so(r) {
			out = append(out, i)
		}
	}
	return out
}

// first is the place of the first row for which so returns true; -1: none.
func (l rows) first(so func(row) bool) int {
	for i, r := range l {
		if so(r) {
			return i
		}
	}
	return -1
}

// stopped puts what was under way back to waiting.
func (l rows) stopped() {
	for i := range l {
		if l[i].at == reading {
			l[i].at = waiting
		}
	}
}

// troubles counts the rows with an answer by what kept them from being read.
func (l rows) troubles() map[proof.Trouble]int {
	n := map[proof.Trouble]int{}
	for _, r := range l {
		if r.at == answered {
			n[r.finding.Trouble]++
		}
	}
	return n
}

// strange is the first device that the person has not assigned; empty: none.
func (l rows) strange() string {
	for _, r := range l {
		if r.at == answered && len(r.finding.Strange) > 0 {
			return r.finding.Strange[0]
		}
	}
	return ""
}
