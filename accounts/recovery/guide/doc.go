// Package guide is what a person should know about changing phones as a guest of
// other organisations: pages of a few short paragraphs in Japanese and English,
// each resting on facts with a source and a date, searchable, and each about one
// thing.
//
//	for _, p := range guide.Search("バックアップ", "ja") {
//		p.Title("ja"); p.Text("ja")
//	}
//	topic := guide.ForLine(account, tenant, home, progress) // the page for a line of the list
//
// The pages are data (data/pages.json). Each names the facts it states (package
// facts), which say where they come from and how old they are; what is only
// reported is worded so, and what is not documented at all as advice.
//
// A language is a BCP 47 tag; everything but Japanese is answered in English. The
// package is pure: its links come from package links and are opened elsewhere.
package guide
