package ledger_test

import (
	"errors"
	"maps"
	"testing"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

func TestEraseLeavesNothing(t *testing.T) {
	s, _ := lived(t, 1, 60)
	s.put("v1/s/001/a", "damaged") // set aside at the next read
	s.drop("v1/m")
	s.put("other", "another program's item")
	l := open(t, s)
	must(t, l.EraseAll(ctx))
	if len(s.items) != 1 || !s.has("other") {
		t.Fatalf("left: %v", maps.Keys(s.items))
	}
	equal(t, "in memory", l.Move(), accounts.Move{})
	must(t, l.EraseAll(ctx))
	must(t, l.Put(ctx, row(sato, 1)))
	reopened(t, l, s)
}

// TestEraseCutShort lets the power fail at every write of an erasing: the next
// start goes on with it, and nothing is shown or left.
func TestEraseCutShort(t *testing.T) {
	s, _ := lived(t, 1, 40)
	for _, how := range []fault{lost, done, torn} {
		for n := 1; ; n++ {
			s := s.copy()
			l := open(t, s)
			before := s.copy()
			s.breakAt(n, how)
			err := l.EraseAll(ctx)
			if err == nil {
				break
			}
			if !errors.Is(err, ledger.ErrNotErased) || !errors.Is(err, errFault) {
				t.Fatal(err)
			}
			s.mend()
			fresh := open(t, s.copy())
			if n == 1 && how != done {
				got := fresh.Move()
				if lost := got.Lost > 0; lost != (how == torn) { // a torn manifest tells nobody what there was
					t.Errorf("%d lost", got.Lost)
				}
				got.Lost = 0
				equal(t, "not begun", got, open(t, before).Move())
			} else if len(fresh.Move().Memberships) != 0 {
				t.Fatalf("write %d: %d rows are shown", n, len(fresh.Move().Memberships))
			}
			must(t, l.EraseAll(ctx))
			if len(s.items) != 0 {
				t.Fatalf("write %d: %d items left", n, len(s.items))
			}
		}
	}
}

// TestEraseGoesOn: after the cut nobody erases again, the next start does.
func TestEraseGoesOn(t *testing.T) {
	s, _ := lived(t, 1, 40)
	all := len(s.items)
	for n := 2; n < all; n++ {
		s := s.copy()
		l := open(t, s)
		s.breakAt(n, lost)
		if l.EraseAll(ctx) == nil {
			t.Fatal("erased")
		}
		s.mend()
		again := ledger.New(s, ledger.Options{Seen: true})
		defer again.Close()
		must(t, again.Load(ctx))
		if len(s.items) != 0 {
			t.Fatalf("cut at write %d: %d items left", n, len(s.items))
		}
	}
}

// TestEraseThatDoesNotErase: a keyring that says yes and keeps the item.
func TestEraseThatDoesNotErase(t *testing.T) {
	s, _ := lived(t, 1, 30)
	l := open(t, s)
	s.breakAt(2, silent)
	s.failOnce = true
	if err := l.EraseAll(ctx); !errors.Is(err, ledger.ErrNotErased) {
		t.Fatal(err)
	}
}

// TestEraseWhatCannotBeRead: damage, and a newer version's list.
func TestEraseWhatCannotBeRead(t *testing.T) {
	for _, value := range []string{"x", "N9 zzzz new"} {
		s, _ := lived(t, 1, 30)
		for key := range s.items {
			s.put(key, value)
		}
		l := ledger.New(s, ledger.Options{})
		defer l.Close()
		if l.Load(ctx) == nil {
			t.Fatal("read")
		}
		must(t, l.EraseAll(ctx))
		if len(s.items) != 0 {
			t.Fatalf("%d items left", len(s.items))
		}
		must(t, l.Put(ctx, row(sato, 1)))
	}
}
