package practice_test

import (
	"net/http/cookiejar"
	"net/url"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/practice"
	"norikae/accounts/practice/practicetest"
	"norikae/accounts/practice/state"
)

func newJar(t testing.TB) *cookiejar.Jar {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return jar
}

// tester is a visitor whose failures end the test.
type tester struct {
	*practicetest.Visitor
	t *testing.T
}

// visit opens a link of Microsoft's in a browser of its own.
func visit(t *testing.T, w *practice.World, link string) *tester {
	t.Helper()
	v := &tester{Visitor: practicetest.NewVisitor(w), t: t}
	t.Cleanup(v.Close)
	v.open(link)
	return v
}

func (v *tester) open(link string) { v.t.Helper(); v.done(v.Open(v.t.Context(), link)) }

func (v *tester) press(label string) { v.t.Helper(); v.done(v.Press(v.t.Context(), label)) }

func (v *tester) follow(label string) { v.t.Helper(); v.done(v.Follow(v.t.Context(), label)) }

func (v *tester) post(fields url.Values) { v.t.Helper(); v.done(v.Post(v.t.Context(), fields)) }

func (v *tester) done(err error) {
	v.t.Helper()
	if err != nil {
		v.t.Fatalf("%v: %s", err, v.Text())
	}
	if !strings.Contains(v.Text(), "PRACTICE 練習") {
		v.t.Errorf("%s is not labelled as practice", v.At())
	}
}

// signIn chooses the account of that kind.
func (v *tester) signIn(k accounts.Kind) {
	v.t.Helper()
	v.press(account(k).Address)
}

func (v *tester) want(texts ...string) {
	v.t.Helper()
	for _, s := range texts {
		if !strings.Contains(v.Text(), s) {
			v.t.Errorf("%s does not show %q: %s", v.At(), s, v.Text())
		}
	}
}

func (v *tester) wantNot(texts ...string) {
	v.t.Helper()
	for _, s := range texts {
		if strings.Contains(v.Text(), s) {
			v.t.Errorf("%s shows %q", v.At(), s)
		}
	}
}

func account(k accounts.Kind) accounts.Account {
	for _, a := range state.Accounts() {
		if a.Kind == k {
			return a
		}
	}
	return accounts.Account{}
}

const (
	info = "https://mysignins.microsoft.com/security-info?tenantId="
	apps = "https://myapps.microsoft.com/?tenantid="
)

func TestAPhoneIsMoved(t *testing.T) {
	w := start(t)
	o := showing(t, state.Throttled)
	v := visit(t, w, info+o.TenantID)
	v.want("Kita Instruments", "kita-instruments.example", o.TenantID, "no password")
	v.signIn(accounts.Personal)
	v.want("Which phone", state.OldPhone)
	v.wantNot(state.NewPhone)
	v.press(state.OldPhone)
	v.want("Sign-in confirmed with "+state.OldPhone, "Security info", account(accounts.Personal).Address, "personal account")
	v.press("+ Add sign-in method")
	v.want("Microsoft Authenticator – "+state.OldPhone, "Microsoft Authenticator – "+state.NewPhone)
	if got := names(w.Methods(account(accounts.Personal), o.TenantID)); got != state.OldPhone+","+state.NewPhone {
		t.Errorf("registered %s", got)
	}

	try := visit(t, w, apps+o.TenantID)
	try.signIn(accounts.Personal)
	try.press(state.NewPhone)
	try.want("My Apps", "Sign-in confirmed with "+state.NewPhone)

	v.press("Delete Microsoft Authenticator – " + state.OldPhone)
	v.wantNot("Microsoft Authenticator – " + state.OldPhone)
	v.want("Microsoft Authenticator – " + state.NewPhone)
	if got := names(w.Methods(account(accounts.Personal), o.TenantID)); got != state.NewPhone {
		t.Errorf("registered %s", got)
	}
	if got := names(w.Methods(account(accounts.Work), o.TenantID)); got != state.OldPhone {
		t.Errorf("the other account's methods changed: %s", got)
	}
}

func names(list []state.Method) string {
	var out []string
	for _, m := range list {
		out = append(out, m.Name)
	}
	return strings.Join(out, ",")
}

func TestNobodyIsInWithoutConfirming(t *testing.T) {
	w := start(t)
	v := visit(t, w, info+showing(t, state.Throttled).TenantID)
	v.signIn(accounts.Work)
	v.post(url.Values{"do": {"add"}})
	v.want("Which phone")
	v.post(url.Values{"do": {"confirm"}, "method": {"made up"}})
	v.want("Which phone")
	if got := names(w.Methods(account(accounts.Work), showing(t, state.Throttled).TenantID)); got != state.OldPhone {
		t.Errorf("registered %s", got)
	}
}

func TestWrongAccount(t *testing.T) {
	w := start(t)
	v := visit(t, w, info+showing(t, state.WrongAccount).TenantID)
	v.signIn(accounts.Personal)
	v.want("AADSTS50020: User account '"+account(accounts.Personal).Address, "Trace ID: 7e57ab1e-", "Correlation ID: ", "Timestamp: ")
	v.press("Sign out")
	v.signIn(accounts.Work)
	v.want("Which phone")
}

func TestWrongPage(t *testing.T) {
	w := start(t)
	o := showing(t, state.WrongPage)
	for _, link := range []string{info + o.TenantID, "https://mysignins.microsoft.com/security-info?tenant=" + o.Domain} {
		v := visit(t, w, link)
		v.signIn(accounts.Work)
		v.press(state.OldPhone)
		v.want("Hayabusa Consulting")
		v.wantNot("Harborline")
		p := visit(t, w, link)
		p.signIn(accounts.Personal)
		p.want("AADSTS16000")
	}
	v := visit(t, w, "https://myaccount.microsoft.com?tenantId="+o.Domain)
	v.signIn(accounts.Personal)
	v.press(state.OldPhone)
	v.want("My Account", "Harborline Studio")
	v.follow("Security info")
	v.want("Security info", "Harborline Studio", "Phone – +1 2025550123")
}

func TestWaitingForTheAdministrator(t *testing.T) {
	w := start(t)
	v := visit(t, w, info+showing(t, state.AwaitsAdmin).TenantID)
	v.signIn(accounts.Personal)
	v.wantNot(state.OldPhone)
	v.press("Nexus 5X")
	v.want("AADSTS500121")
}

func TestTrustedHome(t *testing.T) {
	w := start(t)
	o := showing(t, state.TrustsHome)
	v := visit(t, w, info+o.TenantID)
	v.signIn(accounts.Work)
	v.want("No sign-in method is registered here", "nothing has to be moved")
	if got := w.Methods(account(accounts.Work), o.TenantID); len(got) != 0 {
		t.Errorf("registered %v", got)
	}
}

func TestTwoPhonesOfOneName(t *testing.T) {
	w := start(t)
	v := visit(t, w, info+showing(t, state.SameNames).TenantID)
	v.signIn(accounts.Work)
	v.press(state.OldPhone)
	if n := strings.Count(v.Text(), "Microsoft Authenticator – "+state.OldPhone+" added"); n != 2 {
		t.Errorf("%d entries of that name, want 2", n)
	}
	v.want("Another kind of method", "Authenticator app (codes)")
}

func TestPagesWithoutAnOrganisation(t *testing.T) {
	w := start(t)
	tests := []struct {
		name, link string
		kind       accounts.Kind
		want       string
	}{
		{"work, home", "https://mysignins.microsoft.com/security-info", accounts.Work, "Which phone"},
		{"work, home, short link", "https://aka.ms/mysecurityinfo", accounts.Work, "Which phone"},
		{"personal on the work page", "https://mysignins.microsoft.com/security-info", accounts.Personal, "AADSTS16000"},
		{"personal, home", "https://account.microsoft.com/security?lang=en-US", accounts.Personal, "Advanced security options"},
		{"personal, older page", "https://account.live.com/proofs/manage/additional", accounts.Personal, "Recovery code"},
		{"work on the personal page", "https://account.microsoft.com/security", accounts.Work, "Sign in as"},
		{"organisations", "https://myaccount.microsoft.com/organizations", accounts.Personal, "Aozora Foods – Leave"},
		{"unknown organisation", info + "no-such-organisation.example", -1, "AADSTS90002"},
		{"China has no page here", info + "meihua.example", -1, "AADSTS90002"},
		{"China on its reported page", "https://mysignins.windowsazure.cn/security-info?tenantId=meihua.example", accounts.Work, "Which phone"},
		{"public on the page of China", "https://mysignins.windowsazure.cn/security-info?tenantId=tsubame-trading.example", -1, "AADSTS90038"},
		{"public on the page of Bleu", "https://mysignins.identity.sovcloud.fr/security-info?tenantId=tsubame-trading.example", -1, "AADSTS90038"},
		{"US Government accounts, short link", "https://aka.ms/MySecurityInfo-us", accounts.Work, "Which phone"},
		{"work, home, new short link", "https://aka.ms/security-info", accounts.Work, "Which phone"},
		{"US Government on the public page", info + "cedarbay.example", -1, "AADSTS90038"},
		{"public on the US Government page", "https://mysignins.azure.us/security-info?tenantId=tsubame-trading.example", -1, "AADSTS90038"},
		{"US Government", "https://mysignins.azure.us/security-info?tenantId=cedarbay.example", accounts.Work, "Which phone"},
		{"US Government, My Account", "https://myaccount.azure.us?tenantId=cedarbay.example", accounts.Work, "Which phone"},
		{"customers' organisation", info + "sakura-loyalty.example", accounts.Work, "AADSTS50020"},
		{"portal", "https://portal.azure.com/tsubame-trading.example", accounts.Work, "Which phone"},
		{"My Apps by domain", "https://myapps.microsoft.com/tsubame-trading.example", accounts.Work, "Which phone"},
		{"My Apps at home", "https://myapps.microsoft.com/", accounts.Work, "Which phone"},
		{"recovery", "https://account.live.com/acsr", -1, "Account recovery"},
		{"error code", "https://login.microsoftonline.com/error?code=50020%3Cb%3E", -1, "AADSTS50020"},
		{"no such page", "https://mysignins.microsoft.com/other", -1, "Practice does not have this page"},
		{"no such page", "https://aka.ms/other", -1, "Practice does not have this page"},
		{"no such page", "https://account.live.com/other", -1, "Practice does not have this page"},
		{"no such page", "https://myaccount.microsoft.com/a/b/c", -1, "Practice does not have this page"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := visit(t, w, tt.link)
			if tt.kind >= 0 {
				v.signIn(tt.kind)
			}
			v.want(tt.want)
		})
	}
}

func TestByHand(t *testing.T) {
	w := start(t)
	v := visit(t, w, "https://aka.ms/mfasetup")
	v.want("Sign-in options", "Sign in to an organization")
	v.post(url.Values{"do": {"organisation"}, "domain": {"tsubame-trading.example"}})
	v.want("Tsubame Trading")
	v.signIn(accounts.Personal)
	v.want("Which phone")
	us := visit(t, w, "https://mysignins.azure.us")
	us.post(url.Values{"do": {"organisation"}, "domain": {"cedarbay.example"}})
	us.want("Cedar Bay Shipyard")
}

func TestLeaving(t *testing.T) {
	w := start(t)
	o := showing(t, state.SameNames)
	v := visit(t, w, "https://myaccount.microsoft.com/organizations/leave/"+o.TenantID+"?tenant="+o.TenantID)
	v.signIn(accounts.Personal)
	v.press(state.OldPhone)
	v.press("Leave")
	v.want("You have left")
	v.open(w.Page(info + o.TenantID))
	v.want("AADSTS50020")
	home := visit(t, w, "https://myaccount.microsoft.com/organizations/leave/hayabusa-consulting.example")
	home.signIn(accounts.Work)
	home.press(state.OldPhone)
	home.want("cannot be left")
}

func TestAnAddressOfOnesOwn(t *testing.T) {
	w := start(t)
	o := showing(t, state.Throttled)
	v := visit(t, w, "https://myaccount.microsoft.com?login_hint=own%2B1%40outlook.example&tid="+o.TenantID)
	v.want("own+1@outlook.example", account(accounts.Work).Address)
	v.press("own+1@outlook.example")
	v.want("personal account", "Which phone")
	known := visit(t, w, "https://myaccount.microsoft.com?login_hint="+account(accounts.Work).Address+"&tid="+o.TenantID)
	if n := strings.Count(known.Text(), account(accounts.Work).Address); n != 1 {
		t.Errorf("the known address is offered %d times", n)
	}
}

func TestPhonesHaveThePersonsNames(t *testing.T) {
	w := start(t)
	o := showing(t, state.Throttled)
	v := visit(t, w, info+o.TenantID)
	v.signIn(accounts.Work)
	v.want(state.OldPhone)
	w.SetPhones("ハナの Pixel 4", "")
	w.SetPhones("", "ハナの Pixel 10")
	v.open(v.At())
	v.press("ハナの Pixel 4")
	v.want("ハナの Pixel 10")
	v.press("+ Add")
	w.SetPhones("", "Pixel 10 Pro")
	if got := names(w.Methods(account(accounts.Work), o.TenantID)); got != "ハナの Pixel 4,Pixel 10 Pro" {
		t.Errorf("registered %s", got)
	}
}

func TestThePersonalAccountsOwnMethods(t *testing.T) {
	w := start(t)
	v := visit(t, w, "https://account.microsoft.com/security")
	v.signIn(accounts.Personal)
	v.wantNot("Password")
	v.follow("Advanced security options")
	v.want("Password", "Microsoft Authenticator – "+state.OldPhone, "Default sign-in method: Microsoft Authenticator – "+state.OldPhone)
	v.press("+ Add")
	v.press("Delete Microsoft Authenticator – " + state.OldPhone)
	v.want("Microsoft Authenticator – " + state.NewPhone)
	v.wantNot("Microsoft Authenticator – " + state.OldPhone)
	v.press("Generate a new code")
	v.want("PRACT-ICE00-")
	there := visit(t, w, info+showing(t, state.Throttled).TenantID)
	there.signIn(accounts.Personal)
	there.want(state.OldPhone)
}

// TestTheDefaultMethod is the first that answers, until another one is chosen.
func TestTheDefaultMethod(t *testing.T) {
	w := start(t)
	v := visit(t, w, info+showing(t, state.Throttled).TenantID)
	v.signIn(accounts.Personal)
	v.press(state.OldPhone)
	v.press("+ Add")
	v.want("Default sign-in method: Microsoft Authenticator – " + state.OldPhone)
	v.press("Set as default: Microsoft Authenticator – " + state.NewPhone)
	v.want("Default sign-in method: Microsoft Authenticator – " + state.NewPhone)
	v.press("Delete Microsoft Authenticator – " + state.NewPhone)
	v.want("Default sign-in method: Microsoft Authenticator – " + state.OldPhone)
}

// TestTheAppsAccountsAreOffered, and no others; they are let in as the made-up ones
// are.
func TestTheAppsAccountsAreOffered(t *testing.T) {
	w := start(t)
	own := accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.jp"}
	w.SetAccounts([]accounts.Account{own})
	v := visit(t, w, info+showing(t, state.Throttled).TenantID)
	v.want(own.Address)
	v.wantNot("practice.guest@outlook.example")
	v.press(own.Address)
	v.press(state.OldPhone)
	v.want("Signed in as "+own.Address, "Kita Instruments")
	w.SetAccounts(nil)
	visit(t, w, info+showing(t, state.Throttled).TenantID).want("practice.guest@outlook.example")
}

// TestStartingOver: nothing of what was done is left.
func TestStartingOver(t *testing.T) {
	w := start(t)
	link := info + showing(t, state.Throttled).TenantID
	v := visit(t, w, link)
	v.signIn(accounts.Personal)
	v.press(state.OldPhone)
	v.press("+ Add")
	v.press("Delete Microsoft Authenticator – " + state.OldPhone)
	w.Restart()
	v.open(link)
	v.want("Sign in as")
	v.signIn(accounts.Personal)
	v.wantNot(state.NewPhone)
	v.press(state.OldPhone)
	v.want("Microsoft Authenticator – " + state.OldPhone)
}

func TestThePortalIsReached(t *testing.T) {
	w := start(t)
	v := visit(t, w, "https://portal.azure.com/"+showing(t, state.SameNames).TenantID)
	v.signIn(accounts.Work)
	v.press(state.OldPhone)
	v.want("Administration", "Momiji Research")
}

func TestTheLastMethodMayGo(t *testing.T) {
	w := start(t)
	o := showing(t, state.Throttled)
	v := visit(t, w, info+o.TenantID)
	v.signIn(accounts.Work)
	v.press(state.OldPhone)
	v.press("Delete")
	v.want("No sign-in method is registered here")
	// After a reset the page lets one in to register the first method.
	next := visit(t, w, info+o.TenantID)
	next.signIn(accounts.Work)
	next.press("+ Add")
	next.want(state.NewPhone)
}

func TestAnAccountThatIsNotOffered(t *testing.T) {
	w := start(t)
	v := visit(t, w, info+"tsubame-trading.example")
	v.post(url.Values{"do": {"sign-in"}, "account": {"nobody"}})
	v.want("Sign in as")
	v.wantNot("Sign out")
}

// TestFormsOverTLS presses buttons at the real addresses, where links and
// redirects have another form than on the plain pages.
func TestFormsOverTLS(t *testing.T) {
	w := start(t)
	c := w.HTTPClient()
	c.Jar = newJar(t)
	send := func(address string, fields url.Values) string {
		t.Helper()
		resp, err := c.PostForm(address, fields)
		if err != nil {
			t.Fatal(err)
		}
		return body(t, resp)
	}
	page := send("https://aka.ms/mfasetup", url.Values{"do": {"organisation"}, "domain": {"momiji-lab.example"}})
	if !strings.Contains(page, "Momiji Research") {
		t.Errorf("by hand: %s", page)
	}
	const link = "https://myaccount.microsoft.com/?tenantId=momiji-lab.example"
	send(link, url.Values{"do": {"sign-in"}, "account": {account(accounts.Work).Key().Hash()}})
	id := w.Methods(account(accounts.Work), showing(t, state.SameNames).TenantID)[0].ID
	page = send(link, url.Values{"do": {"confirm"}, "method": {id}})
	if !strings.Contains(page, `href="https://myaccount.microsoft.com/security-info?tenantId=`) {
		t.Errorf("My Account: %s", page)
	}
}
