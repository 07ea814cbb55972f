package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"norikae/ui/theme"
)

// put lays objects at places and sizes in a window of 800 x 600 and returns the
// window's toasts.
func put(t *testing.T, objects map[fyne.CanvasObject]area) *Toasts {
	t.Helper()
	under := container.NewWithoutLayout()
	for o, a := range objects {
		o.Move(a.from)
		o.Resize(fyne.NewSize(a.to.X-a.from.X, a.to.Y-a.from.Y))
		under.Add(o)
	}
	toasts := NewToasts(func(f func()) { f() })
	window(t, container.NewStack(under, toasts.Layer()), fyne.NewSize(800, 600))
	toasts.Avoid(under)
	return toasts
}

// at shows a message and returns where it stands.
func (t *Toasts) at(s string) area {
	t.Show(s)
	return t.now()
}

func (t *Toasts) now() area {
	card := t.layer.Objects[0]
	return areaAt(card.Position(), card.Size())
}

func boxAt(x, y, width, height float32) area {
	return areaAt(fyne.NewPos(x, y), fyne.NewSize(width, height))
}

func button() *Button     { return NewButton(Soft, "x", "", nil) }
func said(s string) *Text { return NewText(s, Style{}) }
func over(a, b area) bool { return !a.cut(b).empty() }

// TestAMessageStandsLowInTheMiddle of an empty window, and over what may be hidden.
func TestAMessageStandsLowInTheMiddle(t *testing.T) {
	hidden := button()
	hidden.Hide()
	low := boxAt(0, 300, 800, 300)
	for name, objects := range map[string]map[fyne.CanvasObject]area{
		"nothing":                          {},
		"a list":                           {NewKeyList(func() int { return 0 }, func() fyne.CanvasObject { return said("") }, func(int, fyne.CanvasObject) {}, func(int) {}): low},
		"a ground":                         {NewFill("background", 0): low},
		"a hidden thing":                   {hidden: low},
		"no words":                         {said(""): low},
		"words at the left of a wide text": {said("short"): boxAt(0, 560, 800, 20)},
		"a button scrolled out of sight":   {container.NewVScroll(container.NewVBox(Gap(1, 560), button())): boxAt(0, 0, 800, 500)},
	} {
		toasts := put(t, objects)
		got, size := toasts.at("Copied"), toasts.layer.Size()
		if left, right := got.from.X, size.Width-got.to.X; left-right > 0.5 || right-left > 0.5 || got.to.Y != size.Height-keepIn {
			t.Errorf("%s: at %v to %v", name, got.from, got.to)
		}
	}
}

// TestAMessageHidesNothing where there is a place for it: that is the nearest.
func TestAMessageHidesNothing(t *testing.T) {
	foot := boxAt(300, 540, 200, 60)
	for name, c := range map[string]struct {
		objects map[fyne.CanvasObject]area
		in      area // where the message may be
	}{
		"over a button":   {map[fyne.CanvasObject]area{button(): foot}, boxAt(300, 440, 200, 100)},
		"over a field":    {map[fyne.CanvasObject]area{NewField(""): foot}, boxAt(300, 440, 200, 100)},
		"over words":      {map[fyne.CanvasObject]area{said("about what is here to be read"): foot}, boxAt(300, 440, 200, 100)},
		"beside a column": {map[fyne.CanvasObject]area{button(): boxAt(200, 0, 400, 600)}, boxAt(0, 400, 800, 200)},
		"in a frame":      {map[fyne.CanvasObject]area{framed(button(), foot): boxAt(0, 0, 800, 600)}, boxAt(300, 440, 200, 100)},
		"words rather than a button": {
			map[fyne.CanvasObject]area{button(): boxAt(0, 100, 800, 500), said(strings.Repeat("words ", 90)): boxAt(0, 0, 800, 100)},
			boxAt(0, 0, 800, 100),
		},
		"few words rather than many": {
			map[fyne.CanvasObject]area{said(strings.Repeat("words ", 999)): boxAt(0, 100, 800, 500), said("one"): boxAt(0, 10, 800, 90)},
			boxAt(0, 0, 800, 100),
		},
	} {
		got := put(t, c.objects).at("Copied")
		if got.cut(c.in) != got {
			t.Errorf("%s: at %v to %v", name, got.from, got.to)
		}
	}
}

// rowsOf is a list of so many rows of 40 pixels, two of which stand apart.
func rowsOf(n int) *KeyList {
	return NewKeyList(func() int { return n }, func() fyne.CanvasObject { return Gap(1, 36) }, func(int, fyne.CanvasObject) {}, func(int) {})
}

// TestAMessageLeavesTheEndsOfAList: the rows of a short one lie where they lie, and the
// last of a long one cannot be scrolled from under a message. What lies between can.
func TestAMessageLeavesTheEndsOfAList(t *testing.T) {
	for name, c := range map[string]struct {
		rows     int
		at, free area // the list, and where the message may be
	}{
		"no rows":      {0, boxAt(0, 360, 800, 240), boxAt(0, 500, 800, 100)},
		"a short list": {6, boxAt(0, 360, 800, 240), boxAt(0, 200, 800, 160)},
		"a long list":  {40, boxAt(0, 0, 800, 600), boxAt(0, 40, 800, 600-3*40)},
	} {
		got := put(t, map[fyne.CanvasObject]area{rowsOf(c.rows): c.at}).at("Copied")
		if got.cut(c.free) != got {
			t.Errorf("%s: at %v to %v, outside %v", name, got.from, got.to, c.free)
		}
	}
}

// TestAMessageLeavesATitle, and hides other words instead, but nothing to press.
func TestAMessageLeavesATitle(t *testing.T) {
	title := NewText("What is changing?", Style{Size: theme.TextTitle})
	for name, c := range map[string]struct {
		objects map[fyne.CanvasObject]area
		in      area
	}{
		"rather other words": {map[fyne.CanvasObject]area{title: boxAt(0, 300, 800, 300), said(strings.Repeat("words ", 999)): boxAt(0, 0, 800, 300)}, boxAt(0, 0, 800, 300)},
		"no button":          {map[fyne.CanvasObject]area{title: boxAt(0, 0, 800, 300), button(): boxAt(0, 300, 800, 300)}, boxAt(0, 0, 800, 300)},
	} {
		title.Set(strings.Repeat("What is changing? ", 40))
		if got := put(t, c.objects).at("Copied"); got.cut(c.in) != got {
			t.Errorf("%s: at %v to %v", name, got.from, got.to)
		}
	}
}

// TestAMessageEndsWithItsPage: one without a button, where there is no place for it on
// the next page. One that the next page shows is new.
func TestAMessageEndsWithItsPage(t *testing.T) {
	full := said(strings.Repeat("words ", 999))
	show := func(toasts *Toasts, actions ...Action) bool {
		full.Hide()
		toasts.Show("Copied", actions...)
		toasts.Turn(full.Show)
		return len(toasts.layer.Objects) > 0
	}
	toasts := put(t, map[fyne.CanvasObject]area{full: boxAt(0, 0, 800, 600)})
	if show(toasts) {
		t.Error("a message stays over the words of the next page")
	}
	if !show(toasts, Action{"Undo", func() {}}) {
		t.Error("the button of a message goes with its page")
	}
	toasts.Turn(func() { toasts.Show("Reopened where you were") })
	if len(toasts.layer.Objects) == 0 {
		t.Error("what the next page says is not shown")
	}
	full.Hide()
	toasts.Show("Copied")
	if toasts.Turn(func() {}); len(toasts.layer.Objects) == 0 {
		t.Error("a message ends although there is room for it")
	}
	if toasts.Turn(func() {}); len(toasts.layer.Objects) != 0 {
		t.Error("a message outlives the second page after its own")
	}
}

// framed is an object at a place in another one.
func framed(o fyne.CanvasObject, a area) *fyne.Container {
	o.Move(a.from)
	o.Resize(fyne.NewSize(a.to.X-a.from.X, a.to.Y-a.from.Y))
	return container.NewWithoutLayout(o)
}

// TestAMessageStaysWhereItIs as long as nothing comes to lie under it.
func TestAMessageStaysWhereItIs(t *testing.T) {
	b := button()
	toasts := put(t, map[fyne.CanvasObject]area{b: boxAt(300, 540, 200, 60)})
	first := toasts.at("Copied")
	b.Hide()
	if toasts.Moved(); toasts.now() != first {
		t.Errorf("it goes from %v to %v without need", first.from, toasts.now().from)
	}
	b.Move(first.from)
	b.Show()
	if toasts.Moved(); over(toasts.now(), boxAt(first.from.X, first.from.Y, 200, 60)) {
		t.Errorf("it stays over a button at %v", toasts.now().from)
	}
	if fresh := toasts.at("Copied"); over(fresh, boxAt(first.from.X, first.from.Y, 200, 60)) {
		t.Errorf("the next one begins over it at %v", fresh.from)
	}
}

// TestALongMessageTakesLines and stays in the window.
func TestALongMessageTakesLines(t *testing.T) {
	toasts := put(t, nil)
	short, long := toasts.at("Copied"), toasts.at(strings.Repeat("Link copied: open a window and paste it. ", 3))
	if wide := long.to.X - long.from.X; wide > toastMost+40 {
		t.Errorf("%v wide", wide)
	}
	if long.to.Y-long.from.Y < short.to.Y-short.from.Y+20 {
		t.Errorf("%v high, a short one %v", long.to.Y-long.from.Y, short.to.Y-short.from.Y)
	}
}

// TestAClickTakesAMessageAway, and does not reach what lies under it.
func TestAClickTakesAMessageAway(t *testing.T) {
	toasts := put(t, nil)
	toasts.at("Copied")
	test.Tap(toasts.layer.Objects[0].(fyne.Tappable))
	if len(toasts.layer.Objects) != 0 {
		t.Error("the message stays")
	}
	toasts.Moved() // nothing is there to move
}
