package overview

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/stage"
	"norikae/ui/store"
)

// frameTime is a sixtieth of a second: what may pass between a key and the frame
// that shows what came of it.
const frameTime = 16

// many is a list of n organisations in every state.
func many(n int) *shown {
	d := &shown{state: store.State{Phase: store.Ready}}
	d.move = accounts.Move{Device: accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"}}
	list := make([]accounts.Membership, n)
	for i := range list {
		m := member([]accounts.Account{sato, work}[i%2], i%10, fmt.Sprintf("組織 %d", i))
		m.Tenant.ID = fmt.Sprintf("%08x-1a2b-4c3d-8e4f-5a6b7c8d9e00", i)
		m.Tenant.Domain = fmt.Sprintf("organisation-%d.example", i)
		if step := i % 5; step > 0 {
			m = m.Tick(accounts.Step(step-1), now.Add(-time.Duration(i)*time.Minute))
		}
		list[i] = m
	}
	d.move = d.move.With(list...)
	return d
}

// open builds the window over a list and lays it out.
func open(b *testing.B, app *stand, d *shown) (*Overview, fyne.Window) {
	b.Helper()
	win := test.NewWindow(nil)
	win.SetPadded(false)
	f := app.Frame
	f.Host = &stage.Host{OnDo: app.Host.OnDo, OnGo: app.Host.OnGo, OnToast: app.Host.OnToast, OnFocus: func(fyne.Focusable) {}, OnCopy: app.Host.OnCopy, In: win}
	app.data = d
	o := New(f, d, app.rooms(), acts{app}, prefs.Arrangement{})
	win.SetContent(o.Content())
	win.Resize(stage.Wide)
	return o, win
}

// atWork is the window over 5,000 organisations.
func atWork(b *testing.B) *Overview {
	b.Helper()
	app := newStand(b, i18n.Japanese, stage.Wide)
	o, _ := open(b, app, many(5000))
	return o
}

// inFrame reports the mean time of the loop beside a frame's.
func inFrame(b *testing.B) {
	b.Helper()
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms")
	b.ReportMetric(frameTime, "ms-limit")
}

// BenchmarkBuild5000 builds the whole window over 5,000 organisations and lays it
// out; what the first frame costs beside one of none is measured on the real
// window in package e2e.
func BenchmarkBuild5000(b *testing.B) {
	app := newStand(b, i18n.Japanese, stage.Wide)
	all := many(5000)
	open(b, app, all) // fonts are read
	for b.Loop() {
		_, win := open(b, app, all)
		win.Close()
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms")
}

// BenchmarkUpdate5000 shows a change, as after a tick.
func BenchmarkUpdate5000(b *testing.B) {
	o := atWork(b)
	d := o.data.(*shown)
	before := d.move
	after := before.With(before.Memberships[0].Tick(accounts.Remove, now))
	turn := 0
	for b.Loop() {
		if turn++; turn%2 == 0 {
			d.move = before
		} else {
			d.move = after
		}
		o.Update()
	}
	inFrame(b)
}

// BenchmarkKeyStroke5000 types into the search and takes it back.
func BenchmarkKeyStroke5000(b *testing.B) {
	o := atWork(b)
	typed := []string{"4", "49", "499", "4999", "499", "49", "4", ""}
	turn := 0
	for b.Loop() {
		o.list.search.SetText(typed[turn%len(typed)])
		turn++
	}
	inFrame(b)
}

// BenchmarkScroll5000 turns a page of the list.
func BenchmarkScroll5000(b *testing.B) {
	o := atWork(b)
	y, step := float32(0), o.list.rows.Size().Height
	for b.Loop() {
		if y += step; y > 300000 {
			y = 0
		}
		o.list.rows.ScrollToOffset(y)
	}
	inFrame(b)
}

// BenchmarkDetail5000 goes to the next row and shows it beside the list.
func BenchmarkDetail5000(b *testing.B) {
	o := atWork(b)
	turn := 0
	for b.Loop() {
		k := fyne.KeyDown
		if turn++; turn/1000%2 == 1 {
			k = fyne.KeyUp
		}
		o.list.rows.TypedKey(&fyne.KeyEvent{Name: k})
	}
	inFrame(b)
}

// BenchmarkMemory5000 compares what the window holds over 5,000 organisations with
// what it holds over none.
func BenchmarkMemory5000(b *testing.B) {
	app := newStand(b, i18n.Japanese, stage.Wide)
	open(b, app, many(1000)) // fonts and caches
	held := func() float64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc) / 1e6
	}
	var above float64
	for b.Loop() { // with the list itself
		before := held()
		o, win := open(b, app, many(5000))
		above = max(above, held()-before)
		runtime.KeepAlive(o)
		win.Close()
	}
	b.ReportMetric(above, "MB-above")
	b.ReportMetric(40, "MB-above-limit")
}
