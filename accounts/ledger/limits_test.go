package ledger_test

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// fullest is a membership whose texts are as long as they may be.
func fullest(char string) accounts.Membership {
	fill := func(n int) string { return accounts.Cut(strings.Repeat(char, n), n) }
	a := accounts.Account{Kind: accounts.Personal, Address: strings.Repeat("a", accounts.MaxAddress-12) + "@outlook.jp"}
	m := row(a, 1)
	m.Name, m.Note = fill(accounts.MaxName), fill(accounts.MaxNote)
	m.Tenant.Domain = strings.Repeat(strings.Repeat("d", 63)+".", 3) + strings.Repeat("d", 61) // 253 bytes
	m.Link = "a-rung-of-the-ladder"
	return m.DenyMethods(accounts.NotOffered, noon)
}

// TestLongestTexts: what keeps to the limits of package accounts fits.
func TestLongestTexts(t *testing.T) {
	for _, char := range []string{"a", "語", "𠮷", "é"} {
		s := newFake()
		l := open(t, s)
		m := fullest(char)
		must(t, l.Put(ctx, m))
		must(t, l.Put(ctx, m.Tick(accounts.Remove, noon)))
		reopened(t, l, s)
	}
}

// TestLongestNames: everything the person may say about the phones fits.
func TestLongestNames(t *testing.T) {
	s := newFake()
	l := open(t, s)
	d := accounts.Device{Old: []string{strings.Repeat("o", accounts.MaxName)}, New: strings.Repeat("n", accounts.MaxName), By: noon}
	for n := range 40 {
		name := strings.Repeat("語", n) + "x"
		d = d.WithOtherName(name + "1").WithOldName(name + "2").WithNewName(name + "3")
	}
	if len(d.Names.Old) == 0 || len(d.Names.New) < 3 {
		t.Fatalf("%+v", d.Names)
	}
	must(t, l.Apply(ctx, device(d), nil))
	if got := reopened(t, l, s).Move().Names; !got.Equal(d.Names) {
		t.Errorf("%+v", got)
	}
}

// TestTooLong: nothing is changed, and the error says which row and how much.
func TestTooLong(t *testing.T) {
	s := newFake()
	l := open(t, s)
	good, bad := row(sato, 1), row(sato, 2)
	bad.Note = strings.Repeat("語", 1000)
	err := l.Apply(ctx, accounts.Change{After: []accounts.Membership{good, bad}}, nil)
	var e *ledger.TooLongError
	if !errors.As(err, &e) || !errors.Is(err, ledger.ErrTooLong) || errors.Is(err, ledger.ErrNotSaved) {
		t.Fatalf("%v", err)
	}
	if e.Membership != bad.Key() || e.Over < 1000 || e.Over > 2000 {
		t.Errorf("%+v", e)
	}
	equal(t, "after", l.Move(), accounts.Move{})
	if len(s.items) != 0 || l.Unsaved() != 0 {
		t.Error("something was changed")
	}
	label := sato
	label.Label = bad.Note
	if err := l.PutAccount(ctx, label); !errors.Is(err, ledger.ErrTooLong) {
		t.Errorf("an account: %v", err)
	}
	if err := l.Apply(ctx, device(accounts.Device{New: bad.Note}), nil); !errors.Is(err, ledger.ErrTooLong) {
		t.Errorf("a phone: %v", err)
	}
}

// TestGrowingTexts: notes that outgrow their shard move their rows, and none is
// lost.
func TestGrowingTexts(t *testing.T) {
	s := newFake()
	l := open(t, s)
	var list []accounts.Membership
	for n := range 40 {
		list = append(list, row(sato, n))
	}
	must(t, l.Apply(ctx, accounts.Change{After: list}, nil))
	for n := range list {
		list[n].Note = strings.Repeat("語", 280)
		must(t, l.Put(ctx, list[n]))
	}
	for n := range list {
		list[n].Note = ""
		must(t, l.Put(ctx, list[n]))
	}
	equal(t, "after", reopened(t, l, s).Move(), accounts.Move{}.With(list...))
}

// plainItem is what every keyring keeps: keys of lower-case ASCII, values without
// control characters or braces.
var plainItem = regexp.MustCompile(`^v1/(m|s/[0-9]{3}/[ab]|bad/[0-9]{3})$`)

// TestItemsKeepToTheLimits of the narrowest keyring, whatever is done.
func TestItemsKeepToTheLimits(t *testing.T) {
	for seed := range int64(4) {
		s, _ := lived(t, seed, 80)
		s.put("v1/s/000/a", "damaged {USERNAME} \x00")
		open(t, s)
		for key, value := range maps.All(s.items) {
			damaged := strings.HasPrefix(value, "damaged")
			if !plainItem.MatchString(key) || len(value) > ledger.MaxValue || !damaged && strings.ContainsAny(value, "{}\n\x00") {
				t.Errorf("%s: %d bytes: %.60q", key, len(value), value)
			}
		}
	}
}

// TestTextsThatKeyringsChange: KeePassXC would replace {USERNAME}.
func TestTextsThatKeyringsChange(t *testing.T) {
	s := newFake()
	l := open(t, s)
	m := row(sato, 1)
	m.Name, m.Note = "<b>{USERNAME}</b> & {REF:P@I:1}", "a\tb\n\"c\" \\ \u2028 <{}>"
	must(t, l.Put(ctx, m))
	if got := find(t, reopened(t, l, s), m); got != m {
		t.Errorf("got %+v", got)
	}
}

// TestTextsAreTidied: what no keyring or screen should meet is taken out, in
// memory as in the keyring.
func TestTextsAreTidied(t *testing.T) {
	s := newFake()
	l := open(t, s)
	m := row(accounts.Account{Kind: accounts.Work, Address: " sato@myfirm.co.jp\n"}, 1)
	m.Name, m.Note = "Con\x00to\nso\xff", "a\r\nb\x07"
	must(t, l.Put(ctx, m))
	got := l.Move().Memberships[0]
	if got.Name != "Contoso\ufffd" || got.Note != "a\nb" || got.Account != sato {
		t.Errorf("%+v", got)
	}
	reopened(t, l, s)
}

// TestSignsThatMislead: nothing that turns the direction of writing or cannot be
// seen comes in by any field.
func TestSignsThatMislead(t *testing.T) {
	const bad = "\u202e\u2066\u200e\u061c\u200b\ufeff\u009b\u00ad\u3164"
	s := newFake()
	l := open(t, s)
	m := row(accounts.Account{Kind: accounts.Work, Address: "sa" + bad + "to@myfirm.co.jp", Label: "a" + bad + "b"}, 1)
	m.Name, m.Note, m.Link = "Con"+bad+"toso", "a"+bad+"\nb", "A"+bad
	m.Tenant.Domain = "org1" + bad + ".example"
	must(t, l.Put(ctx, m))
	must(t, l.Apply(ctx, device(accounts.Device{Old: []string{"P" + bad + "ixel"}, New: "i" + bad + "Phone"}.WithOtherName("x"+bad+"y")), nil))
	got := reopened(t, l, s).Move()
	if text := fmt.Sprintf("%+v", got); strings.ContainsAny(text, bad) {
		t.Errorf("%q", text)
	}
	if x := got.Memberships[0]; x.Name != "Contoso" || x.Account.Address != sato.Address || x.Tenant.Domain != "org1.example" || x.Note != "a\nb" {
		t.Errorf("%+v", x)
	}
}

// TestImpossibleValues are refused before anything is changed.
func TestImpossibleValues(t *testing.T) {
	l := open(t, newFake())
	change := func(do func(m *accounts.Membership)) accounts.Membership {
		m := row(sato, 1)
		do(&m)
		return m
	}
	for name, m := range map[string]accounts.Membership{
		"kind of account": change(func(m *accounts.Membership) { m.Account.Kind = 9 }),
		"second method":   change(func(m *accounts.Membership) { m.Second = 7 }),
		"kind of tenant":  change(func(m *accounts.Membership) { m.Tenant.Kind = -1 }),
		"decision":        change(func(m *accounts.Membership) { m.Decided = accounts.Done }),
		"reason":          change(func(m *accounts.Membership) { m.Reason = 99 }),
		"evidence":        change(func(m *accounts.Membership) { m.Marks[0].By = 5 }),
		"no tenant":       change(func(m *accounts.Membership) { m.Tenant.ID, m.Tenant.Domain = "", "" }),
		"command, domain": change(func(m *accounts.Membership) { m.Tenant.Domain = "x&calc" }),
		"command, ID":     change(func(m *accounts.Membership) { m.Tenant.ID += "&calc" }),
	} {
		if err := l.Put(ctx, m); !errors.Is(err, ledger.ErrInvalid) || len(l.Move().Memberships) != 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := l.Apply(ctx, device(accounts.Device{OldPhone: 9}), nil); !errors.Is(err, ledger.ErrInvalid) {
		t.Errorf("answer about the old phone: %v", err)
	}
}
