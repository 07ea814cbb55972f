package accounts

import (
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// maxNameKeys is how many sort keys of names are kept: several times the longest
// list.
const maxNameKeys = 20000

// collation gives names the keys by which a Japanese reader sorts them: kana by
// sound, hiragana beside katakana, "2" before "10". A key costs far more than a
// comparison, so each name's is kept.
type collation struct {
	mu       sync.Mutex
	collator *collate.Collator // not safe for concurrent use
	buffer   collate.Buffer
	keys     map[string]string // by folded name
}

var byName = collation{keys: map[string]string{}}

// sortKeys returns the keys of folded names, in their order.
func (c *collation) sortKeys(folded []string) []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.collator == nil {
		c.collator = collate.New(language.Japanese, collate.Numeric)
	}
	if len(c.keys)+len(folded) > maxNameKeys {
		clear(c.keys)
	}
	out := make([]string, len(folded))
	for i, name := range folded {
		key, ok := c.keys[name]
		if !ok {
			key = string(c.collator.KeyFromString(&c.buffer, name))
			c.buffer.Reset()
			c.keys[name] = key
		}
		out[i] = key
	}
	return out
}
