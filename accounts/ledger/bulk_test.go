package ledger_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// bulk is a keyring that also reads in one go.
type bulk struct {
	*fake
	answer func(values map[string]string) // what becomes of an answer; nil: it is right
	stuck  bool                           // there is none until the context ends
	many   int                            // how often it was asked
}

func (b *bulk) GetMany(ctx context.Context, keys []string) map[string]string {
	if b.stuck {
		<-ctx.Done()
		return nil
	}
	defer b.enter()()
	b.many++
	if b.getErr != nil {
		return nil
	}
	values := map[string]string{}
	for _, key := range keys {
		if value, ok := b.items[key]; ok {
			values[key] = value
		}
	}
	if b.answer != nil {
		b.answer(values)
	}
	return values
}

// either gives every other one a keyring that reads in one go too, with answers
// that cannot be relied on.
func either(s *fake, n int) ledger.Store {
	if n%2 == 0 {
		return s
	}
	return &bulk{fake: s, answer: unreliable(n)}
}

// unreliable answers in turn rightly, with values left out, and with values
// damaged or swapped. It begins with a turn that depends on n.
func unreliable(n int) func(values map[string]string) {
	r := rand.New(rand.NewSource(int64(n)))
	return func(values map[string]string) {
		n++
		keys := slices.Sorted(maps.Keys(values))
		for _, key := range keys {
			switch luck := r.Intn(3); {
			case n%3 == 0 || luck == 0:
			case n%3 == 1:
				delete(values, key)
			case luck == 1:
				values[key] = values[key][:len(values[key])/2]
			default:
				values[key] = values[keys[0]]
			}
		}
	}
}

// TestReadInOneGo: only the manifest is read by itself, and nothing twice.
func TestReadInOneGo(t *testing.T) {
	s, model := lived(t, 1, 60)
	s = s.copy()
	b := &bulk{fake: s}
	equal(t, "in one go", open(t, b).Move(), model)
	if _, gets := s.count(); b.many != 1 || gets != 1 {
		t.Errorf("%d reads in one go, %d single ones", b.many, gets)
	}
	empty := &bulk{fake: newFake()}
	l := open(t, empty)
	empty.breakAt(2, lost) // its first write, cut short after the empty manifest
	if err := l.Put(ctx, row(sato, 1)); !errors.Is(err, ledger.ErrNotSaved) || !empty.has("v1/m") {
		t.Fatal(err)
	}
	open(t, empty)
	if empty.many != 0 {
		t.Error("asked for items of a list that has none")
	}
}

// TestPartlyReadInOneGo: what is left out is asked for by itself, and only that.
func TestPartlyReadInOneGo(t *testing.T) {
	s, model := lived(t, 1, 60)
	live := 0
	open(t, &bulk{fake: s, answer: func(values map[string]string) { live = len(values) }})
	if live < 5 {
		t.Fatalf("a list of %d shards tells nothing", live)
	}
	for rest := range live {
		s := s.copy()
		l := open(t, &bulk{fake: s, answer: func(values map[string]string) {
			for _, key := range slices.Sorted(maps.Keys(values))[rest:] {
				delete(values, key)
			}
		}})
		equal(t, fmt.Sprint(rest, " of the items in one go"), l.Move(), model)
		if _, gets := s.count(); gets != 1+live-rest {
			t.Errorf("%d of %d items in one go: %d single reads", rest, live, gets)
		}
	}
}

// TestWrongAnswersInOneGo: what does not add up to the manifest counts for
// nothing. The list is what single reads say, nothing is called damaged or newer,
// and nothing is written.
func TestWrongAnswersInOneGo(t *testing.T) {
	s, _ := lived(t, 2, 40)
	before := s.copy().items
	l := open(t, s)
	for hour := range 2 { // every item of before is replaced
		for _, m := range l.Move().Memberships {
			must(t, l.Put(ctx, m.Untick(accounts.Open, noon).Tick(accounts.Step(hour), noon)))
		}
	}
	model := l.Move()
	every := func(change func(key, value string) string) func(map[string]string) {
		return func(values map[string]string) {
			for key, value := range values {
				values[key] = change(key, value)
			}
		}
	}
	for name, answer := range map[string]func(map[string]string){
		"an older state": every(func(key, _ string) string { return before[key] }),
		"one older item": func(values map[string]string) {
			key := slices.Min(slices.Collect(maps.Keys(values)))
			if values[key] == before[key] {
				t.Error("the item is not older")
			}
			values[key] = before[key]
		},
		"cut":             every(func(_, value string) string { return value[:len(value)-1] }),
		"empty":           every(func(string, string) string { return "" }),
		"garbage":         every(func(string, string) string { return "\x00\xff{}" }),
		"a newer version": every(func(string, string) string { return "N3 zzzz [new]" }),
		"all one item":    every(func(string, string) string { return s.items["v1/s/000/a"] }),
		"other keys": func(values map[string]string) {
			clear(values)
			values["v1/m"], values["v1/s/999/a"] = "x", "y"
		},
		"none":  func(values map[string]string) { clear(values) },
		"panic": func(map[string]string) { panic("nil signal") },
	} {
		t.Run(name, func(t *testing.T) {
			s := s.copy()
			b := &bulk{fake: s, answer: answer}
			l := open(t, b)
			equal(t, "read", l.Move(), model)
			if d := l.Damage(); len(d.Items) != 0 || d.Lost != 0 {
				t.Errorf("damage: %+v", d)
			}
			if writes, _ := s.count(); writes != 0 {
				t.Errorf("%d writes", writes)
			}
			must(t, l.Put(ctx, row(sato, 9999)))
			reopened(t, l, s)
			if b.many == 0 {
				t.Error("never read in one go")
			}
		})
	}
}

// outcome is all that can be seen of reading a keyring.
type outcome struct {
	Move   accounts.Move
	Damage ledger.Damage
	Err    string
	Items  map[string]string // afterwards
}

// read reads a keyring over s, always at the same time: a repair may write it.
func read(t *testing.T, store ledger.Store, s *fake) outcome {
	t.Helper()
	later := noon.AddDate(1, 0, 0)
	l := ledger.New(store, ledger.Options{Seen: true, Now: func() time.Time { return later }})
	defer l.Close()
	o := outcome{Err: fmt.Sprint(l.Load(ctx))}
	o.Move, o.Damage, o.Items = l.Move(), l.Damage(), s.copy().items
	return o
}

// TestDamageInOneGo: whatever is wrong in a keyring, reading in one go, with right
// answers or wrong ones, ends as reading item by item does: in what is shown, told
// and repaired.
func TestDamageInOneGo(t *testing.T) {
	s, _ := lived(t, 3, 40)
	harms := map[string]func(s *fake, key string){
		"lost":           func(s *fake, key string) { s.drop(key) },
		"cut":            func(s *fake, key string) { s.put(key, s.items[key][:30]) },
		"swapped":        func(s *fake, key string) { s.put(key, s.items["v1/m"]) },
		"newer":          func(s *fake, key string) { s.put(key, "N3 zzzz [new]") },
		"newer, as ours": func(s *fake, key string) { s.put(key, strings.Replace(s.items[key], "N1 ", "N2 ", 1)) },
	}
	for _, key := range append(slotsOf(s), "v1/m") {
		for name, harm := range harms {
			hurt := s.copy()
			harm(hurt, key)
			single := hurt.copy()
			want := read(t, single, single)
			for n := range 3 { // each kind of answer comes first once
				b := &bulk{fake: hurt.copy(), answer: unreliable(n)}
				if got := read(t, b, b.fake); !reflect.DeepEqual(got, want) {
					t.Fatalf("%s %s, answers %d:\ngot  %v, %+v\nwant %v, %+v\n%s",
						key, name, n, got.Err, got.Damage, want.Err, want.Damage, differs(got.Move, want.Move))
				}
			}
		}
	}
}

// TestFailureBesideReadingInOneGo: an item that is left out and cannot be asked
// for is a failure of the whole, told at once: asking again could be another
// prompt.
func TestFailureBesideReadingInOneGo(t *testing.T) {
	s, _ := lived(t, 1, 60)
	before := s.copy()
	for _, rest := range []int{0, 1, 4} {
		s := s.copy()
		b := &bulk{fake: s, answer: func(values map[string]string) {
			for _, key := range slices.Sorted(maps.Keys(values))[rest:] {
				delete(values, key)
			}
			s.getErr = &ledger.UnavailableError{Reason: ledger.Locked, Err: errFault}
		}}
		l, err := ledger.Open(ctx, b)
		if l != nil || trouble(t, err) != ledger.Locked {
			t.Fatalf("Open: %v", err)
		}
		if _, gets := s.count(); gets != 2 {
			t.Errorf("%d items in one go, locked, and %d single reads", rest, gets)
		}
		if !maps.Equal(s.items, before.items) {
			t.Fatal("something was written")
		}
	}
}

// TestHangInOneGo: a service that does not answer is waited for a little, then
// asked item by item.
func TestHangInOneGo(t *testing.T) {
	s, model := lived(t, 1, 60)
	synctest.Test(t, func(t *testing.T) {
		b := &bulk{fake: s.copy(), stuck: true}
		begun := time.Now()
		l := open(t, b)
		equal(t, "read", l.Move(), model)
		if took := time.Since(begun); took < time.Second || took > 10*time.Second {
			t.Errorf("waited %v", took)
		}
		brief, cancel := context.WithTimeout(ctx, time.Second)
		defer cancel()
		begun = time.Now()
		if err := l.Load(brief); trouble(t, err) != ledger.Timeout || !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("Load: %v", err)
		}
		synctest.Wait() // the worker is free again as well
		if took := time.Since(begun); took != time.Second {
			t.Errorf("gave up after %v", took)
		}
		b.stuck = false
		must(t, l.Load(ctx))
		if b.many != 1 {
			t.Error("not read in one go when it came back")
		}
	})
}
