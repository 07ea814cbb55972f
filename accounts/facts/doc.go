// Package facts holds what the app states of Microsoft's rules, pages and words that
// Microsoft can change: each fact with its sources, the day it was last seen there,
// how sure it is, and from when until when it holds.
//
//	f, ok := facts.Find("sms.end.guest")
//	f.Say("ja"); f.Until                  // 2027年7月1日
//	b := facts.Of("info.fresh", "label.add")
//	b.Titles("ja"); b.Seen                // as old as the oldest of them
//	if b.Old(now) {}                      // nine months: say that it may have changed
//
// The prose of guide pages, letters, plans and hints stays where it is read, in
// both languages; it names the facts it states by their IDs. A test holds both
// sides together: whatever a text quotes, dates or numbers stands in one of its
// facts, and no fact is there that no text states.
//
// The table is data (data/facts.json). CONTRIBUTING says how to review it.
// Age is judged by the clock of the caller; nothing asks a server.
//
// # Limits
//
// A fact says what a source said on a day, no more. [Reported] facts come from
// others than Microsoft, [Unverified] ones are announced or concluded and were
// never seen; texts word both as such. What each error code means stands in the
// table of accounts/recovery, which names its facts as every text does.
//
// A language is a BCP 47 tag; everything but Japanese is answered in English. The
// package is pure and imports nothing of this module.
package facts
