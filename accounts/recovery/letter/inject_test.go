package letter_test

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"net/mail"
	"net/url"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"norikae/accounts"
	"norikae/accounts/recovery"
	"norikae/accounts/recovery/letter"
	"norikae/tenantlookup"
)

var sent = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

// hostile are the things a field may hold.
var hostile = []string{
	"Eve\r\nBcc: everybody@evil.example",
	"Eve\nSubject: other",
	"Eve\r\n\r\nBody of mine",
	"Eve\u2028line\u2029paragraph\u0085next",
	"\u202eEve\u2066 turned round",
	"<script>alert(1)</script>",
	"a@b.example, everybody@evil.example",
	"a@b.example?cc=everybody@evil.example&body=x",
	"=?utf-8?q?Bcc=3A_x?=",
	"{{.Account.Address}}",
	"a’; Start-Process calc; #@b.co",
	"a‘; calc; #@b.co", "a‚; calc; #@b.co", "a‛; calc; #@b.co", "a'; calc; #@b.co", "a`; calc; #@b.co", "a; calc@b.co", "$(calc)@b.co",
	"\x00\x07\x1b[31m",
	strings.Repeat("長", 5000),
	"\xff\xfe",
}

// everywhere puts a text into every field that is a text.
func everywhere(text string) letter.Facts {
	f := facts(accounts.Personal)
	f.Account.Address, f.Account.Label = text, text
	f.Tenant.ID, f.Tenant.Domain, f.Tenant.Cloud.Name, f.Tenant.Cloud.LoginHost = text, text, text, text
	f.Error = recovery.Found{Codes: []string{text}, Trace: text, Correlation: text, Timestamp: text}
	v := reflect.ValueOf(&f).Elem()
	for i := range v.NumField() {
		if v.Field(i).Kind() == reflect.String {
			v.Field(i).SetString(text)
		}
	}
	return f
}

func TestNoFieldAddsAHeaderOrALine(t *testing.T) {
	quiet := letter.Write(everywhere("x"), letter.Options{Language: letter.Both})
	for _, text := range hostile {
		l := letter.Write(everywhere(text), letter.Options{Language: letter.Both})
		if got, want := strings.Count(l.Body, "\n"), strings.Count(quiet.Body, "\n"); got > want+8 {
			t.Errorf("%.30q added lines: %d, without it %d", text, got, want)
		}
		checkLetter(t, l)
	}
}

// checkLetter sends a letter through every way out and looks what arrives.
func checkLetter(t interface{ Errorf(string, ...any) }, l letter.Letter) {
	checkEML(t, l)
	checkMailto(t, l)
	var txt bytes.Buffer
	if err := l.TXT(&txt); err != nil || strings.Contains(strings.ReplaceAll(txt.String(), "\r\n", ""), "\n") {
		t.Errorf("text: %v", err)
	}
	if strings.IndexFunc(l.Subject, unicode.IsControl) >= 0 {
		t.Errorf("subject %q", l.Subject)
	}
}

func checkEML(t interface{ Errorf(string, ...any) }, l letter.Letter) {
	var b bytes.Buffer
	if err := l.EML(&b, sent); err != nil {
		t.Errorf("writing: %v", err)
		return
	}
	for _, line := range strings.SplitAfter(b.String(), "\n") {
		if line != "" && !strings.HasSuffix(line, "\r\n") || len(line) > 1000 || strings.IndexFunc(line, func(r rune) bool { return r > 126 }) >= 0 {
			t.Errorf("line %.80q", line)
		}
	}
	m, err := mail.ReadMessage(&b)
	if err != nil {
		t.Errorf("not a message: %v", err)
		return
	}
	for name := range m.Header {
		switch name {
		case "Date", "From", "To", "Subject", "Mime-Version", "Content-Type", "Content-Transfer-Encoding", "X-Unsent":
		default:
			t.Errorf("a header of its own: %s", name)
		}
	}
	for _, name := range []string{"From", "To"} {
		if list, err := m.Header.AddressList(name); m.Header.Get(name) != "" && (err != nil || len(list) != 1) {
			t.Errorf("%s: %q (%v)", name, m.Header.Get(name), err)
		}
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil || strings.Join(strings.Fields(subject), " ") != strings.Join(strings.Fields(l.Subject), " ") {
		t.Errorf("subject %q became %q (%v)", l.Subject, subject, err)
	}
	body, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, m.Body))
	if err != nil || strings.ReplaceAll(string(body), "\r\n", "\n") != l.Body {
		t.Errorf("body %.60q became %.60q (%v)", l.Body, body, err)
	}
}

func checkMailto(t interface{ Errorf(string, ...any) }, l letter.Letter) {
	for _, limit := range []int{letter.ShortMailto, letter.LongMailto, 1 << 20} {
		m, whole := l.Mailto(limit, "貼り付けてください")
		link := m.String()
		if len(link) > limit {
			t.Errorf("%d bytes, limit %d", len(link), limit)
		}
		u, err := url.Parse(link)
		if err != nil || u.Scheme != "mailto" || u.Fragment != "" {
			t.Errorf("%.80q: %v", link, err)
			return
		}
		to, err := url.PathUnescape(u.Opaque)
		if err != nil || to != l.To {
			t.Errorf("to %q became %q", l.To, to)
		}
		if strings.Contains(u.RawQuery, "+") {
			t.Errorf("a plus stays a plus in RFC 6068: %.80q", link)
		}
		q := u.Query()
		for name, values := range q {
			if name != "subject" && name != "body" || len(values) != 1 {
				t.Errorf("a field of its own: %s %q", name, values)
			}
		}
		if whole && strings.ReplaceAll(q.Get("body"), "\r\n", "\n") != l.Body {
			t.Errorf("body became %.60q", q.Get("body"))
		}
		if whole && q.Get("subject") != l.Subject {
			t.Errorf("subject %q became %q", l.Subject, q.Get("subject"))
		}
	}
}

// commands are the lines of a letter that an administrator pastes.
func commands(body string) []string {
	var found []string
	for line := range strings.Lines(body) {
		if strings.Contains(line, "Reset-Entra") {
			found = append(found, strings.TrimSpace(line))
		}
	}
	return found
}

// safeCommand is the only form of such a line: one name between quotes, with
// nothing in it that PowerShell takes for a quote but a doubled one, or a
// placeholder, which is no command.
var safeCommand = regexp.MustCompile(`^Reset-EntraStrongAuthenticationMethodByUpn -UserPrincipalName ` +
	"(?:'(?:[^'\u2018\u2019\u201a\u201b]|'')+'|<[^'>]+>)$")

// checkCommands looks at every command of a letter.
func checkCommands(t interface{ Errorf(string, ...any) }, l letter.Letter) (n int) {
	for _, line := range commands(l.Body) {
		n++
		if !safeCommand.MatchString(line) {
			t.Errorf("a command of somebody's own: %s", line)
		}
	}
	return n
}

func TestNobodyBringsACommandBeforeAnAdministrator(t *testing.T) {
	seen := 0
	for _, text := range hostile {
		for _, domain := range []string{"contoso.onmicrosoft.com", "contoso.example", text, text + ".onmicrosoft.com"} {
			for _, to := range []letter.Recipient{letter.Administrator, letter.Inviter, letter.HelpDesk} {
				f := everywhere(text)
				f.Tenant.Domain, f.Tenant.Kind = domain, tenantlookup.Workforce
				seen += checkCommands(t, letter.Write(f, letter.Options{To: to, Language: letter.Both}))
				f.Account.Address = "aoi@mail.example"
				seen += checkCommands(t, letter.Write(f, letter.Options{To: to, Language: letter.Both}))
			}
		}
	}
	if seen == 0 {
		t.Error("no letter has a command")
	}
}

// TestACommandNamesTheAccount where its address is strictly one.
func TestACommandNamesTheAccount(t *testing.T) {
	for address, want := range map[string]string{
		"aoi@mail.example":      "'aoi_mail.example#EXT#@contoso.onmicrosoft.com'",
		"o'brien@mail.example":  "'o''brien_mail.example#EXT#@contoso.onmicrosoft.com'",
		"a’b@mail.example":      "<UPN of this account>",
		"a b@mail.example":      "<UPN of this account>",
		"\"a b\"@mail.example":  "<UPN of this account>",
		"aoi@mail.example;calc": "<UPN of this account>",
	} {
		f := facts(accounts.Personal)
		f.Account.Address, f.Tenant.Domain, f.Tenant.Kind = address, "contoso.onmicrosoft.com", tenantlookup.Workforce
		lines := commands(letter.Write(f, letter.Options{Language: letter.English}).Body)
		if len(lines) != 1 || !strings.HasSuffix(lines[0], " "+want) {
			t.Errorf("%s: %q, want %s", address, lines, want)
		}
	}
}

func TestEveryLetterArrives(t *testing.T) {
	each(func(_ string, _ situation, l letter.Letter) { checkLetter(t, l) })
}

// A letter edited by hand may hold anything too.
func TestEditedLetters(t *testing.T) {
	l := letter.Write(facts(accounts.Work), letter.Options{})
	for _, text := range hostile {
		edited := l
		edited.Subject, edited.Sender, edited.ToName, edited.To, edited.From = text, text, text, text, text
		var b bytes.Buffer
		if err := edited.EML(&b, sent); err != nil {
			t.Fatal(err)
		}
		m, err := mail.ReadMessage(&b)
		if err != nil {
			t.Errorf("%.30q: %v", text, err)
			continue
		}
		if m.Header.Get("Bcc") != "" || m.Header.Get("Cc") != "" {
			t.Errorf("%.30q added a recipient", text)
		}
		if link, _ := edited.Mailto(letter.LongMailto, ""); strings.Count(link.String(), "?") > 1 || strings.Contains(link.String(), "evil.example?") {
			t.Errorf("%.30q: %.100s", text, link)
		}
	}
}

func TestMailtoOfATinyLimit(t *testing.T) {
	l := letter.Write(facts(accounts.Work), letter.Options{})
	for _, limit := range []int{7, 20, 100, 300} {
		if m, whole := l.Mailto(limit, "貼り付け"); whole || len(m.String()) > max(limit, len("mailto:")) {
			t.Errorf("limit %d: %s", limit, m)
		}
	}
}

func TestAWriterThatFails(t *testing.T) {
	l := letter.Write(facts(accounts.Work), letter.Options{})
	full := failing{io.ErrShortWrite}
	if err := l.EML(full, sent); err == nil {
		t.Error("a full disk went unnoticed")
	}
	if err := l.TXT(full); err == nil {
		t.Error("a full disk went unnoticed")
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func FuzzLetter(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, s, s, uint8(0))
	}
	f.Add("Aoi", "aoi@mail.example", "つばめ商事", uint8(7))
	f.Fuzz(func(t *testing.T, name, address, organisation string, bits uint8) {
		in := everywhere(name)
		in.Account.Address, in.To, in.Organisation = address, address, organisation
		in.Cause = letter.Cause(bits >> 6)
		l := letter.Write(in, letter.Options{
			Request: letter.Request(bits % 3), To: letter.Recipient(bits >> 2 % 3), Language: letter.Language(bits >> 4 % 3), Reminder: bits&1 > 0,
		})
		checkLetter(t, l)
		checkCommands(t, l)
	})
}

func TestFileNames(t *testing.T) {
	for _, c := range []struct {
		n, total   int
		name, want string
	}{
		{3, 20, "つばめ商事", "03 つばめ商事.eml"},
		{1, 1, "Contoso", "letter Contoso.eml"},
		{7, 9, `a/b\c:d*e?"<>|`, "7 a_b_c_d_e_____.eml"},
		{1, 1, "..", "letter.eml"},
		{2, 100, "CON", "002 CON.eml"},
		{1, 1, "name.\r\n", "letter name.eml"},
		{1, 2, strings.Repeat("長", 200), "1 " + strings.Repeat("長", 30) + ".eml"},
	} {
		if got := letter.FileName(c.n, c.total, c.name, ".eml"); got != c.want {
			t.Errorf("%q: %q, want %q", c.name, got, c.want)
		}
	}
}
