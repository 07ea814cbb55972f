package activity

import (
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// bench is a tracker with a clock of the test's.
func bench() (b *Tracker, later func(time.Duration), changes *atomic.Int32) {
	var at atomic.Int64
	changes = &atomic.Int32{}
	b = NewTracker(func() { changes.Add(1) }, func() time.Time { return time.Unix(0, at.Load()) })
	return b, func(d time.Duration) { at.Add(int64(d)) }, changes
}

func TestWhatIsOverQuicklyIsNeverTold(t *testing.T) {
	b, later, changes := bench()
	j := b.Begin(Saving)
	if got := b.Now(); got != nil {
		t.Errorf("told at once: %v", got)
	}
	later(Quiet - 1)
	if got := b.Now(); got != nil {
		t.Errorf("told too early: %v", got)
	}
	later(1)
	if got := b.Now(); !slices.Equal(got, []Progress{{Kind: Saving}}) {
		t.Errorf("after a while: %v", got)
	}
	before := changes.Load()
	j.End()
	if got := b.Now(); got != nil || changes.Load() != before+1 {
		t.Errorf("after its end: %v, %d changes", got, changes.Load()-before)
	}
	if j.End(); changes.Load() != before+1 {
		t.Error("a second end is told")
	}
}

func TestJobsOfAKindAreToldTogether(t *testing.T) {
	b, later, _ := bench()
	b.Begin(Browsers)
	one, two := b.Begin(Lookup), b.Begin(Lookup)
	b.Begin(Saving)
	one.Step(10, 30)
	two.Step(2, 10)
	later(time.Second)
	want := []Progress{{Kind: Saving}, {Lookup, 12, 40}, {Kind: Browsers}}
	if got := b.Now(); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	one.End()
	want[1] = Progress{Lookup, 2, 10}
	if got := b.Now(); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestAChangeIsToldWhenItIsTime: nobody has to ask again and again.
func TestAChangeIsToldWhenItIsTime(t *testing.T) {
	told := make(chan struct{}, 10)
	b := NewTracker(func() { told <- struct{}{} }, time.Now)
	j := b.Begin(Reading)
	<-told
	if got := b.Now(); len(got) != 1 {
		t.Errorf("told %v", got)
	}
	j.End()
}

func TestManyAtOnce(t *testing.T) {
	b, _, _ := bench()
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			j := b.Begin(Lookup)
			j.Step(1, 2)
			b.Now()
			j.End()
		})
	}
	all.Wait()
	if len(b.tasks) != 0 {
		t.Errorf("%d tasks are left", len(b.tasks))
	}
}

// TestWithoutATracker: a screen that is tested alone has none.
func TestWithoutATracker(t *testing.T) {
	var b *Tracker
	j := b.Begin(Saving)
	j.Step(1, 2)
	j.End()
	if got := b.Now(); got != nil {
		t.Errorf("%v", got)
	}
}
