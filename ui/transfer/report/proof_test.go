package report

import (
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
)

// TestProofIsTold: page, text and table distinguish what a sign-in has proven from what
// rests on a guess, by whom and when; also of a number that has ended since it was
// tried.
func TestProofIsTold(t *testing.T) {
	row := func(n int, domain string, r accounts.Reason) accounts.Membership {
		x := tenant("0000001"+string(rune('0'+n)), domain)
		x.Cloud = tenantlookup.Clouds()[0]
		return accounts.NewMembership(personal, x).Set(accounts.NothingToMove, r, at(18, 9))
	}
	guess, proven := row(1, "guess.example", accounts.HomeTrusted), row(2, "proven.example", accounts.NoMethodThere).Prove(at(19, 10))
	number := row(3, "number.example", accounts.PhoneOrMail).Prove(at(20, 11))
	tried := accounts.NewMembership(personal, tenant("00000014", "tried.example")).Tick(accounts.Remove, at(17, 8)).Prove(at(21, 12))
	s := Source{Move: accounts.Move{}.With(guess, proven, number, tried), Made: at(22, 7), Version: "1"}
	late := s
	late.Made = time.Date(2030, 1, 1, 9, 0, 0, 0, time.Local)
	w := speak(t, i18n.English)
	for name, f := range map[string]writer{"page": HTML, "text": Text} {
		for _, c := range []struct {
			Source
			proven, guessed int
		}{{s, 2, 1}, {late, 1, 2}} {
			got := made(t, f, i18n.English, c.Source)
			for id, want := range map[string]int{w.T("report.guess"): c.guessed, "proven by a sign-in on": c.proven} {
				if n := strings.Count(got, id); n != want {
					t.Errorf("%s of %v says %q %d times, want %d:\n%s", name, c.Made.Year(), id, n, want, got)
				}
			}
			if name == "text" && !strings.Contains(got, w.T("report.outcome", "Name", w.T("gate.count.guess"), "Count", w.N("report.count", c.guessed))) {
				t.Errorf("the guesses of %v are not counted:\n%s", c.Made.Year(), got)
			}
			if day := map[string]string{"page": "2026-11-21", "text": "21 November 2026"}[name]; !strings.Contains(got, day) || !strings.Contains(got, w.T("report.byTry")) {
				t.Errorf("%s says nothing of the sign-in on %s:\n%s", name, day, got)
			}
		}
	}
	try := w.T("report.byTry")
	want := map[string][3]string{ // state, evidence, proven
		"guess.example": {"Nothing to move: a guess", w.T("report.byHand"), ""}, "proven.example": {"Nothing to move", try, "2026-11-19 10:00:00"},
		"number.example": {"Nothing to move", try, "2026-11-20 11:00:00"}, "tried.example": {"Done", w.T("report.byHand"), "2026-11-21 12:00:00"},
	}
	for _, line := range sheet(t, s) {
		if got := [3]string{line[5], line[12], line[13]}; got != want[line[1]] {
			t.Errorf("%s: %q, want %q", line[1], got, want[line[1]])
		}
	}
	want["number.example"] = want["guess.example"]
	for _, line := range sheet(t, late) {
		if got := [3]string{line[5], line[12], line[13]}; got != want[line[1]] {
			t.Errorf("after the end, %s: %q, want %q", line[1], got, want[line[1]])
		}
	}
}
