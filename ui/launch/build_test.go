package launch

import (
	"os"
	"regexp"
	"testing"
)

// The packaging tools read FyneApp.toml, the program its own constants.
func TestPackagingAgrees(t *testing.T) {
	text, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"ID": ID, "Name": Name, "Version": Version()} {
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
