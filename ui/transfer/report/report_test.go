package report

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/ui/i18n"
)

// write is HTML, Text or Calendar.
type writer func(io.Writer, *i18n.Words, Source) error

func made(t testing.TB, f writer, l i18n.Language, s Source) string {
	t.Helper()
	var b bytes.Buffer
	if err := f(&b, speak(t, l), s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for name, f := range map[string]writer{"html": HTML, "txt": Text, "ics": Calendar, "csv": CSV} {
		for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
			t.Run(name+"/"+string(l), func(t *testing.T) {
				got := made(t, f, l, everyState())
				if strings.Contains(got, "[report.") || strings.Contains(got, "<no value>") {
					t.Errorf("a text is missing:\n%s", got)
				}
				golden(t, string(l)+"."+name, got)
			})
		}
	}
}

// TestSaysEverything finds every organisation, account and state in both forms.
func TestSaysEverything(t *testing.T) {
	s := everyState()
	for name, f := range map[string]writer{"page": HTML, "text": Text} {
		got := made(t, f, i18n.English, s)
		for _, m := range s.Move.Memberships {
			if !strings.Contains(got, m.Title()) || !strings.Contains(got, m.Tenant.ID) {
				t.Errorf("%s: %s is missing", name, m.Title())
			}
		}
		for _, a := range s.Move.Accounts {
			if !strings.Contains(got, a.Address) {
				t.Errorf("%s: %s is missing", name, a.Address)
			}
		}
		for _, phrase := range []string{
			"Keep iPhone 12", "seen by Microsoft Graph", "confirmed by you", "US Government", "Postponed",
			"Waiting for its administrator since 16 November 2026", "Nothing to move: the second check is your own company’s", "You have left (since 17 November 2026)", "not needed",
			"removed and the new one never tried", "A second sign-in method is there", "No second sign-in method",
			"by 30 November 2026 (8 days left)", "iPhone 8, Pixel 2 → iPhone 12", "Done: 4", "10 March 2021",
			"Made on 22 November 2026, 07:00 with Norikae 1.2.0", "4 of 9 settled", "2 of 4 steps",
		} {
			if !strings.Contains(got, phrase) {
				t.Errorf("%s does not say %q", name, phrase)
			}
		}
	}
}

func TestNotes(t *testing.T) {
	s := everyState()
	if got := made(t, Text, i18n.English, s); !strings.Contains(got, "Notes: Invited by Mori.\nAsk the help desk, not her.\n") {
		t.Errorf("the text lacks the note:\n%s", got)
	}
	if got := made(t, HTML, i18n.English, s); strings.Contains(got, "Mori") {
		t.Error("the page, made for others, shows a note")
	}
}

func TestVerdicts(t *testing.T) {
	a := accounts.Account{Kind: accounts.EmailCode, Address: "x@example.com"}
	m := accounts.NewMembership(a, tenant("00000001", "contoso.com"))
	with := func(m accounts.Membership) accounts.Move { return accounts.Move{}.With(m) }
	for name, c := range map[string]struct {
		move        accounts.Move
		light, says string
	}{
		"empty":   {accounts.Move{}, "red", "No organisation is in the list yet"},
		"open":    {with(m), "red", "1 remaining"},
		"waiting": {with(m.Set(accounts.Waiting, accounts.NoReason, at(1, 1))), "amber", "1 remaining, waiting or postponed"},
		"done":    {with(m.Tick(accounts.Remove, at(1, 1))), "green", "The old phone may go"},
	} {
		t.Run(name, func(t *testing.T) {
			s := Source{Move: c.move, Made: at(22, 7), Version: "1"}
			page := made(t, HTML, i18n.English, s)
			if !strings.Contains(page, `class="gate `+c.light+`"`) || !strings.Contains(page, c.says) {
				t.Errorf("want %s and %q in:\n%s", c.light, c.says, page)
			}
			if text := made(t, Text, i18n.English, s); !strings.Contains(text, c.says) {
				t.Errorf("want %q in:\n%s", c.says, text)
			}
		})
	}
}

func TestWarnings(t *testing.T) {
	s := Source{Made: at(22, 7), Version: "1", Practice: true, Unsaved: 2}
	for name, f := range map[string]writer{"page": HTML, "text": Text} {
		got := made(t, f, i18n.English, s)
		for _, want := range []string{"PRACTICE: made-up organisations", "2 changes in this report are not in the keyring yet."} {
			if !strings.Contains(got, want) {
				t.Errorf("%s does not say %q:\n%s", name, want, got)
			}
		}
	}
}

func TestDates(t *testing.T) {
	for name, c := range map[string]struct {
		by   int
		want string
	}{
		"ahead": {30, "by 30 November 2026 (8 days left)"},
		"today": {22, "by 22 November 2026 (today is the day)"},
		"past":  {20, "by 20 November 2026 (2 days past the date)"},
	} {
		t.Run(name, func(t *testing.T) {
			s := Source{Made: at(22, 7), Version: "1"}
			s.Move.By = at(c.by, 0)
			if got := made(t, Text, i18n.English, s); !strings.Contains(got, c.want) {
				t.Errorf("want %q in:\n%s", c.want, got)
			}
		})
	}
}

// broken fails every write.
type broken struct{}

var errBroken = errors.New("broken")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestWriteErrors(t *testing.T) {
	for name, f := range map[string]writer{"page": HTML, "text": Text, "calendar": Calendar} {
		if err := f(broken{}, speak(t, i18n.English), everyState()); !errors.Is(err, errBroken) {
			t.Errorf("%s: %v, want the writer's error", name, err)
		}
	}
}

// TestLanguagesApart looks for English sentences in the Japanese report.
func TestLanguagesApart(t *testing.T) {
	for name, f := range map[string]writer{"page": HTML, "text": Text, "calendar": Calendar} {
		got := made(t, f, i18n.Japanese, everyState())
		for _, english := range []string{"not yet", "confirmed by you", "Waiting", "not needed", "still need", "Organisation", "Account", "November", "Keep "} {
			if strings.Contains(got, english) {
				t.Errorf("%s: %q in the Japanese one", name, english)
			}
		}
	}
}
