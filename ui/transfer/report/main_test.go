package report

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
)

var update = flag.Bool("update", false, "write the golden files")

// TestMain makes local time the same everywhere: Japan, ahead of UTC, so that a
// day counted in the wrong zone is seen.
func TestMain(m *testing.M) {
	time.Local = time.FixedZone("JST", 9*60*60)
	os.Exit(m.Run())
}

func speak(t testing.TB, l i18n.Language) *i18n.Words {
	t.Helper()
	w, err := i18n.New(l)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

var (
	work     = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.co.jp", Label: "勤め先"}
	personal = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.jp"}
	byCode   = accounts.Account{Kind: accounts.EmailCode, Address: "sato@example.com"}
)

// at is a moment of November 2026, late in the evening in Japan's morning.
func at(day, hour int) time.Time {
	return time.Date(2026, time.November, day, hour, 0, 0, 0, time.Local)
}

func tenant(id, domain string) tenantlookup.Tenant {
	return tenantlookup.Tenant{ID: id + "-0000-4000-8000-000000000000", Domain: domain, Cloud: tenantlookup.Clouds()[0]}
}

func named(name string, m accounts.Membership) accounts.Membership {
	m.Name = name
	return m
}

// everyState is a move in which every state a line can have occurs.
func everyState() Source {
	done := accounts.NewMembership(work, tenant("00000001", "contoso.com"))
	done = named("Contoso 株式会社", done.Tick(accounts.Remove, at(20, 8)))
	seen := accounts.NewMembership(work, tenant("00000002", "fabrikam.co.jp"))
	seen = seen.Confirm(accounts.Add, at(19, 10)).Tick(accounts.Try, at(19, 11)).Confirm(accounts.Remove, at(19, 12))
	seen.Second = accounts.SecondYes
	half := accounts.NewMembership(personal, tenant("00000003", "tailspintoys.com")).Tick(accounts.Add, at(21, 8))
	half.Second = accounts.SecondNo
	half.Note = "Invited by Mori.\r\nAsk the help desk, not her."
	done.Second = accounts.SecondPhone
	risky := accounts.NewMembership(personal, tenant("00000004", "proseware.com")).RemoveUntried(at(21, 9))
	waiting := accounts.NewMembership(personal, tenant("00000005", "adventure-works.com")).
		Set(accounts.Waiting, accounts.NoReason, at(16, 9))
	nothing := accounts.NewMembership(personal, tenant("00000006", "northwind.example")).
		Set(accounts.NothingToMove, accounts.HomeTrusted, at(18, 9))
	left := accounts.NewMembership(personal, tenant("00000007", "litware.example")).
		Set(accounts.Left, accounts.NoReason, at(17, 9))
	skipped := accounts.NewMembership(byCode, tenant("00000008", "treyresearch.net")).
		Set(accounts.Skipped, accounts.NoReason, at(18, 10))
	gov := accounts.NewMembership(byCode, tenant("00000009", "wingtip.us"))
	gov.Tenant.Cloud = tenantlookup.Clouds()[1]
	gov.Second = accounts.SecondPhone // no end is known there

	move := accounts.Move{
		Device:  accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17", OldPhone: accounts.OldPhoneUsable, By: at(30, 0)},
		Started: at(15, 9),
		Archive: []accounts.Summary{{
			Device:  accounts.Device{Old: []string{"iPhone 8", "Pixel 2"}, New: "iPhone 12"},
			Started: time.Date(2021, 3, 1, 0, 0, 0, 0, time.UTC), Ended: time.Date(2021, 3, 9, 20, 0, 0, 0, time.UTC),
			Counts: map[accounts.Outcome]int{accounts.Done: 4, accounts.Left: 1},
		}},
	}.With(done, seen, half, risky, waiting, nothing, left, skipped, gov)
	move = move.WithAccount(work)
	own, _ := move.FindAccount(work.Key())
	own.Home = own.Home.Tick(accounts.Try, at(15, 12))
	return Source{Move: move.WithAccount(own), Made: at(22, 7), Version: "1.2.0"}
}

// golden compares got with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s differs; look at it and run with -update:\n%s", name, firstDifference(string(want), got))
	}
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return "want " + w[i] + "\ngot  " + g[i]
		}
	}
	return "one is longer"
}
