package pages

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"strconv"
	"sync"

	"norikae/accounts/practice/state"
)

//go:embed html/*.html
var htmlFiles embed.FS

// templates are parsed at the first page: ordinary mode shows none.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Option("missingkey=error").ParseFS(htmlFiles, "html/*.html"))
})

// pageData is what a page shows. Empty fields are left out.
type pageData struct {
	T                              words
	Title                          string
	Organisation, Domain, TenantID string
	Account, Kind, ConfirmedBy     string
	Text                           string
	Choices                        []choice
	NewPhone                       string
	Default                        string // the default method
	Recovery                       bool   // the page makes recovery codes
	ByHand                         bool
	Fields                         []choice // hidden fields of a hand-over, named by Text
	Action                         string   // where a hand-over goes
}

// choice is one line or button of a page.
type choice struct {
	Text, Note, Value string
	CanBeDefault      bool // of a method that answers and is not the default
}

// page begins a page for the visitor, in the visitor's language. It names the
// organisation, if there is one, and what confirmed the sign-in there.
func (x Pages) page(title string, o *state.Organisation) pageData {
	t, v := x.words(), x.Visitor()
	s := pageData{T: t, Title: t[title]}
	if v.SignedIn {
		s.Account, s.Kind = v.Account.Address, t.kindOf(v.Account.Kind)
	}
	if o != nil {
		s.Organisation, s.Domain, s.TenantID = o.Name(t["Lang"]), o.Domain, o.TenantID
		s.ConfirmedBy = v.Confirmed[o.TenantID]
	}
	return s
}

// say shows a page with one text.
func (x Pages) say(title, text string) {
	s := x.page(title, nil)
	s.Text = s.T[text]
	x.show("text", s)
}

// show sends a page with status 200.
func (x Pages) show(name string, s pageData) { x.send(http.StatusOK, name, s) }

// send sends a page. The page may load nothing, run nothing, be framed by
// nobody, and send its forms only back here or to the app waiting on localhost.
func (x Pages) send(status int, name string, s pageData) {
	var page bytes.Buffer
	if err := templates().ExecuteTemplate(&page, name, s); err != nil {
		http.Error(x.RW, err.Error(), http.StatusInternalServerError)
		return
	}
	h := x.RW.Header()
	h.Set("X-Practice", "made-up organisations")
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", s.T["Lang"])
	h.Set("Content-Length", strconv.Itoa(page.Len()))
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "+
		"form-action 'self' http://localhost:* http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'")
	x.RW.WriteHeader(status)
	_, _ = page.WriteTo(x.RW) // the browser has gone away: nobody reads an error
}

// again sends the browser back to this page after a form, so that reloading it
// does nothing twice.
func (x Pages) again() {
	http.Redirect(x.RW, x.R, x.Link(x.Host, x.URL.RequestURI()), http.StatusSeeOther)
}
