//go:build linux

package e2e

import (
	"os"
	"path/filepath"
	"testing"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/stage/lostphone"
)

// TestLostPhone goes the way of a person whose old phone is gone, in both languages: it
// is said on the first page, the wizard leads to what can be done without it, the
// organisation opens in a private window, and all four steps of it and of the account
// end in a green gate. The report speaks of nothing to be done with that phone.
func TestLostPhone(t *testing.T) {
	for _, l := range []look{{"ja", "ja_JP.UTF-8", "light"}, {"en", "en_US.UTF-8", "dark"}} {
		t.Run(l.lang, func(t *testing.T) {
			d := newDisplay(t, 1280, 820)
			p := newPerson(t, l.locale, l.theme)
			startBus(t, p)
			startKeyring(t, p, true)
			c := installChromium(t, p)
			a := open(t, program(t, shipped()), p, d, "--practice", "--keep", "--lang", l.lang)
			host := a.first(t, "practice pages")["host"]
			id := tenant(t, oneDomain)

			a.await(t, "screen", "name", "welcome")
			a.write(oldPhone)
			a.key("Tab")
			a.write(newPhone)
			a.key("Tab", "Tab", "space") // the second answer: it is lost or broken
			d.settle(t)
			d.save(t, "lost-phones-"+l.lang)
			a.key("ctrl+Return")
			a.await(t, "welcome", "page", "2")
			a.write(guest().Address)
			a.key("ctrl+Return")
			a.await(t, "welcome", "page", "3")
			a.paste(t, oneDomain)
			a.key("ctrl+Return")
			a.await(t, "welcome", "page", "4")
			d.settle(t)
			d.save(t, "lost-ready-"+l.lang)
			a.key("Return")
			a.await(t, "screen", "name", "lost")
			a.key("Return") // yes to the first question: the account itself still opens
			d.settle(t)
			d.save(t, "lost-plan-"+l.lang)
			a.key("Escape")
			a.await(t, "screen", "name", "main")

			a.key("ctrl+Return")
			a.await(t, "opened", "browser", "chromium")
			isPrivate(t, c, "http://"+host+"/mysignins.microsoft.com/security-info?tenantId="+id)
			d.save(t, "lost-private-window-"+l.lang)
			a.key("ctrl+g")
			a.await(t, "screen", "name", "guided")
			a.goThrough(t, 1)
			d.settle(t)
			d.save(t, "lost-end-"+l.lang)

			a.key("ctrl+p") // the report
			a.await(t, "screen", "name", "save")
			a.await(t, "folders")
			a.key("Return") // where it is proposed
			asksNothing(t, p)
			a.quit(t)
			move := readLedger(t, p, ledger.PracticeService)
			if v := accounts.Gate(move); v.Light != accounts.Green || !move.Gone() || len(move.Memberships) != 1 {
				t.Errorf("light %d, phone %d, %d organisations, held by %+v", v.Light, move.OldPhone, len(move.Memberships), v.Holding)
			}
		})
	}
}

// asksNothing waits for the report in a person's home folder and reads it.
func asksNothing(t testing.TB, p *person) {
	t.Helper()
	var files []string
	until(t, patience, "report", func() bool {
		files, _ = filepath.Glob(p.path("norikae-report-*.html"))
		return len(files) == 1
	})
	text, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lostphone.AsksOf(oldPhone, string(text)) {
		t.Errorf("the report asks something of a phone that is gone: %s", line)
	}
}
