// Package guide is what a person should know about changing phones as a guest of
// other organisations: pages of a few short paragraphs in Japanese and English,
// each with its source and date, searchable, and each about one thing.
//
//	for _, p := range guide.Search("バックアップ", "ja") {
//		p.Title("ja"); p.Text("ja")
//	}
//	p, ok := guide.Find(guide.ForLine(account, tenant, home, progress))
//
// The pages are data (data/pages.json). Their facts follow Microsoft Learn,
// Microsoft Support and the Japan Azure Identity Support Blog as named on each
// page; what is not documented is worded as advice.
//
// A language is a BCP 47 tag; everything but Japanese is answered in English. The
// package is pure: its links come from package links and are opened elsewhere.
package guide
