package exchange_test

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger/exchange"
	"norikae/tenantlookup"
)

var noon = time.Date(2026, time.November, 22, 12, 0, 0, 0, time.UTC)

// example is a list with something in each part of a file.
func example() accounts.Move {
	a := accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example", Label: "Work"}
	a.Home = a.Home.Tick(accounts.Add, noon)
	row := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01", Domain: "contoso.example", Cloud: tenantlookup.Clouds()[0],
	}).Tick(accounts.Try, noon)
	row.Name, row.Note, row.Second = "Contoso", "two\nlines", accounts.SecondYes
	m := accounts.Move{
		Device: accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17", OldPhone: accounts.OldPhoneGone}, Started: noon,
		Archive: []accounts.Summary{{Device: accounts.Device{New: "iPhone 12"}, Ended: noon.AddDate(-4, 0, 0), Counts: map[accounts.Outcome]int{accounts.Done: 3}}},
		Lost:    2,
	}
	return m.WithAccount(a).With(row)
}

// written is a list as a file.
func written(t testing.TB, m accounts.Move) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := exchange.Write(&b, m, noon); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read is what a file holds.
func read(t testing.TB, file []byte) accounts.Move {
	t.Helper()
	m, _, err := exchange.Read(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func equal(t testing.TB, got, want accounts.Move) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("got  %+v\nwant %+v", got, want)
	}
}

// TestAFileComesBack: everything that a list holds, and when it was written.
func TestAFileComesBack(t *testing.T) {
	m, at, err := exchange.Read(bytes.NewReader(written(t, example())))
	if err != nil || !at.Equal(noon) {
		t.Fatalf("written %v, %v", at, err)
	}
	equal(t, m, example())
}

// TestCombine: Merge loses nothing of either list, Replace keeps the file alone.
func TestCombine(t *testing.T) {
	file := example()
	row := file.Memberships[0]
	here := accounts.Move{Lost: 5}.With(row.Clear(noon.Add(-time.Hour)), accounts.NewMembership(row.Account, tenantlookup.Tenant{Domain: "fabrikam.example"}))
	got := exchange.Combine(here, file, exchange.Merge)
	if len(got.Memberships) != 2 || got.Memberships[0].Reached() != 3 || got.Lost != 5 || got.New != "iPhone 17" || len(got.Archive) != 1 {
		t.Errorf("merged: %+v", got)
	}
	equal(t, exchange.Combine(here, file, exchange.Replace), file)
}

// TestEveryCutOfAFile: a file that was not written to its end changes nothing.
func TestEveryCutOfAFile(t *testing.T) {
	good, err := os.ReadFile("../testdata/export-v1.json")
	if err != nil {
		t.Fatal(err)
	}
	end := len(bytes.TrimRight(good, "\n"))
	for n := range end {
		if m, _, err := exchange.Read(bytes.NewReader(good[:n])); err == nil || !reflect.DeepEqual(m, accounts.Move{}) {
			t.Fatalf("the first %d bytes were read: %v", n, err)
		}
	}
}

// FuzzReadFile: whatever a file says, reading ends in an *exchange.Error or in a list
// that can be written and read again.
func FuzzReadFile(f *testing.F) {
	good, err := os.ReadFile("../testdata/export-v1.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte(`{"format":"norikae-list","version":1}`))
	f.Add([]byte(`{"format":"norikae-list","version":1,"memberships":[{"organisation":{"domain":"x"},"steps":{"remove":{"at":"2026-01-01T00:00:00Z","by":"graph"}}}]}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		m, _, err := exchange.Read(bytes.NewReader(file))
		if err != nil {
			var e *exchange.Error
			if !errors.As(err, &e) {
				t.Fatalf("%T", err)
			}
			return
		}
		equal(t, read(t, written(t, m)), m)
	})
}

// FuzzImport: whatever a file holds, it is refused or becomes a list that keeps to
// the rules and can be written and read again.
func FuzzImport(f *testing.F) {
	f.Add(written(f, example()))
	f.Add([]byte(`{"format":"norikae-list","version":1,"move":{"old":["a"]},"accounts":[{"kind":"work","address":"a’; calc; #@b.co"}],` +
		`"memberships":[{"account":{"kind":"personal","address":"x@y.z"},"organisation":{"domain":"x&calc"}}]}`))
	f.Add([]byte(`{"format":"norikae-list","version":1,"accounts":[],"memberships":[{"account":{"kind":"work","address":"\u202e"},"organisation":{"id":"C0FFEE01-1A2B-4C3D-8E4F-5A6B7C8D9E01"}}]}`))
	f.Add([]byte(`[[[[[[[[`))
	f.Fuzz(func(t *testing.T, content []byte) {
		m, _, err := exchange.Read(bytes.NewReader(content))
		if err != nil {
			if !errors.Is(err, exchange.ErrFile) {
				t.Fatal(err)
			}
			return
		}
		for _, x := range m.Memberships {
			if got, ok := x.Tenant.Valid(); !ok || got != x.Tenant {
				t.Fatalf("tenant %+v", x.Tenant)
			}
			if accounts.CleanLine(x.Name) != x.Name || accounts.CleanLine(x.Account.Address) != x.Account.Address || accounts.CleanText(x.Note) != x.Note {
				t.Fatalf("%+v", x)
			}
		}
		again, _, err := exchange.Read(bytes.NewReader(written(t, m)))
		if err != nil {
			t.Fatalf("what was read and written cannot be read: %v", err)
		}
		equal(t, again, m)
	})
}
