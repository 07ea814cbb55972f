package shell

import (
	"strings"
	"testing"

	"norikae/ui/i18n"
	"norikae/ui/shell/activity"
)

// TestEveryWorkHasWords: each kind says something of its own, in both languages.
func TestEveryWorkHasWords(t *testing.T) {
	for _, lang := range []i18n.Language{i18n.English, i18n.Japanese} {
		w, err := i18n.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for k := activity.Saving; k <= activity.Files; k++ {
			text := progressText(w, activity.Progress{Kind: k})
			if text == "" || strings.HasPrefix(text, "[") || seen[text] {
				t.Errorf("%s, kind %d: %q", lang, k, text)
			}
			seen[text] = true
		}
	}
}
