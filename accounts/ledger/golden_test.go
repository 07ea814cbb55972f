package ledger_test

import (
	"encoding/json"
	"flag"
	"os"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
	"norikae/tenantlookup"
)

var golden = flag.Bool("golden", false, "write the files of version 1 anew (never after a release)")

// example is a list with everything in it that version 1 can say.
func example() accounts.Move {
	at := func(day, hour int) time.Time { return time.Date(2026, 11, day, hour, 0, 0, 0, time.UTC) }
	clouds := tenantlookup.Clouds()
	work := accounts.Account{Kind: accounts.Work, Address: "Sato@myfirm.co.jp", Label: "会社"}
	work.Home = work.Home.Tick(accounts.Remove, at(19, 3)).Confirm(accounts.Add, at(19, 4)).Confirm(accounts.Remove, at(19, 4))
	personal := accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.jp"}
	code := accounts.Account{Kind: accounts.EmailCode, Address: "sato@partner.example"}

	contoso := accounts.NewMembership(work, tenantlookup.Tenant{
		ID: "0f3c52e1-77aa-4b1c-9d2e-1234567890ab", Cloud: clouds[0], Domain: "contoso.com", Region: "AS",
	})
	contoso.Name, contoso.Note, contoso.Second = "Contoso 株式会社", "内線 4649\n\"佐藤\"さん", accounts.SecondYes
	contoso.Link, contoso.Added = "mysignins", at(18, 1)
	contoso = contoso.Tick(accounts.Try, at(20, 3))

	adventure := accounts.NewMembership(personal, tenantlookup.Tenant{
		ID: "11111111-2222-3333-4444-555555555555", Cloud: clouds[1], Domain: "adventure-works.example", Region: "NA", SubRegion: "DOD",
	})
	adventure.Name, adventure.Added, adventure.Second = "Adventure Works", at(18, 2), accounts.SecondNo
	adventure = adventure.Tick(accounts.Add, at(18, 3)).Untick(accounts.Add, at(18, 4)).Set(accounts.Waiting, 0, at(18, 5))

	northwind := accounts.NewMembership(code, tenantlookup.Tenant{
		ID: "99999999-2222-3333-4444-555555555555", Cloud: clouds[0], Domain: "northwind.example", Kind: tenantlookup.External,
	}).Set(accounts.NothingToMove, accounts.PhoneOrMail, at(18, 6))

	unresolved := accounts.NewMembership(personal, tenantlookup.Tenant{Cloud: clouds[0], Domain: "xn--wgv71a.example"})
	unresolved = unresolved.RemoveUntried(at(21, 1))

	m := accounts.Move{
		Device: accounts.Device{
			Old: []string{"iPhone 12", "予備"}, New: "iPhone 17", OldPhone: accounts.OldPhoneUsable,
			By: time.Date(2026, 11, 30, 0, 0, 0, 0, time.Local),
		},
		Started: at(18, 0),
		Archive: []accounts.Summary{{
			Device: accounts.Device{Old: []string{"iPhone 8"}, New: "iPhone 12"}, Started: time.Unix(1600000000, 0).UTC(),
			Ended: at(18, 0), Counts: map[accounts.Outcome]int{accounts.Done: 26, accounts.Left: 2},
		}},
	}
	return m.WithAccount(work).WithAccount(personal).WithAccount(code).
		With(contoso, adventure, northwind, unresolved)
}

// TestVersion1StaysReadable: what the first version wrote into keyrings and files
// is read for ever.
func TestVersion1StaysReadable(t *testing.T) {
	if *golden {
		writeGolden(t)
	}
	want := example()
	data, err := os.ReadFile("testdata/keyring-v1.json")
	must(t, err)
	s := newFake()
	must(t, json.Unmarshal(data, &s.items))
	l := open(t, s)
	equal(t, "the keyring of version 1", l.Move(), want)
	if d := l.Damage(); len(d.Items) != 0 {
		t.Errorf("%+v", d)
	}
	s.drop("v1/m")
	got := open(t, s).Move()
	if got.Lost == 0 {
		t.Error("without its manifest the list is called whole")
	}
	got.Lost = 0
	equal(t, "the same without its manifest", got, want)

	file, err := os.ReadFile("testdata/export-v1.json")
	must(t, err)
	equal(t, "the file of version 1", fileOf(t, file), want)
}

// TestVersion1IsStillWritten: the same list still makes the same file.
func TestVersion1IsStillWritten(t *testing.T) {
	s := newFake()
	l := ledger.New(s, ledger.Options{Now: func() time.Time { return noon }})
	defer l.Close()
	must(t, l.Load(ctx))
	file, err := os.ReadFile("testdata/export-v1.json")
	must(t, err)
	must(t, l.ImportFile(ctx, openFile(t), exchange.Replace, nil))
	if got := export(t, l); string(got) != string(file) {
		t.Errorf("%s", got)
	}
}

func openFile(t testing.TB) *os.File {
	t.Helper()
	f, err := os.Open("testdata/export-v1.json")
	must(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func writeGolden(t *testing.T) {
	m := example()
	f, err := os.Create("testdata/export-v1.json")
	must(t, err)
	must(t, exchange.Write(f, m, noon))
	must(t, f.Close())
	s := newFake()
	l := open(t, s)
	must(t, l.Apply(ctx, accounts.Change{After: m.Memberships[:2]}, nil))
	must(t, l.ImportFile(ctx, openFile(t), exchange.Replace, nil))
	gone := row(accounts.Account{Kind: accounts.Work, Address: "gone@myfirm.co.jp"}, 5)
	must(t, l.Put(ctx, gone))
	must(t, l.Apply(ctx, l.Move().ChangeWithout(gone.Account), nil))
	data, err := json.MarshalIndent(s.items, "", "  ")
	must(t, err)
	must(t, os.WriteFile("testdata/keyring-v1.json", append(data, '\n'), 0o644))
}
