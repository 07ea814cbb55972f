package present

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/ui/stage/lostphone"
)

// onlyWhileThere are texts that no page shows once the old phone is gone.
var onlyWhileThere = []string{
	"welcome.ready.keep", // the wizard's last page
}

// chosenElsewhere are the texts with ".lost" behind another one's ID that Variant does
// not choose.
var chosenElsewhere = []string{"device.date.label.lost", "device.old.label.lost"}

// TestNothingIsAskedOfAPhoneThatIsGone reads every text of both languages that names
// the old phone: one that asks something of it has a variant that does not.
func TestNothingIsAskedOfAPhoneThatIsGone(t *testing.T) {
	gone := accounts.Device{OldPhone: accounts.OldPhoneGone}
	found := 0
	for _, lang := range []string{"en", "ja"} {
		all := texts(t, lang)
		for id, text := range all {
			if !slices.ContainsFunc(text, asksOfOld) {
				continue
			}
			found++
			variant := Variant(gone, id)
			switch {
			case slices.Contains(onlyWhileThere, id):
			case variant == id:
				t.Errorf("%s: %s asks something of the old phone, also when it is gone: %s", lang, id, text)
			case slices.ContainsFunc(all[variant], asksOfOld):
				t.Errorf("%s: %s, the variant of %s, asks something of a phone that is gone: %s", lang, variant, id, all[variant])
			}
		}
		for _, id := range append(slices.Collect(maps.Keys(whenGone)), sayLost...) {
			if variant := Variant(gone, id); variant == id || all[id] == nil || all[variant] == nil {
				t.Errorf("%s: %s or its variant %s is no text", lang, id, variant)
			}
		}
		for id := range all {
			if plain, ok := strings.CutSuffix(id, ".lost"); ok && all[plain] != nil && Variant(gone, plain) != id && !slices.Contains(chosenElsewhere, id) {
				t.Errorf("%s: nothing says %s", lang, id)
			}
		}
	}
	if found < 30 {
		t.Errorf("only %d texts ask something of the old phone: the test has lost its eyes", found)
	}
}

func asksOfOld(text string) bool {
	return len(lostphone.AsksOf("{{.Old}}", text)) > 0 && strings.Contains(text, "{{.Old}}")
}

// texts reads the texts of a language, all forms of each.
func texts(t *testing.T, lang string) map[string][]string {
	t.Helper()
	content, err := os.ReadFile("../../assets/translations/" + lang + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]any
	if err := json.Unmarshal(content, &raw); err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	for id, text := range raw {
		switch x := text.(type) {
		case string:
			all[id] = []string{x}
		case map[string]any:
			for _, form := range x {
				all[id] = append(all[id], form.(string))
			}
		}
	}
	return all
}
