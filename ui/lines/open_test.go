package lines

import (
	"testing"

	"norikae/accounts"
	"norikae/ui/browser"
	"norikae/ui/shell"
	"norikae/ui/store"
)

// TestWhatDidNotOpenWaitsForNobody: a page that was said to open, and then did not, is
// no longer one to come back from.
func TestWhatDidNotOpenWaitsForNobody(t *testing.T) {
	k := accounts.HomeLine(accounts.Account{Address: "a@x.example"}).Key()
	c := &opener{changes: &changes{Deps{Shell: &shell.Shell{}, Store: store.New(store.Options{})}}, opened: map[accounts.LineKey]opened{k: {said: "Firefox is opening"}}}
	c.result(k, browser.Session{})("", true)
	if _, waits := c.opened[k]; waits {
		t.Error("a page that did not open waits for the person")
	}
}
