package practice

import (
	"reflect"
	"strings"
	"testing"
	"unicode"
)

func TestEveryWordIsInBothLanguages(t *testing.T) {
	en, ja := reflect.ValueOf(english()), reflect.ValueOf(japanese())
	for i := range en.NumField() {
		name := en.Type().Field(i).Name
		e, j := en.Field(i).String(), ja.Field(i).String()
		if e == "" || j == "" {
			t.Errorf("%s: English %q, Japanese %q", name, e, j)
		}
		if strings.ContainsFunc(e, func(r rune) bool { return unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) }) {
			t.Errorf("%s: Japanese in English: %q", name, e)
		}
		// Microsoft Authenticator keeps its name everywhere.
		if e == j && name != "KindApp" {
			t.Errorf("%s is the same in both languages: %q", name, e)
		}
	}
}

func TestEveryHostHasARoleAndACertificate(t *testing.T) {
	a, err := newAuthority(CertificateNames(), day(2026, 4, 1))
	if err != nil {
		t.Fatal(err)
	}
	hosts := append([]string{"sakura-loyalty.ciamlogin.com", "someone.b2clogin.us"}, pageHosts...)
	for _, c := range Clouds() {
		hosts = append(hosts, c.Login)
		hosts = append(hosts, c.Aliases...)
		hosts = append(hosts, c.Graphs...)
	}
	for _, h := range hosts {
		if RoleOf(h) == NotPlayed {
			t.Errorf("%s has no role", h)
		}
		if err := a.leaf.Leaf.VerifyHostname(h); err != nil {
			t.Error(err)
		}
	}
}

func TestTheJournalForgetsTheOldest(t *testing.T) {
	var j journal
	for range keep + 1 {
		j.add(Request{Path: "/"})
	}
	j.add(Request{Path: "/last"})
	list := j.all()
	if len(list) > keep || list[len(list)-1].Path != "/last" {
		t.Errorf("%d requests kept, the last is %q", len(list), list[len(list)-1].Path)
	}
}
