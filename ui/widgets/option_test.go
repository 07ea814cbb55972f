package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestOptionIsChosenByEnterSpaceAndTap(t *testing.T) {
	times := 0
	o := NewOption("Firefox", "Private window", func() { times++ })
	w := window(t, o, fyne.NewSize(400, 100))
	w.Canvas().Focus(o)
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		o.TypedKey(&fyne.KeyEvent{Name: k})
	}
	test.Tap(o)
	if times != 4 {
		t.Errorf("chosen %d times, want 4", times)
	}
	if o.Chosen() {
		t.Error("an option decides by itself that it is chosen")
	}
	o.Choose(true)
	if !o.Chosen() {
		t.Error("not drawn as chosen")
	}
}

func TestOptionPassesKeysOn(t *testing.T) {
	o := NewOption("x", "", nil)
	w := window(t, o, fyne.NewSize(200, 60))
	var keys []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { keys = append(keys, e.Name) })
	var runes string
	w.Canvas().SetOnTypedRune(func(r rune) { runes += string(r) })
	o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	o.TypedRune('n')
	o.TypedRune(' ')
	if len(keys) != 1 || runes != "n" {
		t.Errorf("the window got %v and %q", keys, runes)
	}
}

// TestOptionGrowsWithItsText checks that a long second line wraps and is not cut.
func TestOptionGrowsWithItsText(t *testing.T) {
	short := NewOption("Firefox", "Short.", nil)
	long := NewOption("Firefox", "プライベートウィンドウを開きます。アカウントごとに専用のウィンドウを使うこともできます。終わると消えます。", nil)
	window(t, container.NewVBox(short, long), fyne.NewSize(300, 400))
	if long.Size().Height < short.Size().Height+20 {
		t.Errorf("the long one is %v high, the short one %v", long.Size().Height, short.Size().Height)
	}
	long.Set("Firefox", "")
	if long.MinSize().Height >= short.MinSize().Height {
		t.Error("a second line without text takes room")
	}
}
