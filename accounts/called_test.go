package accounts_test

import (
	"slices"
	"strings"
	"testing"

	"norikae/accounts"
)

func TestADeviceIsCalledOneThing(t *testing.T) {
	d := accounts.Device{Old: []string{"A"}, New: "B"}.CallsOld("SM-G991").CallsNew("sm-g991").CallsOther("iPad")
	if len(d.Called.Old) != 0 || !slices.Equal(d.Called.New, []string{"sm-g991"}) || !slices.Equal(d.Called.Other, []string{"iPad"}) {
		t.Errorf("%+v", d.Called)
	}
	before := d
	d.CallsOld("iPad")
	if !d.Equal(before) {
		t.Error("the original was changed")
	}
	if d.Equal(d.CallsOld("iPad")) {
		t.Error("a difference is not seen")
	}
}

// TestNamesStayWithTheirPhone: another phone is not known by the old one's name.
func TestNamesStayWithTheirPhone(t *testing.T) {
	before := accounts.Device{Old: []string{"A"}, New: "B"}.CallsOld("a").CallsNew("b").CallsOther("c")
	for name, c := range map[string]struct {
		now       accounts.Device
		old, news int
	}{
		"same":        {accounts.Device{Old: []string{"A"}, New: "B", Have: accounts.HaveNo}, 1, 1},
		"another old": {accounts.Device{Old: []string{"A", "X"}, New: "B"}, 0, 1},
		"another new": {accounts.Device{Old: []string{"A"}, New: "X"}, 1, 0},
	} {
		got := c.now.Renamed(before).Called
		if len(got.Old) != c.old || len(got.New) != c.news || len(got.Other) != 1 {
			t.Errorf("%s: %+v", name, got)
		}
	}
	m := accounts.Move{Device: before}.Next(accounts.Device{Old: []string{"B"}, New: "C"}, at(1))
	if !m.Called.Equal(accounts.Called{}) || !m.Archive[0].Called.Equal(accounts.Called{}) {
		t.Errorf("the next move knows %+v, the archive %+v", m.Called, m.Archive[0].Called)
	}
}

func TestTooManyNames(t *testing.T) {
	var d accounts.Device
	for n := range 100 {
		d = d.CallsOther(strings.Repeat("x", 1+n)).CallsNew(strings.Repeat("y", 1+n))
	}
	total := 0
	for _, s := range slices.Concat(d.Called.Other, d.Called.New) {
		total += len(s)
	}
	last := d.Called.New[len(d.Called.New)-1]
	if total > accounts.MaxCalled || len(last) != 100 {
		t.Errorf("%d bytes, the last has %d", total, len(last))
	}
}

func TestDenyIsNoTouch(t *testing.T) {
	m := row("a", 1).Tick(accounts.Open, at(1))
	d := m.Deny(accounts.Refused, at(5))
	if d.Touched != m.Touched || d.Denied.Why != accounts.Refused || d.Deny(accounts.NoDenial, at(6)) != m {
		t.Errorf("%+v", d)
	}
}
