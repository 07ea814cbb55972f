//go:build linux

package browser

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"norikae/ui/browser/machine/machinetest"
)

// BenchmarkInstalled finds the browsers of this machine with 200 .desktop files
// on it, default browser and policies included: once where somebody has chosen
// a default browser (Firefox ESR, if it is installed), once where nobody has. The
// limit is 100 ms.
func BenchmarkInstalled(b *testing.B) {
	for name, list := range map[string]string{
		"chosen":    "[Default Applications]\nx-scheme-handler/https=firefox-esr.desktop\n",
		"by itself": "",
	} {
		b.Run(name, func(b *testing.B) {
			data := b.TempDir()
			apps := filepath.Join(data, "applications")
			machinetest.Must(b, os.MkdirAll(apps, 0o700))
			machinetest.Must(b, os.WriteFile(filepath.Join(data, "mimeapps.list"), []byte(list), 0o600))
			fixtures := machinetest.Desktops(b)
			for i := range 200 {
				content := fixtures[i%len(fixtures)]
				machinetest.Must(b, os.WriteFile(filepath.Join(apps, fmt.Sprintf("entry%03d.desktop", i)), content, 0o600))
			}
			b.Setenv("XDG_DATA_HOME", data)
			b.Setenv("XDG_CONFIG_HOME", data)
			limit(b, 100*time.Millisecond, func() { Installed(context.Background()) })
		})
	}
}

// BenchmarkClickToStart measures from the call of Open to the moment the
// process of the browser exists, for a private window and for a throw-away
// profile. The limit is 50 ms.
func BenchmarkClickToStart(b *testing.B) {
	for name, s := range map[string]Session{"private": {Account: "a"}, "throwaway": {Account: "a", Fresh: true}} {
		b.Run(name, func(b *testing.B) {
			dir := b.TempDir()
			o, err := NewOpener(Options{Dir: dir})
			machinetest.Must(b, err)
			browser := made(b, "chrome", "/bin/true")
			o.store.StartGrace, o.store.SettleTime = 0, 0 // /bin/true looks like a launcher
			var watches []<-chan error
			limit(b, 50*time.Millisecond, func() {
				opened, err := o.Open(context.Background(), browser, goodLink, s)
				machinetest.Must(b, err)
				watches = append(watches, opened.Watch)
			})
			b.StopTimer()
			for _, w := range watches {
				<-w
			}
			machinetest.Must(b, o.Close())
			machinetest.Eventually(b, "profiles go", func() bool { return len(sessions(b, dir)) == 0 })
		})
	}
}

// BenchmarkCommand is the pure part of a click.
func BenchmarkCommand(b *testing.B) {
	browser := made(b, "edge", "/x")
	for b.Loop() {
		if _, err := browser.Command(goodLink, Session{}); err != nil {
			b.Fatal(err)
		}
	}
}

// limit runs f and reports its slowest run beside a limit.
func limit(b *testing.B, most time.Duration, f func()) {
	var slowest time.Duration
	for b.Loop() {
		began := time.Now()
		f()
		slowest = max(slowest, time.Since(began))
	}
	b.ReportMetric(float64(slowest.Microseconds())/1000, "slowest-ms")
	b.ReportMetric(float64(most.Milliseconds()), "slowest-ms-limit")
}
