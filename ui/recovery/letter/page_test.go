package letter

import (
	"encoding/base64"
	"io"
	"mime"
	"net/mail"
	"net/url"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/recovery/guide"
	text "norikae/accounts/recovery/letter"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// message reads a saved mail message as a mail program does.
func message(t *testing.T, eml string) (subject, to, body string) {
	t.Helper()
	m, err := mail.ReadMessage(strings.NewReader(eml))
	if err != nil {
		t.Fatalf("%v in:\n%s", err, eml)
	}
	known := map[string]bool{
		"Date": true, "From": true, "To": true, "Subject": true, "Mime-Version": true, "Content-Type": true,
		"Content-Transfer-Encoding": true, "X-Unsent": true,
	}
	for name, values := range m.Header {
		if !known[name] || len(values) != 1 {
			t.Errorf("header %s: %q", name, values)
		}
	}
	if subject, err = new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject")); err != nil {
		t.Fatal(err)
	}
	if list, err := m.Header.AddressList("To"); err == nil {
		for _, a := range list {
			to += a.Address
		}
	}
	content, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, m.Body))
	if err != nil {
		t.Fatal(err)
	}
	return subject, to, strings.ReplaceAll(string(content), "\r\n", "\n")
}

// everyWay sends the letter every way there is and compares what arrives with
// what the page shows.
func everyWay(t *testing.T, s *stand, p *Page) {
	t.Helper()
	s.saved = nil
	for _, id := range []string{"letter.copy", "letter.eml", "letter.txt"} {
		s.press(p.Content(), id, fyne.KeyReturn)
	}
	if s.copied != p.body.Text {
		t.Errorf("copied\n%s\nshown\n%s", s.copied, p.body.Text)
	}
	subject, _, body := message(t, s.saved[0].content)
	if subject != p.subject.Text || body != p.body.Text {
		t.Errorf("as .eml %q\n%s\nshown %q\n%s", subject, body, p.subject.Text, p.body.Text)
	}
	plain := strings.ReplaceAll(s.saved[1].content, "\r\n", "\n")
	if !strings.HasSuffix(plain, p.subject.Text+"\n\n"+p.body.Text) {
		t.Errorf("as .txt\n%s", plain)
	}
	s.copied = ""
	s.press(p.Content(), "letter.mail", fyne.KeySpace)
	link, err := url.Parse(s.link)
	if err != nil || link.Scheme != "mailto" {
		t.Fatalf("%s: %v", s.link, err)
	}
	fields, err := url.ParseQuery(link.RawQuery)
	if err != nil || len(fields) != 2 || fields.Get("subject") != p.subject.Text {
		t.Errorf("%v in %v, shown %q", err, fields, p.subject.Text)
	}
	if got := strings.ReplaceAll(fields.Get("body"), "\r\n", "\n"); s.copied != p.body.Text && got != p.body.Text {
		t.Errorf("the link has %q and the clipboard %q", got, s.copied)
	}
	for _, f := range s.saved {
		if strings.ContainsAny(f.name, `/\<>:"|?*`+"\r\n") {
			t.Errorf("file name %q", f.name)
		}
	}
}

// TestWhatIsShownIsWhatIsSent, in every language of the letter, as made and as
// changed by hand.
func TestWhatIsShownIsWhatIsSent(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		for _, l := range []accounts.Line{accounts.RowLine(member(personal, "Contoso")), accounts.RowLine(member(work, "Fabrikam")), accounts.HomeLine(work)} {
			s := newStand(t, lang, stage.Wide)
			p := s.page(start(lang, l))
			for _, b := range p.form.language.Buttons {
				b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
				if p.body.Text == "" || p.subject.Text == "" || !strings.Contains(p.body.Text, l.Account.Address) {
					t.Errorf("%s: %q\n%s", b.Text(), p.subject.Text, p.body.Text)
				}
				everyWay(t, s, p)
			}
			p.subject.SetText("By hand 手で")
			p.body.SetText("First line\n\n二行目\n")
			everyWay(t, s, p)
		}
	})
}

// TestTheFormWritesTheLetter types into every field and looks for it.
func TestTheFormWritesTheLetter(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	p := s.page(start(i18n.English, accounts.RowLine(member(personal, "Contoso"))))
	for field, value := range map[*widgets.Field]string{
		p.form.sender: "Aki Sato", p.form.toName: "Ms Tanaka", p.form.contact: "Sales, Mr Ito", p.form.next: "on Monday morning",
	} {
		field.SetText(value)
		if !strings.Contains(p.body.Text, value) {
			t.Errorf("%q is not in:\n%s", value, p.body.Text)
		}
	}
	p.form.when.SetText("2026-11-20")
	if !strings.Contains(p.body.Text, "20 November 2026") || p.form.problem.Visible() {
		t.Errorf("the day is not in:\n%s", p.body.Text)
	}
	p.form.when.SetText("yesterday or so")
	if strings.Contains(p.body.Text, "20 November") || !p.form.problem.Visible() {
		t.Error("what is no day is not said")
	}
	p.form.phone.SetText("+81 090-1234-5678")
	if !strings.Contains(p.body.Text, "+81 9012345678") || !strings.Contains(p.form.hint.Text(), "+81 9012345678") {
		t.Errorf("the number is not in the form of an administrator:\n%s", p.form.hint.Text())
	}
	for _, bad := range []string{"call me", "+81 50 1234 5678"} {
		p.form.phone.SetText(bad)
		if strings.Contains(p.body.Text, "1234") || !p.form.hint.Visible() {
			t.Errorf("%q is in the letter, or nothing says that it is not", bad)
		}
	}
	p.form.toAddress.SetText("admin@contoso.example")
	s.press(p.Content(), "letter.eml", fyne.KeyReturn)
	if _, to, _ := message(t, s.saved[0].content); to != "admin@contoso.example" {
		t.Errorf("to %q", to)
	}
	if s.press(p.Content(), "letter.mail", fyne.KeyReturn); !strings.HasPrefix(s.link, "mailto:admin@contoso.example?") {
		t.Errorf("the link is %.60s", s.link)
	}
	before := p.body.Text
	for _, c := range [][]*widgets.Button{p.form.to.Buttons, p.form.request.Buttons, p.form.cause.Buttons} {
		if c[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); p.body.Text == before {
			t.Errorf("%q changes nothing", c[1].Text())
		}
		before = p.body.Text
	}
	if s.facts.Sender != "Aki Sato" || s.options.To != text.Inviter {
		t.Errorf("kept: %+v %+v", s.facts, s.options)
	}
}

// TestHostileText tries to smuggle headers, recipients and markup through every
// field of the form, and through the organisation's name.
func TestHostileText(t *testing.T) {
	for _, bad := range []string{
		"Eve\r\nBcc: everybody@evil.example", "Eve\n\nBody", "a@b.example, everybody@evil.example",
		"a@b.example?cc=everybody@evil.example&body=x", "<script>alert(1)</script>", `"Eve" <e@evil.example>`, "\u202eEve\u2028x",
	} {
		s := newStand(t, i18n.English, stage.Wide)
		p := s.page(start(i18n.English, accounts.RowLine(member(personal, bad))))
		for _, f := range []*widgets.Field{
			p.form.sender, p.form.contact, p.form.next, p.form.phone, p.form.toName, p.form.toAddress, p.form.when,
		} {
			f.SetText(bad)
		}
		if strings.ContainsAny(p.subject.Text, "\r\n") || strings.Contains(p.body.Text, "\nBcc:") || strings.ContainsAny(p.body.Text, "\r\u202e\u2028") {
			t.Errorf("%q: subject %q\n%s", bad, p.subject.Text, p.body.Text)
		}
		everyWay(t, s, p)
		if _, to, _ := message(t, s.saved[0].content); strings.Contains(to, "everybody") {
			t.Errorf("%q: to %q", bad, to)
		}
		if head, _, _ := strings.Cut(s.link, "?"); strings.Contains(head, "everybody") || strings.Contains(s.link, "cc=") {
			t.Errorf("%q: the link is %s", bad, s.link)
		}
		p.subject.SetText("Subject\r\nBcc: everybody@evil.example")
		p.body.SetText("Body\r\n.\r\nRCPT TO:<e@evil.example>")
		s.saved = nil
		s.press(p.Content(), "letter.eml", fyne.KeyReturn)
		message(t, s.saved[0].content)
	}
}

// TestByHand: what was changed by hand stays until the person wants it anew.
func TestByHand(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	p := s.page(start(i18n.English, accounts.RowLine(member(personal, "Contoso"))))
	if p.again.Visible() {
		t.Error("an untouched letter is called changed")
	}
	made := p.body.Text
	p.body.SetText("mine")
	p.form.sender.SetText("Somebody else")
	if p.body.Text != "mine" || !p.again.Visible() {
		t.Errorf("the form replaces %q", p.body.Text)
	}
	n := p.Remake(s.Frame).(*Page)
	if n.body.Text != "mine" || !n.again.Visible() {
		t.Errorf("made anew it is %q", n.body.Text)
	}
	s.press(p.Content(), "letter.again", fyne.KeyReturn)
	if p.body.Text == made || !strings.Contains(p.body.Text, "Somebody else") || p.again.Visible() {
		t.Errorf("written anew it is:\n%s", p.body.Text)
	}
}

// TestSending: once the letter went any way, “I have sent it” is the main button;
// it closes the page first.
func TestSending(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		for _, way := range []string{"letter.copy", "letter.eml", "letter.txt", "letter.mail"} {
			s := newStand(t, lang, stage.Wide)
			p := s.page(start(lang, accounts.RowLine(member(personal, "Contoso"))))
			if s.Window.Canvas().Focused() != fyne.Focusable(p.mail) || p.mail.Kind != widgets.Primary {
				t.Error("the mail program is not the first choice")
			}
			s.press(p.Content(), way, fyne.KeyReturn)
			if p.sent.Kind != widgets.Primary || p.mail.Kind == widgets.Primary {
				t.Errorf("%s: “sent” is of kind %d", way, p.sent.Kind)
			}
			if n := p.Remake(s.Frame).(*Page); n.sent.Kind != widgets.Primary {
				t.Errorf("%s: made anew “sent” is of kind %d", way, n.sent.Kind)
			}
			if p.Shown(); s.Window.Canvas().Focused() != fyne.Focusable(p.sent) {
				t.Errorf("%s: “sent” does not get the focus", way)
			}
			s.press(p.Content(), "letter.sent", fyne.KeySpace)
			if strings.Join(s.Asked, ",") != "close,sent" {
				t.Errorf("%s: %v", way, s.Asked)
			}
		}
	})
}

// TestAReminder says that it is one and when the first letter went.
func TestAReminder(t *testing.T) {
	st := start(i18n.English, accounts.RowLine(member(personal, "Contoso").Set(accounts.Waiting, 0, stage.Now().AddDate(0, 0, -9))))
	st.Facts.Asked, st.Options.Reminder = stage.Now().AddDate(0, 0, -9), true
	p := newStand(t, i18n.English, stage.Wide).page(st)
	if !strings.Contains(p.subject.Text, "eminder") || !strings.Contains(p.body.Text, "13 November 2026") {
		t.Errorf("%q\n%s", p.subject.Text, p.body.Text)
	}
	if l, ok := p.Line(); !ok || l.Title() != "Contoso" || p.Topic() != guide.Lost || p.Name() != "letter" {
		t.Errorf("%s about %q, explained by %s", p.Name(), l.Title(), p.Topic())
	}
}
