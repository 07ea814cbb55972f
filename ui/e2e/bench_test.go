//go:build linux

package e2e

import (
	"encoding/binary"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// rounds is how often a window is opened for one number; the median counts.
const rounds = 9

// BenchmarkFirstFrame measures the time from the start of the process to the
// first picture on the screen, beside that of a bare window with one label. Both
// take turns, so that the machine's moods hit both. Fyne looks through the system's
// fonts and reads one of the person's language, so that is measured with Japanese
// ones and without any.
func BenchmarkFirstFrame(b *testing.B) {
	b.Run("JapaneseFonts", func(b *testing.B) {
		p, d := newSettled(b)
		japaneseFonts(b, p)
		measureFirstFrame(b, p, d)
	})
	b.Run("NoFonts", func(b *testing.B) {
		p, d := newSettled(b)
		p.vars["XDG_DATA_DIRS"] = p.path("share")
		measureFirstFrame(b, p, d)
	})
}

// japaneseFonts gives the person Japanese fonts beside the system's: the app's own
// faces play them.
func japaneseFonts(b *testing.B, p *person) {
	b.Helper()
	if err := os.CopyFS(p.path(".local", "share", "fonts"), os.DirFS("../../assets/fonts")); err != nil {
		b.Fatal(err)
	}
}

func measureFirstFrame(b *testing.B, p *person, d *display) {
	b.Helper()
	programs := []string{program(b, bare()), program(b, shipped())}
	for b.Loop() {
		times := make([][]time.Duration, 2)
		for round := range rounds + 1 {
			for i, path := range programs {
				start := time.Now()
				w := launch(b, path, p, d)
				d.firstFrame(b)
				if round > 0 { // the first one warms the caches of the system and of fonts
					times[i] = append(times[i], time.Since(start))
				}
				w.kill(b)
				until(b, patience, "empty screen", func() bool { return blank(d.raw(b)) })
			}
		}
		bare, ours := median(times[0]), median(times[1])
		b.ReportMetric(float64(bare.Milliseconds()), "ms-bare")
		b.ReportMetric(float64(ours.Milliseconds()), "ms-app")
		b.ReportMetric(float64(ours)/float64(bare), "x-bare")
		b.ReportMetric(1.3, "x-bare-limit")
	}
}

// BenchmarkMemory compares the resident memory of the app, a while after its
// window has come up, with that of a bare window. It is a report, without a limit.
func BenchmarkMemory(b *testing.B) {
	p, d := newSettled(b)
	programs := []string{program(b, bare()), program(b, shipped())}
	for b.Loop() {
		sizes := make([][]int, 2)
		for range 3 {
			for i, path := range programs {
				w := launch(b, path, p, d)
				d.firstFrame(b)
				time.Sleep(3 * time.Second) // until browsers were looked for and the list was read
				sizes[i] = append(sizes[i], resident(b, w))
				w.kill(b)
				until(b, patience, "empty screen", func() bool { return blank(d.raw(b)) })
			}
		}
		bare, ours := median(sizes[0]), median(sizes[1])
		b.ReportMetric(float64(bare)/1024, "MB-bare")
		b.ReportMetric(float64(ours)/1024, "MB-app")
		b.ReportMetric(float64(ours)/float64(bare), "x-bare")
	}
}

// BenchmarkBinary measures the stripped program as "make build" leaves it.
func BenchmarkBinary(b *testing.B) {
	for b.Loop() {
		info, err := os.Stat("../../build/release/norikae")
		if os.IsNotExist(err) {
			b.Skip(`"make build" makes the program that is measured`)
		}
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(info.Size())/1e6, "MB")
		b.ReportMetric(60, "MB-limit")
	}
}

// newSettled is a person with an open keyring and the system's fonts, as on a
// desktop, and a screen.
func newSettled(b *testing.B) (*person, *display) {
	b.Helper()
	p := newPerson(b, "ja_JP.UTF-8", "light")
	p.vars["XDG_DATA_DIRS"] += ":/usr/local/share:/usr/share"
	startBus(b, p)
	startKeyring(b, p, true)
	return p, newDisplay(b, 1280, 820)
}

// firstFrame waits until the middle of the screen is not black any more. One row
// is looked at, so that looking takes no time.
func (d *display) firstFrame(t testing.TB) {
	t.Helper()
	memory, err := os.Open(d.memory)
	if err != nil {
		t.Fatal(err)
	}
	defer memory.Close()
	header := make([]byte, 80)
	if _, err := memory.ReadAt(header, 0); err != nil {
		t.Fatal(err)
	}
	at := int64(binary.BigEndian.Uint32(header)) + int64(binary.BigEndian.Uint32(header[19*4:]))*12 +
		int64(d.height/2*d.width*4)
	row := make([]byte, d.width*4)
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(500 * time.Microsecond) {
		if _, err := memory.ReadAt(row, at); err != nil {
			t.Fatal(err)
		}
		if !blank(row) {
			return
		}
	}
	t.Fatal("no frame")
}

// resident is the memory of a process in KiB, as the kernel counts it.
func resident(t testing.TB, p *process) int {
	t.Helper()
	text, err := os.ReadFile("/proc/" + strconv.Itoa(p.cmd.Process.Pid) + "/status")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if value, found := strings.CutPrefix(line, "VmRSS:"); found {
			size, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(value), " kB"))
			if err != nil {
				t.Fatal(err)
			}
			return size
		}
	}
	t.Fatal("the kernel does not tell")
	return 0
}

func median[T int | time.Duration](all []T) T {
	slices.Sort(all)
	return all[len(all)/2]
}

// BenchmarkTick measures from the press of a key to the keyring's word that the
// step is saved, with gnome-keyring on a real message bus.
func BenchmarkTick(b *testing.B) {
	p, d := newSettled(b)
	a := open(b, program(b, shipped()), p, d, "--practice", "--keep")
	domains := several(b, 8)
	a.start(b, guest().Address, domains...)
	hand := newHand(b, d)
	for b.Loop() {
		var times []time.Duration
		for _, domain := range domains {
			a.choose(domain)
			d.settle(b)
			for _, step := range []string{"1", "2", "3", "4"} {
				start := time.Now()
				hand.press(b, step)
				a.await(b, "saved", "membership", tenant(b, domain), "steps", step)
				times = append(times, time.Since(start))
			}
			a.key("1") // takes all of them back, for the next round
			a.await(b, "saved", "membership", tenant(b, domain), "steps", "0")
		}
		slices.Sort(times)
		b.ReportMetric(float64(median(times).Microseconds())/1000, "ms-median")
		b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "ms-p95")
		b.ReportMetric(150, "ms-p95-limit")
	}
	a.quit(b)
}

// hand is a hand over the keyboard: an xdotool that waits for commands, so that
// its own start is not part of what is measured.
type hand struct{ commands io.WriteCloser }

func newHand(b *testing.B, d *display) *hand {
	b.Helper()
	cmd := exec.Command("xdotool", "-")
	cmd.Env = d.env(os.Environ())
	commands, err := cmd.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	run(b, cmd)
	return &hand{commands}
}

func (h *hand) press(b *testing.B, key string) {
	b.Helper()
	if _, err := io.WriteString(h.commands, "key "+key+"\n"); err != nil {
		b.Fatal(err)
	}
}
