//go:build linux

package browser

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
)

// visitVariable makes this test binary play a browser that asks for its link.
const visitVariable = "NORIKAE_TEST_VISIT"

// visitor is a fake browser that asks for its link in one of the ways of
// askFor.
func visitor(t *testing.T, way string) Browser {
	t.Helper()
	program, _ := fakeBrowser(t, fmt.Sprintf("%s=%s exec '%s' \"$@\"", visitVariable, way, os.Args[0]))
	return made(t, "chrome", program)
}

// askFor asks for link.
func askFor(way, link string) int {
	ask := func(link, cookie string) {
		r, err := http.NewRequest(http.MethodGet, link, nil)
		if err != nil {
			return
		}
		if cookie != "" {
			r.Header.Set("Cookie", cookie)
		}
		if answer, err := http.DefaultClient.Do(r); err == nil {
			_ = answer.Body.Close()
		}
	}
	known, _, _ := strings.Cut(link, "?")
	switch way {
	case "once":
		ask(link, "")
	case "twice":
		ask(link, "")
		ask(link, "")
	case "marked":
		ask(link, trialMark+"=1")
	case "changed":
		ask(known+"?a=1", "")
	case "icon":
		ask(known+"/favicon.ico", "")
		ask(link, "")
	}
	return 0
}

func TestTry(t *testing.T) {
	tests := []struct {
		name, way string
		want      Trial
	}{
		{"as it should be", "once", Trial{Arrived: true, Times: 1, Exact: true}},
		{"two windows", "twice", Trial{Arrived: true, Times: 2, Exact: true}},
		{"a mark comes back", "marked", Trial{Arrived: true, Times: 1, Exact: true, Marked: true}},
		{"the link was changed", "changed", Trial{Arrived: true, Times: 1}},
		{"something else asks first", "icon", Trial{Arrived: true, Times: 1, Exact: true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := openerIn(t, t.TempDir())
			got, err := o.Try(context.Background(), visitor(t, tt.way), Page{Language: "en", Title: "Try", Text: "It works"})
			if got.Arrived && got.Took <= 0 {
				t.Errorf("took %v", got.Took)
			}
			got.Took = 0
			if err != nil || got != tt.want {
				t.Errorf("%+v, %v; want %+v", got, err, tt.want)
			}
		})
	}
}

func TestTryFails(t *testing.T) {
	o := openerIn(t, t.TempDir())
	o.watch = time.Minute // a busy machine takes its time to run a script
	program, _ := fakeBrowser(t, "exit 1")
	if _, err := o.Try(context.Background(), made(t, "chrome", program), Page{}); !errors.Is(err, ErrExited) {
		t.Errorf("a browser that fails: %v", err)
	}
	if _, err := o.Try(context.Background(), made(t, "safari", "/x"), Page{}); !errors.Is(err, ErrNoPrivateMode) {
		t.Errorf("a browser without a flag: %v", err)
	}
	if _, err := o.Try(context.Background(), made(t, "chrome", "/nowhere/chrome"), Page{}); !errors.Is(err, ErrStart) {
		t.Errorf("a browser that is gone: %v", err)
	}
	program, dir := fakeBrowser(t, "exec sleep 5")
	ctx, cancel := context.WithCancel(context.Background())
	go cancel()
	if seen, err := o.Try(ctx, made(t, "chrome", program), Page{}); !errors.Is(err, context.Canceled) || seen.Arrived {
		t.Errorf("cancelled: %+v, %v", seen, err)
	}
	written(t, dir, "argv") // the last it writes: the folder goes away with the test
}

func TestTryDoesNotTakeTheJar(t *testing.T) {
	o := openerIn(t, t.TempDir())
	b := visitor(t, "once")
	if _, err := o.Try(context.Background(), b, Page{}); err != nil {
		t.Fatal(err)
	}
	if o.jars.heldByOther(b.jar, "a") {
		t.Error("a trial counts as somebody's private window")
	}
}

func TestTrialPageIsEscaped(t *testing.T) {
	d := newTrialServer(Page{Language: `"x`, Title: "<a>", Text: "1 < 2 & <script>"})
	for _, bad := range []string{"<script", "<a>", `"x"`} {
		if strings.Contains(string(d.page), bad) {
			t.Errorf("%q in %s", bad, d.page)
		}
	}
}
