package ledger

import (
	"context"
	"errors"
	"io"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger/exchange"
	"norikae/accounts/ledger/osstore"
	"norikae/accounts/ledger/shard"
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

// Export writes the list as Move shows it, changes that are not stored included,
// as one JSON file. It holds no secrets, and every name and address in it.
func (l *Ledger) Export(w io.Writer) error { return exchange.Write(w, l.Move(), l.now()) }

// Import merges a file into the list: all of it or nothing. Errors: *exchange.Error;
// otherwise as with Put, and nothing was changed, except that with ErrNotSaved
// and a list that was never read (Loaded is false) it is in memory.
func (l *Ledger) Import(r io.Reader) error {
	return l.ImportFile(context.Background(), r, exchange.Merge, nil)
}

// Preview returns what importing a file would do now, and changes nothing. It works on
// a copy of the list: nothing waits for it, and the end of ctx ends it.
func (l *Ledger) Preview(ctx context.Context, r io.Reader, mode exchange.Mode) (Preview, error) {
	in, written, err := exchange.Read(r)
	if err != nil {
		return Preview{}, err
	}
	now := l.View()
	got, err := weigh(ctx, now, in, mode)
	if err != nil {
		return Preview{}, err
	}
	p := Preview{Written: written, Result: got.next}
	added := p.count(now)
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, key := range added {
		if c := l.pending[key]; c != nil && c.Gone || c == nil && l.base[key] > 0 {
			p.Back++ // the record was there once
		}
	}
	return p, nil
}

// count compares the list now with the result, and returns the records' keys of the
// memberships that are added.
func (p *Preview) count(now accounts.Move) (added []string) {
	known := accounts.ByKey(now.Accounts, accounts.Account.Key)
	for _, a := range p.Result.Accounts {
		if _, ok := known[a.Key()]; !ok {
			p.Accounts++
		}
	}
	here := accounts.ByKey(now.Memberships, accounts.Membership.Key)
	for _, m := range p.Result.Memberships {
		old, ok := here[m.Key()]
		switch {
		case !ok:
			p.Added++
			added = append(added, shard.LineKey(m.Key()))
		case shard.Same(old, m):
			p.Same++
		default:
			p.Changed++
		}
	}
	p.Removed = len(now.Memberships) - p.Same - p.Changed
	return added
}

// ImportFile brings a file into the list, as Import does, in either mode.
// progress is as with Apply. The end of ctx ends it as long as nothing is being
// written. It also decides what Load could not (ErrMissing, ErrDamaged), as
// StartNew does.
func (l *Ledger) ImportFile(ctx context.Context, r io.Reader, mode exchange.Mode, progress func(done, total int)) error {
	in, _, err := exchange.Read(r)
	if err != nil {
		return err
	}
	if err := fits(shard.Values(in)); err != nil {
		return err
	}
	return l.write(ctx, func() error {
		if err := l.ready(); errors.Is(err, ErrMissing) || errors.Is(err, ErrDamaged) {
			if err := l.startNew(ctx); err != nil {
				return err
			}
		}
		if !l.Loaded() {
			return l.importPending(ctx, in, mode)
		}
		return l.commit(func() (want wanted, err error) {
			err = l.importing(ctx, in, mode, func(got imported) {
				want.lost = got.next.Lost
				for _, v := range got.values {
					want.changes = append(want.changes, l.newChange(v, false))
				}
				for _, v := range got.gone {
					want.changes = append(want.changes, l.newChange(v, true))
				}
			})
			return want, err
		}, progress)
	})
}

// imported is what an import makes of a list.
type imported struct {
	next         accounts.Move
	values, gone []any // what differs from the list now
}

// weigh works out an import on a copy of the list, which may be long: nothing waits
// for it.
func weigh(ctx context.Context, now, in accounts.Move, mode exchange.Mode) (imported, error) {
	got := imported{next: exchange.Combine(now, in, mode)}
	got.values, got.gone = shard.Difference(now, got.next)
	if err := ctx.Err(); err != nil {
		return imported{}, osstore.Waited(err)
	}
	return got, fits(shard.Values(got.next))
}

// importing works out an import and hands it to take, which is called with mu held.
// When the list was changed meanwhile it is worked out again.
func (l *Ledger) importing(ctx context.Context, in accounts.Move, mode exchange.Mode, take func(imported)) error {
	for {
		l.mu.Lock()
		now, last := l.view, l.lastID
		l.mu.Unlock()
		got, err := weigh(ctx, now, in, mode)
		if err != nil {
			return err
		}
		l.mu.Lock()
		still := l.lastID == last
		if still {
			take(got)
		}
		l.mu.Unlock()
		if still {
			return nil
		}
	}
}

// importPending brings a file into a list that was never read: into memory, to
// be joined with what is stored once that is known.
func (l *Ledger) importPending(ctx context.Context, in accounts.Move, mode exchange.Mode) error {
	err := l.importing(ctx, in, mode, func(got imported) {
		l.lost = got.next.Lost
		l.replace(got.next, got.values, got.gone)
	})
	if err != nil {
		return err
	}
	return notSaved(l.ready())
}
