package ledger_test

import (
	"context"
	"fmt"
	"reflect"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
)

var (
	ctx  = context.Background()
	noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

	sato = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.co.jp"}
	msa  = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.jp"}
)

// tenant makes up the n-th organisation.
func tenant(n int) tenantlookup.Tenant {
	return tenantlookup.Tenant{
		ID:     fmt.Sprintf("%08x-77aa-4b1c-9d2e-%012x", n*2654435761%(1<<32), n*40503+7),
		Cloud:  tenantlookup.Clouds()[0],
		Domain: fmt.Sprintf("org%d.example", n), Region: "AS",
	}
}

// row makes up the membership of an account in the n-th organisation.
func row(a accounts.Account, n int) accounts.Membership {
	m := accounts.NewMembership(a, tenant(n))
	m.Name = fmt.Sprintf("東京海上ホールディングス株式会社%d", n)
	m.Added = noon
	return m
}

// open reads a store that must be readable.
func open(t testing.TB, s ledger.Store) *ledger.Ledger {
	t.Helper()
	l, err := ledger.Open(ctx, s)
	if err != nil {
		t.Fatalf("Open: %v", err)
	}
	t.Cleanup(l.Close)
	return l
}

// must stops the test on an error.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// equal compares two lists.
func equal(t testing.TB, what string, got, want accounts.Move) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%s: %s", what, differs(got, want))
	}
}

// reopened must show the same list as l.
func reopened(t testing.TB, l *ledger.Ledger, s ledger.Store) *ledger.Ledger {
	t.Helper()
	again := open(t, s)
	equal(t, "read again", again.Move(), l.Move())
	return again
}

func TestEmptyKeyringIsAnEmptyList(t *testing.T) {
	s := newFake()
	l := open(t, s)
	equal(t, "a new list", l.Move(), accounts.Move{})
	if len(s.items) != 0 {
		t.Error("reading wrote something")
	}
}

func TestWhatIsPutIsReadBack(t *testing.T) {
	s := newFake()
	l := open(t, s)
	m := row(sato, 1).Tick(accounts.Try, noon)
	m.Note, m.Second, m.Link = "電話で\n確認 \"済み\"", accounts.SecondYes, "my-account"
	must(t, l.Put(ctx, m))
	if got := l.Move().Memberships; len(got) != 1 || got[0] != m {
		t.Fatalf("got %+v, want %+v", got, m)
	}
	if got := l.Move().Accounts; len(got) != 1 || got[0] != sato {
		t.Fatalf("accounts: %+v", got)
	}
	again := reopened(t, l, s)
	must(t, again.Remove(ctx, m))
	if again := reopened(t, again, s); len(again.Move().Memberships) != 0 {
		t.Fatal("removed and there again")
	}
}

func TestDeviceAccountAndNextMove(t *testing.T) {
	s := newFake()
	l := open(t, s)
	home := sato
	home.Label = "会社"
	home.Home = home.Home.Tick(accounts.Add, noon)
	must(t, l.PutAccount(ctx, home))
	must(t, l.Put(ctx, row(sato, 1).Tick(accounts.Remove, noon)))
	must(t, l.Put(ctx, row(msa, 2).Set(accounts.Left, 0, noon)))
	must(t, l.Apply(ctx, device(accounts.Device{
		Old: []string{"iPhone 12"}, New: "iPhone 17", OldPhone: accounts.OldPhoneUsable,
		By: time.Date(2026, 11, 30, 0, 0, 0, 0, time.Local),
	}), nil))
	l = reopened(t, l, s)
	must(t, l.NextMove(ctx, accounts.Device{Old: []string{"iPhone 17"}, New: "iPhone 19"}))
	l = reopened(t, l, s)
	m := l.Move()
	if len(m.Archive) != 1 || m.Archive[0].Counts[accounts.Done] != 1 || m.New != "iPhone 19" {
		t.Fatalf("after the next move began: %+v", m)
	}
	must(t, l.Apply(ctx, l.Move().ChangeWithout(sato), nil))
	l = reopened(t, l, s)
	if m := l.Move(); len(m.Accounts) != 1 || len(m.Memberships) != 1 {
		t.Fatalf("after the account went: %+v", m)
	}
}

func TestManyAtOnce(t *testing.T) {
	s := newFake()
	l := open(t, s)
	var list []accounts.Membership
	for n := range 500 {
		list = append(list, row([]accounts.Account{sato, msa}[n%2], n))
	}
	last := 0
	must(t, l.Apply(ctx, accounts.Change{After: list}, func(done, total int) {
		if done <= last || total < done {
			t.Errorf("progress %d of %d after %d", done, total, last)
		}
		last = done
	}))
	writes, _ := s.count()
	t.Logf("%d writes, %d items", writes, len(s.items))
	l = reopened(t, l, s)
	for i := range l.Move().Memberships {
		if got := l.Move().Memberships[i]; got != list[i] {
			t.Fatalf("row %d: got %+v, want %+v", i, got, list[i])
		}
		if i > 5 {
			break
		}
	}
}

func TestTickCostsTwoWrites(t *testing.T) {
	s := newFake()
	l := open(t, s)
	var list []accounts.Membership
	for n := range 200 {
		list = append(list, row(sato, n))
	}
	must(t, l.Apply(ctx, accounts.Change{After: list}, nil))
	for n, m := range list {
		for _, step := range accounts.Steps {
			m = m.Tick(step, noon.Add(time.Duration(n)*time.Hour))
			before, _ := s.count()
			must(t, l.Put(ctx, m))
			if after, _ := s.count(); after-before > 2 {
				t.Fatalf("tick %d of row %d cost %d writes", step, n, after-before)
			}
		}
	}
	reopened(t, l, s)
}

// thousand makes up 1,000 memberships with Japanese names of the usual length.
func thousand() []accounts.Membership {
	kinds := []string{"株式会社%s", "%s株式会社", "%sホールディングス株式会社", "独立行政法人%s機構", "%s大学"}
	names := []string{"東都電機", "北海テクノロジー", "みらい創研", "山陽製作所", "日昇ファイナンス", "青葉システムズ", "瀬戸内海運"}
	list := make([]accounts.Membership, 0, 1000)
	for n := range 1000 {
		m := row([]accounts.Account{sato, msa}[n%2], n)
		m.Name = fmt.Sprintf(kinds[n%len(kinds)], names[n%len(names)])
		m.Tenant.Domain = fmt.Sprintf("tenant%d.co.jp", n)
		list = append(list, m)
	}
	return list
}

// device is the change of what is moving.
func device(d accounts.Device) accounts.Change { return accounts.Change{DeviceAfter: &d} }
