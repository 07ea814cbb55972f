package practice_test

import (
	"context"
	"os/exec"
	"strings"
	"testing"
	"time"

	"norikae/accounts/practice"
	"norikae/accounts/practice/practicetest"
)

// chromium opens an address in a real browser without a window and returns the
// page as the browser understood it.
func chromium(t *testing.T, address string, flags ...string) string {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no Chromium on this machine")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	args := append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--accept-lang=ja", "--user-data-dir=" + t.TempDir(), "--dump-dom",
	}, flags...)
	out, err := exec.CommandContext(ctx, path, append(args, address)...).Output()
	if err != nil {
		t.Fatalf("chromium: %v", err)
	}
	return string(out)
}

func arrived(w *practice.World, via, host, path string) int {
	n := 0
	for _, r := range w.Requests() {
		if r.Via == via && r.Host == host && r.Path == path {
			n++
		}
	}
	return n
}

func TestARealBrowserOpensAPlainPage(t *testing.T) {
	w := start(t)
	const path = "/security-info?tenantId=c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"
	page := chromium(t, w.Page("https://mysignins.microsoft.com"+path))
	if !strings.Contains(page, "つばめ商事株式会社") || !strings.Contains(page, "PRACTICE 練習") {
		t.Errorf("got %s", page)
	}
	if n := arrived(w, "http", "mysignins.microsoft.com", path); n != 1 {
		t.Errorf("the link arrived %d times: %+v", n, w.Requests())
	}
}

func TestARealBrowserOpensTheRealAddressThroughTheProxy(t *testing.T) {
	w := start(t)
	proxy, err := practicetest.NewProxy(w)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = proxy.Close() }()
	digest, err := practicetest.KeyDigest(t.Context(), w)
	if err != nil {
		t.Fatal(err)
	}
	const path = "/security-info?tenantId=c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"
	page := chromium(t, "https://mysignins.microsoft.com"+path,
		"--proxy-server="+proxy.URL(), "--ignore-certificate-errors-spki-list="+digest)
	if !strings.Contains(page, "つばめ商事株式会社") {
		t.Errorf("got %s", page)
	}
	if n := arrived(w, "https", "mysignins.microsoft.com", path); n != 1 {
		t.Errorf("the link arrived %d times: %+v", n, w.Requests())
	}
}
