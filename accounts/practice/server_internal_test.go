package practice

import (
	"slices"
	"testing"
	"time"

	"norikae/accounts/practice/hosts"
)

func TestSplittingTargets(t *testing.T) {
	for in, want := range map[string][2]string{
		"aka.ms/a?b=c":         {"aka.ms", "/a?b=c"},
		"aka.ms":               {"aka.ms", "/"},
		"aka.ms?x=/y":          {"aka.ms", "/?x=/y"},
		"aka.ms#top":           {"aka.ms", "/#top"},
		"":                     {"", "/"},
		"/":                    {"", "/"},
		"aka.ms//double/%2F?#": {"aka.ms", "//double/%2F?#"},
	} {
		if host, target := splitTarget(in); host != want[0] || target != want[1] {
			t.Errorf("%q: %q and %q, want %q", in, host, target, want)
		}
	}
}

func TestEveryHostHasARoleAndACertificate(t *testing.T) {
	a, err := newAuthority(hosts.CertificateNames(), time.Date(2026, 4, 1, 9, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	all := []string{"sakura-loyalty.ciamlogin.com", "someone.b2clogin.us"}
	for _, c := range hosts.Clouds() {
		all = slices.Concat(all, []string{c.Login}, c.Pages, c.Aliases, c.Graphs)
	}
	for _, h := range all {
		if hosts.RoleOf(h) == hosts.NotPlayed {
			t.Errorf("%s has no role", h)
		}
		if err := a.leaf.Leaf.VerifyHostname(h); err != nil {
			t.Error(err)
		}
	}
}

func TestTheJournalForgetsTheOldest(t *testing.T) {
	var w World
	for range keep + 1 {
		w.note(Request{Path: "/"})
	}
	w.note(Request{Path: "/last"})
	list := w.Requests()
	if len(list) > keep || list[len(list)-1].Path != "/last" {
		t.Errorf("%d requests kept, the last is %q", len(list), list[len(list)-1].Path)
	}
}
