package launch

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

// The packaging tools read FyneApp.toml, the program its own constants.
func TestPackagingAgrees(t *testing.T) {
	text, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"ID": ID, "Name": Name, "Version": Version(), "Website": strings.TrimSuffix(Releases, "/releases")} {
		found := regexp.MustCompile(`(?m)^` + key + ` = "(.*)"$`).FindSubmatch(text)
		if found == nil || string(found[1]) != want {
			t.Errorf("FyneApp.toml says %s = %q, the code says %q", key, found, want)
		}
	}
}

func TestRevisionIsShort(t *testing.T) {
	old := revision
	defer func() { revision = old }()
	for given, want := range map[string]string{"0123456789abcdef": "0123456", "abc": "abc"} {
		revision = given
		if got := Revision(); got != want {
			t.Errorf("revision of %q is %q, want %q", given, got, want)
		}
	}
}

func TestDateOfTheSource(t *testing.T) {
	old := date
	defer func() { date = old }()
	for given, want := range map[string]string{"2026-11-29": "2026-11-29", "2026-11-29T01:02:03Z": "2026-11-29", "today": "0001-01-01"} {
		date = given
		if got := Date().Format(time.DateOnly); got != want {
			t.Errorf("date of %q is %s, want %s", given, got, want)
		}
	}
}
