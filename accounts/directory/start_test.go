package directory_test

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// BenchmarkStart reports how long the packages of this room and of signing in,
// the libraries under them included, take at the start of a program, before it
// does anything (limit: 5 ms, a third of one frame at 60 a second). The runtime prints
// it with GODEBUG=inittrace=1.
func BenchmarkStart(b *testing.B) {
	program, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	var spent float64
	starts := 0
	for b.Loop() {
		cmd := exec.Command(program, "-test.run=^$")
		cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
		var trace bytes.Buffer
		cmd.Stderr = &trace
		if err := cmd.Run(); err != nil {
			b.Fatal(err)
		}
		ms, packages := initialising(&trace)
		if packages == 0 {
			b.Fatal("the runtime told nothing")
		}
		spent += ms
		starts++
	}
	b.ReportMetric(spent/float64(starts), "ms-init")
	b.ReportMetric(5, "ms-init-limit")
	b.ReportMetric(0, "ns/op")
}

// initialising sums what the packages of Microsoft's libraries and of ours took:
// lines such as "init internal/bytealg @0.008 ms, 0.003 ms clock, 0 bytes, 0 allocs".
func initialising(trace *bytes.Buffer) (ms float64, packages int) {
	for lines := bufio.NewScanner(trace); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if len(fields) < 5 || fields[0] != "init" {
			continue
		}
		name := strings.ToLower(fields[1])
		if !strings.Contains(name, "microsoft") && !strings.Contains(name, "azuread") && !strings.HasPrefix(name, "norikae/") {
			continue
		}
		if took, err := strconv.ParseFloat(fields[4], 64); err == nil {
			ms += took
			packages++
		}
	}
	return ms, packages
}
