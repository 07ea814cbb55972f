package accounts_test

import (
	"slices"
	"strings"
	"testing"

	"norikae/accounts"
)

func TestADeviceIsCalledOneThing(t *testing.T) {
	d := accounts.Device{Old: []string{"A"}, New: "B"}.WithOldName("SM-G991").WithNewName("sm-g991").WithOtherName("iPad")
	if len(d.Names.Old) != 0 || !slices.Equal(d.Names.New, []string{"sm-g991"}) || !slices.Equal(d.Names.Other, []string{"iPad"}) {
		t.Errorf("%+v", d.Names)
	}
	before := d
	d.WithOldName("iPad")
	if !d.Equal(before) {
		t.Error("the original was changed")
	}
	if d.Equal(d.WithOldName("iPad")) {
		t.Error("a difference is not seen")
	}
}

// TestNamesStayWithTheirPhone: another phone is not known by the old one's name.
func TestNamesStayWithTheirPhone(t *testing.T) {
	before := accounts.Device{Old: []string{"A"}, New: "B"}.WithOldName("a").WithNewName("b").WithOtherName("c")
	for name, c := range map[string]struct {
		now       accounts.Device
		old, news int
	}{
		"same":        {accounts.Device{Old: []string{"A"}, New: "B", OldPhone: accounts.OldPhoneGone}, 1, 1},
		"another old": {accounts.Device{Old: []string{"A", "X"}, New: "B"}, 0, 1},
		"another new": {accounts.Device{Old: []string{"A"}, New: "X"}, 1, 0},
	} {
		got := c.now.Renamed(before).Names
		if len(got.Old) != c.old || len(got.New) != c.news || len(got.Other) != 1 {
			t.Errorf("%s: %+v", name, got)
		}
	}
	m := accounts.Move{Device: before}.Next(accounts.Device{Old: []string{"B"}, New: "C"}, at(1))
	if !m.Names.Equal(accounts.DeviceNames{}) || !m.Archive[0].Names.Equal(accounts.DeviceNames{}) {
		t.Errorf("the next move knows %+v, the archive %+v", m.Names, m.Archive[0].Names)
	}
}

func TestTooManyNames(t *testing.T) {
	var d accounts.Device
	for n := range 100 {
		d = d.WithOtherName(strings.Repeat("x", 1+n)).WithNewName(strings.Repeat("y", 1+n))
	}
	total := 0
	for _, s := range slices.Concat(d.Names.Other, d.Names.New) {
		total += len(s)
	}
	last := d.Names.New[len(d.Names.New)-1]
	if total > accounts.MaxDeviceNames || len(last) != 100 {
		t.Errorf("%d bytes, the last has %d", total, len(last))
	}
}

func TestDenyIsNoTouch(t *testing.T) {
	m := row("a", 1).Tick(accounts.Open, at(1))
	d := m.DenyMethods(accounts.Refused, at(5))
	if d.Touched != m.Touched || d.MethodsAccess.Denial != accounts.Refused || d.DenyMethods(accounts.NoDenial, at(6)) != m {
		t.Errorf("%+v", d)
	}
}
