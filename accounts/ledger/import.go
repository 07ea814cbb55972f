package ledger

import (
	"context"
	"errors"
	"io"
	"time"

	"norikae/accounts"
)

// Mode says what an import does with what is there.
type Mode int

// The modes.
const (
	// Merge keeps what is there. Rows that are only in the file are added, also
	// those that were removed since; rows that are in both are joined: steps move
	// forward, the newest note wins.
	Merge Mode = iota
	// Replace makes the list exactly what the file says.
	Replace
)

// Preview is what an import would do. Counts are of memberships.
type Preview struct {
	Written  time.Time // when the file was written
	Added    int       // only in the file
	Back     int       // of these: removed here since the file was written
	Changed  int       // in both, and different afterwards
	Same     int       // in both, and as before
	Removed  int       // only here, and taken off by Replace
	Accounts int       // accounts that are added
	Result   accounts.Move
}

// Import merges a file into the list: all of it or nothing. Errors: *FileError;
// otherwise as with Put, and nothing was changed, except that with ErrNotSaved
// and a list that was never read (Loaded is false) it is in memory.
func (l *Ledger) Import(r io.Reader) error {
	return l.ImportFile(context.Background(), r, Merge, nil)
}

// Preview tells what importing a file would do now, and does nothing.
func (l *Ledger) Preview(r io.Reader, mode Mode) (Preview, error) {
	in, written, err := ReadFile(r)
	if err != nil {
		return Preview{}, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	p := Preview{Written: written, Result: combine(l.view, in, mode)}
	if err := fits(valuesOf(p.Result)); err != nil {
		return Preview{}, err
	}
	p.count(l.view)
	for _, m := range p.Result.Memberships {
		if _, here := l.view.Find(m.Key()); !here && l.removed(membershipKey(m)) {
			p.Back++
		}
	}
	return p, nil
}

// count compares the list now with the result.
func (p *Preview) count(now accounts.Move) {
	here := map[string]any{}
	for _, v := range valuesOf(now) {
		here[newRecord(v, time.Time{}).key] = v
	}
	for _, a := range p.Result.Accounts {
		if _, ok := here[accountKey(a)]; !ok {
			p.Accounts++
		}
	}
	for _, m := range p.Result.Memberships {
		old, ok := here[membershipKey(m)]
		switch {
		case !ok:
			p.Added++
		case same(old, m):
			p.Same++
		default:
			p.Changed++
		}
	}
	p.Removed = len(now.Memberships) - p.Same - p.Changed
}

// removed reports whether a record was there once. The caller holds mu.
func (l *Ledger) removed(key string) bool {
	if c, ok := l.pending[key]; ok {
		return c.gone
	}
	return l.base[key] > 0
}

// ImportFile brings a file into the list, as Import does, in either mode.
// progress is as with PutAll. It also decides what Load could not (ErrMissing,
// ErrDamaged), as StartNew does.
func (l *Ledger) ImportFile(ctx context.Context, r io.Reader, mode Mode, progress func(done, total int)) error {
	in, _, err := ReadFile(r)
	if err != nil {
		return err
	}
	if err := fits(valuesOf(in)); err != nil {
		return err
	}
	return l.work.do(ctx, func() error {
		if err := l.ready(); errors.Is(err, ErrMissing) || errors.Is(err, ErrDamaged) {
			if err := l.startNew(ctx); err != nil {
				return err
			}
		}
		if !l.Loaded() {
			return l.importPending(in, mode)
		}
		return l.commit(func() (wanted, error) { return l.importChanges(in, mode) }, progress)
	})
}

// importPending brings a file into a list that was never read: into memory, to
// be joined with what is stored once that is known.
func (l *Ledger) importPending(in accounts.Move, mode Mode) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.become(combine(l.view, in, mode)); err != nil {
		return err
	}
	l.lost = l.view.Lost
	if l.trouble != nil {
		return notSaved(l.trouble)
	}
	return notSaved(&UnavailableError{Reason: Other, Err: errNotLoaded})
}

// importChanges is what makes the list what the import wants.
func (l *Ledger) importChanges(in accounts.Move, mode Mode) (wanted, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	next := combine(l.view, in, mode)
	values, gone := difference(l.view, next)
	if err := fits(values); err != nil {
		return wanted{}, err
	}
	return wanted{append(l.changes(values, false), l.changes(gone, true)...), next.Lost}, nil
}

// combine makes the list that an import leads to.
func combine(now, in accounts.Move, mode Mode) accounts.Move {
	if mode == Replace {
		return in
	}
	out := now.Clone()
	out.Lost = max(now.Lost, in.Lost) // what one lacks, the other may lack too
	if out.Device.Equal(accounts.Device{}) {
		out.Device = in.Clone().Device
	}
	if out.Started.IsZero() {
		out.Started = in.Started
	}
	for _, a := range in.Accounts {
		if old, ok := out.FindAccount(a.Key()); ok {
			a = joinAccount(accounts.Account{}, false, old, a, time.Time{})
		}
		out = out.WithAccount(a)
	}
	here := map[string]accounts.Membership{}
	for _, m := range now.Memberships {
		here[membershipKey(m)] = m
	}
	rows := make([]accounts.Membership, 0, len(in.Memberships))
	for _, m := range in.Memberships {
		if old, ok := here[membershipKey(m)]; ok {
			m = old.Merge(m)
		}
		rows = append(rows, m)
	}
	out = out.With(rows...)
	out.Archive = archives(out.Archive, in.Archive)
	return out
}

// archives joins the summaries of two lists, newest first.
func archives(a, b []accounts.Summary) []accounts.Summary {
	all := map[string]record{}
	for _, s := range append(append([]accounts.Summary(nil), b...), a...) {
		r := newRecord(s, s.Ended)
		all[r.key] = r
	}
	return assemble(all).Archive
}
