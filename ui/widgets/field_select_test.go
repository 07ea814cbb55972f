package widgets

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

// What is typed into a field whose text was selected before it was shown replaces it.
func TestSelectAll(t *testing.T) {
	test.NewTempApp(t)
	f := NewField("")
	f.SetText("みなと信託銀行")
	f.SelectAll()
	w := test.NewTempWindow(t, f)
	w.Canvas().Focus(f)
	f.TypedRune('X')
	if f.Text != "X" {
		t.Errorf("%q, want X", f.Text)
	}
}
