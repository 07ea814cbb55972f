package ledger_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
)

// largeMove has so many accounts, and so many memberships spread over them.
func largeMove(people, rows int) accounts.Move {
	var m accounts.Move
	for n := range people {
		m.Accounts = append(m.Accounts, accounts.Account{Kind: accounts.Work, Address: fmt.Sprintf("person%d@firm.example", n)})
	}
	list := make([]accounts.Membership, 0, rows)
	for n := range rows {
		list = append(list, row(m.Accounts[n%people], n))
	}
	return m.With(list...)
}

func writtenFile(t testing.TB, m accounts.Move) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, exchange.Write(&b, m, noon))
	return b.Bytes()
}

// TestALargeFileIsPreviewed in a moment, also over a list as long, and nothing waits
// for that.
func TestALargeFileIsPreviewed(t *testing.T) {
	const rows = 5000
	l := ledger.New(newFake(), ledger.Options{})
	defer l.Close()
	file := writtenFile(t, largeMove(exchange.MaxAccounts, rows))
	// Not loaded: the list is in memory, and no keyring takes time.
	if err := l.Import(bytes.NewReader(file)); !errors.Is(err, ledger.ErrNotSaved) {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	begun := time.Now()
	go func() {
		p, err := l.Preview(ctx, bytes.NewReader(file), exchange.Merge)
		if err == nil && (p.Same != rows || p.Added != 0) {
			err = fmt.Errorf("%d the same, %d added", p.Same, p.Added)
		}
		ended <- err
	}()
	longest := time.Duration(0)
	for {
		asked := time.Now()
		_, _ = l.Unsaved(), l.Loaded()
		longest = max(longest, time.Since(asked))
		select {
		case err := <-ended:
			must(t, err)
			t.Logf("previewed in %v; a question waited %v at most", time.Since(begun), longest)
			if took := time.Since(begun); took > time.Minute {
				t.Errorf("previewed in %v", took)
			}
			if longest > time.Second {
				t.Errorf("a question waited %v", longest)
			}
			return
		case <-time.After(time.Millisecond):
		}
	}
}

// TestALargeFileIsStored in a time that a person waits.
func TestALargeFileIsStored(t *testing.T) {
	const people, rows = 500, 5000
	s := newFake()
	l := open(t, s)
	begun := time.Now()
	must(t, l.Import(bytes.NewReader(writtenFile(t, largeMove(people, rows)))))
	t.Logf("stored in %v", time.Since(begun))
	if took := time.Since(begun); took > 30*time.Second {
		t.Errorf("stored in %v", took)
	}
	if m := open(t, s).Move(); len(m.Memberships) != rows || len(m.Accounts) != people {
		t.Errorf("%d rows, %d accounts", len(m.Memberships), len(m.Accounts))
	}
}

// TestFilesThatHoldTooMuch are refused, and nothing is changed.
func TestFilesThatHoldTooMuch(t *testing.T) {
	many := func(row string, n int) string { return strings.TrimSuffix(strings.Repeat(row+",", n), ",") }
	file := func(people, rows, earlier string) string {
		return `{"format":"norikae-list","version":1,"written":"2026-11-22T12:00:00Z","move":{},"accounts":[` + people +
			`],"memberships":[` + rows + `],"earlier":[` + earlier + `]}`
	}
	var owners strings.Builder
	for n := range exchange.MaxAccounts + 1 {
		fmt.Fprintf(&owners, `{"account":{"kind":"work","address":"p%d@firm.example"},"organisation":{"domain":"o.example"}},`, n)
	}
	for name, content := range map[string]string{
		"accounts":                file(many(`{"kind":"work","address":"a@b.example"}`, exchange.MaxAccounts+1), "", ""),
		"memberships":             file("", many(`{"account":{"kind":"work","address":"a@b.example"},"organisation":{"domain":"o.example"}}`, exchange.MaxMemberships+1), ""),
		"accounts of memberships": file("", strings.TrimSuffix(owners.String(), ","), ""),
		"earlier moves":           file("", "", many(`{"ended":"2026-11-22T12:00:00Z","counts":{}}`, 1001)),
		"bytes":                   file("", "", "") + strings.Repeat(" ", 64<<20),
	} {
		l := open(t, newFake())
		var e *exchange.Error
		if err := l.Import(strings.NewReader(content)); !errors.As(err, &e) || e.Reason != exchange.TooLarge {
			t.Errorf("%s: %v", name, err)
		}
		if n := len(l.Move().Accounts); n != 0 {
			t.Errorf("%s: %d accounts came in", name, n)
		}
	}
}

// TestAnImportCanBeCancelled as long as nothing is written.
func TestAnImportCanBeCancelled(t *testing.T) {
	file := writtenFile(t, largeMove(3, 30))
	s := newFake()
	l := open(t, s)
	stopped, stop := context.WithCancel(ctx)
	stop()
	if _, err := l.Preview(stopped, bytes.NewReader(file), exchange.Merge); !errors.Is(err, context.Canceled) {
		t.Errorf("preview: %v", err)
	}
	if err := l.ImportFile(stopped, bytes.NewReader(file), exchange.Replace, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("import: %v", err)
	}
	must(t, l.Flush(ctx)) // behind it in the worker's queue
	if n, _ := s.count(); n != 0 || len(l.Move().Memberships) != 0 {
		t.Errorf("%d writes, %d rows", n, len(l.Move().Memberships))
	}
}

// TestATickDuringAnImportIsNotLost: the list changes while an import is worked out.
func TestATickDuringAnImportIsNotLost(t *testing.T) {
	l := open(t, newFake())
	file := writtenFile(t, largeMove(10, 2000))
	done := make(chan error, 1)
	go func() { done <- l.Import(bytes.NewReader(file)) }()
	ticked := row(sato, 9999).Tick(accounts.Add, noon)
	var last error
	for n := 0; n < 40 && last == nil; n++ {
		ticked.Note = fmt.Sprint("note ", n)
		last = l.Put(ctx, ticked)
	}
	must(t, last)
	must(t, <-done)
	m := l.Move()
	if got, ok := m.FindMembership(ticked.Key()); !ok || got.Note != ticked.Note || len(m.Memberships) != 2001 {
		t.Errorf("%d rows; %+v", len(m.Memberships), got)
	}
}
