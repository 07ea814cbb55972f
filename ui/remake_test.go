package ui

import (
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/accounts/signin"
	"norikae/tenantlookup"
	"norikae/ui/browser"
	"norikae/ui/guided"
	"norikae/ui/i18n"
)

// TestTypedTextsOutliveALanguage types into every form and changes the language.
func TestTypedTextsOutliveALanguage(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	for name, open := range map[string]func(){"device": r.device.Open, "account": r.accounts.Open, "add": r.add.Open} {
		r.shell.Appearance().SetLanguage(string(i18n.English))
		open()
		fields(r.shell.Top().Content())[0].SetText("half typ")
		r.shell.Appearance().SetLanguage(string(i18n.Japanese))
		if r.page() != name {
			t.Errorf("%s is closed", name)
			continue
		}
		if got := fields(r.shell.Top().Content())[0].Text; got != "half typ" {
			t.Errorf("%s keeps %q", name, got)
		}
		r.home()
	}
}

// TestTheWizardOutlivesALanguage changes the language at the first start, where
// it matters most.
func TestTheWizardOutlivesALanguage(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.until("the welcome page", func() bool { return r.page() == "welcome" })
	r.typeText("iPhone 12")
	r.settings.Open()
	r.shell.Appearance().SetLanguage("ja")
	r.shell.Back()
	if r.page() != "welcome" || fields(r.shell.Top().Content())[0].Text != "iPhone 12" {
		t.Fatalf("page %s", r.page())
	}
	if r.button("次へ") == nil {
		t.Errorf("the wizard keeps its language:\n%s", r.texts())
	}
}

// TestEveryPageOutlivesALanguage opens every page and changes the language: the
// page stays, says everything in the other language, and Escape leads back.
func TestEveryPageOutlivesALanguage(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.takes(nil)
	pages := r.screens()
	row, _ := r.main().Selected()
	pages["save"] = r.transfer.Export
	pages["openFile"] = r.transfer.Import
	pages["second"] = r.gate.OpenSecond
	pages["ownapp"] = func() { r.microsoft.OpenApplication(nil) }
	pages["nextMove"] = r.device.Next
	pages["risk"] = func() { r.lines.Tick(row.Key(), accounts.Remove) }
	pages["openFailed"] = func() {
		r.browsing.Failed(browser.Browser{}, links.Link{}, browser.Session{}, browser.ErrProfile, r.browsing.Say)
	}
	pages["followUp"] = func() { r.lines.FollowUp(row.Key()) }
	pages["startNew"] = r.overview.StartNew
	pages["nothingHome"] = func() { r.lines.Nothing(accounts.HomeLine(r.store.Move().Accounts[0]).Key()) }
	app, _ := r.microsoft.Application()
	pages["whose"] = func() { r.microsoft.AskWhose(true, func(signin.Application) {}) }
	pages["whichCloud"] = func() { r.microsoft.FindAs(app, r.store.Move().Accounts[0], inUSGovernment(), nil) }
	pages["needTenant"] = func() {
		r.microsoft.FindAs(app, accounts.Account{Kind: accounts.Personal, Address: "b@outlook.example"}, tenantlookup.Tenant{}, nil)
	}
	pages["signin"] = func() { r.microsoft.FindAs(app, r.store.Move().Accounts[0], tenantlookup.Tenant{}, nil) }
	pages["proof"] = func() { r.microsoft.Check(row.Key()) }
	pages["checkAll"] = r.microsoft.CheckAll
	for name, open := range pages {
		r.shell.Appearance().SetLanguage(string(i18n.English))
		open()
		r.rest()
		page := r.page()
		if page == "main" {
			t.Errorf("%s does not open", name)
		}
		english := said(r.shell.Top().Content())
		r.shell.Appearance().SetLanguage(string(i18n.Japanese))
		r.rest()
		if r.page() != page {
			t.Errorf("%s closes: the page is %s", name, r.page())
			r.home()
			continue
		}
		before := map[string]bool{}
		for _, s := range english {
			before[s] = true
		}
		same := 0
		japanese := said(r.shell.Top().Content())
		for _, s := range japanese {
			if before[s] && strings.Contains(s, " ") && !strings.Contains(s, "→") {
				same++
			}
		}
		if same*2 > len(japanese) {
			t.Errorf("%s still speaks English:\n%s", name, strings.Join(japanese, "\n"))
		}
		r.home()
	}
}

// TestWhatIsTypedOutlivesALanguage: a question's and a file page's fields.
func TestWhatIsTypedOutlivesALanguage(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	row, _ := r.main().Selected()
	for name, open := range map[string]func(){
		"note": func() { r.lines.Note(row.Key()) }, "name": func() { r.lines.Rename(row.Key()) }, "nextMove": r.device.Next,
		"save": r.transfer.Export, "openFile": r.transfer.Import, "ownapp": func() { r.microsoft.OpenApplication(nil) },
	} {
		r.shell.Appearance().SetLanguage(string(i18n.English))
		open()
		r.rest()
		all := fields(r.shell.Top().Content())
		all[0].SetText("half typ")
		r.shell.Appearance().SetLanguage(string(i18n.Japanese))
		if got := fields(r.shell.Top().Content()); r.page() != name || got[0].Text != "half typ" {
			t.Errorf("%s: page %s, field %q", name, r.page(), got[0].Text)
		}
		r.home()
	}
}

// TestTheGuidedRunGoesOnInAnotherLanguage: at the same organisation.
func TestTheGuidedRunGoesOnInAnotherLanguage(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.guided.Open()
	for range 3 {
		r.shell.Window().Canvas().OnTypedRune()('n')
	}
	r.rest()
	before, ok := r.shell.Top().(*guided.Page).Line()
	if !ok {
		t.Fatal("no line after three")
	}
	r.shell.Appearance().SetLanguage(string(i18n.Japanese))
	after, _ := r.shell.Top().(*guided.Page).Line()
	if after.Key() != before.Key() {
		t.Errorf("at %s, was at %s", after.Title(), before.Title())
	}
}

// inUSGovernment is an organisation in another cloud than the public one.
func inUSGovernment() tenantlookup.Tenant {
	for _, c := range tenantlookup.Clouds() {
		if c.LoginHost == "login.microsoftonline.us" {
			return tenantlookup.Tenant{ID: "t", Cloud: c}
		}
	}
	return tenantlookup.Tenant{}
}
