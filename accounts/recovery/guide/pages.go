package guide

import (
	_ "embed"
	"encoding/json"
	"slices"
	"sync"

	"norikae/accounts"
	"norikae/accounts/facts"
	"norikae/accounts/links"
)

// Topic names a page. Its values are stable words.
type Topic string

// The topics, in the order of the guide.
const (
	Before       Topic = "before"
	Organisation Topic = "organisation" // the four steps
	Nothing      Topic = "nothing"      // nothing to move
	Work         Topic = "work"
	Personal     Topic = "personal"
	EmailCode    Topic = "email"
	Backup       Topic = "backup" // what Authenticator's backup moves
	Keys         Topic = "keys"   // security keys and passkeys
	Codes        Topic = "codes"  // code-only apps
	Phone        Topic = "phone"  // text messages and numbers
	Countries    Topic = "countries"
	External     Topic = "external" // customer tenants
	Trust        Topic = "trust"    // who does the second check, whom to ask
	Restrictions Topic = "restrictions"
	Clouds       Topic = "clouds"
	Lost         Topic = "lost" // the old phone is gone
	Leave        Topic = "leave"
	Prevention   Topic = "prevention"
	Admin        Topic = "admin" // the only administrator
)

// Tool is something a page offers beside its text.
type Tool string

// The tools.
const (
	NoTool       Tool = ""
	CountryTable Tool = "countries" // look a country or a number up
	SupportFile  Tool = "support"   // save the file for Microsoft's support
)

// Page is one page of the guide.
type Page struct {
	ID     Topic
	Tool   Tool
	Facts  []string // IDs of the facts it states, see package facts
	Links  []Link
	en, ja content
	index  string // what a search looks through
}

// Link is a Microsoft page that a page of the guide leads to.
type Link struct {
	links.Link
	en, ja string
}

// Label is what the link's button says.
func (l Link) Label(language string) string { return facts.Pick(language, l.en, l.ja) }

type content struct {
	Title string   `json:"title"`
	Text  []string `json:"text"`
}

// Title returns the page's title.
func (p Page) Title(language string) string { return facts.Pick(language, p.en.Title, p.ja.Title) }

// Basis is what the page rests on, and how old that is.
func (p Page) Basis() facts.Basis { return facts.Of(p.Facts...) }

// Text returns the page's paragraphs. The slice is the caller's own.
func (p Page) Text(language string) []string {
	return slices.Clone(facts.Pick(language, p.en.Text, p.ja.Text))
}

//go:embed data/pages.json
var pagesJSON []byte

// pageJSON is a page as the file has it.
type pageJSON struct {
	ID    Topic    `json:"id"`
	Tool  Tool     `json:"tool"`
	Facts []string `json:"facts"`
	Links []struct {
		ID string `json:"id"`
		EN string `json:"en"`
		JA string `json:"ja"`
	} `json:"links"`
	EN content `json:"en"`
	JA content `json:"ja"`
}

var pages = sync.OnceValue(func() []Page {
	var all []pageJSON
	if err := json.Unmarshal(pagesJSON, &all); err != nil {
		panic("guide: the embedded pages are broken: " + err.Error()) // a test reads them
	}
	known := knownLinks()
	list := make([]Page, 0, len(all))
	for _, s := range all {
		p := Page{ID: s.ID, Tool: s.Tool, Facts: s.Facts, en: s.EN, ja: s.JA}
		for _, l := range s.Links {
			p.Links = append(p.Links, Link{Link: known[l.ID], en: l.EN, ja: l.JA})
		}
		p.index = indexOf(p)
		list = append(list, p)
	}
	return list
})

// knownLinks are the links a page can name.
func knownLinks() map[string]links.Link {
	work, personal := accounts.Account{Kind: accounts.Work}, accounts.Account{Kind: accounts.Personal}
	usGovernment, _ := links.Find(links.Home(work, ""), "home-us")
	known := map[string]links.Link{
		"home-us":       usGovernment,
		"home-work":     links.Home(work, "")[0],
		"home-personal": links.Home(personal, "")[0],
		"organizations": links.Organizations(),
	}
	for _, l := range slices.Concat(links.Recovery(personal), links.Support()) {
		known[l.ID] = l
	}
	return known
}

// Pages returns the whole guide in its order. The slice is the caller's own.
func Pages() []Page { return slices.Clone(pages()) }
