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
	ID    Topic    `json:"id"`
	Tool  Tool     `json:"tool"`
	Facts []string `json:"facts"` // IDs of the facts it states, see package facts
	Links []Link   `json:"links"`
	EN    Content  `json:"en"`
	JA    Content  `json:"ja"`

	index string // what a search looks through
}

// Link is a Microsoft page that a page of the guide leads to.
type Link struct {
	links.Link        // the file names its ID alone
	EN         string `json:"en"`
	JA         string `json:"ja"`
}

// Label is what the link's button says.
func (l Link) Label(language string) string { return facts.Pick(language, l.EN, l.JA) }

// Content is what a page says in one language.
type Content struct {
	Title string   `json:"title"`
	Text  []string `json:"text"`
}

// Title returns the page's title.
func (p Page) Title(language string) string { return facts.Pick(language, p.EN.Title, p.JA.Title) }

// Basis is what the page rests on, and how old that is.
func (p Page) Basis() facts.Basis { return facts.Of(p.Facts...) }

// Text returns the page's paragraphs. The slice is the caller's own.
func (p Page) Text(language string) []string {
	return slices.Clone(facts.Pick(language, p.EN.Text, p.JA.Text))
}

//go:embed data/pages.json
var pagesJSON []byte

var pages = sync.OnceValue(func() []Page {
	var list []Page
	if err := json.Unmarshal(pagesJSON, &list); err != nil {
		panic("guide: the embedded pages are broken: " + err.Error()) // a test reads them
	}
	known := knownLinks()
	for i := range list {
		p := &list[i]
		for j := range p.Links {
			l := &p.Links[j]
			l.Link = known[l.ID]
		}
		p.index = indexOf(*p)
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
