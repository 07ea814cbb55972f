package browser

import (
	"errors"
	"os"
	"testing"

	"pgregory.net/rapid"

	"norikae/ui/browser/policy"
)

func TestPlan(t *testing.T) {
	chrome := made(t, "chrome", "/usr/bin/google-chrome")
	opera := made(t, "opera", "/usr/bin/opera")
	safari := made(t, "safari", "/Applications/Safari.app")
	with := func(b Browser, p Policy) Browser {
		b.Policy, b.policy = p, policy.Source{} // as it was read: nothing to read again
		return b
	}
	unread := opera // nobody knows where its policies would be
	opera = with(opera, PolicyAvailable)
	tests := []struct {
		name    string
		before  []Session // opened in the same browser first
		b       Browser
		s       Session
		did     Did
		because Because
		err     error
	}{
		{"ordinary", nil, chrome, Session{}, PrivateWindow, NoReason, nil},
		{"one account again", []Session{{Account: "a"}}, chrome, Session{Account: "a"}, PrivateWindow, NoReason, nil},
		{"a second account", []Session{{Account: "a"}}, chrome, Session{Account: "b"}, ThrowawayProfile, BecauseOtherAccount, nil},
		{"the first account after a second", []Session{{Account: "a"}, {Account: "b"}}, chrome, Session{Account: "a"}, PrivateWindow, NoReason, nil},
		{"no account is one of its own", []Session{{Account: "a"}}, chrome, Session{}, ThrowawayProfile, BecauseOtherAccount, nil},
		{"fresh", nil, chrome, Session{Account: "a", Fresh: true}, ThrowawayProfile, BecauseFresh, nil},
		{"isolated", nil, chrome, Session{Account: "a", Isolated: true}, ThrowawayProfile, BecauseAsked, nil},
		{
			"goes on where it is signed in",
			[]Session{{Account: "a"}, {Account: "b"}, {Account: "a", Closed: true}},
			chrome,
			Session{Account: "b", Closed: true},
			ThrowawayProfile, BecauseOtherAccount, nil,
		},
		{"the person closed them", []Session{{Account: "a"}}, chrome, Session{Account: "b", Closed: true}, PrivateWindow, NoReason, nil},

		{"one jar only, ordinary", nil, opera, Session{Account: "a"}, PrivateWindow, NoReason, nil},
		{"one jar only, a second account", []Session{{Account: "a"}}, opera, Session{Account: "b"}, Nothing, BecauseOtherAccount, ErrCloseFirst},
		{"one jar only, closed", []Session{{Account: "a"}}, opera, Session{Account: "b", Closed: true}, PrivateWindow, NoReason, nil},
		{"one jar only, fresh", nil, opera, Session{Account: "a", Fresh: true}, Nothing, BecauseFresh, ErrCloseFirst},
		{"one jar only, fresh and closed", nil, opera, Session{Account: "a", Fresh: true, Closed: true}, PrivateWindow, NoReason, nil},
		{"one jar only, isolated", nil, opera, Session{Account: "a", Isolated: true}, PrivateWindow, BecauseAsked, nil},
		{
			"one jar only, isolated, a second account",
			[]Session{{Account: "a", Isolated: true}},
			opera,
			Session{Account: "b", Isolated: true},
			Nothing, BecauseOtherAccount, ErrCloseFirst,
		},

		{"no flag", nil, safari, Session{}, Nothing, NoReason, ErrNoPrivateMode},
		{"no flag, isolated", nil, safari, Session{Isolated: true}, Nothing, NoReason, ErrNoPrivateMode},

		{"forbidden", nil, with(chrome, PolicyDisabled), Session{}, Nothing, NoReason, ErrPrivateDisabled},
		{"forbidden, fresh", nil, with(chrome, PolicyDisabled), Session{Fresh: true}, Nothing, NoReason, ErrPrivateDisabled},
		{"forbidden, isolated", nil, with(chrome, PolicyDisabled), Session{Isolated: true}, ThrowawayProfile, BecauseAsked, nil},
		{"forbidden, one jar only", nil, with(opera, PolicyDisabled), Session{Isolated: true, Closed: true}, Nothing, NoReason, ErrPrivateDisabled},
		{"maybe", nil, with(chrome, PolicyMaybe), Session{}, ThrowawayProfile, BecausePolicy, nil},
		{"maybe, one jar only", nil, with(opera, PolicyMaybe), Session{}, PrivateWindow, BecausePolicy, nil},
		{"unknown", nil, with(chrome, PolicyUnknown), Session{}, ThrowawayProfile, BecauseUnchecked, nil},
		{"unknown, one jar only", nil, unread, Session{}, PrivateWindow, BecauseUnchecked, nil},
		{"unknown, one jar only, isolated", nil, unread, Session{Isolated: true}, PrivateWindow, BecauseUnchecked, nil},
		{"unknown, one jar only, closed", nil, unread, Session{Fresh: true, Closed: true}, PrivateWindow, BecauseUnchecked, nil},
		{"unknown, one jar only, fresh", nil, unread, Session{Fresh: true}, Nothing, BecauseFresh, ErrCloseFirst},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			st := newStage(t, t.TempDir())
			for _, s := range tt.before {
				if _, err := st.open(tt.b, s); err != nil {
					t.Fatalf("before: %v", err)
				}
			}
			n := len(st.runs)
			got, err := st.open(tt.b, tt.s)
			if got.Did != tt.did || got.Because != tt.because || !errors.Is(err, tt.err) || (err == nil) != (tt.err == nil) {
				t.Errorf("did %v because %v, %v; want %v because %v, %v", got.Did, got.Because, err, tt.did, tt.because, tt.err)
			}
			if started := len(st.runs) - n; (started == 1) != (tt.err == nil) {
				t.Errorf("started %d browsers", started)
			}
			if (got.Watch != nil) != (err == nil) {
				t.Errorf("watch %v with %v", got.Watch, err)
			}
		})
	}
}

// jarIn returns the jar into which the cookies of a started command go.
func jarIn(b Browser, argv []string) string {
	if dir := profileOf(argv); dir != "" {
		return dir
	}
	return b.jar
}

// TestAccountsNeverMeet opens links in any order, with browsers that end at any
// time and an app that starts again at any time, and keeps the books itself: as
// long as a window may be open in a jar, no other account may get it.
func TestAccountsNeverMeet(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			rt.Fatal(err)
		}
		st := newStage(t, dir)
		books := ledger{holder: map[string]string{}, fresh: map[string]bool{}}
		for range rapid.IntRange(1, 25).Draw(rt, "steps") {
			if rapid.IntRange(0, 9).Draw(rt, "restart") == 0 {
				if err := st.Close(); err != nil {
					rt.Fatal(err)
				}
				st = newStage(t, dir)
				continue
			}
			b, s := drawClick(t, rt)
			if s.Closed { // the person closes them, and says so
				delete(books.holder, b.jar)
			}
			got, err := st.open(b, s)
			if err != nil {
				if !errors.Is(err, ErrCloseFirst) || b.Isolation == Throwaway {
					rt.Fatal(err)
				}
				continue
			}
			books.note(rt, jarIn(b, st.last().argv), got.Did, s)
		}
	})
}

// drawClick draws a browser and a session.
func drawClick(t *testing.T, rt *rapid.T) (Browser, Session) {
	kind := rapid.SampledFrom([]string{"chrome", "firefox", "opera"}).Draw(rt, "browser")
	rarely := func(name string, n int) bool { return rapid.IntRange(0, n).Draw(rt, name) == 0 }
	return made(t, kind, "/usr/bin/"+kind), Session{
		Account: rapid.SampledFrom([]string{"", "a", "b", "c"}).Draw(rt, "account"),
		Fresh:   rarely("fresh", 3), Isolated: rarely("isolated", 3), Closed: rarely("closed", 5),
	}
}

// ledger is what the test has noted of the cookie jars.
type ledger struct {
	holder map[string]string // account whose window may be open
	fresh  map[string]bool   // made for one window
}

// note checks a window against the ledger, and enters it.
func (l ledger) note(rt *rapid.T, jar string, did Did, s Session) {
	holder, held := l.holder[jar]
	switch {
	case held && holder != s.Account:
		rt.Fatalf("%q was opened in the jar of %q: %s", s.Account, holder, jar)
	case l.fresh[jar]:
		rt.Fatalf("a fresh session was used again: %s", jar)
	case s.Fresh && did == ThrowawayProfile && held:
		rt.Fatalf("a fresh session was not fresh: %s", jar)
	}
	l.holder[jar] = s.Account
	l.fresh[jar] = s.Fresh && did == ThrowawayProfile
}
