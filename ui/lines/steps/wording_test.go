package steps

import (
	"regexp"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/stage/lostphone"
)

func wordings(t *testing.T, lang, page i18n.Language) wording {
	t.Helper()
	w, err := i18n.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	q, err := i18n.New(page)
	if err != nil {
		t.Fatal(err)
	}
	return wording{w, q, newShown().move, stage.Now()}
}

var japanese = regexp.MustCompile(`[\p{Hiragana}\p{Katakana}\p{Han}]`)

// every is each kind of line at each place it can be.
func every() map[string]accounts.Line {
	all := map[string]accounts.Line{}
	for name, a := range map[string]accounts.Account{"work": work, "personal": personal, "mailed": mailed} {
		for steps := range 5 {
			at := string(rune('0' + steps))
			all[name+" "+at] = accounts.RowLine(member(a, "Contoso", steps))
			all[name+" home "+at] = home(a, steps)
		}
		for _, o := range []accounts.Outcome{accounts.NothingToMove, accounts.Left, accounts.Waiting, accounts.Skipped} {
			at := string(rune('a' + o))
			all[name+" "+at] = accounts.RowLine(member(a, "Contoso", 1).Set(o, accounts.HomeTrusted, stage.Now()))
			h := home(a, 1)
			h.Account.Home = h.Account.Home.Set(o, accounts.PhoneOrMail, stage.Now())
			all[name+" home "+at] = h
		}
	}
	all["untried"] = accounts.RowLine(member(work, "Contoso", 1).RemoveUntried(stage.Now()))
	return all
}

// TestEveryPlaceHasItsWords: nothing is empty, no field is left open, and nothing
// of the other language gets in.
// TestNothingIsAskedOfAPhoneThatIsGone goes through every place a line can be at,
// of every kind of account.
func TestNothingIsAskedOfAPhoneThatIsGone(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang, wide)
		s.data.move.OldPhone = accounts.OldPhoneGone
		lines := []accounts.Line{accounts.RowLine(member(work, "Contoso", 1).RemoveUntried(stage.Now()))}
		for _, a := range []accounts.Account{work, personal, mailed} {
			for steps := range 5 {
				lines = append(lines, home(a, steps), accounts.RowLine(member(a, "Contoso", steps)))
			}
			for _, o := range []accounts.Outcome{accounts.NothingToMove, accounts.Left, accounts.Waiting, accounts.Skipped} {
				lines = append(lines, accounts.RowLine(member(a, "Contoso", 1).Set(o, accounts.NoReason, stage.Now())))
				own := home(a, 1)
				own.Account.Home = own.Account.Home.Set(o, accounts.NoReason, stage.Now())
				lines = append(lines, own)
			}
		}
		for _, l := range lines {
			s.show(l)
			s.AsksNothingOf("iPhone 12", s.Content())
		}
		s.data.move.OldPhone = accounts.OldPhoneUsable
		s.show(accounts.RowLine(member(work, "Contoso", 2)))
		if len(lostphone.AsksOf("iPhone 12", s.texts())) == 0 {
			t.Error("nothing is asked of a phone that is there either: the test sees nothing")
		}
	})
}

func TestEveryPlaceHasItsWords(t *testing.T) {
	for _, lang := range []i18n.Language{i18n.English, i18n.Japanese} {
		s := wordings(t, lang, lang)
		for name, l := range every() {
			say := s.message(l)
			all := say.title + say.text + say.note
			if say.title == "" || say.text == "" {
				t.Errorf("%s in %s says %+v", name, lang, say)
			}
			if strings.Contains(all, "{{") || strings.Contains(all, "no value") || strings.Contains(all, "[") {
				t.Errorf("%s in %s leaves a field open: %+v", name, lang, say)
			}
			if lang == i18n.English && japanese.MatchString(all) {
				t.Errorf("%s: Japanese in %q", name, all)
			}
			if lang == i18n.Japanese && !japanese.MatchString(say.title) {
				t.Errorf("%s: no Japanese in %q", name, say.title)
			}
		}
	}
}

// TestPagesAreQuotedInTheirLanguage: the sentence is the app's, the labels are
// the page's.
func TestPagesAreQuotedInTheirLanguage(t *testing.T) {
	add := accounts.RowLine(member(work, "Contoso", 1))
	remove := accounts.RowLine(member(work, "Contoso", 3))
	for _, c := range []struct {
		lang, page i18n.Language
		line       accounts.Line
		want       string
	}{
		{i18n.Japanese, i18n.Japanese, add, "「サインイン方法の追加」"},
		{i18n.Japanese, i18n.English, add, "「Add sign-in method」"},
		{i18n.English, i18n.English, add, "“Add sign-in method”"},
		{i18n.English, i18n.Japanese, add, "“サインイン方法の追加”"},
		{i18n.Japanese, i18n.Japanese, remove, "「削除」"},
		{i18n.English, i18n.English, remove, "“Delete”"},
		{i18n.Japanese, i18n.Japanese, home(personal, 0), "「高度なセキュリティ オプション」"},
		{i18n.English, i18n.English, home(personal, 1), "“Recovery code”"},
	} {
		say := wordings(t, c.lang, c.page).message(c.line)
		if !strings.Contains(say.text+say.note, c.want) {
			t.Errorf("%s app, %s page: no %s in %+v", c.lang, c.page, c.want, say)
		}
	}
}

func TestWordsThatDependOnTheCase(t *testing.T) {
	s := wordings(t, i18n.English, i18n.English)
	has := func(l accounts.Line, want string) {
		t.Helper()
		say := s.message(l)
		if !strings.Contains(say.title+" "+say.text+" "+say.note, want) {
			t.Errorf("no %q in %+v", want, say)
		}
	}
	has(accounts.RowLine(member(mailed, "Contoso", 0)), "the code that is mailed")
	has(accounts.RowLine(member(work, "Contoso", 2)), "flight mode")
	has(accounts.RowLine(member(work, "Contoso", 1).RemoveUntried(stage.Now())), "never tried")
	has(home(personal, 0), "30 days")
	has(home(personal, 4), "Every organisation is moved on its own")
	has(home(mailed, 0), "mailbox")
	has(accounts.RowLine(member(work, "Contoso", 0).Set(accounts.Waiting, 0, stage.Now().AddDate(0, 0, -6))), "since 16 November, 6 days")
	s.move.OldPhone = accounts.OldPhoneGone
	has(accounts.RowLine(member(work, "Contoso", 0)), "any other method")
	s.move.Device = accounts.Device{}
	has(accounts.RowLine(member(work, "Contoso", 1)), "Do not delete the old phone yet")
}

func TestLinksByHandAreSpeltOut(t *testing.T) {
	tenant := tenantlookup.Tenant{ID: "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01", Domain: "contoso.example", Cloud: tenantlookup.Clouds()[0]}
	line := accounts.RowLine(member(work, "Contoso", 0))
	for _, c := range []struct{ id, want string }{
		{"A", ""},
		{"F", "1. Press “Sign-in options”\n2. Press “Sign in to an organization”\n3. Type contoso.example"},
		{"G", "1. Switch the organisation at the top of the page\n2. Choose Contoso\n3. Press “Security info”"},
	} {
		link, ok := links.Find(links.For(work, tenant, "en"), c.id)
		if !ok {
			t.Fatalf("no rung %s", c.id)
		}
		if got := wordings(t, i18n.English, i18n.English).byHand(line, link); got != c.want {
			t.Errorf("rung %s: %q, want %q", c.id, got, c.want)
		}
	}
	// A domain that is not known is asked for.
	link := links.Link{Steps: []links.Action{links.TypeDomain, links.SecurityInfo}}
	want := "1. 組織のドメインを入力します\n2. 「セキュリティ情報」を押します"
	if got := wordings(t, i18n.Japanese, i18n.Japanese).byHand(line, link); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
