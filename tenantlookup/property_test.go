package tenantlookup

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// spelling is one way in which a person has a domain at hand.
type spelling struct {
	name  string
	write func(domain string) string
}

func fullWidth(s string) string {
	return strings.Map(func(r rune) rune {
		if '!' <= r && r <= '~' {
			return r + 0xfee0
		}
		return r
	}, s)
}

var spellings = []spelling{
	{"as it is", func(d string) string { return d }},
	{"upper case", strings.ToUpper},
	{"trailing dot", func(d string) string { return d + "." }},
	{"full width", fullWidth},
	{"address", func(d string) string { return "a.sato+x@" + d }},
	{"guest", func(d string) string { return "a_outlook.jp#EXT#@" + d }},
	{"web address", func(d string) string { return "https://www." + d + "/about?x=1#y" }},
	{"Security info", func(d string) string { return "https://mysignins.microsoft.com/security-info?tenant=" + d }},
	{"sign-in", func(d string) string { return "https://login.microsoftonline.com/" + d + "/oauth2/v2.0/authorize?x=1" }},
	{"quoted", func(d string) string { return "「" + d + "」" }},
	{"bracketed", func(d string) string { return "<a@" + d + ">" }},
}

// surroundings are what can stand between two of them.
var surroundings = []string{"\n", "\r\n", "\t", "、", "。", " ", ", ", "; ", " / ", "\n・", "　", " and ", "\n2. ", "：", "（別名）", " | "}

// domains are made up, without those under which others register (com.de).
var domains = rapid.Custom(func(t *rapid.T) string {
	name := rapid.StringMatching(`[a-z][a-z0-9]{2,8}(-[a-z0-9]{1,4})?`).Draw(t, "name")
	return name + rapid.SampledFrom([]string{".com", ".co.jp", ".example", ".onmicrosoft.com", ".de", ".ac.jp"}).Draw(t, "ending")
}).Filter(func(domain string) bool { return registrable("www."+domain) == domain })

// Whatever the spelling, one text means the domain that was written.
func TestEverySpelling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		domain := domains.Draw(t, "domain")
		s := rapid.SampledFrom(spellings).Draw(t, "spelling")
		text := s.write(domain)
		q, err := Parse(text)
		if err != nil || q != queryDomain(domain) {
			t.Fatalf("%s: %q: %+v, %v", s.name, text, q, err)
		}
	})
}

// Whatever stands around and between them, pasted text gives every domain
// once, in order.
func TestEveryMixture(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		var text strings.Builder
		var want []string
		for i := range n {
			domain := domains.Draw(t, "domain")
			if !slices.Contains(want, domain) {
				want = append(want, domain)
			}
			if i > 0 {
				text.WriteString(rapid.SampledFrom(surroundings).Draw(t, "between"))
			}
			text.WriteString(rapid.SampledFrom(spellings).Draw(t, "spelling").write(domain))
		}
		if got := Queries(text.String()); !slices.Equal(got, want) {
			t.Fatalf("%q:\ngot  %q\nwant %q", text.String(), got, want)
		}
	})
}

// A table gives each row its name, in whatever order the columns are.
func TestEveryTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nameFirst := rapid.Bool().Draw(t, "name first")
		separator := rapid.SampledFrom([]string{"\t", ","}).Draw(t, "separator")
		heading := rapid.Bool().Draw(t, "heading")
		n := rapid.IntRange(2, 20).Draw(t, "rows")
		var text strings.Builder
		row := func(name, domain string) {
			if !nameFirst {
				name, domain = domain, name
			}
			text.WriteString(name + separator + domain + "\n")
		}
		if heading {
			row("会社名", "ドメイン")
		}
		want := map[string]string{}
		for i := range n {
			domain := fmt.Sprintf("%d-%s", i, domains.Draw(t, "domain"))
			name := rapid.StringMatching(`[A-Zぁ-ん一-龥][a-zぁ-ん一-龥]{1,8}( Ltd\.| 株式会社)?`).Draw(t, "name")
			want[domain] = name
			row(name, domain)
		}
		found := Find(text.String())
		if len(found) != len(want) {
			t.Fatalf("%q: %+v", text.String(), found)
		}
		for _, f := range found {
			if want[f.Query] != f.Name && !areHeadings(want[f.Query]) {
				t.Fatalf("%q: %q is %q, want %q", text.String(), f.Query, f.Name, want[f.Query])
			}
		}
	})
}

// idLabels stand before an ID, and whether it then may be a tenant's.
var idLabels = map[string]bool{
	"Tenant ID: ": true, "tenantId=": true, "\"tenantId\": \"": true, "Directory (tenant) ID\t": true, "テナント ID：": true,
	"ディレクトリ ID ": true, "ARM_TENANT_ID=": true, "the tenant '": true, "Contoso\t": true, "": true,
	"Correlation ID: ": false, "\"appId\": \"": false, "Object ID\t": false, "アプリケーション ID：": false, "SubscriptionId : ": false,
	"/subscriptions/": false, "Request Id: ": false, "KeyContainerId : ": false, "デバイス識別子: ": false, "session_id=": false,
	"to access the service '": false, "spn:": false, "\"aud\": \"": false, "Secret ID ": false, "deeplinkId=": false,
}

// What Queries gives, Parse accepts of one line of the text, and an ID counts
// only under a label that allows it: in lists, in prose, and in both together.
func TestQueriesAreWhatParseAccepts(t *testing.T) {
	labels := slices.Sorted(maps.Keys(idLabels))
	rapid.Check(t, func(t *rapid.T) {
		var lines []string
		forbidden := map[string]bool{}
		for i := range rapid.IntRange(1, 8).Draw(t, "lines") {
			switch rapid.IntRange(0, 3).Draw(t, "kind") {
			case 0:
				lines = append(lines, rapid.SampledFrom([]string{
					"Fabrikam Co.Ltd.", "Contoso GmbH & Co.KG", "お世話になっております。", "請求書.zip をお送りします", "User.Read", "Sign in", "エラーコード: 53003",
				}).Draw(t, "words"))
			case 1:
				lines = append(lines, rapid.SampledFrom(spellings).Draw(t, "spelling").write(domains.Draw(t, "domain")))
			default:
				label := rapid.SampledFrom(labels).Draw(t, "label")
				lines = append(lines, label+idOf(i))
				forbidden[idOf(i)] = !idLabels[label]
			}
		}
		text := strings.Join(lines, rapid.SampledFrom([]string{"\n", "\r\n", "\n\n"}).Draw(t, "between"))
		accepted := map[string]bool{}
		for _, line := range lines {
			if q, err := Parse(line); err == nil {
				accepted[q.Value] = true
			}
		}
		for _, query := range Queries(text) {
			if !accepted[query] || forbidden[query] {
				t.Fatalf("%q: %q", text, query)
			}
		}
	})
}

// Many lookups of a few names at once, ended at random times, against a
// service that answers, refuses, throttles, breaks off and is slow: each caller
// gets the truth or its own end, and nothing is left behind.
func TestManyCallers(t *testing.T) {
	s := newStandIn(t)
	var mu sync.Mutex
	dice := rand.New(rand.NewPCG(1, 2))
	roll := func(n int) int {
		mu.Lock()
		defer mu.Unlock()
		return dice.IntN(n)
	}
	s.on(hostPublic+"/*", func(w http.ResponseWriter, r *http.Request) {
		switch roll(8) {
		case 0:
			w.WriteHeader(http.StatusServiceUnavailable)
		case 1:
			panic(http.ErrAbortHandler)
		case 2:
			time.Sleep(time.Duration(roll(50)) * time.Millisecond)
			companies(w, r)
		default:
			companies(w, r)
		}
	})
	r := s.resolver(Options{Parallel: 4, Clouds: []Cloud{cloudAt(hostPublic)}})
	var callers sync.WaitGroup
	for range 300 {
		n, patience := roll(20), time.Duration(roll(200))*time.Millisecond
		callers.Go(func() {
			ctx, cancel := context.WithCancel(context.Background())
			if patience < 100*time.Millisecond {
				time.AfterFunc(patience, cancel)
			}
			defer cancel()
			got, err := r.Resolve(ctx, fmt.Sprintf("company-%d.example", n))
			if err == nil {
				if got.ID != idOf(n) {
					t.Errorf("company %d: %+v", n, got)
				}
				return
			}
			checkOwnEnd(t, ctx, err)
		})
	}
	callers.Wait()
	eventually(t, "every place is given back", func() bool {
		l := r.limiterOf(target{limitKey: hostPublic})
		l.mu.Lock()
		defer l.mu.Unlock()
		return l.active == 0 && len(l.again)+len(l.fresh) == 0
	})
	if r.mu.Lock(); len(r.flights) != 0 {
		t.Errorf("%d flights left", len(r.flights))
	}
	r.mu.Unlock()
}

// checkOwnEnd checks that a lookup failed because its caller left, or after
// three faults in a row.
func checkOwnEnd(t *testing.T, ctx context.Context, err error) {
	if errors.Is(err, ErrCancelled) && ctx.Err() != nil {
		return
	}
	var e *Error
	if !errors.As(err, &e) || !errors.Is(e.Class, ErrUnavailable) || e.Reason != ReasonServer && e.Reason != ReasonNetwork {
		t.Error(err)
	}
}
