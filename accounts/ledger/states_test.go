package ledger_test

import (
	"errors"
	"maps"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// TestReadFailureIsNotEmpty: any error but ErrNotFound means that nobody knows.
func TestReadFailureIsNotEmpty(t *testing.T) {
	s, model := lived(t, 1, 60)
	before := s.copy()
	reads := 0
	s.reading = func(string) { reads++ }
	open(t, s)
	all := reads
	for n := 1; n <= all; n++ { // the n-th read fails, and only that one
		reads = 0
		s.reading = func(string) {
			reads++
			s.mu.Lock()
			defer s.mu.Unlock()
			if s.getErr = nil; reads == n {
				s.getErr = errFault
			}
		}
		s.mend()
		if l, err := ledger.Open(ctx, s); err == nil || l != nil {
			t.Fatalf("read %d failed and Open did not: %v", n, err)
		} else if !errors.Is(err, ledger.ErrUnavailable) || !errors.Is(err, errFault) {
			t.Fatalf("read %d: %v", n, err)
		}
	}
	if !maps.Equal(s.items, before.items) {
		t.Fatal("something was written")
	}
	s.reading = nil
	s.mend()
	equal(t, "when it came back", open(t, s).Move(), model)
}

// TestChangesBeforeTheFirstRead are kept in memory, joined with the list when it
// can be read, and stored.
func TestChangesBeforeTheFirstRead(t *testing.T) {
	s := newFake()
	known := row(sato, 1).Tick(accounts.Add, noon)
	must(t, open(t, s).Apply(ctx, accounts.Change{After: []accounts.Membership{known, row(sato, 2)}}, nil))
	stored := s.copy()

	s.getErr = errFault
	l := ledger.New(s, ledger.Options{})
	defer l.Close()
	if err := l.Put(ctx, row(sato, 3)); !errors.Is(err, ledger.ErrNotSaved) {
		t.Fatalf("before Load: %v", err)
	}
	if err := l.Load(ctx); !errors.Is(err, ledger.ErrUnavailable) {
		t.Fatal(err)
	}
	news := row(sato, 1)
	news.Note, news.Touched = "さっき電話した", noon
	for _, err := range []error{
		l.Put(ctx, news),
		l.Put(ctx, row(msa, 4)),
		l.Remove(ctx, row(sato, 2)), // never seen, so it cannot be meant
		l.Put(ctx, row(msa, 5)),
		l.Remove(ctx, row(msa, 5)),
	} {
		if !errors.Is(err, ledger.ErrNotSaved) || !errors.Is(err, errFault) {
			t.Fatalf("while it does not answer: %v", err)
		}
	}
	if n := len(l.Move().Memberships); n != 3 || l.Save(news.Key()) == ledger.Saved {
		t.Fatalf("%d rows in memory", n)
	}
	if !maps.Equal(s.items, stored.items) {
		t.Fatal("something was written before a full read")
	}
	s.mend()
	must(t, l.Load(ctx))
	joinedLater(t, l, s, known, news)
}

// joinedLater checks what became of the changes when the keyring answered.
func joinedLater(t *testing.T, l *ledger.Ledger, s *fake, known, news accounts.Membership) {
	t.Helper()
	if l.Unsaved() != 0 || l.Save(news.Key()) != ledger.Saved {
		t.Fatalf("%d unsaved", l.Unsaved())
	}
	m := reopened(t, l, s).Move()
	if len(m.Memberships) != 4 {
		t.Fatalf("%d rows, want 4", len(m.Memberships))
	}
	if got, _ := m.FindMembership(known.Key()); !got.Done(accounts.Add) || got.Note != news.Note {
		t.Errorf("not joined: %+v", got)
	}
	if merged := l.Merged(); len(merged) == 0 || len(l.Merged()) != 0 {
		t.Errorf("merges told: %v", merged)
	}
}

func TestMissingList(t *testing.T) {
	s := newFake()
	l := ledger.New(s, ledger.Options{Seen: true})
	defer l.Close()
	if err := l.Load(ctx); !errors.Is(err, ledger.ErrMissing) || l.Loaded() {
		t.Fatalf("Load: %v", err)
	}
	if err := l.Put(ctx, row(sato, 1)); !errors.Is(err, ledger.ErrNotSaved) || !errors.Is(err, ledger.ErrMissing) {
		t.Fatalf("Put: %v", err)
	}
	if len(s.items) != 0 {
		t.Fatal("something was written")
	}
	must(t, l.StartNew(ctx))
	reopened(t, l, s)
}

// TestListVanishes: the keyring is emptied, or another one takes its place, while
// the app runs. Nothing is written over it unasked.
func TestListVanishes(t *testing.T) {
	s, model := lived(t, 2, 40)
	l := open(t, s)
	kept := s.copy()
	for key := range kept.items {
		s.drop(key)
	}
	m := row(sato, 7777)
	if err := l.Put(ctx, m); !errors.Is(err, ledger.ErrMissing) || l.Loaded() {
		t.Fatalf("Put: %v", err)
	}
	if len(s.items) != 0 {
		t.Fatal("something was written")
	}
	t.Run("comes back", func(t *testing.T) {
		s2 := s.copy()
		maps.Copy(s.items, kept.items)
		must(t, l.Load(ctx))
		equal(t, "joined", l.Move(), model.With(m))
		reopened(t, l, s)
		s.items = s2.items
	})
	t.Run("is written anew", func(t *testing.T) {
		if err := l.Load(ctx); !errors.Is(err, ledger.ErrMissing) {
			t.Fatal(err)
		}
		must(t, l.StartNew(ctx))
		equal(t, "kept", l.Move(), model.With(m))
		reopened(t, l, s)
	})
}

// TestAnotherListTakesItsPlace: the default keyring is another one now, with a
// list of its own. It is shown; what was not saved is joined to it.
func TestAnotherListTakesItsPlace(t *testing.T) {
	s, _ := lived(t, 2, 40)
	other, list := lived(t, 3, 40)
	l := open(t, s)
	s.mu.Lock()
	s.items = other.items
	s.mu.Unlock()
	m := row(sato, 7777)
	must(t, l.Put(ctx, m))
	equal(t, "the other list", l.Move(), list.With(m))
	reopened(t, l, s)
}

func TestNewerVersionIsReadOnly(t *testing.T) {
	s, model := lived(t, 1, 60)
	newer := map[string]func(key, value string) string{
		"manifest unlike ours": func(key, value string) string {
			if key != "v1/m" {
				return value
			}
			return "N2 zzzz {new}"
		},
		"shards unlike ours": func(key, value string) string {
			if !strings.HasPrefix(key, "v1/s") {
				return value
			}
			return "N3 zzzz [new]"
		},
		"all unlike ours":     func(string, string) string { return "N12 something else" },
		"marked, and as ours": func(_, value string) string { return strings.Replace(value, "N1 ", "N2 ", 1) },
	}
	for name, change := range newer {
		t.Run(name, func(t *testing.T) {
			s := s.copy()
			for key, value := range s.items {
				s.put(key, change(key, value))
			}
			before := s.copy()
			l := ledger.New(s, ledger.Options{})
			defer l.Close()
			err := l.Load(ctx)
			var e *ledger.NewerVersionError
			if !errors.As(err, &e) || !errors.Is(err, ledger.ErrNewerVersion) || e.Version < 2 {
				t.Fatalf("Load: %v", err)
			}
			if e.Shown {
				equal(t, "shown", l.Move(), model)
			} else if len(l.Move().Memberships) != 0 {
				t.Error("a part of the list is shown")
			}
			if e.Shown != (name == "marked, and as ours") {
				t.Errorf("shown: %v", e.Shown)
			}
			refuses(t, l, s, before, ledger.ErrNewerVersion)
			if _, err := ledger.Open(ctx, s); !errors.Is(err, ledger.ErrNewerVersion) {
				t.Errorf("Open: %v", err)
			}
		})
	}
}

// refuses checks that a ledger writes nothing and says why.
func refuses(t *testing.T, l *ledger.Ledger, s, before *fake, why error) {
	t.Helper()
	for _, err := range []error{l.Put(ctx, row(sato, 1)), l.Flush(ctx)} {
		if !errors.Is(err, ledger.ErrNotSaved) || !errors.Is(err, why) {
			t.Errorf("%v", err)
		}
	}
	if !maps.Equal(s.items, before.items) {
		t.Fatal("something was written")
	}
}
