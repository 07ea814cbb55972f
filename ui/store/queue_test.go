package store

import (
	"context"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger/exchange"
)

// TestLossIsSaidUntilAnswered: 45 organisations, 15 done. Both slots of the shards
// that hold the rest cannot be read. The window counts the loss at every start, the
// gate stays red, and only the person's answer ends it.
func TestLossIsSaidUntilAnswered(t *testing.T) {
	v := newVault()
	r := startT(t, v)
	var rows []accounts.Membership
	for n := range 45 {
		m := member(guest, n)
		if n < 15 {
			m = m.Tick(accounts.Remove, noon)
		}
		rows = append(rows, m)
	}
	home := guest
	home.Home = home.Home.Tick(accounts.Remove, noon)
	r.store.PutAccount(home)
	r.store.Put(rows...)
	r.settled()
	for _, key := range v.keys() {
		if value := v.items[key]; strings.Contains(value, `"d":"org2`) || strings.Contains(value, `"d":"org3`) || strings.Contains(value, `"d":"org4`) {
			v.items[key] = "unreadable"
		}
	}
	for n := range 4 {
		r := startT(t, v)
		gate := accounts.Gate(r.store.Move())
		if r.store.State().Lost == 0 || gate.Light != accounts.Red || gate.Lost != r.store.State().Lost {
			t.Fatalf("start %d: %+v, light %d", n, r.store.State(), gate.Light)
		}
		if n == 0 && len(gate.Holding) > 0 {
			t.Logf("%d rows of those left are open", len(gate.Holding))
		}
	}
	r = startT(t, v)
	v.set(func(v *vault) { v.broken = errVault })
	var answer error
	answered := false
	accept := func() {
		answered = false
		r.store.AcceptLoss(func(err error) { answer, answered = err, true })
		r.until(func() bool { return answered })
	}
	if accept(); answer == nil || r.store.State().Lost == 0 {
		t.Fatalf("the keyring fails: %v, %+v", answer, r.store.State())
	}
	v.set(func(v *vault) { v.broken = nil })
	if accept(); answer != nil || r.store.State().Lost != 0 {
		t.Fatalf("answered: %v, %+v", answer, r.store.State())
	}
	if s := startT(t, v).store.State(); s.Lost != 0 {
		t.Errorf("at the next start %+v", s)
	}
}

// TestCheckReads: a check reads the keyring, and what it finds is shown.
func TestCheckReads(t *testing.T) {
	v := newVault()
	r := startT(t, v)
	r.store.Put(member(guest, 1))
	r.settled()
	read := r.store.State().Read
	time.Sleep(20 * time.Millisecond) // the clock of Windows ticks every 16
	v.set(func(v *vault) { v.calls = 0 })
	check := func() {
		r.store.Check()
		if s := r.store.State(); !s.Checking || !s.Known() {
			t.Fatalf("while it is read: %+v", s)
		}
		r.until(func() bool { return !r.store.State().Checking })
	}
	if check(); v.calls == 0 || !r.store.State().Read.After(read) || r.store.State().Phase != Ready {
		t.Fatalf("%d calls of the keyring, %+v", v.calls, r.store.State())
	}
	read = r.store.State().Read
	for _, key := range v.keys() {
		v.set(func(v *vault) { delete(v.items, key) })
	}
	if check(); r.store.State().Phase != Missing || !r.store.State().Read.Equal(read) {
		t.Errorf("the list is gone: %+v", r.store.State())
	}
}

// TestWritingIsTrue: a write is under way from the act to its end, whatever the
// act, and not a moment longer.
func TestWritingIsTrue(t *testing.T) {
	v := newVault()
	r := startT(t, v)
	list := accounts.Move{}.With(member(guest, 7))
	file := &strings.Builder{}
	if err := exchange.Write(file, list, noon); err != nil {
		t.Fatal(err)
	}
	acts := map[string]func(){
		"tick":    func() { r.store.Put(member(guest, 1).Tick(accounts.Open, time.Now())) },
		"account": func() { r.store.PutAccount(worker) },
		"import": func() {
			r.store.Exclusive(func(context.Context) error { return r.ledger.Import(strings.NewReader(file.String())) }, func(error) {})
		},
		"next move": func() {
			r.store.Exclusive(func(ctx context.Context) error { return r.ledger.NextMove(ctx, accounts.Device{}) }, func(error) {})
		},
		"erase":  func() { r.store.Exclusive(r.ledger.EraseAll, func(error) {}) },
		"answer": func() { r.store.AcceptLoss(func(error) {}) },
		"undo":   func() { r.store.Put(member(guest, 2)); r.store.Undo() },
	}
	for _, first := range []string{"tick", "account"} {
		for name, act := range acts {
			acts[first]()
			act()
			if !r.store.State().Writing {
				t.Errorf("%s, %s: no write is under way", first, name)
			}
			r.settled()
			if r.store.State().Writing || r.store.State().Unsaved != 0 {
				t.Errorf("%s, %s: %+v after the end", first, name, r.store.State())
			}
		}
	}
}

// TestStartingNewIsAWrite: quitting waits for it.
func TestStartingNewIsAWrite(t *testing.T) {
	r := startSeen(t, newVault())
	t.Cleanup(r.end)
	hang := make(chan struct{})
	r.vault.set(func(v *vault) { v.hang = hang })
	r.store.StartNew()
	if !r.store.State().Writing {
		t.Error("no write is under way")
	}
	close(hang)
	r.settled()
	if s := r.store.State(); s.Phase != Ready || s.Unsaved != 0 {
		t.Errorf("%+v", s)
	}
}
