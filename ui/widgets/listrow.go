package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// ListRow is the base of a list's row that says nothing more than can be seen in it. Embed
// it in place of widget.BaseWidget.
type ListRow struct {
	widget.BaseWidget
	content fyne.CanvasObject
}

// Extend tells the base which widget it is embedded in, and what that shows.
func (r *ListRow) Extend(self fyne.Widget, content fyne.CanvasObject) {
	r.content = content
	r.ExtendBaseWidget(self)
}

// AccessibilityLabel implements fyne.Accessible: what is in sight.
func (r *ListRow) AccessibilityLabel() string { return Spoken(r.content) }

// AccessibilityRole implements fyne.Accessible.
func (r *ListRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (r *ListRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }
