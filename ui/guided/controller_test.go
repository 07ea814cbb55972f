package guided

import (
	"path/filepath"
	"testing"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/prefs"
)

// selected notes which row the list was asked to show.
type selected struct{ keys []accounts.LineKey }

func (s *selected) Select(k accounts.LineKey) { s.keys = append(s.keys, k) }

// The list shows the organisation at which the run was left, and nothing new after an
// account itself or the end.
func TestTheListShowsWhereTheRunWasLeft(t *testing.T) {
	p := prefs.Open(filepath.Join(t.TempDir(), "choices.json"), func(err error) { t.Error(err) })
	defer func() {
		if err := p.Close(t.Context()); err != nil {
			t.Error(err)
		}
	}()
	list := &selected{}
	c := &Controller{Prefs: p, List: list}
	account := accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}.Key()
	k := accounts.LineKey{Account: account, Tenant: tenantlookup.Key{LoginHost: "login.microsoftonline.com", ID: "c0ffee00-1a2b-4c3d-8e4f-5a6b7c8d9e00"}}
	c.LeftAt(accounts.LineKey{Account: account}, true)
	c.LeftAt(k, true)
	c.LeftAt(k, false)
	if len(list.keys) != 1 || list.keys[0] != k {
		t.Errorf("selected %v, want %v alone", list.keys, k)
	}
}
