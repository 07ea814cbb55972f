package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// plainRow is a row with a text.
type plainRow struct {
	TipRow
	text *Text
}

func (r *plainRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(r.Over(r.text))
}

func TestTipRow(t *testing.T) {
	r := &plainRow{text: NewText("Contoso", Style{Lines: 1})}
	r.ExtendBaseWidget(r)
	window(t, r, fyne.NewSize(200, 40))
	r.SetTip("Contoso 株式会社")
	if r.hover.Visible() {
		t.Error("marked without a pointer")
	}
	r.MouseIn(&desktop.MouseEvent{})
	if !r.hover.Visible() || r.Tip() != "Contoso 株式会社" {
		t.Errorf("mark %v, tip %q", r.hover.Visible(), r.Tip())
	}
	r.MouseOut()
	if r.hover.Visible() {
		t.Error("the mark stays")
	}
}
