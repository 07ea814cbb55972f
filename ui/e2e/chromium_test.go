//go:build linux

package e2e

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/websocket"
)

// chromium is Chromium with its DevTools open.
type chromium struct{ *webBrowser }

// installChromium gives the person Chromium.
func installChromium(t testing.TB, p *person, extra ...string) chromium {
	t.Helper()
	need(t, "chromium")
	flags := []string{
		"--no-sandbox", // it will not run as root with it
		"--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--password-store=basic",
		"--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir=" + p.path("chromium-profile"), "--remote-debugging-port=0", "--remote-allow-origins=http://127.0.0.1",
	}
	return chromium{installBrowser(t, p, "chromium", "/usr/bin/chromium", append(flags, extra...)...)}
}

// target is a page as Chromium's DevTools protocol describes it (Target.TargetInfo).
type target struct {
	Type    string `json:"type"`
	URL     string `json:"url"`
	Context string `json:"browserContextId"`
}

// page waits for a page whose address begins with prefix and reports whether it
// is in a private window: whether its browser context is another than the
// default one, which is the profile's.
func (c chromium) page(t testing.TB, prefix string) (found target, private bool) {
	t.Helper()
	until(t, patience, "page "+prefix+" in Chromium", func() bool {
		targets, ordinary, err := c.targets()
		if err != nil {
			return false
		}
		for _, x := range targets {
			if x.Type == "page" && strings.HasPrefix(x.URL, prefix) {
				found, private = x, ordinary != "" && x.Context != ordinary
				return true
			}
		}
		return false
	})
	return found, private
}

// targets asks for all pages and for the browser context of the profile.
func (c chromium) targets() (all []target, ordinary string, err error) {
	port, err := os.ReadFile(filepath.Join(c.profile, "DevToolsActivePort"))
	if err != nil {
		return nil, "", err
	}
	number, path, _ := strings.Cut(strings.TrimSpace(string(port)), "\n")
	conn, err := websocket.Dial("ws://127.0.0.1:"+number+path, "", "http://127.0.0.1")
	if err != nil {
		return nil, "", err
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(10 * time.Second)); err != nil {
		return nil, "", err
	}
	var contexts struct {
		Default string `json:"defaultBrowserContextId"`
	}
	if err := ask(conn, 1, "Target.getBrowserContexts", &contexts); err != nil {
		return nil, "", err
	}
	var infos struct {
		All []target `json:"targetInfos"`
	}
	err = ask(conn, 2, "Target.getTargets", &infos)
	return infos.All, contexts.Default, err
}

// ask calls a method of the DevTools protocol.
func ask(conn *websocket.Conn, id int, method string, result any) error {
	if err := websocket.JSON.Send(conn, map[string]any{"id": id, "method": method}); err != nil {
		return err
	}
	for {
		var answer struct {
			ID     int
			Result json.RawMessage
			Error  *struct{ Message string }
		}
		if err := websocket.JSON.Receive(conn, &answer); err != nil {
			return err
		}
		if answer.ID != id {
			continue // an event
		}
		if answer.Error != nil {
			return fmt.Errorf("%s: %s", method, answer.Error.Message)
		}
		return json.Unmarshal(answer.Result, result)
	}
}

// The proof must be able to fail: a normal window is not taken for a private one.
func TestChromiumHarness(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	for flag, want := range map[string]bool{"--incognito": true, "--new-window": false} {
		p := newPerson(t, "en_US.UTF-8", "light")
		c := installChromium(t, p)
		server := newPage(t)
		launch(t, p.path("bin", "chromium"), p, d, flag, "--", server+"/x?a=1&b=%20")
		if page, private := c.page(t, server); private != want || page.URL != server+"/x?a=1&b=%20" {
			t.Errorf("with %s: %+v, private: %v, want %v", flag, page, private, want)
		}
		if calls := c.argv(t); len(calls) != 1 || calls[0][0] != flag {
			t.Errorf("calls: %q", calls)
		}
		c.close(t)
	}
}

// newPage serves a page and returns its address.
func newPage(t testing.TB) string {
	t.Helper()
	return serve(t, http.HandlerFunc(func(rw http.ResponseWriter, _ *http.Request) {
		rw.Header().Set("Content-Type", "text/html")
		fmt.Fprint(rw, "<title>hello</title>hello")
	}))
}
