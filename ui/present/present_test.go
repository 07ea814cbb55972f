package present

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/links"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/store"
)

func both(t *testing.T) []*i18n.Words {
	t.Helper()
	var out []*i18n.Words
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		w, err := i18n.New(l)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, w)
	}
	return out
}

// TestEveryFailureHasItsOwnSentence: each reason of tenantlookup has one that no other
// has.
func TestEveryFailureHasItsOwnSentence(t *testing.T) {
	fail := func(class error, r tenantlookup.Reason) error {
		return &tenantlookup.Error{Class: class, Reason: r}
	}
	kinds := map[string]error{
		"mail provider":  fail(tenantlookup.ErrMailProvider, tenantlookup.ReasonMailDomain),
		"invalid":        fail(tenantlookup.ErrInvalid, tenantlookup.ReasonNothing),
		"not found":      fail(tenantlookup.ErrNotFound, tenantlookup.ReasonUnknown),
		"no tenant":      fail(tenantlookup.ErrInvalid, tenantlookup.ReasonNoTenantInLink),
		"sender":         fail(tenantlookup.ErrInvalid, tenantlookup.ReasonServiceAddress),
		"several":        fail(tenantlookup.ErrInvalid, tenantlookup.ReasonSeveral),
		"consumers":      fail(tenantlookup.ErrMailProvider, tenantlookup.ReasonConsumerTenant),
		"not Entra":      fail(tenantlookup.ErrNotEntra, ""),
		"AD FS":          fail(tenantlookup.ErrNotEntra, tenantlookup.ReasonADFS),
		"other provider": fail(tenantlookup.ErrNotEntra, tenantlookup.ReasonForeignIssuer),
		"garbled":        fail(tenantlookup.ErrNotEntra, tenantlookup.ReasonNotJSON),
		"broken":         fail(tenantlookup.ErrUnavailable, tenantlookup.ReasonNetwork),
		"timeout":        fail(tenantlookup.ErrUnavailable, tenantlookup.ReasonTimeout),
		"stopped":        fail(tenantlookup.ErrCancelled, tenantlookup.ReasonCancelled),
		"no reason":      errors.New("x"),
		"captive portal": fail(tenantlookup.ErrNotEntra, tenantlookup.ReasonCaptivePortal),
		"throttled":      fail(tenantlookup.ErrThrottled, tenantlookup.ReasonThrottled),
		"offline":        fail(tenantlookup.ErrUnavailable, tenantlookup.ReasonDNS),
		"proxy":          fail(tenantlookup.ErrUnavailable, tenantlookup.ReasonProxy),
		"TLS":            fail(tenantlookup.ErrUnavailable, tenantlookup.ReasonTLS),
		"clock":          fail(tenantlookup.ErrUnavailable, tenantlookup.ReasonClock),
		"server":         fail(tenantlookup.ErrUnavailable, tenantlookup.ReasonServer),
	}
	for _, w := range both(t) {
		seen := map[string]string{}
		for name, err := range kinds {
			f := LookupFailure(w, fmt.Errorf("wrapped: %w", err), nil)
			if f.Title == "" || f.Remedy == "" || strings.HasPrefix(f.Title, "[") || strings.HasPrefix(f.Remedy, "[") {
				t.Errorf("%s: %+v", name, f)
			}
			if other, dup := seen[f.Title]; dup {
				t.Errorf("%s and %s are told alike: %s", name, other, f.Title)
			}
			seen[f.Title] = name
			if f.Spelling != (name == "not found") {
				t.Errorf("%s: near spellings offered: %v", name, f.Spelling)
			}
		}
	}
	for _, w := range both(t) {
		found := LookupFailure(w, kinds["not found"], nil).Title
		for _, name := range []string{"captive portal", "offline", "server", "throttled"} {
			if LookupFailure(w, kinds[name], nil).Title == found {
				t.Errorf("%s is told as not found", name)
			}
		}
	}
}

// TestOnlyTheCloudsAskedAreSpokenOf: with some switched off nobody may be told
// that no organisation has a name.
func TestOnlyTheCloudsAskedAreSpokenOf(t *testing.T) {
	err := &tenantlookup.Error{Class: tenantlookup.ErrNotFound, Reason: tenantlookup.ReasonUnknown}
	some := tenantlookup.Clouds()[:2]
	for _, w := range both(t) {
		all, few := LookupFailure(w, err, nil), LookupFailure(w, err, some)
		if few.Title == all.Title || !few.Spelling {
			t.Errorf("%+v", few)
		}
		for i, c := range tenantlookup.Clouds() {
			if strings.Contains(few.Remedy, CloudName(w, c)) != (i < 2) {
				t.Errorf("cloud %s: %q", c.Name, few.Remedy)
			}
		}
	}
}

func TestALineWithoutAQuerySaysWhy(t *testing.T) {
	for _, w := range both(t) {
		seen := map[string]bool{}
		for _, r := range []tenantlookup.Reason{
			tenantlookup.ReasonNothing, tenantlookup.ReasonNoTenantInLink, tenantlookup.ReasonServiceAddress, tenantlookup.ReasonSeveral,
		} {
			f := FindFailure(w, r)
			if f.Title == "" || f.Remedy == "" || strings.HasPrefix(f.Remedy, "[") || seen[f.Title] {
				t.Errorf("%s: %+v", r, f)
			}
			seen[f.Title] = true
		}
	}
}

func TestTheGateNeverPromisesTooMuch(t *testing.T) {
	a := accounts.Account{Kind: accounts.EmailCode, Address: "a@example.com"}
	m := accounts.Move{Device: accounts.Device{Old: []string{"Pixel 6"}}}
	row := accounts.NewMembership(a, tenantlookup.Tenant{ID: "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"})
	done := m.With(row.Tick(accounts.Remove, time.Now()))
	unread := done
	unread.Unread = true
	for _, w := range both(t) {
		green := w.T("gate.green.title")
		for name, c := range map[string]struct {
			move  accounts.Move
			known bool
			green bool
		}{
			"nothing in the list":    {m, true, false},
			"the list is not known":  {done, false, false},
			"the saved one is not":   {unread, true, false},
			"one to do":              {m.With(row), true, false},
			"one waits":              {m.With(row.Set(accounts.Waiting, accounts.NoReason, time.Now())), true, false},
			"everything is done":     {done, true, true},
			"removed without a try":  {m.With(row.RemoveUntried(time.Now())), true, false},
			"everything left behind": {m.With(row.Set(accounts.Left, accounts.NoReason, time.Now())), true, true},
		} {
			sign := Gate(w, c.move, accounts.Gate(c.move), c.known)
			if (sign.Title == green) != c.green {
				t.Errorf("%s: %q", name, sign.Title)
			}
			if sign.Text == "" {
				t.Errorf("%s: only a colour and a title", name)
			}
		}
	}
}

// TestEachKeyringTroubleHasItsSentence: whatever keeps a list from the window, the
// person reads what it is and what to do, on their own system.
func TestEachKeyringTroubleHasItsSentence(t *testing.T) {
	troubles := map[string][]ledger.Trouble{
		"linux": {
			ledger.Other, ledger.Locked, ledger.Dismissed, ledger.NoService, ledger.NoCollection, ledger.Timeout, ledger.Refused,
		},
		"windows": {ledger.Other, ledger.NoLogonSession, ledger.Full, ledger.Refused},
		"darwin":  {ledger.Other, ledger.Locked, ledger.Dismissed, ledger.NoCollection},
	}
	for _, w := range both(t) {
		lang := w.Language()
		for goos, list := range troubles {
			said := map[string]ledger.Trouble{}
			for _, x := range list {
				text := w.T(troubleText(x, goos))
				if other, twice := said[text]; twice || text == "" || strings.HasPrefix(text, "[") {
					t.Errorf("%s, %s: troubles %d and %d both say %q", lang, goos, other, x, text)
				}
				said[text] = x
				if strings.Contains(text, "KeePassXC") && goos != "linux" {
					t.Errorf("%s, %s: %q", lang, goos, text)
				}
			}
		}
	}
}

// TestUnsavedChangesSayWhy where the reason is known and can be mended.
func TestUnsavedChangesSayWhy(t *testing.T) {
	w := both(t)[0]
	n := KeyringNotice(w, store.State{Phase: store.Ready, Unsaved: 2, Trouble: ledger.Full})
	if !strings.Contains(n.Text, "2 changes") || !strings.Contains(n.Text, "is full") || len(n.Actions) != 2 {
		t.Errorf("%+v", n)
	}
	if n = KeyringNotice(w, store.State{Phase: store.Ready, Unsaved: 2, Trouble: ledger.Other}); strings.Contains(n.Text, "could not be read") {
		t.Errorf("%+v", n)
	}
}

func TestEveryKeyringStateHasASentenceAndAButton(t *testing.T) {
	for _, w := range both(t) {
		seen := map[string]bool{}
		for trouble := ledger.Other; trouble <= ledger.Timeout; trouble++ {
			n := KeyringNotice(w, store.State{Phase: store.Unavailable, Trouble: trouble})
			if n.Text == "" || strings.HasPrefix(n.Text, "[") || len(n.Actions) == 0 || seen[n.Text] {
				t.Errorf("trouble %d: %+v", trouble, n)
			}
			seen[n.Text] = true
		}
		for _, p := range []store.Phase{store.Slow, store.ReadOnly, store.Newer, store.Missing, store.Damaged, store.SessionOnly} {
			n := KeyringNotice(w, store.State{Phase: p})
			if n.Text == "" || strings.HasPrefix(n.Text, "[") || len(n.Actions) == 0 || seen[n.Text] {
				t.Errorf("phase %d: %+v", p, n)
			}
			seen[n.Text] = true
		}
		if n := KeyringNotice(w, store.State{Phase: store.Ready}); n.Text != "" {
			t.Errorf("a notice although all is well: %q", n.Text)
		}
		if n := KeyringNotice(w, store.State{Phase: store.Ready, Unsaved: 2}); n.Text == "" {
			t.Error("unsaved changes are not told")
		}
	}
	if troubleText(ledger.Locked, "darwin") == troubleText(ledger.Locked, "linux") {
		t.Error("a locked keychain is mended as a keyring is")
	}
}

func TestEveryReasonIsWorded(t *testing.T) {
	for _, w := range both(t) {
		for r := accounts.NoReason; r <= accounts.MailCode; r++ {
			if s := ReasonText(w, r); s == "" || strings.HasPrefix(s, "[") {
				t.Errorf("reason %d: %q", r, s)
			}
		}
		for r := links.SovereignCloud; r <= links.NoGuests; r++ {
			if s := NoPageText(w, r); s == "" || strings.HasPrefix(s, "[") {
				t.Errorf("no page %d: %q", r, s)
			}
		}
		for _, s := range accounts.Steps {
			if n := StepName(w, accounts.Move{}, s); n == "" || strings.HasPrefix(n, "[") {
				t.Errorf("step %d: %q", s, n)
			}
		}
		if LookupFailure(w, errors.New("x"), nil).Title == "" {
			t.Error("an unknown error has no sentence")
		}
	}
}

func TestALineIsToldInWords(t *testing.T) {
	row := accounts.NewMembership(accounts.Account{Address: "a@example.com"}, tenantlookup.Tenant{ID: "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"})
	m := accounts.Move{Device: accounts.Device{Old: []string{"Pixel 6"}, New: "Pixel 9"}}
	for _, w := range both(t) {
		seen := map[string]bool{}
		for name, p := range map[string]accounts.Progress{
			"new": row.Progress, "opened": row.Tick(accounts.Open, time.Now()).Progress,
			"done": row.Tick(accounts.Remove, time.Now()).Progress, "left": row.Set(accounts.Left, accounts.NoReason, time.Now()).Progress,
		} {
			tip := LineTip(w, m, p)
			if tip == "" || strings.HasPrefix(tip, "[") || seen[tip] {
				t.Errorf("%s: %q", name, tip)
			}
			seen[tip] = true
		}
		if tip := LineTip(w, m, row.Tick(accounts.Open, time.Now()).Progress); !strings.Contains(tip, "Pixel 9") {
			t.Errorf("the next step is not named: %q", tip)
		}
	}
}
