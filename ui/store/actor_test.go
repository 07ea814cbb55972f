package store

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"pgregory.net/rapid"

	"norikae/accounts"
	"norikae/tenantlookup"
)

var (
	worker = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	guest  = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// member is an organisation; a long note keeps the shards small.
func member(a accounts.Account, n int) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%012x", n), Cloud: tenantlookup.Clouds()[0], Domain: fmt.Sprintf("org%d.example", n),
	})
	m.Note, m.Added = strings.Repeat("長いメモ", 30), noon
	return m
}

// actor does what a person does, at random, and notes what the keyring has
// acknowledged.
type actor struct {
	t     *rapid.T
	known lines
	clock time.Time
	file  []byte // an export

	picks []int // what was drawn, for another life that is the same
	at    int   // how much of it this life has used
}

// pick is one of n.
func (a *actor) pick(n int) int {
	if a.at == len(a.picks) {
		a.picks = append(a.picks, rapid.IntRange(0, n-1).Draw(a.t, "pick"))
	}
	a.at++
	return a.picks[a.at-1] % n
}

// again is the actor at the start of the same life.
func (a *actor) again() *actor { return &actor{t: a.t, clock: noon, picks: a.picks} }

func (a *actor) now() time.Time {
	a.clock = a.clock.Add(time.Duration(a.pick(90)) * time.Second)
	return a.clock
}

// does has one thing done in a run, and notes what the keyring has of it.
func (a *actor) does(r *run) {
	r.t.Helper()
	before := linesOf(r.store.Move())
	a.act(r)
	r.settled()
	after := linesOf(r.store.Move())
	for k := range before {
		if _, there := after[k]; !there && r.store.Save(k) == Saved {
			delete(a.known, k)
		}
	}
	for k, p := range after {
		if was, there := before[k]; (!there || was != p) && r.store.Save(k) == Saved {
			a.known[k] = p
		}
	}
}

// answers takes over that the person has said that the list is whole as it is shown.
func (a *actor) answers(r *run) { a.known = linesOf(r.store.Move()) }

// act does one thing. Most things bring the list nearer to its end, so that it is
// often there.
func (a *actor) act(r *run) {
	switch phase := r.store.State().Phase; {
	case phase == Missing || phase == Damaged:
		a.beginAnew(r)
	case !r.store.Writable():
	case len(r.store.Move().Memberships) == 0 || a.pick(4) == 0:
		a.actOnList(r)
	default:
		a.actOnRow(r)
	}
}

// actOnRow does something about one row, or its account, or takes an act back.
func (a *actor) actOnRow(r *run) {
	m := r.store.Move()
	x := m.Memberships[a.pick(len(m.Memberships))]
	home, _ := m.FindAccount(x.Account.Key())
	step := accounts.Step(a.pick(4))
	switch a.pick(14) {
	case 0:
		r.store.Put(x.Untick(step, a.now()))
	case 1:
		r.store.Put(x.Set(accounts.NothingToMove, accounts.HomeTrusted, a.now()))
	case 2:
		r.store.Put(x.Prove(a.now()))
	case 3:
		r.store.Put(x.Disprove(a.now()))
	case 4:
		r.store.Undo()
	case 5:
		r.store.Redo()
	case 6:
		home.Home = home.Home.Untick(step, a.now())
		r.store.PutAccount(home)
	case 7:
		home.Home = home.Home.Tick(accounts.Remove, a.now())
		r.store.PutAccount(home)
	case 8, 9, 10:
		a.finish(r)
	case 11:
		x.Name, x.Touched = "Name "+x.Tenant.Domain, accounts.Stamp(a.now())
		r.store.Learn(x)
	case 12:
		r.store.Remove(x)
	default:
		r.store.Put(x.Tick(step, a.now()))
	}
}

// actOnList does something about the list as a whole.
func (a *actor) actOnList(r *run) {
	switch a.pick(9) {
	case 0:
		r.store.RemoveAccount(worker)
	case 1:
		r.store.Exclusive(func(ctx context.Context) error {
			return r.ledger.NextMove(ctx, accounts.Device{New: "Pixel 9"})
		}, func(error) {})
	case 2, 3:
		var file bytes.Buffer
		if err := r.ledger.Export(&file); err != nil {
			r.t.Fatalf("export: %v", err)
		}
		a.file = file.Bytes()
	case 4:
		if a.file != nil {
			r.store.Exclusive(func(context.Context) error { return r.ledger.Import(bytes.NewReader(a.file)) }, func(error) {})
		}
	case 5:
		if r.store.State().Lost > 0 {
			r.store.AcceptLoss(func(err error) {
				if err == nil {
					a.answers(r)
				}
			})
		}
	default:
		r.store.Put(member([]accounts.Account{worker, guest}[a.pick(2)], a.pick(30)))
	}
}

// beginAnew answers the question what is to become of a list that is not there, or
// cannot be read.
func (a *actor) beginAnew(r *run) {
	if a.pick(2) == 0 {
		return // not now
	}
	missing := r.store.State().Phase == Missing
	r.store.StartNew()
	r.settled()
	if missing {
		a.answers(r)
	}
}

// finish brings every line to its end, except for some.
func (a *actor) finish(r *run) {
	m := r.store.Move()
	var rows []accounts.Membership
	for _, x := range m.Memberships {
		switch a.pick(10) {
		case 0:
			rows = append(rows, x.Set(accounts.NothingToMove, accounts.NoMethodThere, a.now()).Prove(a.now()))
		case 1:
			rows = append(rows, x.Set(accounts.Left, 0, a.now()))
		default:
			rows = append(rows, x.Clear(a.now()).Tick(accounts.Remove, a.now()))
		}
	}
	if a.pick(3) == 0 {
		rows[len(rows)-1] = m.Memberships[len(rows)-1]
	}
	r.store.Put(rows...)
	for _, x := range m.Accounts {
		x.Home = x.Home.Tick(accounts.Remove, a.now())
		r.store.PutAccount(x)
	}
}

// begin fills a vault: some organisations of two accounts, or the list of an earlier
// version. It returns who goes on with it.
func begin(t *rapid.T, v *vault) *actor {
	if rapid.IntRange(0, 3).Draw(t, "an old list") == 0 {
		v.items = oldList(t)
	}
	r := start(t, v)
	defer r.end()
	var rows []accounts.Membership
	for n := range rapid.IntRange(3, 24).Draw(t, "organisations") {
		rows = append(rows, member([]accounts.Account{worker, guest}[n%2], n))
	}
	r.store.Put(rows...)
	r.settled()
	return &actor{t: t, clock: noon, known: linesOf(r.store.Move())}
}

// oldList is what an earlier version stored.
func oldList(t fataler) (items map[string]string) {
	data, err := os.ReadFile("../../accounts/ledger/testdata/keyring-v1.json")
	if err == nil {
		err = json.Unmarshal(data, &items)
	}
	if err != nil {
		t.Fatalf("%v", err)
	}
	return items
}

// harm damages what is stored: one slot, both slots of a shard, the manifest, some
// items or all are cut, overwritten or gone.
func harm(t *rapid.T, v *vault) {
	const manifest = "v1/m"
	keys := v.keys()
	one := keys[rapid.IntRange(0, len(keys)-1).Draw(t, "item")]
	shard := strings.TrimRight(one, "ab")
	kind := rapid.SampledFrom([]string{"slot", "shard", "shard", "manifest", "some", "everything"}).Draw(t, "damaged")
	for _, key := range keys {
		hurt := false
		switch kind {
		case "slot":
			hurt = key == one
		case "shard":
			hurt = strings.TrimRight(key, "ab") == shard
		case "manifest":
			hurt = key == manifest
		case "some":
			hurt = rapid.IntRange(0, 3).Draw(t, "hurt "+key) == 0
		default:
			hurt = true
		}
		if !hurt {
			continue
		}
		v.set(func(v *vault) {
			switch value := v.items[key]; rapid.IntRange(0, 2).Draw(t, "how") {
			case 0:
				v.items[key] = value[:len(value)/2]
			case 1:
				v.items[key] = "garbage"
			default:
				delete(v.items, key)
			}
		})
	}
}
