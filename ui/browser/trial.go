package browser

import (
	"context"
	"crypto/rand"
	"fmt"
	"html"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// Page is the text of the page that a trial shows, in the person's language.
type Page struct {
	Language string // "ja", "en" …
	Title    string
	Text     string
}

// Trial is what was seen when a browser was tried out.
type Trial struct {
	// Arrived says that the page was asked for, after Took.
	Arrived bool
	Took    time.Duration
	// Times is how often it was asked for; more than once means that two
	// windows opened.
	Times int
	// Exact says that the link arrived byte for byte.
	Exact bool
	// Marked says that the mark of an earlier trial came back: the private
	// window of that trial is still open, or this one is not private.
	Marked bool
}

// The times of a trial.
const (
	trialTime  = 20 * time.Second // for a browser that starts cold on a slow disk
	trialAfter = time.Second      // in which a second window would show
)

// Try opens a page of this program's own in a private window of b and reports
// what it saw. It changes nothing in the memory of accounts: the page is no
// Microsoft page. It blocks until the page arrived, the browser failed, or 20
// seconds have passed; a page that did not come is a Trial without Arrived.
// Errors are those of Open.
func (o *Opener) Try(ctx context.Context, b Browser, page Page) (Trial, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return Trial{}, fmt.Errorf("browser: no page to try with: %w", err)
	}
	site := newTrialServer(page)
	server := &http.Server{Handler: site, ReadHeaderTimeout: 5 * time.Second}
	var serving sync.WaitGroup
	serving.Go(func() { _ = server.Serve(listener) })
	defer serving.Wait()
	defer server.Close()

	b, err = o.resolveCustom(ctx, b)
	if err != nil {
		return Trial{}, err
	}
	b = withPolicy(ctx, o.machine, b)
	address := listener.Addr().String()
	argv, err := b.Command("http://"+address+site.path, Session{Practice: address})
	if err != nil {
		return Trial{}, err
	}
	began := time.Now()
	_, early, err := o.run(b, argv, func(time.Duration, int) {})
	if err != nil {
		return Trial{}, err
	}
	return site.wait(ctx, began, early)
}

// trialServer serves the page of one trial and notes who comes.
type trialServer struct {
	path string
	page []byte
	came chan struct{} // gets one value

	mu   sync.Mutex
	seen Trial
}

// trialMark is the name of the cookie that a trial leaves.
const trialMark = "norikae-trial"

// newTrialServer prepares a page at a path nobody else knows, with what makes
// links break: an ampersand, a percent sign, letters beyond ASCII.
func newTrialServer(page Page) *trialServer {
	const frame = `<!doctype html><html lang="%s"><meta charset="utf-8"><link rel="icon" href="data:,"><title>%s</title>` +
		`<body style="font:1.2em sans-serif;margin:4em auto;max-width:32em"><h1>%[2]s</h1><p>%[3]s</p>`
	return &trialServer{
		path: "/" + rand.Text() + "?a=1&b=%E4%B9%97%E3%82%8A%E6%8F%9B%E3%81%88&c=50%25",
		page: fmt.Appendf(nil, frame, html.EscapeString(page.Language), html.EscapeString(page.Title), html.EscapeString(page.Text)),
		came: make(chan struct{}, 1),
	}
}

// ServeHTTP shows the page to whoever knows its path.
func (d *trialServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	known, _, _ := strings.Cut(d.path, "?")
	if r.Method != http.MethodGet || r.URL.Path != known {
		http.NotFound(w, r)
		return
	}
	d.mu.Lock()
	d.seen.Times++
	d.seen.Exact = r.RequestURI == d.path
	if _, err := r.Cookie(trialMark); err == nil {
		d.seen.Marked = true
	}
	d.mu.Unlock()
	select {
	case d.came <- struct{}{}:
	default:
	}
	http.SetCookie(w, &http.Cookie{
		Name: trialMark, Value: "1", Path: "/", MaxAge: int(time.Hour / time.Second),
		HttpOnly: true, SameSite: http.SameSiteStrictMode,
	})
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(d.page)
}

// wait returns what was seen until the page had arrived and a moment passed.
func (d *trialServer) wait(ctx context.Context, began time.Time, early <-chan error) (Trial, error) {
	late := time.After(trialTime)
	for {
		select {
		case <-ctx.Done():
			return Trial{}, ctx.Err()
		case <-late:
			return Trial{}, nil
		case err := <-early:
			if err != nil {
				return Trial{}, err
			}
			early = nil
		case <-d.came:
			took := time.Since(began)
			select {
			case <-ctx.Done():
			case <-time.After(trialAfter):
			}
			d.mu.Lock()
			defer d.mu.Unlock()
			d.seen.Arrived, d.seen.Took = true, took
			return d.seen, nil
		}
	}
}
