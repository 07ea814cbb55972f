package ui

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/accounts/recovery"
	"norikae/accounts/recovery/guide"
	"norikae/tenantlookup"
	"norikae/ui/browser"
	"norikae/ui/prefs"
	"norikae/ui/widgets"
)

// stuckAt opens "I can't get in" for the row selected and puts an error in.
func stuckAt(r *room, pasted string) accounts.Membership {
	r.t.Helper()
	row, ok := r.main().Selected()
	if r.recovery.StuckHere(); !ok || r.page() != "stuck" {
		r.t.Fatalf("page %s", r.page())
	}
	r.shell.Window().Canvas().Focused().(*widgets.Field).SetText(pasted)
	return row
}

// begun is a window with the practice list and no browser.
func begun(t *testing.T, lang string) *room {
	t.Helper()
	r := newRoom(t, newMemory(), lang)
	r.start()
	r.takes(nil) // no browser is started here: links are copied
	return r
}

// TestWhatAnExplanationDoes presses the button of every action that an
// explanation can offer and looks what comes of it in the whole window.
func TestWhatAnExplanationDoes(t *testing.T) {
	r := begun(t, "en")
	w := r.shell.Words()
	for _, c := range []struct {
		code, button string
		page         string // where it leads
		copies       bool   // a link is opened
		outcome      accounts.Outcome
	}{
		{"50020", "stuck.do.session", "stuck", true, accounts.NotStarted},
		{"50072", "stuck.do.open", "stuck", true, accounts.NotStarted},
		{"130004", "stuck.do.home", "stuck", true, accounts.NotStarted},
		{"50059", "stuck.do.link", "another", false, accounts.NotStarted},
		{"53000", "stuck.do.browser", "otherBrowser", false, accounts.NotStarted},
		{"90002", "stuck.do.lookUp", "add", false, accounts.NotStarted},
		{"500121", "stuck.do.lost", "lost", false, accounts.NotStarted},
		{"50105", "stuck.do.write", "letter", false, accounts.NotStarted},
		{"50053", "stuck.do.wait", "main", false, accounts.Skipped},
		{"50020", "stuck.do.notGuest", "main", false, accounts.Left},
	} {
		row := stuckAt(r, "AADSTS"+c.code)
		r.browsing.Open(links.Link{URL: "https://other.example"}, browser.Session{}, r.browsing.Say) // a person takes longer than a key that is held
		r.shell.Copy("")
		r.press(w.T(c.button))
		if r.rest(); r.page() != c.page {
			t.Errorf("%s, %s leads to %s, want %s", c.code, c.button, r.page(), c.page)
		}
		if got := r.copied(); got != c.copies {
			t.Errorf("%s, %s opens a link: %v", c.code, c.button, got)
		}
		if got := nowOf(r, row).Outcome(); got != c.outcome {
			t.Errorf("%s, %s leaves outcome %d, want %d", c.code, c.button, got, c.outcome)
		}
		r.home()
		r.lines.Decide(accounts.RowLine(row).Key(), accounts.NotStarted, accounts.NoReason)
	}
	row, _ := r.main().Selected()
	for a, page := range map[recovery.Action]string{recovery.HelpDesk: "letter", recovery.Write: "letter"} {
		if r.recovery.Do(row.Key(), a, recovery.Found{}); r.page() != page {
			t.Errorf("%s leads to %s", a, r.page())
		}
		r.home()
	}
}

// TestLookingUpAgain: the line's domain is asked for again, for its account, and
// what was typed before into the add page is still there afterwards.
func TestLookingUpAgain(t *testing.T) {
	r := begun(t, "en")
	r.add.SetDraft("half typ")
	row := stuckAt(r, "AADSTS90002")
	r.press(r.shell.Words().T("stuck.do.lookUp"))
	box := fields(r.shell.Top().Content())[0]
	if r.page() != "add" || box.Text != row.Tenant.Domain || row.Tenant.Domain == "" {
		t.Fatalf("page %s, the box holds %q, want %q", r.page(), box.Text, row.Tenant.Domain)
	}
	box.SetText("tsubame-trading.example\nlarkmoor-books.example")
	r.until("found", func() bool { return r.button("Add 1") != nil })
	r.press("Add 1")
	r.until("added", func() bool { return r.page() == "stuck" && r.settled() })
	if m, _ := r.main().Selected(); m.Tenant.Domain != "larkmoor-books.example" || !m.Account.Same(row.Account) {
		t.Errorf("added %s for another account", m.Title())
	}
	if r.add.Draft() != "half typ" {
		t.Errorf("keeps %q", r.add.Draft())
	}
}

// letterText is what the letter on screen says.
func letterText(r *room) string {
	var all []string
	for _, f := range fields(r.shell.Top().Content()) {
		all = append(all, f.Text)
	}
	return strings.Join(all, "\n")
}

// TestFromTheErrorToTheReminder: the letter has what was pasted, sending it makes
// the organisation wait from today, a second one is a reminder and counts anew.
func TestFromTheErrorToTheReminder(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		r := begun(t, lang)
		w := r.shell.Words()
		row := stuckAt(r, "AADSTS50105 Trace ID: 1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab")
		r.press(w.T("stuck.do.write"))
		for _, want := range []string{"AADSTS50105", "1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab", row.Tenant.ID, row.Account.Address} {
			if !strings.Contains(letterText(r), want) {
				t.Errorf("%s: %q is not in the letter:\n%s", lang, want, letterText(r))
			}
		}
		r.press(w.T("letter.copy"))
		if got := r.fyne.Clipboard().Content(); !strings.Contains(letterText(r), got) || len(got) < 200 {
			t.Errorf("%s: copied %q", lang, got)
		}
		mail := make(chan string, 1)
		r.recovery.Mailer = func(link string) (<-chan error, error) {
			mail <- link
			outcome := make(chan error, 1)
			outcome <- nil
			return outcome, nil
		}
		r.press(w.T("letter.mail"))
		opened := <-mail
		if u, err := url.Parse(opened); err != nil || u.Scheme != "mailto" {
			t.Errorf("%s: the mail program gets %.80s", lang, opened)
		}
		r.press(w.T("letter.sent"))
		if m := nowOf(r, row); r.page() != "main" || m.Outcome() != accounts.Waiting || time.Since(m.Since) > time.Minute {
			t.Errorf("%s: page %s, %+v", lang, r.page(), m.Progress)
		}
		// Ten days later.
		m := nowOf(r, row)
		m.Since = m.Since.AddDate(0, 0, -10)
		r.store.Put(m)
		asked := m.Since
		r.recovery.LettersAll()
		if !strings.Contains(strings.Join(said(r.shell.Window().Content()), "\n"), w.N("letters.count", 1)) {
			t.Errorf("%s: the one that waits for ten days is not proposed", lang)
		}
		r.home()
		stuckAt(r, "")
		r.press(w.T("stuck.again"))
		if want := []string{"Reminder", asked.Local().Format("2 January 2006")}; lang == "en" && (!strings.Contains(letterText(r), want[0]) || !strings.Contains(letterText(r), want[1])) {
			t.Errorf("it is no reminder:\n%s", letterText(r))
		}
		if lang == "ja" && !strings.Contains(letterText(r), "【再送】") {
			t.Errorf("it is no reminder:\n%s", letterText(r))
		}
		r.press(w.T("letter.sent"))
		if m := nowOf(r, row); m.Outcome() != accounts.Waiting || time.Since(m.Since) > time.Minute {
			t.Errorf("%s: a reminder does not count anew: %v", lang, m.Since)
		}
	}
}

// TestTheRequestFitsTheError: what a letter asks for is proposed from what was
// pasted, and whether the phone is the trouble with it.
func TestTheRequestFitsTheError(t *testing.T) {
	r := begun(t, "en")
	w := r.shell.Words()
	asks := func(code, request, situation string) {
		t.Helper()
		stuckAt(r, "AADSTS"+code)
		r.press(w.T("stuck.do.write"))
		subject, _, _ := strings.Cut(letterText(r), "\n")
		for _, f := range fields(r.shell.Top().Content()) {
			if strings.HasPrefix(f.Text, "Request to ") {
				subject = f.Text
			}
		}
		if !strings.HasPrefix(subject, request) {
			t.Errorf("%s: the subject is %q, want %q", code, subject, request)
		}
		if text := letterText(r); !strings.Contains(text, situation) || situation == "" && strings.Contains(text, "Situation:") {
			t.Errorf("%s: not %q in:\n%s", code, situation, text)
		}
		r.home()
	}
	asks("50020", "Request to check and re-invite", "")
	asks("500121", "Request to reset", "the old phone was replaced")
	asks("53003", "Request to look into", "")
	asks("9999999", "Request to look into", "")
	row, _ := r.main().Selected()
	r.recovery.Letter(row.Key())
	if !strings.Contains(letterText(r), "the old phone was replaced") {
		t.Errorf("a cause that was proposed for one letter is kept for the next:\n%s", letterText(r))
	}
	r.press(w.T("letter.lost"))
	r.home()
	asks("53003", "Request to look into", "lost") // what was chosen stays
}

// TestLettersForTheWholeList saves one file for each organisation and lets all of
// them wait as one change.
func TestLettersForTheWholeList(t *testing.T) {
	r := begun(t, "ja")
	w := r.shell.Words()
	dir := t.TempDir()
	r.prefs.Set(func(v *prefs.Values) { v.Folder = dir })
	r.recovery.LettersAll()
	r.press(w.T("letters.all"))
	n := len(r.store.Move().Memberships)
	r.press(w.N("letters.save", n))
	if r.page() != "saveFolder" {
		t.Fatalf("page %s", r.page())
	}
	r.shell.Submit()
	r.until("saved", func() bool { return r.page() == "letters" })
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.eml"))
	if err != nil || len(files) != n {
		t.Fatalf("%d files, want %d: %v", len(files), n, err)
	}
	for _, f := range files {
		if b, err := os.ReadFile(f); err != nil || !strings.HasPrefix(string(b), "Date: ") {
			t.Errorf("%s: %.20q %v", f, b, err)
		}
	}
	r.press(w.N("letters.sent", n))
	count := func(o accounts.Outcome) (n int) {
		for _, m := range r.store.Move().Memberships {
			if m.Outcome() == o {
				n++
			}
		}
		return n
	}
	if got := count(accounts.Waiting); got != n || r.page() != "main" {
		t.Errorf("%d wait on page %s, want %d", got, r.page(), n)
	}
	if r.lines.Undo(); count(accounts.Waiting) != 0 {
		t.Errorf("%d wait after one undo", count(accounts.Waiting))
	}
}

// TestTheGuideOpensWhereItMatters presses F1 on every screen, also while a field
// has the focus.
func TestTheGuideOpensWhereItMatters(t *testing.T) {
	r := begun(t, "en")
	row, _ := r.main().Selected()
	row.Account.Kind = accounts.Personal
	for name, c := range map[string]struct {
		open func()
		want guide.Topic
	}{
		"main":     {func() {}, guide.Personal},
		"add":      {r.add.Open, guide.Before},
		"gate":     {r.gate.Open, guide.Prevention},
		"stuck":    {func() { r.lines.Stuck(row.Key()) }, guide.Lost},
		"lost":     {r.recovery.LostAll, guide.Lost},
		"letters":  {r.recovery.LettersAll, guide.Lost},
		"letter":   {func() { r.recovery.Letter(row.Key()) }, guide.Lost},
		"support":  {r.recovery.Support, guide.Admin},
		"nothing":  {func() { r.lines.Nothing(row.Key()) }, guide.Nothing},
		"guided":   {r.guided.Open, guide.Personal},
		"line":     {func() { r.lines.Show(row.Key()) }, guide.Personal},
		"settings": {r.settings.Open, guide.Before},
	} {
		c.open()
		r.rest()
		r.key(fyne.KeyF1)
		p, ok := r.shell.Top().(interface{ Topic() guide.Topic })
		if !ok || r.page() != "guide" || p.Topic() != c.want {
			t.Errorf("F1 on %s leads to %s, want the page about %s", name, r.page(), c.want)
		}
		r.home()
	}
	r.store.Put(nowOf(r, row).Tick(accounts.Open, time.Now()))
	if r.rest(); r.guide.Topic() != guide.Organisation {
		t.Errorf("at the second step the page is %s", r.guide.Topic())
	}
}

// TestTheOnlyAdministrator: from an organisation through the guide to the file,
// which knows the organisation.
func TestTheOnlyAdministrator(t *testing.T) {
	r := begun(t, "en")
	row := stuckAt(r, "")
	r.press(r.shell.Words().T("stuck.admin"))
	if r.guide.Topic() != guide.Admin {
		t.Fatalf("page %s about %s", r.page(), r.guide.Topic())
	}
	r.press(r.shell.Words().T("guide.support"))
	if text := letterText(r); r.page() != "support" || !strings.Contains(text, row.Tenant.ID) || !strings.Contains(text, row.Account.Address) {
		t.Errorf("page %s:\n%s", r.page(), text)
	}
	file := content(t, r.save(func() { r.press(r.shell.Words().T("letter.txt")) }))
	if !strings.Contains(file, row.Tenant.ID) || !strings.Contains(file, "____") {
		t.Errorf("the file:\n%s", file)
	}
}

// TestStuckNeedsALine: without a row selected the shortcut says what to do.
func TestStuckNeedsALine(t *testing.T) {
	r := begun(t, "en")
	r.main().Select(accounts.LineKey{Tenant: tenantlookup.Key{}})
	if r.recovery.StuckHere(); r.page() != "main" {
		t.Errorf("page %s", r.page())
	}
}

// nowOf is a membership as the list has it now.
func nowOf(r *room, m accounts.Membership) accounts.Membership {
	now, _ := r.store.FindMembership(m.Key())
	return now
}
