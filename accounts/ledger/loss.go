package ledger

import (
	"context"
	"slices"

	"norikae/accounts/ledger/shard"
)

// Damage returns what was found damaged, in this run or an earlier one, and is not
// answered for.
func (l *Ledger) Damage() Damage {
	l.mu.Lock()
	defer l.mu.Unlock()
	d := l.damage
	if l.loaded {
		d.Lost = l.lost
	}
	d.Items, d.Traces = slices.Clone(d.Items), slices.Clone(d.Traces)
	return d
}

// AcceptLoss records that the person has answered for what is lost: the list goes
// on as it is, and counts as whole. It returns nil only when the keyring has it;
// with ErrNotSaved nothing has changed. What was set aside stays until EraseAll.
func (l *Ledger) AcceptLoss(ctx context.Context) error {
	return notSaved(l.write(ctx, func() error {
		if err := l.commit(func() (wanted, error) { return wanted{}, nil }, nil); err != nil {
			return err
		}
		l.mu.Lock()
		defer l.mu.Unlock()
		l.damage = Damage{}
		return nil
	}))
}

// countLost sets how many records are lost after a read. What this copy of the app
// still has in memory is not lost: it is put back. Before the first read an import may
// have brought losses of its own. The caller holds mu.
func (l *Ledger) countLost(f *shard.Found, old *shard.Snapshot) {
	lost := f.Snapshot.Lost
	own := 0 // generations that this copy wrote although the write was reported as failed
	if l.unconfirmed != nil {
		own = 1
	}
	switch {
	case old != nil && old.List == f.Snapshot.List && old.Gen+own >= f.Gen:
		lost -= f.Damage.Lost
	case !l.loaded:
		lost = max(lost, l.lost)
	}
	l.lost = lost
	switch {
	case lost == 0:
		l.damage = Damage{Items: f.Damage.Items}
	case f.Damage.Any() || len(l.damage.Items) == 0:
		l.damage = f.Damage
	}
	l.damage.Traces = l.damage.FindTraces()
}
