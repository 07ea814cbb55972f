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
	r.desk.PutAccount(home)
	r.desk.Put(rows...)
	r.settled()
	for _, key := range v.keys() {
		if value := v.items[key]; strings.Contains(value, `"d":"org2`) || strings.Contains(value, `"d":"org3`) || strings.Contains(value, `"d":"org4`) {
			v.items[key] = "unreadable"
		}
	}
	for n := range 4 {
		r := startT(t, v)
		gate := accounts.Gate(r.desk.Move())
		if r.desk.State().Lost == 0 || gate.Light != accounts.Red || gate.Lost != r.desk.State().Lost {
			t.Fatalf("start %d: %+v, light %d", n, r.desk.State(), gate.Light)
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
		r.desk.AcceptLoss(func(err error) { answer, answered = err, true })
		r.until(func() bool { return answered })
	}
	if accept(); answer == nil || r.desk.State().Lost == 0 {
		t.Fatalf("the keyring fails: %v, %+v", answer, r.desk.State())
	}
	v.set(func(v *vault) { v.broken = nil })
	if accept(); answer != nil || r.desk.State().Lost != 0 {
		t.Fatalf("answered: %v, %+v", answer, r.desk.State())
	}
	if s := startT(t, v).desk.State(); s.Lost != 0 {
		t.Errorf("at the next start %+v", s)
	}
}

// TestCheckReads: a check reads the keyring, and what it finds is shown.
func TestCheckReads(t *testing.T) {
	v := newVault()
	r := startT(t, v)
	r.desk.Put(member(guest, 1))
	r.settled()
	read := r.desk.State().Read
	v.set(func(v *vault) { v.calls = 0 })
	check := func() {
		r.desk.Check()
		if s := r.desk.State(); !s.Checking || !s.Known() {
			t.Fatalf("while it is read: %+v", s)
		}
		r.until(func() bool { return !r.desk.State().Checking })
	}
	if check(); v.calls == 0 || !r.desk.State().Read.After(read) || r.desk.State().Phase != Ready {
		t.Fatalf("%d calls of the keyring, %+v", v.calls, r.desk.State())
	}
	read = r.desk.State().Read
	for _, key := range v.keys() {
		v.set(func(v *vault) { delete(v.items, key) })
	}
	if check(); r.desk.State().Phase != Missing || !r.desk.State().Read.Equal(read) {
		t.Errorf("the list is gone: %+v", r.desk.State())
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
		"tick":    func() { r.desk.Put(member(guest, 1).Tick(accounts.Open, time.Now())) },
		"account": func() { r.desk.PutAccount(worker) },
		"import": func() {
			r.desk.Whole(func(context.Context) error { return r.ledger.Import(strings.NewReader(file.String())) }, func(error) {})
		},
		"next move": func() {
			r.desk.Whole(func(ctx context.Context) error { return r.ledger.NextMove(ctx, accounts.Device{}) }, func(error) {})
		},
		"erase":  func() { r.desk.Whole(r.ledger.EraseAll, func(error) {}) },
		"answer": func() { r.desk.AcceptLoss(func(error) {}) },
		"undo":   func() { r.desk.Put(member(guest, 2)); r.desk.Undo() },
	}
	for _, first := range []string{"tick", "account"} {
		for name, act := range acts {
			acts[first]()
			act()
			if !r.desk.State().Writing {
				t.Errorf("%s, %s: no write is under way", first, name)
			}
			r.settled()
			if r.desk.State().Writing || r.desk.State().Unsaved != 0 {
				t.Errorf("%s, %s: %+v after the end", first, name, r.desk.State())
			}
		}
	}
}
