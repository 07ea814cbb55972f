package tenantlookup

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// How long the stand-in takes for an answer, and for how many domains.
const (
	benchDelay   = 80 * time.Millisecond
	benchDomains = 500
)

// benchServer answers for company-n.example after benchDelay. If throttle is
// set, each host asks to wait a second the first time for every tenth domain.
func benchServer(b *testing.B, throttle bool) *standIn {
	s := newStandIn(b)
	var seen sync.Map
	s.on("*", slow(benchDelay, func(w http.ResponseWriter, r *http.Request) {
		_, again := seen.LoadOrStore(r.Host+r.URL.Path, true)
		if throttle && !again && strings.Contains(r.URL.Path, "7.example") {
			w.Header().Set("Retry-After", "1")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		companies(w, r)
	}))
	return s
}

// BenchmarkResolveAll resolves 500 domains, a tenth of them throttled once,
// and prints the time beside the ideal (requests / concurrency x 80 ms) and
// beside curl --parallel with the same concurrency and the same requests
// unthrottled. Limits: 1.5 x the ideal, 1.2 x curl, with the concurrency that
// is the default.
func BenchmarkResolveAll(b *testing.B) {
	for _, parallel := range []int{4, defaultParallel, 16} {
		for name, clouds := range map[string][]Cloud{"every": nil, "public": {cloudAt(hostPublic)}} {
			b.Run(fmt.Sprintf("parallel=%d/clouds=%s", parallel, name), func(b *testing.B) {
				benchResolveAll(b, Options{Parallel: parallel, Clouds: clouds})
				if parallel == defaultParallel {
					b.ReportMetric(1.5, "x-ideal-limit")
					b.ReportMetric(1.2, "x-curl-limit")
				}
			})
		}
	}
}

func benchResolveAll(b *testing.B, o Options) {
	var took time.Duration
	requests := 0
	for b.Loop() {
		s := benchServer(b, true)
		r := s.resolver(o)
		start := time.Now()
		for i, result := range r.ResolveAll(context.Background(), manyTexts(benchDomains), nil) {
			if result.Err != nil || result.Tenant.ID != idOf(i) {
				b.Fatalf("%+v", result)
			}
		}
		took += time.Since(start)
		requests += s.hosts[hostPublic]
	}
	curl := curlTime(b, benchServer(b, false), o.Parallel)
	mean := took / time.Duration(b.N)
	ideal := time.Duration(requests/b.N) * benchDelay / time.Duration(o.Parallel)
	b.ReportMetric(float64(requests)/float64(b.N), "requests")
	b.ReportMetric(float64(mean)/float64(ideal), "x-ideal")
	if curl > 0 {
		b.ReportMetric(float64(mean)/float64(curl), "x-curl")
	}
}

// curlTime fetches the same documents with curl; 0 when there is no curl.
func curlTime(b *testing.B, s *standIn, parallel int) time.Duration {
	curl, err := exec.LookPath("curl")
	if err != nil {
		b.Log("no curl here: without the comparison")
		return 0
	}
	var config strings.Builder
	for _, name := range manyTexts(benchDomains) {
		fmt.Fprintf(&config, "url = https://%s/%s/v2.0/.well-known/openid-configuration\noutput = %s\n", hostPublic, name, os.DevNull)
	}
	file := filepath.Join(b.TempDir(), "urls")
	if err := os.WriteFile(file, []byte(config.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	start := time.Now()
	out, err := exec.Command(curl, "--silent", "--show-error", "--fail", "--insecure", "--parallel", "--parallel-max", fmt.Sprint(parallel),
		"--connect-to", "::"+s.Listener.Addr().String(), "--config", file).CombinedOutput()
	took := time.Since(start)
	if err != nil || s.total() != benchDomains {
		b.Fatalf("curl: %v, %d requests\n%s", err, s.total(), out)
	}
	return took
}

// benchTexts are a megabyte each.
func benchTexts() map[string]string {
	make := func(line func(b *strings.Builder, i int)) string {
		var b strings.Builder
		for i := 0; b.Len() < 1<<20; i++ {
			line(&b, i)
		}
		return b.String()
	}
	return map[string]string{
		"mail": make(func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "佐藤さん、お世話になっております。contoso%d.co.jp の件、山田 <yamada@fabrikam%d.com> へ。\n"+
				"See https://myapps.microsoft.com/?tenantid=c0ffee%02x-1a2b-4c3d-8e4f-5a6b7c8d9e01 and report.pdf, e.g. the part about guests.\n", i, i, i%256)
		}),
		"table": make(func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "%d\t株式会社コントソ%d\tcontoso%d.co.jp\n", i, i, i)
		}),
		"prose": strings.Repeat("The quick brown fox jumps over the lazy dog, and いろはにほへと ちりぬるを。\n", 1<<20/98),
	}
}

// BenchmarkQueries reads a megabyte of pasted text. Limit: 50 ms.
func BenchmarkQueries(b *testing.B) {
	for name, text := range benchTexts() {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Queries(text)
			}
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/MB")
			b.ReportMetric(50, "ms/MB-limit")
		})
	}
}

// BenchmarkMemory resolves 500 and 5,000 domains and prints what is still held
// afterwards, and the most goroutines on the way: both are of the size of the
// results alone.
func BenchmarkMemory(b *testing.B) {
	for _, n := range []int{500, 5000} {
		b.Run(fmt.Sprintf("domains=%d", n), func(b *testing.B) {
			for b.Loop() {
				s := newStandIn(b)
				s.on("*", companies)
				r := s.resolver(Options{})
				texts := manyTexts(n)
				before, most := heap(), 0
				var peak uint64
				r.ResolveAll(context.Background(), texts, func(done int, _ Result) {
					if done%100 == 0 {
						most = max(most, runtime.NumGoroutine())
						peak = max(peak, heap())
					}
				})
				b.ReportMetric(float64(peak-min(peak, before))/float64(n), "B/domain")
				b.ReportMetric(float64(most), "goroutines")
			}
		})
	}
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
