// Package practicetest is what tests do with a practice.World and the app does not: a
// person at a browser, and a proxy in front of the World. Only tests import it.
//
//	v := practicetest.NewVisitor(world)
//	err := v.Open(ctx, "https://mysignins.microsoft.com/security-info?tenantId="+id)
//	err = v.Press(ctx, "practice.guest@outlook.example")
//	if strings.Contains(v.Text(), "Security info") { … }
//
// A [Visitor] opens practice pages, reads them and presses their buttons, with cookies
// of its own. It is no browser: there is no style, no script and no private mode, one
// page at a time, and forms only as practice pages have them. For what a real browser
// does with a link, use a real one behind a [Proxy].
package practicetest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"norikae/accounts/practice"
)

// ErrNoButton says that the open page has no such button or link.
var ErrNoButton = errors.New("practicetest: no such button or link on this page")

// Visitor is one person with one browser. Not safe for concurrent use.
type Visitor struct {
	world    *practice.World
	client   *http.Client
	language string

	at     *url.URL
	status int
	source string
	page   *html.Node
	filled url.Values
}

// NewVisitor returns a visitor of w's plain pages who reads English.
func NewVisitor(w *practice.World) *Visitor {
	jar, err := cookiejar.New(nil)
	if err != nil {
		panic(err) // never fails without options
	}
	return &Visitor{world: w, language: "en", client: &http.Client{Jar: jar, Transport: &http.Transport{}}}
}

// Reads makes the visitor's browser prefer a language.
func (v *Visitor) Reads(language string) { v.language = language }

// Close ends the visitor's connections.
func (v *Visitor) Close() { v.client.CloseIdleConnections() }

// Open opens a link: one of Microsoft's at its practice page, any other as it is.
func (v *Visitor) Open(ctx context.Context, link string) error {
	if page := v.world.Page(link); page != "" {
		link = page
	}
	return v.send(ctx, http.MethodGet, link, nil)
}

// At returns the address of the open page.
func (v *Visitor) At() string { return v.at.String() }

// Status returns the HTTP status of the open page.
func (v *Visitor) Status() int { return v.status }

// Source returns the open page as it came.
func (v *Visitor) Source() string { return v.source }

// Text returns what there is to read on the open page.
func (v *Visitor) Text() string { return textOf(v.page) }

// Fill types into the field of that name before the next button is pressed.
func (v *Visitor) Fill(name, value string) { v.filled.Set(name, value) }

// Press presses the first button whose name holds label, and waits for the page
// that follows. A button's name is what assistive software reads.
func (v *Visitor) Press(ctx context.Context, label string) error {
	for form := range elementsIn(v.page, "form") {
		for button := range elementsIn(form, "button") {
			if strings.Contains(nameOf(button), label) {
				return v.submit(ctx, form, button)
			}
		}
	}
	return fmt.Errorf("%w: %q at %s", ErrNoButton, label, v.at.Path)
}

// Follow opens the first link whose text holds label.
func (v *Visitor) Follow(ctx context.Context, label string) error {
	for a := range elementsIn(v.page, "a") {
		if strings.Contains(textOf(a), label) {
			next, err := v.at.Parse(attribute(a, "href"))
			if err != nil {
				return fmt.Errorf("practicetest: %w", err)
			}
			return v.send(ctx, http.MethodGet, next.String(), nil)
		}
	}
	return fmt.Errorf("%w: %q at %s", ErrNoButton, label, v.at.Path)
}

// Post sends fields to the open page, as a form that is not there would.
func (v *Visitor) Post(ctx context.Context, fields url.Values) error {
	return v.send(ctx, http.MethodPost, v.at.String(), fields)
}

// submit sends a form as pressing one of its buttons does.
func (v *Visitor) submit(ctx context.Context, form, button *html.Node) error {
	fields := url.Values{}
	for in := range elementsIn(form, "input") {
		if name := attribute(in, "name"); name != "" {
			fields.Set(name, attribute(in, "value"))
		}
	}
	for name, values := range v.filled {
		fields[name] = values
	}
	if name := attribute(button, "name"); name != "" {
		fields.Set(name, attribute(button, "value"))
	}
	to, err := v.at.Parse(attribute(form, "action"))
	if err != nil {
		return fmt.Errorf("practicetest: %w", err)
	}
	return v.send(ctx, http.MethodPost, to.String(), fields)
}

// send asks for a page and keeps it.
func (v *Visitor) send(ctx context.Context, method, address string, fields url.Values) error {
	var body io.Reader
	if fields != nil {
		body = strings.NewReader(fields.Encode())
	}
	req, err := http.NewRequestWithContext(ctx, method, address, body)
	if err != nil {
		return fmt.Errorf("practicetest: %w", err)
	}
	req.Header.Set("Accept-Language", v.language)
	if fields != nil {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	resp, err := v.client.Do(req)
	if err != nil {
		return fmt.Errorf("practicetest: %w", err)
	}
	source, err := io.ReadAll(resp.Body)
	if err = errors.Join(err, resp.Body.Close()); err != nil {
		return fmt.Errorf("practicetest: %w", err)
	}
	page, err := html.Parse(strings.NewReader(string(source)))
	if err != nil {
		return fmt.Errorf("practicetest: %w", err)
	}
	v.at, v.status, v.source, v.page, v.filled = resp.Request.URL, resp.StatusCode, string(source), page, url.Values{}
	return nil
}
