package ledger_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// lived is a store after a random history, and the list in it.
func lived(t testing.TB, seed int64, acts int) (*fake, accounts.Move) {
	t.Helper()
	p := newPerson(seed)
	s, model := newFake(), accounts.Move{}
	l := openAt(t, s, p)
	for range acts {
		a := p.act(model)
		must(t, a.on(l))
		model = a.model(model)
	}
	l.Close()
	return s, model
}

// slotsOf lists the slots of all shards in a store.
func slotsOf(s *fake) []string {
	var out []string
	for _, key := range slices.Sorted(maps.Keys(s.items)) {
		if strings.HasPrefix(key, "v1/s/") {
			out = append(out, key)
		}
	}
	return out
}

func TestManifestLostOrDamaged(t *testing.T) {
	for seed := range int64(5) {
		s, model := lived(t, seed, 80)
		good := s.items["v1/m"]
		for name, value := range map[string]string{
			"lost": "", "cut": good[:20], "other": "x", "changed": strings.Replace(good, `"g":`, `"g":1`, 1),
			"of an item": s.items["v1/s/000/a"],
		} {
			t.Run(fmt.Sprint(seed, name), func(t *testing.T) {
				s := s.copy()
				s.put("v1/m", value)
				if value == "" {
					s.drop("v1/m")
				}
				l := open(t, s)
				want := model.Clone()
				want.Lost = 1 // nobody can know that all is there
				equal(t, "rebuilt", l.Move(), want)
				if n := len(l.Damage().Items); (n != 0) != (value != "") {
					t.Errorf("%d damaged items told", n)
				}
				l = open(t, s)
				equal(t, "rebuilt and read again", l.Move(), want)
				must(t, l.AcceptLoss(ctx))
				l = open(t, s)
				equal(t, "answered for", l.Move(), model)
				if d := l.Damage(); len(d.Items) != 0 || d.Lost != 0 {
					t.Errorf("damage after it was answered for: %+v", d)
				}
				if value != "" && !asideHolds(s, value) {
					t.Error("the damaged manifest was not set aside")
				}
			})
		}
	}
}

// asideHolds reports whether a damaged value was kept.
func asideHolds(s *fake, value string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for key, piece := range s.items {
		if strings.HasPrefix(key, "v1/bad/") && strings.Contains(piece, fmt.Sprintf("%+q", value)[1:min(15, len(value))]) {
			return true
		}
	}
	return false
}

// TestOneDamagedItem damages every single slot of a list in turn. All rows of the
// other shards are there as they were; those of the damaged one are at most one
// change of that shard older; nothing removed comes back unless its removal was
// that change.
func TestOneDamagedItem(t *testing.T) {
	s, model := lived(t, 3, 60)
	hurt := map[string]func(s *fake, key string){
		"lost":    func(s *fake, key string) { s.drop(key) },
		"cut":     func(s *fake, key string) { s.put(key, s.items[key][:30]) },
		"garbage": func(s *fake, key string) { s.put(key, "\x00\xff garbage") },
		"swapped": func(s *fake, key string) { s.put(key, s.items["v1/m"]) },
	}
	told := 0
	for _, key := range slotsOf(s) {
		for name, harm := range hurt {
			t.Run(key+" "+name, func(t *testing.T) {
				s := s.copy()
				bad := s.items[key]
				harm(s, key)
				value := s.items[key]
				l := open(t, s)
				other := unlike(l.Move(), model)
				if limit := strings.Count(bad, `"p":`); other > limit {
					t.Fatalf("%d rows differ, the item held %d", other, limit)
				}
				d := l.Damage()
				if len(d.Items) > 0 {
					told++
				}
				if len(d.Items) > 0 && (!d.Items[0].Kept || !asideHolds(s, value)) {
					t.Errorf("damaged item not set aside: %+v", d.Items[0])
				}
				if other > 0 && name != "lost" && len(d.Items) == 0 {
					t.Error("rows differ and no damage is told")
				}
				if other > 0 && d.Lost == 0 {
					t.Error("rows differ and no loss is told")
				}
				again := open(t, s)
				equal(t, "read again", again.Move(), l.Move())
				if again.Move().Lost != d.Lost {
					t.Errorf("%d lost at the next start, want %d", again.Move().Lost, d.Lost)
				}
				must(t, again.AcceptLoss(ctx))
				if d := open(t, s).Damage(); len(d.Items) != 0 || d.Lost != 0 {
					t.Errorf("damage after it was answered for: %+v", d)
				}
				must(t, again.Put(ctx, row(sato, 9999)))
				reopened(t, again, s)
			})
		}
	}
	if told == 0 {
		t.Error("no damage was ever told")
	}
}

// unlike counts the rows of want that got has not, or has otherwise.
func unlike(got, want accounts.Move) int {
	n := 0
	for _, m := range want.Memberships {
		if x, ok := got.FindMembership(m.Key()); !ok || x != m {
			n++
		}
	}
	return n
}

// TestRepairCutShort lets the power fail at every write of a repair.
func TestRepairCutShort(t *testing.T) {
	s, _ := lived(t, 4, 100)
	first := slotsOf(s)[0]
	s.put(first, "damaged")
	s.drop("v1/m")
	whole := s.copy()
	want := open(t, whole).Move()
	for name, how := range faults {
		for n := 1; ; n++ {
			s := s.copy()
			s.breakAt(n, how)
			l := open(t, s) // reading works: the list is shown
			equal(t, "shown", l.Move(), want)
			if writes, _ := s.count(); writes < n {
				break
			}
			s.mend()
			equal(t, fmt.Sprintf("%s at write %d", name, n), open(t, s).Move(), want)
			must(t, l.Put(ctx, row(sato, 9999)))
			reopened(t, l, s)
			if !asideHolds(s, "damaged") {
				t.Fatalf("%s at write %d: damaged item not kept", name, n)
			}
		}
	}
}

// TestNothingReadable: something is stored, none of it can be read. The list is
// not empty, and nothing is written before the person decided.
func TestNothingReadable(t *testing.T) {
	s, _ := lived(t, 5, 60)
	for key := range s.items {
		s.put(key, "damaged "+key)
	}
	before := s.copy()
	if _, err := ledger.Open(ctx, s); !errors.Is(err, ledger.ErrDamaged) {
		t.Fatalf("Open: %v", err)
	}
	l := ledger.New(s, ledger.Options{Seen: true})
	defer l.Close()
	if err := l.Load(ctx); !errors.Is(err, ledger.ErrDamaged) || l.Loaded() {
		t.Fatalf("Load: %v", err)
	}
	if n := len(l.Damage().Items); n != len(before.items) {
		t.Errorf("%d of %d items told", n, len(before.items))
	}
	err := l.Put(ctx, row(sato, 1))
	if !errors.Is(err, ledger.ErrNotSaved) || !errors.Is(err, ledger.ErrDamaged) {
		t.Fatalf("Put: %v", err)
	}
	if !maps.Equal(s.items, before.items) {
		t.Fatal("something was written")
	}
	must(t, l.StartNew(ctx))
	for _, value := range before.items {
		if !asideHolds(s, value) {
			t.Fatalf("%q is gone", value)
		}
	}
	if l := reopened(t, l, s); len(l.Move().Memberships) != 1 {
		t.Fatal("the row put meanwhile is not there")
	}
}

// TestFirstWriteCutShort: nothing was ever saved, so there is nothing to ask.
func TestFirstWriteCutShort(t *testing.T) {
	for n := 1; n <= 3; n++ {
		s := newFake()
		l := open(t, s)
		s.breakAt(n, torn)
		if err := l.Put(ctx, row(sato, 1)); !errors.Is(err, ledger.ErrNotSaved) {
			t.Fatal(err)
		}
		s.mend()
		got := open(t, s).Move()
		if lost := got.Lost > 0; lost != (n == 3) { // the manifest was torn, after the shard was there
			t.Errorf("write %d: %d lost", n, got.Lost)
		}
		got.Lost = 0
		must(t, oneOf(got, accounts.Move{}, accounts.Move{}.With(row(sato, 1))))
		must(t, l.Flush(ctx))
		reopened(t, l, s)
	}
}
