package i18n

import (
	"encoding/json"
	"strings"
	"sync"

	"norikae/accounts/facts"
	"norikae/assets"
)

var textFacts = sync.OnceValue(func() map[string]string {
	var all map[string]string
	if err := json.Unmarshal(assets.TextFacts, &all); err != nil {
		panic("words: the embedded list of the texts' facts is broken: " + err.Error()) // a test reads it
	}
	return all
})

// Basis is what messages rest on, and how old that is; zero for messages that
// state nothing of Microsoft's.
func Basis(messages ...string) facts.Basis {
	var ids []string
	for _, m := range messages {
		ids = append(ids, strings.Fields(textFacts()[m])...)
	}
	return facts.Of(ids...)
}
