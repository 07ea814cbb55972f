package ui

import (
	"runtime"
	"strings"
	"testing"
	"time"
)

// busy lists the goroutines beside the test's own that have something to do: they
// run, could run, or are in a call to the system such as reading a file. Those
// that wait for a message, the network, a lock, another program or a moment are
// left out.
func busy() []string {
	text := make([]byte, 1<<20)
	for n := runtime.Stack(text, true); ; n = runtime.Stack(text, true) {
		if n < len(text) {
			text = text[:n]
			break
		}
		text = make([]byte, 2*len(text))
	}
	all := strings.Split(string(text), "\n\n")
	var out []string
	for _, one := range all[1:] { // the first is this one
		if works(one) {
			out = append(out, one)
		}
	}
	return out
}

// works reports whether a goroutine, as the runtime describes it, has something
// to do.
func works(description string) bool {
	head, body, _ := strings.Cut(description, "\n")
	_, state, _ := strings.Cut(head, "[")
	state, _, _ = strings.Cut(state, "]")
	state, _, _ = strings.Cut(state, ",") // since when
	switch strings.TrimSuffix(state, " (scan)") {
	case "running", "runnable", "preempted", "syscall":
		return !strings.Contains(body, "os/signal.") && !strings.Contains(body, "os.(*Process).") // wait for another program
	}
	return false
}

// TestRestWaitsForWhatIsUnderWay: work that takes longer than the pause is waited
// for, on the processor and in a call to the system, and what it leads to as well.
func TestRestWaitsForWhatIsUnderWay(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.until("the welcome page", func() bool { return r.page() == "welcome" })
	done := 0
	again := func() {
		go func() {
			for end := time.Now().Add(5 * quiet); time.Now().Before(end); { // a long calculation
			}
			r.shell.Do(func() { done++ })
		}()
	}
	go func() {
		for end := time.Now().Add(5 * quiet); time.Now().Before(end); {
		}
		r.shell.Do(func() {
			done++
			again()
		})
	}()
	if r.rest(); done != 2 {
		t.Errorf("at rest after %d of 2", done)
	}
	held := make(chan struct{})
	go func() { <-held }() // waits for somebody: nothing is under way
	r.rest()
	close(held)
}

func TestWorks(t *testing.T) {
	for description, want := range map[string]bool{
		"goroutine 7 [running]:\nmain.f()":                           true,
		"goroutine 7 [runnable]:\nmain.f()":                          true,
		"goroutine 7 [syscall, 2 minutes]:\nos.ReadFile()":           true,
		"goroutine 7 [chan send]:\nmain.f()":                         false,
		"goroutine 7 [syscall, locked to thread]:\nos/signal.loop()": false,
		"goroutine 7 [syscall]:\nos.(*Process).wait()":               false,
		"goroutine 7 [IO wait]:\nnet.(*conn).Read()":                 false,
		"goroutine 7 [select, 2 minutes]:\nmain.f()":                 false,
		"goroutine 7 [chan receive]:\nmain.f()":                      false,
	} {
		if works(description) != want {
			t.Errorf("%q: works %v", description, !want)
		}
	}
}
