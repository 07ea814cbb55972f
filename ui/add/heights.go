package add

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"norikae/tenantlookup"
	"norikae/ui/widgets"
)

// A row shows in full what went wrong in a line and what to do about it: where one
// line does not hold the text, the row is as high as the text needs. All other rows
// have one height.

// kind is what the height of a row depends on beside the width: rows of one kind show
// the same text, so that thousands of lines need few measurements.
type kind struct {
	state  state
	reason tenantlookup.Reason
	class  error
	b2c    bool
	cloud  tenantlookup.Cloud
	also   tenantlookup.Cloud
	named  bool // it has a field for the name over its account
}

// kindOf returns the kind of a line; ok is false for one that is never higher.
func kindOf(e entry) (k kind, ok bool) {
	k.state, k.reason = e.state, e.reason
	switch {
	case e.state == failed:
		var fault *tenantlookup.Error
		if errors.As(e.err, &fault) {
			k.reason, k.class = fault.Reason, fault.Class
		}
		return k, true
	case e.state == found && e.tenant.Kind == tenantlookup.B2C:
		k.b2c = true
		return k, true
	case e.state == found && len(e.otherClouds) > 0:
		k.cloud, k.also = e.tenant.Cloud, e.otherClouds[0].Cloud
		return k, true
	}
	return k, e.state == homeTenant || e.state == unusable
}

// heights are those of the rows at a width.
type heights struct {
	width  float32
	chips  bool // most rows show an account
	usual  float32
	higher map[kind]float32 // 0: as high as usual
	set    map[int]float32  // the heights that the list has, by row
	sample *resultRow       // measures
}

func newHeights(placeholder string) *heights {
	h := &heights{higher: map[kind]float32{}, set: map[int]float32{}, sample: newResultRow(placeholder, func(int) {})}
	h.begin(0, false)
	return h
}

// begin forgets what was measured at another width, or with the accounts or without.
func (h *heights) begin(width float32, chips bool) {
	h.width, h.chips = width, chips
	clear(h.higher)
	h.sample.show(message{}, false)
	widgets.Show(h.sample.name, false)
	widgets.Show(h.sample.chip, chips)
	h.usual = h.sample.MinSize().Height
}

// heightOf is the height of a line's row, 0 for the usual one.
func (l *rowList) heightOf(e entry) float32 {
	k, ok := kindOf(e)
	h := l.heights
	if l.hasChip(e) && l.p.table.nameless(e) {
		k.named, ok = true, true
	}
	if !ok || h.width <= 0 {
		return 0
	}
	high, known := h.higher[k]
	if !known {
		high = h.measure(l.p.message(e), mayOffer(e), k.named, l.hasChip(e))
		h.higher[k] = high
	}
	return high
}

// tall reports whether a line's row is higher than usual for the sake of its answer.
func (l *rowList) tall(e entry) bool { return l.heightOf(e) > 0 && !l.p.table.nameless(e) }

// mayOffer reports whether a line has a button, or may have one as soon as more is
// known: the row does not change its height for that.
func mayOffer(e entry) bool {
	return errors.Is(e.err, tenantlookup.ErrNotFound) && e.state == failed || len(e.otherClouds) > 0
}

// measure returns how high a row must be to show a message in full; 0 if the usual
// row does.
func (h *heights) measure(s message, offers, named, chip bool) float32 {
	r := h.sample
	widgets.Show(r.name, named)
	widgets.Show(r.chip, chip)
	r.Resize(fyne.NewSize(h.width, h.usual))
	s.button = ""
	r.show(s, false)
	room := r.detail.Size().Width
	if offers {
		room -= widestAct + theme.Padding()
	}
	if named {
		return max(h.usual, r.MinSize().Height)
	}
	if r.title.Natural() <= room && r.detail.Natural() <= room {
		return 0
	}
	if offers {
		s.button = "…"
	}
	r.show(s, true)
	return max(h.usual, r.MinSize().Height)
}

// fit gives every row its height. The row at the top of what can be seen stays
// where it is while rows over it grow.
func (l *rowList) fit() {
	h := l.heights
	if width := l.rows.Size().Width; width != h.width || l.several != h.chips {
		h.begin(width, l.several)
	}
	next := map[int]float32{}
	for id, e := range l.p.table.entries {
		if high := l.heightOf(e); high > 0 {
			next[id] = high
		}
	}
	var changed []int
	for id := range len(l.p.table.entries) {
		if h.at(h.set, id) != h.at(next, id) {
			changed = append(changed, id)
		}
	}
	if len(changed) == 0 {
		return
	}
	offset := l.rows.GetScrollOffset()
	top, into := h.top(offset)
	l.setHeights(changed, next)
	if offset > 0 {
		l.rows.ScrollToOffset(h.before(top) + into)
	}
}

// setHeights gives the list the new heights. The list would draw itself anew for each
// of them, so it has no rows meanwhile.
func (l *rowList) setHeights(changed []int, next map[int]float32) {
	length, create := l.rows.Length, l.rows.CreateItem
	l.rows.Length, l.rows.CreateItem = nil, nil
	for _, id := range changed {
		l.heights.set[id] = l.heights.at(next, id)
		l.rows.SetItemHeight(id, l.heights.set[id])
	}
	l.rows.Length, l.rows.CreateItem = length, create
	l.rows.Refresh()
}

// at is the height of a row among those given.
func (h *heights) at(all map[int]float32, id int) float32 {
	if high, ok := all[id]; ok {
		return high
	}
	return h.usual
}

// top is the row at an offset, and how far into it that is.
func (h *heights) top(offset float32) (id int, into float32) {
	for {
		high := h.at(h.set, id) + theme.Padding()
		if offset < high {
			return id, offset
		}
		offset -= high
		id++
	}
}

// before is where a row begins.
func (h *heights) before(id int) float32 {
	y := float32(0)
	for i := range id {
		y += h.at(h.set, i) + theme.Padding()
	}
	return y
}

// reveal scrolls until the whole of a row can be seen: the toolkit's list is
// content when as much of it can as of a usual one.
func (l *rowList) reveal(id int) {
	end := l.heights.before(id) + l.heights.at(l.heights.set, id)
	if below := end - l.rows.GetScrollOffset() - l.rows.Size().Height; below > 0 {
		l.rows.ScrollToOffset(l.rows.GetScrollOffset() + below)
	}
}

// fitting keeps the rows fitted to the width of the list, over which lies what the
// panel shows while the list is empty.
type fitting struct{ l *rowList }

func (fitting) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().Max(o[1].MinSize())
}

func (f fitting) Layout(o []fyne.CanvasObject, s fyne.Size) {
	for _, x := range o {
		x.Resize(s)
		x.Move(fyne.NewPos(0, 0))
	}
	if s.Width != f.l.heights.width {
		f.l.fit()
	}
}
